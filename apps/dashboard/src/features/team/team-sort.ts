import type { ReportingState } from "@andir/domain/reporting-state";
import { predicateStep } from "../predicates/predicate-words.ts";
import type { TeamRow } from "./team-row.ts";

export const SORT_KEYS = ["name", "report", "discipline", "quality", "innovation", "predicate", "trend"] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface TeamSort {
  by: SortKey;
  descending: boolean;
}

/** Who needs something first: the order in which a supervisor works through the list. */
export const DEFAULT_SORT: TeamSort = { by: "report", descending: false };

const URGENCY: readonly ReportingState[] = [
  "MISSING",
  "RETURNED",
  "SUBMITTED",
  "DRAFT",
  "NOT_DUE",
  "VERIFIED",
  "NOT_APPLICABLE",
];

const VALUE: Record<SortKey, (row: TeamRow) => number | string | null> = {
  name: (row) => row.name,
  report: (row) => URGENCY.indexOf(row.state) * 1000 - Math.min(row.daysLate, 999),
  discipline: (row) => row.scores.DISCIPLINE.value,
  quality: (row) => row.scores.WORK_QUALITY.value,
  innovation: (row) => row.scores.INNOVATION.value,
  predicate: (row) => (row.predicate === null ? null : predicateStep(row.predicate)),
  trend: (row) => row.latest,
};

/** What was not measured comes last either way; equals stay in the order of names. */
export function sortRows(rows: readonly TeamRow[], { by, descending }: TeamSort): TeamRow[] {
  const value = VALUE[by];
  return [...rows].sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byName(a, b);
    const order = typeof one === "string" ? one.localeCompare(String(other), "id") : one - Number(other);
    return (descending ? -order : order) || byName(a, b);
  });
}

const byName = (a: TeamRow, b: TeamRow) => a.name.localeCompare(b.name, "id");
