import * as m from "../../messages/messages.js";
import { formatScore } from "../../lib/format.ts";
import { compact } from "../../lib/compact.ts";
import { aspectWord } from "../assessments/words.ts";
import type { TeamRow } from "./team-row.ts";
import type { SortKey, TeamSort } from "./team-sort.ts";

export interface TeamListProps {
  rows: readonly TeamRow[];
  sort: TeamSort;
  onSort: (sort: TeamSort) => void;
  /** The scale that every sparkline shares. */
  scale: readonly [number, number];
}

export const columnWord = (key: SortKey, [low, high]: readonly [number, number]): string =>
  ({
    name: m.column_name,
    report: m.column_report,
    discipline: () => aspectWord("DISCIPLINE"),
    quality: () => aspectWord("WORK_QUALITY"),
    innovation: () => aspectWord("INNOVATION"),
    predicate: m.column_predicate,
    trend: () => m.column_trend({ low, high }),
  })[key]();

export function trendReading(trend: readonly (number | null)[]): string {
  const values = compact(trend);
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return m.trend_none();
  return m.trend_reading({ first: formatScore(first), last: formatScore(last), low: formatScore(Math.min(...values)) });
}
