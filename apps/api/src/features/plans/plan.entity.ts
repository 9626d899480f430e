import { PlanForm } from "@andir/domain/plan-form";
import { PlanStatus } from "@andir/domain/plan-status";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";
import { Position } from "../employees/position.entity.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";

registerEnumType(PlanStatus, {
  name: "PlanStatus",
  description: "Where a performance plan stands.",
  valuesConfig: {
    DRAFT: { description: "Being written." },
    SUBMITTED: { description: "Handed in; waits for the appraiser." },
    RETURNED: { description: "Given back by the appraiser with a note." },
    APPROVED: { description: "Agreed by the appraiser; changed only by an amendment." },
    SUPERSEDED: { description: "Closed by a transfer, promotion or reorganisation; assessed to its last month." },
  },
});
registerEnumType(PlanForm, {
  name: "PlanForm",
  description: "Which form of the plan (PermenPANRB 6/2022, annex).",
  valuesConfig: {
    QUANTITATIVE: { description: "Aspect, indicator and target stand apart (kuantitatif)." },
    QUALITATIVE: { description: "Aspect, indicator and target stand in one text (kualitatif)." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "What one employee is to achieve in one post in one year (Sasaran Kinerja Pegawai, SKP). Source: the plan's due date and when it was handed in. Fresh: at every reading.",
})
@Entity("performance_plan")
@Unique(["positionKey", "startsOn"])
@Index(["employeeKey", "endsOn", "key"])
@Index(["endsOn", "key"])
@Index(["unitKey", "year"])
export class PerformancePlan extends Node {
  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  @ForeignKey(() => Position)
  @Column("uuid")
  positionKey: string;

  @ForeignKey(() => OrgUnit)
  @Column("uuid")
  unitKey: string;

  @Field(() => Int, { description: "Calendar year of the cycle." })
  @Column("integer")
  year: number;

  @Field(() => DateScalar, { description: "First day that the plan covers." })
  @Column("date")
  startsOn: string;

  @Field(() => DateScalar, { description: "Last day that the plan covers; a transfer brings it forward." })
  @Column("date")
  endsOn: string;

  /** To which day the targets count, where the plan was closed before it; else it is the plan's own last day. */
  @Column("date", { nullable: true })
  targetEndsOn: string | null;

  @Field(() => PlanForm, { description: "Quantitative or qualitative." })
  @Column("enum", { enum: PlanForm, enumName: "plan_form" })
  form: PlanForm;

  @Field(() => PlanStatus, { description: "Where the plan stands." })
  @Column("enum", { enum: PlanStatus, enumName: "plan_status" })
  status: PlanStatus;

  @Field(() => DateScalar, { description: "Last day on which the plan is in time, as it stood when it was begun." })
  @Column("date")
  dueOn: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was last handed in; null for a first draft." })
  @Column("timestamptz", { nullable: true })
  submittedAt: Date | null;

  /** What being in time is measured by: a plan that was given back does not become late by it. */
  @Column("timestamptz", { nullable: true })
  firstSubmittedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the appraiser agreed; null until then." })
  @Column("timestamptz", { nullable: true })
  approvedAt: Date | null;

  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  approvedByKey: string | null;

  @Field(() => String, { nullable: true, description: "What the appraiser asked to change when it was given back." })
  @Column("text", { nullable: true })
  returnNote: string | null;

  @Field(() => [String], { description: "What is needed to get there (dukungan sumber daya)." })
  @Column("text", { array: true })
  resources: string[];

  @Field(() => [String], { description: "How and when one accounts for it (skema pertanggungjawaban)." })
  @Column("text", { array: true })
  accountability: string[];

  @Field(() => [String], { description: "What follows from reaching it or not (konsekuensi)." })
  @Column("text", { array: true })
  consequences: string[];

  @Field(() => Int, {
    description: "One more with each change of any kind: send it back with yours, so that nobody overwrites another.",
  })
  @Column("integer")
  revision: number;

  @Field(() => Int, { description: "1 when first approved, one more with each amendment; 0 before." })
  @Column("integer")
  version: number;
}
