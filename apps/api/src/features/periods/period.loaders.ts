import { agencyDate } from "@andir/domain/iso-date";
import { periodLabel } from "@andir/domain/period";
import sql, { type Sql } from "sql-template-tag";
import { byKey } from "../../platform/batched.ts";
import { present } from "../../platform/errors.ts";
import { kept, soon, type Soon } from "../../platform/kept.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import type { Period } from "./period.entity.ts";

export type PeriodRow = Pick<
  Period,
  "key" | "kind" | "startsOn" | "endsOn" | "reportDueOn" | "assessmentDueOn" | "isOpen" | "label"
>;

export const periodColumns: Sql = sql`
  d.key, d.kind, d.starts_on as "startsOn", d.ends_on as "endsOn", d.report_due_on as "reportDueOn",
  d.assessment_due_on as "assessmentDueOn", d.is_open as "isOpen"`;

type Unlabelled = Omit<PeriodRow, "label">;

export const labelled = (row: Unlabelled): PeriodRow => Object.assign(row, { label: periodLabel(row, "id") });

/** Every period, the newest first: seventeen more a year. */
const allPeriods = kept(async (scope) => {
  const found = await rows<Unlabelled>(scope, sql`select ${periodColumns} from period d order by d.starts_on desc`);
  return byKey(found.map(labelled));
});

export const loadPeriod = (scope: Scope, key: string): Soon<PeriodRow | null> =>
  soon(allPeriods(scope), (periods) => periods.get(key) ?? null);

export const requirePeriod = (scope: Scope, key: string): Soon<PeriodRow> =>
  soon(allPeriods(scope), (periods) => present(periods.get(key)));

/** The latest month whose reports are due: a running month says nothing about anyone yet. */
export function findLatestDueMonth(scope: Scope): Soon<PeriodRow | null> {
  const today = agencyDate(scope.now);
  const isDueMonth = ({ kind, reportDueOn }: PeriodRow) => kind === "MONTH" && reportDueOn <= today;
  return soon(allPeriods(scope), (periods) => [...periods.values()].find(isDueMonth) ?? null);
}
