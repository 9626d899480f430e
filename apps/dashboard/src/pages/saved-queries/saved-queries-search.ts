import { cursorsIn, isText, pageVariables, type Cursors } from "../../lib/paged.ts";
import type { SavedQueriesPageQueryVariables } from "./saved-queries-page.generated.ts";

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

/** A word is looked for in what a query is called and in what it says that it answers. */
export const savedQueriesVariables = ({
  q,
  show,
  sort,
  ...cursors
}: SavedQueriesSearch): SavedQueriesPageQueryVariables => ({
  filter: {
    ...(q !== undefined && { or: [{ name: { contains: q } }, { description: { contains: q } }] }),
    ...(show === "own" && { isOwn: true }),
    ...(show === "unit" && { visibility: { eq: "UNIT" } }),
    ...(show === "agency" && { visibility: { eq: "AGENCY" } }),
  },
  orderBy: [sort === "name" ? { field: "NAME", direction: "ASC" } : { field: "CHANGED_AT", direction: "DESC" }],
  ...pageVariables(cursors, 50),
});
