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
  /** The year that it is of. */
  year?: number;
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
  const { period, view, quarter, year, cell, alone, document, sort, dir, measure } = search;
  const hasCell = isText(cell) && isOneOf(Object.values(UnitDocument), document);
  return {
    ...(isText(period) && { period }),
    ...(isOneOf(UNIT_VIEWS, view) && view !== "map" && { view }),
    ...(isText(quarter) && isYear(year) && { quarter, year }),
    ...(hasCell && { cell, document }),
    ...(hasCell && alone === true && { alone }),
    ...(isOneOf(LEAGUE_KEYS, sort) && { sort }),
    ...((dir === "asc" || dir === "desc") && { dir }),
    ...(isOneOf(MEASURES, measure) && { measure }),
  };
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isYear = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) > 2000 && Number(value) < 2200;
const isOneOf = <T>(list: readonly T[], value: unknown): value is T => list.some((one) => one === value);

interface Asked {
  period?: string | undefined;
  view?: UnitView | undefined;
  quarter?: string | undefined;
  year?: number | undefined;
}

/** One query for every view: what a view does not show is not asked for. */
export function unitVariables(
  id: string,
  { period, view = "map", quarter, year }: Asked,
  today: string,
): UnitPageQueryVariables & { quarterId: string | null } {
  return {
    id,
    today,
    periodId: period ?? null,
    quarterId: quarter ?? null,
    year: year ?? yearOfLatestQuarter(today),
    isMap: view === "map",
    isCompleteness: view === "completeness",
    isRating: view === "rating",
    isLeague: view === "league",
    isMonths: view === "months",
    isService: view === "service",
  };
}

/** The year of the latest quarter that is over: in the first quarter it is last year's. */
const yearOfLatestQuarter = (today: string): number => {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return month <= 3 ? year - 1 : year;
};
