import type { PlanningState } from "@andir/domain/planning-state";
import type { ReportingState } from "@andir/domain/reporting-state";
import { reversed } from "../../lib/reversed.ts";
import { predicateStep } from "../predicates/predicate-words.ts";
import type { TeamRow } from "./team-row.ts";

/** The columns, in their order. Each is also an order of the rows. */
export const SORT_KEYS = [
  "name",
  "unit",
  "plan",
  "report",
  "attendance",
  "discipline",
  "quality",
  "innovation",
  "change",
  "predicate",
  "trend",
] as const;
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
const PLAN_URGENCY: readonly PlanningState[] = [
  "MISSING",
  "SUBMITTED",
  "RETURNED",
  "DRAFT",
  "NOT_DUE",
  "APPROVED",
  "SUPERSEDED",
  "NOT_APPLICABLE",
];

const VALUE: Record<SortKey, (row: TeamRow) => number | string | null> = {
  name: (row) => row.name,
  unit: (row) => row.unit.name,
  plan: (row) => PLAN_URGENCY.indexOf(row.planning),
  report: (row) => URGENCY.indexOf(row.state) * 1000 - Math.min(row.daysLate, 999),
  attendance: (row) => (row.days?.scheduled ? row.days.attended / row.days.scheduled : null),
  discipline: (row) => row.scores.DISCIPLINE.value,
  quality: (row) => row.scores.WORK_QUALITY.value,
  innovation: (row) => row.scores.INNOVATION.value,
  change: (row) => row.change,
  predicate: (row) => (row.predicate === null ? null : predicateStep(row.predicate)),
  trend: (row) => row.latest,
};

// Made once: a comparison by `localeCompare` looks the language up each time, which thousands of rows would feel.
const words = new Intl.Collator("id");

/** So they come to `sortRows`: names are compared once, and not at every order that one looks at. */
export const inOrderOfNames = (rows: readonly TeamRow[]): TeamRow[] =>
  [...rows].sort((a, b) => words.compare(a.name, b.name));

/** What was not measured comes last either way; equals stay in the order of names, in which they came. */
export function sortRows(rows: readonly TeamRow[], { by, descending }: TeamSort): readonly TeamRow[] {
  if (by === "name") return descending ? reversed(rows) : rows;
  const value = VALUE[by];
  const valued = rows.map((row) => ({ row, value: value(row) }));
  valued.sort((a, b) => {
    const [one, other] = [a.value, b.value];
    if (one === other) return 0;
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    const order = typeof one === "string" ? words.compare(one, String(other)) : one - Number(other);
    return descending ? -order : order;
  });
  return valued.map(({ row }) => row);
}
