import * as m from "../../messages/messages.js";
import type { Cell, TableOf } from "../../ui/charts/chart-table.tsx";
import { aspectWord } from "../assessments/words.ts";
import { planningWord } from "../plans/planning-words.ts";
import { predicateWord } from "../predicates/predicate-words.ts";
import { reportingWord } from "../reports/reporting-words.ts";
import type { TeamRow } from "./team-row.ts";
import type { ColumnKey } from "./team-view.ts";

type FileColumn = readonly [head: () => string, cell: (row: TeamRow) => Cell];

/** What a column of the screen becomes in a file, where two facts in a cell are two columns. A sparkline is a picture and becomes none. */
const IN_FILE: Readonly<Record<ColumnKey, readonly FileColumn[]>> = {
  name: [
    [m.column_name, (row) => row.name],
    [m.team_file_post, (row) => row.title],
  ],
  unit: [[m.column_unit, (row) => row.unit.name]],
  plan: [[m.column_plan, (row) => planningWord(row.planning)]],
  report: [
    [m.column_report, (row) => reportingWord(row.state)],
    [m.team_file_late, (row) => row.daysLate],
  ],
  attendance: [
    [m.team_file_attended, (row) => row.days?.attended ?? null],
    [m.team_file_scheduled, (row) => row.days?.scheduled ?? null],
  ],
  discipline: [[() => aspectWord("DISCIPLINE"), (row) => row.scores.DISCIPLINE.value]],
  quality: [[() => aspectWord("WORK_QUALITY"), (row) => row.scores.WORK_QUALITY.value]],
  innovation: [[() => aspectWord("INNOVATION"), (row) => row.scores.INNOVATION.value]],
  change: [[m.column_change, (row) => row.change]],
  predicate: [[m.column_predicate, (row) => (row.predicate === null ? null : predicateWord(row.predicate))]],
  trend: [],
};

/** The list as a table of words and numbers. The unit is always told: a file travels without its page. */
export function listOf(rows: readonly TeamRow[], columns: readonly ColumnKey[]): TableOf {
  const keys = [...new Set<ColumnKey>(["name", "unit", ...columns])];
  const shown = keys.flatMap((key) => IN_FILE[key]);
  return { head: shown.map(([head]) => head()), rows: rows.map((row) => shown.map(([, cell]) => cell(row))) };
}
