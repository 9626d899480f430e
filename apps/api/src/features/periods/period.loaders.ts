import { agencyDate } from "@andir/domain/iso-date";
import { periodLabel } from "@andir/domain/period";
import sql, { type Sql } from "sql-template-tag";
import { batched, byKey } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
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

export const loadPeriod = batched<PeriodRow>(async (scope, keys) => {
  const found = await rows<Unlabelled>(
    scope,
    sql`select ${periodColumns} from period d where d.key = any(${keys}::uuid[])`,
  );
  return byKey(found.map(labelled));
});

/** The latest month whose reports are due: a running month says nothing about anyone yet. */
export async function findLatestDueMonth(scope: Scope): Promise<PeriodRow | null> {
  const found = await firstRow<Unlabelled>(
    scope,
    sql`select ${periodColumns} from period d where d.kind = 'MONTH' and d.report_due_on <= ${agencyDate(scope.now)}::date
        order by d.starts_on desc limit 1`,
  );
  return found && labelled(found);
}
