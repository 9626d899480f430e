import type { ReactNode } from "react";
import * as m from "../../messages/messages.js";
import { aspectWord } from "../assessments/words.ts";
import { PlanningChip } from "../plans/planning-chip.tsx";
import { ChangeCell, DaysCell, PersonCell, PredicateCell, ReportCell, ScoreCell, TrendCell } from "./team-cells.tsx";
import type { TeamRow } from "./team-row.ts";
import type { ColumnKey } from "./team-view.ts";

/** The scale that every sparkline shares. */
export type Scale = readonly [number, number];

interface Column {
  word: (scale: Scale) => string;
  /** In pixels at least; what is left over is shared out in this proportion. */
  width: number;
  isNumeric?: true;
  cell: (row: TeamRow, scale: Scale) => ReactNode;
}

export const COLUMNS: Record<ColumnKey, Column> = {
  name: { word: m.column_name, width: 216, cell: (row) => <PersonCell row={row} /> },
  unit: { word: m.column_unit, width: 190, cell: (row) => row.unit.name },
  plan: { word: m.column_plan, width: 118, cell: (row) => <PlanningChip state={row.planning} /> },
  report: { word: m.column_report, width: 272, cell: (row) => <ReportCell row={row} /> },
  attendance: { word: m.attendance_title, width: 92, isNumeric: true, cell: (row) => <DaysCell row={row} /> },
  discipline: {
    word: () => aspectWord("DISCIPLINE"),
    width: 92,
    isNumeric: true,
    cell: (row) => <ScoreCell score={row.scores.DISCIPLINE} before={row.before?.scores.DISCIPLINE} />,
  },
  quality: {
    word: () => aspectWord("WORK_QUALITY"),
    width: 92,
    isNumeric: true,
    cell: (row) => <ScoreCell score={row.scores.WORK_QUALITY} before={row.before?.scores.WORK_QUALITY} />,
  },
  innovation: {
    word: () => aspectWord("INNOVATION"),
    width: 84,
    isNumeric: true,
    cell: (row) => <ScoreCell score={row.scores.INNOVATION} before={row.before?.scores.INNOVATION} />,
  },
  change: { word: m.column_change, width: 92, isNumeric: true, cell: (row) => <ChangeCell row={row} /> },
  predicate: { word: m.column_predicate, width: 172, cell: (row) => <PredicateCell row={row} /> },
  trend: {
    word: ([low, high]) => m.column_trend({ low, high }),
    width: 130,
    cell: (row, scale) => <TrendCell row={row} scale={scale} />,
  },
};

/** In the list of columns: without the scale, which stands in the head. */
export const choosableWord = (key: ColumnKey): string =>
  key === "trend" ? m.column_trend_plain() : COLUMNS[key].word([0, 100]);
