interface Month {
  startsOn: string;
  medianMinutes: number;
}

export interface Adopted {
  id: string;
  title: string;
  adoptedOn: string;
}

export type WaitingTimeFinding = { kind: "fell" | "rose" | "steady"; from: number; to: number };

/** A fifth up or down is a change that people in the queue notice. */
const NOTABLE = 0.2;

/**
 * The last three months against the three before the innovation was adopted, or against the first three where there was none:
 * one month alone may be a holiday.
 */
export function waitingTimeFinding(months: readonly Month[], adoptedOn: string | null): WaitingTimeFinding | null {
  const before =
    adoptedOn === null ? months.slice(0, 3) : months.filter(({ startsOn }) => startsOn < monthOf(adoptedOn)).slice(-3);
  const after = months.slice(-3);
  if (before.length === 0 || after.length === 0) return null;
  const [from, to] = [mean(before), mean(after)];
  const change = (to - from) / from;
  return { kind: Math.abs(change) < NOTABLE ? "steady" : change < 0 ? "fell" : "rose", from, to };
}

export const monthOf = (date: string): string => `${date.slice(0, 7)}-01`;

const mean = (months: readonly Month[]) =>
  months.reduce((sum, { medianMinutes }) => sum + medianMinutes, 0) / months.length;
