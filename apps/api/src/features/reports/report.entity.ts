import { ReportStatus } from "@andir/domain/report-status";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.ts";
import { Position } from "../employees/position.entity.ts";
import { Period } from "../periods/period.entity.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { Employee } from "../employees/employee.entity.ts";
import { Indicator } from "../plans/planned-result.entity.ts";

registerEnumType(ReportStatus, {
  name: "ReportStatus",
  description: "The status of a report that exists.",
  valuesConfig: {
    DRAFT: { description: "Being written; not yet handed in." },
    SUBMITTED: { description: "Handed in; waits for the appraiser." },
    RETURNED: { description: "Given back by the appraiser with a note." },
    VERIFIED: { description: "Checked by the appraiser." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "What one employee reports for one period (laporan kinerja). Unit and position are those of the period, whatever changed since. Source: the report's due date and when it was handed in. Fresh: at every reading.",
})
@Entity("performance_report")
@Unique(["positionKey", "periodKey"])
@Index(["periodKey", "unitKey"])
@Index(["employeeKey", "periodEndsOn", "key"])
@Index(["periodEndsOn", "key"])
@ForeignKey(() => Period, ["periodKey", "periodEndsOn"], ["key", "endsOn"])
export class PerformanceReport extends Node {
  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  @ForeignKey(() => Position)
  @Column("uuid")
  positionKey: string;

  @ForeignKey(() => OrgUnit)
  @Column("uuid")
  unitKey: string;

  @Column("uuid")
  periodKey: string;

  /** Of the period, held here too so that an index gives the newest first; the foreign key keeps both the same. */
  @Column("date")
  periodEndsOn: string;

  @Field(() => ReportStatus, { description: "Where the report stands." })
  @Column("enum", { enum: ReportStatus, enumName: "report_status" })
  status: ReportStatus;

  @Field(() => DateScalar, { description: "The last day in time, as it stood when the report was handed in." })
  @Column("date")
  dueOn: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was handed in; null for a draft." })
  @Column("timestamptz", { nullable: true })
  submittedAt: Date | null;

  @Field(() => Int, { description: "Calendar days after dueOn; 0 in time." })
  @Column("integer")
  daysLate: number;

  @Field(() => String, {
    nullable: true,
    description: "What the period brought, in the employee's words. Null to others while it is a draft.",
  })
  @Column("text", { nullable: true })
  narrative: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was verified; null until then." })
  @Column("timestamptz", { nullable: true })
  verifiedAt: Date | null;

  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  verifiedByKey: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the appraiser wrote when verifying it or giving it back; null where nothing was written.",
  })
  @Column("text", { nullable: true })
  appraiserNote: string | null;

  /** When someone other than its writer first opened it since it was handed in: until then it may be withdrawn. */
  @Column("timestamptz", { nullable: true })
  firstReadAt: Date | null;

  /** Raised by every change, so that of two at once one is refused. */
  @Field(() => Int, { description: "1 when first written, one more with each change." })
  @Column("integer", { default: 1 })
  revision: number;
}

/** What one indicator of the plan came to in one period, as reported. */
@Entity("indicator_realisation")
export class IndicatorRealisation {
  @ForeignKey(() => PerformanceReport)
  @Column("uuid", { primary: true })
  reportKey: string;

  @Index()
  @ForeignKey(() => Indicator)
  @Column("uuid", { primary: true })
  indicatorKey: string;

  /** In the indicator's unit of measure; null where it was not measured, which is not zero. */
  @Column("double precision", { nullable: true })
  value: number | null;

  /** How it shows in the evidence, or why it was not measured. */
  @Column("text", { nullable: true })
  note: string | null;
}
