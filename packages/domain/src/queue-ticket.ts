/** What a queue machine tells of a ticket (nomor antrean). */
export const TicketEvent = { ARRIVED: "ARRIVED", CALLED: "CALLED", DONE: "DONE" } as const;
export type TicketEvent = (typeof TicketEvent)[keyof typeof TicketEvent];

/** The three instants of a visit, in milliseconds since 1970; null for what has not been told. */
export interface TicketTimes {
  readonly arrivedAt: number | null;
  readonly calledAt: number | null;
  readonly doneAt: number | null;
}

export const NO_TIMES: TicketTimes = { arrivedAt: null, calledAt: null, doneAt: null };

/**
 * A visit after one more thing was told of it, in whatever order that came: whoever is called again has waited until the
 * first call, and a visit is done when it was last said to be. Null when it cannot be: called before arriving, or done
 * before the call.
 */
export function toldOf(times: TicketTimes, event: TicketEvent, at: number): TicketTimes | null {
  const next = {
    ...times,
    ...(event === TicketEvent.ARRIVED && { arrivedAt: first(times.arrivedAt, at) }),
    ...(event === TicketEvent.CALLED && { calledAt: first(times.calledAt, at) }),
    ...(event === TicketEvent.DONE && { doneAt: last(times.doneAt, at) }),
  };
  return isPossible(next) ? next : null;
}

/** Whether the instants that are known stand in their order. */
export function isPossible({ arrivedAt, calledAt, doneAt }: TicketTimes): boolean {
  const known = [arrivedAt, calledAt, doneAt].filter((at) => at !== null);
  return known.every((at, i) => i === 0 || at >= (known[i - 1] ?? at));
}

const first = (known: number | null, at: number): number => (known === null ? at : Math.min(known, at));
const last = (known: number | null, at: number): number => (known === null ? at : Math.max(known, at));
