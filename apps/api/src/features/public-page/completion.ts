import type { OwedState } from "@andir/domain/completeness";

/** How far a unit's people have handed in what they owed. */
export interface Completion {
  readonly people: number;
  /** 0 to 1, never nearer to an end than the twentieth part: "all of them" and "none of them" would be told of each one. */
  readonly share: number;
  /** Whether it is at that end: then it says "more than" or "less than". */
  readonly isBound: boolean;
}

const BOUND = 0.05;

export function completionOf(
  counted: readonly { readonly state: OwedState | null; readonly people: number }[],
  smallest: number,
): Completion | null {
  const owing = counted.filter(({ state }) => state !== null && state !== "NOT_DUE");
  const people = owing.reduce((sum, one) => sum + one.people, 0);
  if (people < smallest) return null;
  const share = owing.reduce((sum, one) => sum + (one.state === "DONE" ? one.people : 0), 0) / people;
  const bounded = Math.min(Math.max(share, BOUND), 1 - BOUND);
  return { people, share: bounded, isBound: bounded !== share };
}
