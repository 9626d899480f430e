import { Field, Float, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";
import { Position } from "../employees/position.entity.ts";
import { PlannedResult } from "../plans/planned-result.entity.ts";

@ObjectType({
  implements: Node,
  description:
    "What a person did on one day (progres harian). Source: what the employee wrote that day. Fresh: as it was written; it stays after the report is verified.",
})
@Entity("progress_entry")
@Index(["employeeKey", "day"])
export class ProgressEntry extends Node {
  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  /** The report that the entry went into; null until the period is reported. */
  @Index()
  @ForeignKey("PerformanceReport")
  @Column("uuid", { nullable: true })
  reportKey: string | null;

  /** The post that the work was done in; null before posts were told apart, which means the definitive one. */
  @ForeignKey(() => Position)
  @Column("uuid", { nullable: true })
  positionKey: string | null;

  /** Null while a plan is not approved: then the entry waits to be linked. */
  @Index()
  @ForeignKey(() => PlannedResult)
  @Column("uuid", { nullable: true })
  plannedResultKey: string | null;

  /** Raised by every change, so that of two at once one is refused. */
  @Field(() => Int, { description: "1 when first written, one more with each change." })
  @Column("integer", { default: 1 })
  revision: number;

  @Column("date")
  day: string;

  @Field(() => String, { description: "What was done, in the employee's words." })
  @Column("text")
  text: string;

  @Field(() => Float, {
    nullable: true,
    description: "How much, in the unit of measure of the planned result; null where nothing is counted.",
  })
  @Column("double precision", { nullable: true })
  quantity: number | null;

  @Field(() => Boolean, { description: "Whether the appraiser accepted it when the report was verified." })
  @Column("boolean")
  isVerified: boolean;

  @Field(() => DateScalar, { name: "date", description: "The day of the work." })
  readonly date: string;
}

/** What an entry said before it was amended after its report was handed in: the trace that stays. */
@ObjectType({
  description:
    "What an entry said before it was amended. Source: the entry before it was amended. Fresh: as it was written.",
})
@Entity("progress_amendment")
export class ProgressAmendment {
  @ForeignKey(() => ProgressEntry, { onDelete: "CASCADE" })
  @Column("uuid", { primary: true })
  entryKey: string;

  @Field(() => Int, { description: "The revision that was replaced." })
  @Column("integer", { primary: true })
  revision: number;

  @Field(() => String, { description: "What it said." })
  @Column("text")
  text: string;

  @Field(() => Float, {
    nullable: true,
    description: "How much it counted, in the unit of measure of the planned result.",
  })
  @Column("double precision", { nullable: true })
  quantity: number | null;

  @Field(() => String, { description: "Why it was amended." })
  @Column("text")
  reason: string;

  @Field(() => DateTimeScalar, { description: "When." })
  @Column("timestamptz")
  at: Date;
}
