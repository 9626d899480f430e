import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import { batched, byKey } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { Period } from "./period.entity.ts";

export type PeriodRow = Pick<
  Period,
  "key" | "kind" | "startsOn" | "endsOn" | "reportDueOn" | "assessmentDueOn" | "isOpen"
>;

export const periodColumns: Sql = sql`
  d.key, d.kind, d.starts_on as "startsOn", d.ends_on as "endsOn", d.report_due_on as "reportDueOn",
  d.assessment_due_on as "assessmentDueOn", d.is_open as "isOpen"`;

export const loadPeriod = batched<PeriodRow>(async (scope, keys) =>
  byKey(await rows<PeriodRow>(scope, sql`select ${periodColumns} from period d where d.key = any(${keys}::uuid[])`)),
);

/** The latest month whose reports are due: a running month says nothing about anyone yet. */
export const findLatestDueMonth = (scope: Scope): Promise<PeriodRow | null> =>
  firstRow<PeriodRow>(
    scope,
    sql`select ${periodColumns} from period d where d.kind = 'MONTH' and d.report_due_on <= ${agencyDate(scope.now)}::date
        order by d.starts_on desc limit 1`,
  );
