import { InnovationStage } from "@andir/domain/innovation-stage";
import { cursorsIn, isText, type Cursors } from "../../lib/paged.ts";

export const SHOWS = ["mine", "waiting", "confirmed", "measured"] as const;
export type Show = (typeof SHOWS)[number];
export const SORTS = ["adopted", "title"] as const;
export type Sort = (typeof SORTS)[number];

export interface InnovationsSearch extends Cursors {
  q?: string;
  stage?: InnovationStage;
  show?: Show;
  unit?: string;
  sort?: Sort;
}

export const innovationsSearch = (search: Record<string, unknown>): InnovationsSearch => {
  const { q, unit } = search;
  const stage = Object.values(InnovationStage).find((one) => one === search["stage"]);
  const show = SHOWS.find((one) => one === search["show"]);
  const sort = SORTS.find((one) => one === search["sort"]);
  return {
    ...((isText(q) || typeof q === "number") && { q: String(q) }),
    ...(stage && { stage }),
    ...(show && { show }),
    ...(isText(unit) && { unit }),
    ...(sort && { sort }),
    ...cursorsIn(search),
  };
};
