import { ServiceAlertKind } from "@andir/domain/service-alert";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";
import { Service } from "./service.entity.ts";

registerEnumType(ServiceAlertKind, {
  name: "ServiceAlertKind",
  description: "What of a service got worse.",
  valuesConfig: {
    WAITING: { description: "The median wait rose (waktu tunggu memanjang), in minutes." },
    INDEX: { description: "The satisfaction index fell (indeks kepuasan turun), in points of 100." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "That a service got worse in a month, by more than the rule of the cycle allows; the unit says what it does about it. Source: queue tickets and surveys of the month and the one before. Fresh: worked out once the month is over, every night.",
})
@Entity("service_alert")
@Index(["serviceKey", "kind", "month"], { unique: true })
export class ServiceAlert extends Node {
  @ForeignKey(() => Service)
  @Column("uuid")
  serviceKey: string;

  @Field(() => ServiceAlertKind, { description: "What got worse." })
  @Column("text")
  kind: ServiceAlertKind;

  @Field(() => DateScalar, { description: "First day of the month in which it got worse." })
  @Column("date")
  month: string;

  @Field(() => Float, { description: "The month before: median minutes of waiting, or the index in points of 100." })
  @Column("double precision")
  before: number;

  @Field(() => Float, { description: "That month: median minutes of waiting, or the index in points of 100." })
  @Column("double precision")
  after: number;

  @Field(() => Int, { description: "How many visits or answers the month's number rests on." })
  @Column("integer")
  count: number;

  @Column("double precision")
  threshold: number;

  @Column("text")
  ruleVersion: string;

  @Column("timestamptz")
  foundAt: Date;

  @Field(() => String, {
    nullable: true,
    description: "What the unit does about it, in its own words; null while it has not said.",
  })
  @Column("text", { nullable: true })
  answer: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it said so." })
  @Column("timestamptz", { nullable: true })
  answeredAt: Date | null;

  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  answeredByKey: string | null;
}
