import { cursorsIn, isText, pageVariables, type Cursors } from "../../lib/paged.ts";
import type { UnitsPageQueryVariables } from "./units-page.generated.ts";

export interface UnitsSearch extends Cursors {
  q?: string;
  show?: "mend";
}

/** The tree, what a search finds, or the posts to mend. */
export const unitsSearch = (search: Record<string, unknown>): UnitsSearch => {
  const { q, show } = search;
  return {
    ...((isText(q) || typeof q === "number") && { q: String(q) }),
    ...(show === "mend" && { show }),
    ...cursorsIn(search),
  };
};

export function unitsVariables({ q, show, ...cursors }: UnitsSearch): UnitsPageQueryVariables {
  const [isMend, isSearch] = [show === "mend", show === undefined && q !== undefined];
  return { name: q ?? "", isMend, isSearch, isTree: !isMend && !isSearch, ...pageVariables(cursors, 50) };
}
