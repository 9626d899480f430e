import type { Predicate } from "@andir/domain/predicate";
import { ReportingState } from "@andir/domain/reporting-state";
import { PREDICATES } from "../predicates/predicate-words.ts";
import { NEEDS, type Need } from "./team-needs.ts";
import { DEFAULT_SORT, SORT_KEYS, type SortKey, type TeamSort } from "./team-sort.ts";

/** How the table is looked at, as it stands in the address: short words, lists with dots between. */
export interface TeamView {
  sort?: SortKey;
  dir?: "asc" | "desc";
  /** Part of a name. */
  q?: string;
  report?: string;
  predicate?: string;
  late?: true;
  /** Only this unit of those below. */
  in?: string;
  needs?: Need;
  group?: "unit";
  columns?: string;
  /** The period that this one is compared with. */
  compare?: string;
}

export const NO_PREDICATE = "NONE";
export type PredicateChoice = Predicate | typeof NO_PREDICATE;

export const REPORT_STATES = Object.values(ReportingState);
export const PREDICATE_CHOICES: readonly PredicateChoice[] = [...PREDICATES, NO_PREDICATE];

export type ColumnKey = SortKey;
/** The name always stands first, and the change is there when two periods are compared: neither is a choice. */
export const CHOOSABLE: readonly ColumnKey[] = SORT_KEYS.filter((key) => key !== "name" && key !== "change");
const DEFAULT_COLUMNS: readonly ColumnKey[] = CHOOSABLE.filter((key) => key !== "unit" && key !== "attendance");

/** What of an address is a view of the table; the rest is dropped. */
export function teamView(search: Record<string, unknown>): TeamView {
  const { sort, dir, q, report, predicate, late, in: unit, needs, group, columns, compare } = search;
  const states = listed(report, REPORT_STATES);
  const predicates = listed(predicate, PREDICATE_CHOICES);
  const shown = columns === "" ? "" : listed(columns, CHOOSABLE);
  return {
    ...(SORT_KEYS.some((key) => key === sort) && { sort: sort as SortKey }),
    ...((dir === "asc" || dir === "desc") && { dir }),
    ...(isText(q) && { q }),
    ...(states && { report: states }),
    ...(predicates && { predicate: predicates }),
    ...(late === true && { late }),
    ...(isText(unit) && { in: unit }),
    ...(NEEDS.some((need) => need === needs) && { needs: needs as Need }),
    ...(group === "unit" && { group }),
    ...(typeof columns === "string" && shown !== null && { columns: shown }),
    ...(isText(compare) && { compare }),
  };
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

/** Those of the list that are known, in their own order; null of none. */
function listed(value: unknown, known: readonly string[]): string | null {
  if (typeof value !== "string") return null;
  return known.filter((each) => value.split(".").includes(each)).join(".") || null;
}

export const sortOf = ({ sort, dir }: TeamView): TeamSort => ({
  by: sort ?? DEFAULT_SORT.by,
  descending: dir === "desc",
});

/** "A.B" as its parts. */
export const partsOf = <T extends string>(text: string | undefined): readonly T[] =>
  text === undefined || text === "" ? [] : (text.split(".") as T[]);

export function columnsOf({ columns, compare }: TeamView): ColumnKey[] {
  const chosen = columns === undefined ? DEFAULT_COLUMNS : partsOf<ColumnKey>(columns);
  return SORT_KEYS.filter((key) => key === "name" || (key === "change" ? compare !== undefined : chosen.includes(key)));
}

/** What was chosen, or nothing where it is what everyone sees at first. */
export const columnsText = (columns: readonly ColumnKey[]): string | undefined => {
  const text = CHOOSABLE.filter((key) => columns.includes(key)).join(".");
  return text === DEFAULT_COLUMNS.join(".") ? undefined : text;
};

/** Whether rows are left out. */
export const isFiltered = ({ q, report, predicate, late, in: unit, needs }: TeamView): boolean =>
  [q, report, predicate, late, unit, needs].some((each) => each !== undefined);

export function withoutFilters({ sort, dir, group, columns, compare }: TeamView): TeamView {
  return {
    ...(sort && { sort }),
    ...(dir && { dir }),
    ...(group && { group }),
    ...(columns !== undefined && { columns }),
    ...(compare && { compare }),
  };
}
