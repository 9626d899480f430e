import { cursorsIn, pageVariables, type Cursors } from "../../lib/paged.ts";
import type { ConcernsPageQueryVariables } from "./concerns-page.generated.ts";

export interface ConcernsSearch extends Cursors {
  /** One's own without it. */
  tampil?: "jawab";
}

export const concernsSearch = (search: Record<string, unknown>): ConcernsSearch => ({
  ...(search["tampil"] === "jawab" && { tampil: "jawab" as const }),
  ...cursorsIn(search),
});

export const concernsVariables = ({ tampil, ...cursors }: ConcernsSearch): ConcernsPageQueryVariables => ({
  isOwn: tampil !== "jawab",
  ...pageVariables(cursors, 25),
});
