import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Unique } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";
import { AllowanceRule } from "./allowance-rule.entity.ts";

@ObjectType({
  implements: Node,
  description:
    "A month for which the allowance (tambahan penghasilan pegawai, TPP) is worked out for everyone: open, and worked out as often as needed; then locked, and never changed again. Advice to the treasurer, no order to pay. Source: attendance, published assessments, posts and the dated formula. Fresh: as it was last worked out.",
})
@Entity("allowance_month")
@Unique(["month"])
export class AllowanceMonth extends Node {
  @Field(() => DateScalar, { description: "First day of the month." })
  @Column("date")
  month: string;

  @Field(() => String, { description: "Version of the dated formula that it was worked out by." })
  @ForeignKey(() => AllowanceRule)
  @Column("text")
  ruleVersion: string;

  @Field(() => DateTimeScalar, { description: "When it was last worked out." })
  @Column("timestamptz")
  computedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was locked; null while it is open." })
  @Column("timestamptz", { nullable: true })
  lockedAt: Date | null;

  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  lockedByKey: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What was said when it was locked; null where nothing was, and for all but the performance team.",
  })
  @Column("text", { nullable: true })
  note: string | null;
}
