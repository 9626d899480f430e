import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";
import type { PlanDocument } from "./plan-document.ts";
import { PerformancePlan } from "./plan.entity.ts";

export const AmendmentStatus = {
  PROPOSED: "PROPOSED",
  ACCEPTED: "ACCEPTED",
  DECLINED: "DECLINED",
  WITHDRAWN: "WITHDRAWN",
} as const;
export type AmendmentStatus = (typeof AmendmentStatus)[keyof typeof AmendmentStatus];
registerEnumType(AmendmentStatus, {
  name: "AmendmentStatus",
  description: "Where a proposal to amend a plan stands.",
  valuesConfig: {
    PROPOSED: { description: "Waits for the appraiser." },
    ACCEPTED: { description: "The plan is as proposed." },
    DECLINED: { description: "The plan stays as it was." },
    WITHDRAWN: { description: "Taken back by its owner, or overtaken by a transfer." },
  },
});

@ObjectType({
  implements: Node,
  description: "What the owner of an approved plan asks to change in it (usulan perubahan SKP).",
})
@Entity("plan_amendment")
// One at a time: two would each be an answer to a plan that the other changes.
@Index(["planKey"], { unique: true, where: `"status" = 'PROPOSED'` })
@Index(["planKey", "proposedAt"])
export class PlanAmendment extends Node {
  @ForeignKey(() => PerformancePlan)
  @Column("uuid")
  planKey: string;

  @Field(() => AmendmentStatus, { description: "Where the proposal stands." })
  @Column("enum", { enum: AmendmentStatus, enumName: "amendment_status" })
  status: AmendmentStatus;

  @Field(() => DateTimeScalar, { description: "When it was proposed." })
  @Column("timestamptz")
  proposedAt: Date;

  @Field(() => String, { description: "Why." })
  @Column("text")
  reason: string;

  @Field(() => Int, { description: "The version of the plan that it would change." })
  @Column("integer")
  baseVersion: number;

  /** The plan as it would be. */
  @Column("jsonb")
  content: PlanDocument;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was decided; null while it waits." })
  @Column("timestamptz", { nullable: true })
  decidedAt: Date | null;

  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  decidedByKey: string | null;

  @Field(() => String, { nullable: true, description: "What the appraiser said to it." })
  @Column("text", { nullable: true })
  decisionNote: string | null;
}
