import type { ReportingState } from "@andir/domain/reporting-state";
import type { TeamRow } from "./team-row.ts";
import { NO_PREDICATE, partsOf, type PredicateChoice, type TeamView } from "./team-view.ts";

/** The rows that the view lets through, in the order in which they came. */
export function filterRows(rows: readonly TeamRow[], view: TeamView): TeamRow[] {
  const states = partsOf<ReportingState>(view.report);
  const predicates = partsOf<PredicateChoice>(view.predicate);
  const words = plain(view.q ?? "").split(" ");
  return rows.filter(
    (row) =>
      (states.length === 0 || states.includes(row.state)) &&
      (predicates.length === 0 || predicates.includes(row.predicate ?? NO_PREDICATE)) &&
      (!view.late || row.daysLate > 0) &&
      (view.in === undefined || row.unit.id === view.in) &&
      (view.needs === undefined || row.needs.includes(view.needs)) &&
      (view.q === undefined || words.every((word) => plain(row.name).includes(word))),
  );
}

/** As one looks for it: without capitals and accents. */
const plain = (text: string): string => text.trim().toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "");

/** "Seksi 2" before "Seksi 10". */
export const byUnitName = new Intl.Collator("id", { numeric: true }).compare;

export type TeamItem =
  { kind: "row"; row: TeamRow } | { kind: "unit"; id: string; name: string; count: number; lateCount: number };

/** The rows as they stand under each other: by unit with a line above each, or as they are. */
export function itemsOf(rows: readonly TeamRow[], group: TeamView["group"]): TeamItem[] {
  if (group === undefined) return rows.map((row) => ({ kind: "row", row }));
  const units = new Map<string, TeamRow[]>();
  for (const row of rows) {
    const known = units.get(row.unit.id);
    if (known) known.push(row);
    else units.set(row.unit.id, [row]);
  }
  return [...units.values()]
    .sort((a, b) => byUnitName(a[0]?.unit.name ?? "", b[0]?.unit.name ?? ""))
    .flatMap((members): TeamItem[] => {
      const [first] = members;
      if (first === undefined) return [];
      const lateCount = members.filter(({ daysLate }) => daysLate > 0).length;
      return [
        { kind: "unit", ...first.unit, count: members.length, lateCount },
        ...members.map((row): TeamItem => ({ kind: "row", row })),
      ];
    });
}
