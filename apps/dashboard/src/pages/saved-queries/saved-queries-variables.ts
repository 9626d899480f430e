import { pageVariables } from "../../lib/paged.ts";
import type { SavedQueriesPageQueryVariables } from "./saved-queries-page.generated.ts";
import type { SavedQueriesSearch } from "./saved-queries-search.ts";

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
