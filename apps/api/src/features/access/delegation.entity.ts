import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";

@ObjectType({
  implements: Node,
  description:
    "One person does the duties of another for a time (pendelegasian): appraises their people and heads their units, and is shown as X for Y. A person's own records stay their own.",
})
@Entity("delegation")
export class Delegation extends Node {
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  fromKey: string;

  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  toKey: string;

  @Field(() => DateScalar, { description: "First day." })
  @Column("date")
  startsOn: string;

  @Field(() => DateScalar, { description: "Last day." })
  @Column("date")
  endsOn: string;

  @Field(() => String, { description: "Why." })
  @Column("text")
  reason: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was ended before its last day; null while it stands.",
  })
  @Column("timestamptz", { nullable: true })
  endedAt: Date | null;
}
