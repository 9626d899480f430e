import { teamView, type TeamView } from "../../features/team/team-view.ts";

export interface TeamSearch extends TeamView {
  period?: string;
  unit?: string;
  subunits?: true;
}

/** What you see is the address. What an address has that means nothing here is dropped. */
export function teamSearch(search: Record<string, unknown>): TeamSearch {
  const { period, unit, subunits } = search;
  return {
    ...(isText(period) && { period }),
    ...(isText(unit) && { unit }),
    ...(isText(unit) && subunits === true && { subunits }),
    ...teamView(search),
  };
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
