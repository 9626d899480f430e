import sql from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { bucketOfInstant } from "../../platform/aggregates/date-bucket.ts";
import type { Dimension } from "../../platform/aggregates/dimensions.ts";
import type { GroupsArgs } from "../../platform/aggregates/group-args.ts";
import type { Summable } from "../../platform/aggregates/statistics.ts";
import { personDimensions } from "../employees/person-dimensions.ts";
import { seenUnit } from "../org-units/unit-dimension.ts";
import { periodDimension } from "../periods/period-group.ts";
import type { PerformanceReportGroupKey } from "./report-aggregates.type.ts";
import { columns } from "./report.list.ts";

const isLate = sql`case when r.submitted_at is not null then r.days_late > 0 end`;

export const summableReports = (actor: Actor): Summable => ({
  measures: {
    daysLate: sql`case when r.submitted_at is not null then r.days_late end`,
    late: sql`(${isLate})::int`,
    daysToVerify: sql`extract(epoch from r.verified_at - r.submitted_at) / 86400`,
    entries: sql`coalesce(entries.count, 0)`,
  },
  joins: {
    orgUnits: seenUnit(actor, columns.employee, columns.unit).joins,
    entries: [
      sql`left join (select n.report_key, count(*) from progress_entry n group by n.report_key) entries on entries.report_key = r.key`,
    ],
  },
  distinct: {
    employees: sql`r.employee_key`,
    orgUnits: seenUnit(actor, columns.employee, columns.unit).unit,
    positions: sql`r.position_key`,
    periods: sql`r.period_key`,
  },
  person: sql`r.employee_key`,
  ofManyAlone: ["entries"],
});

/** What reports r and their periods d can be grouped by. */
export const reportDimensions = (
  actor: Actor,
  { dateBucket, timezone, unitLevel }: GroupsArgs<PerformanceReportGroupKey>,
): Readonly<Record<PerformanceReportGroupKey, Dimension>> => ({
  PERIOD: periodDimension(dateBucket, "r.period_key"),
  ...personDimensions(actor, columns, unitLevel),
  STATUS: { keys: { status: sql`r.status` } },
  IS_LATE: { keys: { isLate } },
  SUBMITTED: { keys: { submittedFrom: bucketOfInstant(dateBucket, sql`r.submitted_at`, timezone) } },
});
