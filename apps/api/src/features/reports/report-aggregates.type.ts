import type { EmploymentType } from "@andir/domain/employment-type";
import type { PositionKind } from "@andir/domain/position-kind";
import { ReportStatus } from "@andir/domain/report-status";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { aggregateTypes } from "../../platform/aggregates/aggregate-types.ts";
import { DateScalar } from "../../platform/scalars.ts";
import { PersonGroupKey, personGroupKeyWords, withPersonKeys } from "../employees/person-group-keys.ts";

export const PerformanceReportGroupKey = {
  PERIOD: "PERIOD",
  ...PersonGroupKey,
  STATUS: "STATUS",
  IS_LATE: "IS_LATE",
  SUBMITTED: "SUBMITTED",
} as const;
export type PerformanceReportGroupKey = (typeof PerformanceReportGroupKey)[keyof typeof PerformanceReportGroupKey];
registerEnumType(PerformanceReportGroupKey, {
  name: "PerformanceReportGroupKey",
  description: "What reports can be grouped by.",
  valuesConfig: {
    PERIOD: { description: "The period reported on, or the span that `dateBucket` says." },
    ...personGroupKeyWords,
    STATUS: { description: "Where the report stands." },
    IS_LATE: { description: "Whether it was handed in after its due date; null for one that was not handed in." },
    SUBMITTED: {
      description:
        "When it was handed in: the day by the clocks of `timezone`, or the span that `dateBucket` says; null for drafts.",
    },
  },
});

@ObjectType({ description: "What a group has in common; null where nothing was grouped by it, or where it has none." })
export class PerformanceReportGroupKeys {
  periodKey?: string | null;
  unitKey?: string | null;
  positionKind?: PositionKind | null;
  grade?: string | null;
  employmentType?: EmploymentType | null;

  @Field(() => DateScalar, { nullable: true, description: "The first day of the period or of the span." })
  bucketStartsOn?: string | null;

  @Field(() => ReportStatus, { nullable: true, description: "Where the reports stand." })
  status?: ReportStatus | null;

  @Field(() => Boolean, { nullable: true, description: "Whether they were handed in late." })
  isLate?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: "The first day of the span in which they were handed in." })
  submittedFrom?: string | null;
}
withPersonKeys(PerformanceReportGroupKeys);

export const reportAggregates = aggregateTypes("PerformanceReport", {
  records: "reports",
  measures: {
    daysLate: "Calendar days after the due date, of reports that were handed in; 0 in time.",
    late: "1 for a report handed in after its due date, 0 for one in time: its average is the share of late ones.",
    daysToVerify: "Days from handing in to being verified.",
    entries: "Daily entries that went into the report (progres harian).",
  },
  distinct: {
    employees: "The people who report (pegawai).",
    orgUnits: "The units of the period (unit kerja).",
    positions: "The posts reported on (jabatan).",
    periods: "The periods reported on.",
  },
  key: PerformanceReportGroupKey,
  keys: () => PerformanceReportGroupKeys,
});
