import { isIsoDate, type IsoDate } from "@andir/domain/iso-date";
import { monthOf } from "@andir/domain/period";
import { monthBack } from "../../lib/month-back.ts";

export interface WorkSearch {
  /** The month that is looked at, as 2026-10; the running one without it. */
  month?: string;
  /** The day that the form is about; today without it. */
  day?: string;
}

/** What you see is the address. What an address has that means nothing here is dropped. */
export function workSearch({ month, day }: Record<string, unknown>): WorkSearch {
  return {
    ...(typeof month === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) && { month }),
    ...(typeof day === "string" && isIsoDate(day) && { day }),
  };
}

/** What the page asks for. */
export function workVariables(month: string | undefined, today: IsoDate) {
  const shown = month ?? today.slice(0, 7);
  const { startsOn, endsOn } = monthOf(Number(shown.slice(0, 4)), Number(shown.slice(5)));
  return {
    from: startsOn,
    to: endsOn,
    year: Number(shown.slice(0, 4)),
    lately: monthBack(today, 3).startsOn,
    today,
  };
}
