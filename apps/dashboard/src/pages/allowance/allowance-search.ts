import type { AllowanceGap } from "@andir/schema/types";
import { isIsoDate } from "@andir/domain/iso-date";
import { cursorsIn, isText, pageVariables, type Cursors } from "../../lib/paged.ts";
import { monthBack } from "../../lib/month-back.ts";
import type { AllowancePageQueryVariables } from "./allowance-page.generated.ts";

const VIEWS = ["ada", "belum", "tidak", "koreksi"] as const;
export type AllowanceView = (typeof VIEWS)[number];

export interface AllowanceSearch extends Cursors {
  /** YYYY-MM; the last month that is over without it. */
  bulan?: string;
  lihat?: AllowanceView;
  kurang?: AllowanceGap;
  q?: string;
}

const GAPS: readonly AllowanceGap[] = [
  "NO_BASE",
  "ATTENDANCE_MISSING",
  "ASSESSMENT_NOT_DUE",
  "ASSESSMENT_UNDER_WAY",
  "ASSESSMENT_MISSING",
  "NOT_IN_RULE",
];

const isMonth = (value: unknown): value is string =>
  isText(value) && /^\d{4}-\d\d$/.test(value) && isIsoDate(`${value}-01`);

/** What you see is the address. What an address has that means nothing here is dropped. */
export function allowanceSearch(search: Record<string, unknown>): AllowanceSearch {
  const { bulan, lihat, kurang, q } = search;
  const view = VIEWS.find((one) => one === lihat);
  const gap = GAPS.find((one) => one === kurang);
  return {
    ...(isMonth(bulan) && { bulan }),
    ...(view && { lihat: view }),
    ...(gap && { kurang: gap }),
    ...((isText(q) || typeof q === "number") && { q: String(q) }),
    ...cursorsIn(search),
  };
}

/** First day of the month that is shown. */
export const shownMonth = ({ bulan }: AllowanceSearch, today: string): string =>
  bulan === undefined ? monthBack(today, 1).startsOn : `${bulan}-01`;

const STATE = { ada: "READY", belum: "PENDING", tidak: "NOT_ENTITLED" } as const;

export function allowanceVariables(search: AllowanceSearch, today: string): AllowancePageQueryVariables {
  const { lihat, kurang, q, bulan: _bulan, ...cursors } = search;
  const month = shownMonth(search, today);
  return {
    month,
    filter: {
      month: { eq: month },
      ...(lihat === "koreksi" ? { isCorrecting: true } : lihat && { state: { eq: STATE[lihat] } }),
      ...(kurang && { gap: kurang }),
      ...(q !== undefined && { employee: { name: { contains: q } } }),
    },
    ...pageVariables(cursors, 50),
  };
}
