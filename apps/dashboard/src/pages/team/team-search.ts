import { SORT_KEYS, type SortKey } from "../../features/team/team-sort.ts";

export interface TeamSearch {
  period?: string;
  unit?: string;
  subunits?: true;
  sort?: SortKey;
  dir?: "asc" | "desc";
}

/** What you see is the address. What an address has that means nothing here is dropped. */
export function teamSearch(search: Record<string, unknown>): TeamSearch {
  const { period, unit, subunits, sort, dir } = search;
  return {
    ...(isText(period) && { period }),
    ...(isText(unit) && { unit }),
    ...(isText(unit) && subunits === true && { subunits }),
    ...(SORT_KEYS.some((key) => key === sort) && { sort: sort as SortKey }),
    ...((dir === "asc" || dir === "desc") && { dir }),
  };
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
