import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import type { ResultDocument } from "./plan-document.ts";

@ObjectType({
  implements: Node,
  description: "Results with their indicators that many posts have alike (templat SKP): put into many plans at once.",
})
@Entity("plan_template")
@Index(["unitKey", "name"])
export class PlanTemplate extends Node {
  @ForeignKey(() => OrgUnit)
  @Column("uuid")
  unitKey: string;

  @Field(() => String, { description: "Such as the posts that it is for." })
  @Column("text")
  name: string;

  /** As one document: what was made of it stands in the plans, so nothing refers to a part of it. */
  @Column("jsonb")
  results: ResultDocument[];

  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  byKey: string | null;

  @Field(() => DateTimeScalar, { description: "When it was last changed." })
  @Column("timestamptz")
  changedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was put away; null while it can be used." })
  @Column("timestamptz", { nullable: true })
  archivedAt: Date | null;
}
