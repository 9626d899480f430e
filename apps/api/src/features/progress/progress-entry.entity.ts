import { Field, Float, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";

@ObjectType({ implements: Node, description: "What a person did on one day (progres harian)." })
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

  @Column("date")
  day: string;

  @Field(() => String, { description: "What was done, in the employee's words." })
  @Column("text")
  text: string;

  @Field(() => Float, {
    nullable: true,
    description: "How much, in the unit of the planned result; null where nothing is counted.",
  })
  @Column("double precision", { nullable: true })
  quantity: number | null;

  @Field(() => Boolean, { description: "Whether the appraiser accepted it when the report was verified." })
  @Column("boolean")
  isVerified: boolean;

  @Field(() => DateScalar, { name: "date", description: "The day of the work." })
  readonly date: string;
}
