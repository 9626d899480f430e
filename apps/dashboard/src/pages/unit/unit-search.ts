import { UnitDocument } from "@andir/domain/completeness";
import { LEAGUE_KEYS, type LeagueKey } from "../../features/unit-overview/league-sort.ts";
import { MEASURES, type Measure } from "../../features/unit-overview/measures.ts";
import { UNIT_VIEWS, type UnitView } from "../../features/unit-overview/unit-views.ts";
import type { UnitPageQueryVariables } from "./unit-page.generated.ts";

export interface UnitSearch {
  period?: string;
  view?: Exclude<UnitView, "map">;
  /** The quarter or year of the rating. */
  quarter?: string;
  /** The cell that is open: of which unit, alone or with those below, and which document. */
  cell?: string;
  alone?: true;
  document?: UnitDocument;
  sort?: LeagueKey;
  dir?: "asc" | "desc";
  measure?: Measure;
}

/** What you see is the address. What an address has that means nothing here is dropped. */
export function unitSearch(search: Record<string, unknown>): UnitSearch {
  const { period, view, quarter, cell, alone, document, sort, dir, measure } = search;
  const hasCell = isText(cell) && isOneOf(Object.values(UnitDocument), document);
  return {
    ...(isText(period) && { period }),
    ...(isOneOf(UNIT_VIEWS, view) && view !== "map" && { view }),
    ...(isText(quarter) && { quarter }),
    ...(hasCell && { cell, document }),
    ...(hasCell && alone === true && { alone }),
    ...(isOneOf(LEAGUE_KEYS, sort) && { sort }),
    ...((dir === "asc" || dir === "desc") && { dir }),
    ...(isOneOf(MEASURES, measure) && { measure }),
  };
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isOneOf = <T>(list: readonly T[], value: unknown): value is T => list.some((one) => one === value);

/** One query for every view: what a view does not show is not asked for. */
export function unitVariables(
  id: string,
  { period, view = "map" }: { period?: string | undefined; view?: UnitView | undefined },
  today: string,
): UnitPageQueryVariables {
  return {
    id,
    today,
    periodId: period ?? null,
    isMap: view === "map",
    isCompleteness: view === "completeness",
  };
}
