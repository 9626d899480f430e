import { cursorsIn, isText, pageVariables, type Cursors } from "../../lib/paged.ts";
import type { PeopleAdministrationPageQueryVariables } from "./people-page.generated.ts";

export interface PeopleSearch extends Cursors {
  q?: string;
  unit?: string;
  post?: "none" | "left";
  sort?: "desc";
}

export const peopleSearch = (search: Record<string, unknown>): PeopleSearch => {
  const { q, unit, post, sort } = search;
  return {
    ...((isText(q) || typeof q === "number") && { q: String(q) }),
    ...(isText(unit) && { unit }),
    ...((post === "none" || post === "left") && { post }),
    ...(sort === "desc" && { sort }),
    ...cursorsIn(search),
  };
};

/** Those whose records one keeps: nobody else is of use here. */
export function peopleVariables({
  q,
  unit,
  post,
  sort,
  ...cursors
}: PeopleSearch): PeopleAdministrationPageQueryVariables {
  return {
    unitId: unit ?? "",
    hasUnit: unit !== undefined,
    filter: {
      isKept: true,
      ...(post === "left" ? { hasLeft: true } : { hasPost: post !== "none", hasLeft: false }),
      ...(q !== undefined && { name: { contains: q } }),
      ...(unit !== undefined && { unit: { id: unit, includeSubunits: true } }),
    },
    orderBy: [{ field: "NAME", direction: sort === "desc" ? "DESC" : "ASC" }],
    ...pageVariables(cursors, 50),
  };
}
