import { Field, Float, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey } from "typeorm";
import { UnitAgreement, UnitIndicator } from "./unit-agreement.entity.ts";

@ObjectType({
  description: "What a unit does in one quarter to keep its agreement, and what it plans to reach (rencana aksi).",
})
@Entity("unit_action_plan")
export class UnitActionPlan {
  @ForeignKey(() => UnitAgreement)
  @Column("uuid", { primary: true })
  agreementKey: string;

  @Field(() => Int, { description: "Quarter of the year, 1 to 4." })
  @Column("integer", { primary: true })
  quarter: number;

  @Field(() => [String], { description: "What is to be done." })
  @Column("text", { array: true })
  activities: string[];
}

@ObjectType({
  description:
    "What a unit plans to reach of one indicator in one quarter. Source: the action plan of the quarter. Fresh: at every reading.",
})
@Entity("unit_action_target")
export class UnitActionTarget {
  @ForeignKey(() => UnitIndicator)
  @Column("uuid", { primary: true })
  indicatorKey: string;

  @Column("integer", { primary: true })
  quarter: number;

  @Field(() => Float, { description: "The planned value of the quarter, in the indicator's unit of measure." })
  @Column("double precision")
  planned: number;
}
