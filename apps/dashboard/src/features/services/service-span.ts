import { addDays } from "@andir/domain/iso-date";
import { monthBack } from "../../lib/month-back.ts";

/** Over which days services are looked at: whole months up to today, and as many before them to compare with. */
export const SPANS = ["bulan", "3-bulan", "12-bulan"] as const;
export type Span = (typeof SPANS)[number];

const MONTHS: Record<Span, number> = { bulan: 1, "3-bulan": 3, "12-bulan": 12 };

export const DEFAULT_SPAN = "3-bulan" satisfies Span;

export interface SpanDays {
  from: string;
  to: string;
  beforeFrom: string;
  beforeTo: string;
}

/** Of the span before only as many days of its last month as this one has: half a month is compared with half a month. */
export function spanDays(span: Span, today: string): SpanDays {
  const months = MONTHS[span];
  const { startsOn, endsOn } = monthBack(today, months);
  const sameDay = `${startsOn.slice(0, 8)}${today.slice(8)}`;
  const isLastDay = addDays(today, 1).slice(8) === "01";
  return {
    from: monthBack(today, months - 1).startsOn,
    to: today,
    beforeFrom: monthBack(today, 2 * months - 1).startsOn,
    beforeTo: isLastDay || sameDay > endsOn ? endsOn : sameDay,
  };
}
