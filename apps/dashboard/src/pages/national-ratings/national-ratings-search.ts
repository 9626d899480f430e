import { periodOfToken } from "../../features/periods/period-token.ts";
import { cursorsIn, isText, type Cursors } from "../../lib/paged.ts";

export type NationalView = "beda" | "tanpa" | "sama";
const VIEWS: readonly NationalView[] = ["beda", "tanpa", "sama"];

export interface NationalRatingsSearch extends Cursors {
  /** "2026-10", "triwulan-3-2026", "tahun-2026"; the newest that came in without it. */
  periode?: string;
  lihat?: NationalView;
  q?: string;
}

/** What you see is the address. What an address has that means nothing here is dropped. */
export const nationalRatingsSearch = (search: Record<string, unknown>): NationalRatingsSearch => {
  const { periode, lihat, q } = search;
  const view = VIEWS.find((one) => one === lihat);
  return {
    ...(isText(periode) && periodOfToken(periode) !== null && { periode }),
    ...(view && { lihat: view }),
    ...((isText(q) || typeof q === "number") && { q: String(q) }),
    ...cursorsIn(search),
  };
};
