import { Field, Float, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";
import { Period } from "../periods/period.entity.ts";
import { UnitIndicator } from "./unit-agreement.entity.ts";

@ObjectType({
  implements: Node,
  description:
    "What a unit reached of one indicator in one quarter (realisasi), reported by its head and commented by the leader above. Source: the head of the unit. Fresh: as it was reported.",
})
@Entity("unit_realisation")
@Unique(["indicatorKey", "periodKey"])
export class UnitRealisation extends Node {
  @ForeignKey(() => UnitIndicator)
  @Column("uuid")
  indicatorKey: string;

  @Index()
  @ForeignKey(() => Period)
  @Column("uuid")
  periodKey: string;

  @Field(() => Float, {
    description:
      "What was reached: the count of the quarter, or the state or published value at its end. Unit: the indicator's unit of measure.",
  })
  @Column("double precision")
  value: number;

  @Field(() => String, {
    nullable: true,
    description: "What explains it; null for those who meet people under pseudonyms, since words name people.",
  })
  @Column("text", { nullable: true })
  note: string | null;

  @Field(() => DateTimeScalar, { description: "When it was last reported." })
  @Column("timestamptz")
  reportedAt: Date;

  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  reportedByKey: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the leader above says to it; shown to those who work on the unit.",
  })
  @Column("text", { nullable: true })
  comment: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the leader above commented; null until then." })
  @Column("timestamptz", { nullable: true })
  commentedAt: Date | null;

  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  commentedByKey: string | null;
}
