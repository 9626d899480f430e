import { cursorsIn, isText, type Cursors } from "../../lib/paged.ts";

export const SHOWS = ["own", "unit", "agency"] as const;
export type Show = (typeof SHOWS)[number];

export interface SavedQueriesSearch extends Cursors {
  q?: string;
  show?: Show;
  sort?: "name";
}

export const savedQueriesSearch = (search: Record<string, unknown>): SavedQueriesSearch => {
  const { q, show, sort } = search;
  const shown = SHOWS.find((one) => one === show);
  return {
    ...((isText(q) || typeof q === "number") && { q: String(q) }),
    ...(shown && { show: shown }),
    ...(sort === "name" && { sort }),
    ...cursorsIn(search),
  };
};
