import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.ts";
import { Assessment } from "../assessments/assessment.entity.ts";
import { Employee } from "../employees/employee.entity.ts";
import { PerformancePlan } from "../plans/plan.entity.ts";

@ObjectType({
  implements: Node,
  description:
    "A talk of a person and their appraiser on plan or results, and what they agreed (dialog kinerja). One side records it, the other confirms.",
})
@Entity("performance_dialogue")
export class PerformanceDialogue extends Node {
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  appraiserKey: string;

  /** Whether the person recorded it: then the appraiser confirms. */
  @Column("boolean")
  isByEmployee: boolean;

  @ForeignKey(() => Employee)
  @Column("uuid")
  recordedByKey: string;

  @ForeignKey(() => PerformancePlan)
  @Column("uuid", { nullable: true })
  planKey: string | null;

  @ForeignKey(() => Assessment)
  @Column("uuid", { nullable: true })
  assessmentKey: string | null;

  @Field(() => DateScalar, { description: "On which day they talked." })
  @Column("date")
  heldOn: string;

  @Field(() => String, { description: "What was agreed." })
  @Column("text")
  agreed: string;

  @Field(() => DateTimeScalar, { description: "When it was recorded." })
  @Column("timestamptz")
  recordedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the other side confirmed it; null until then." })
  @Column("timestamptz", { nullable: true })
  confirmedAt: Date | null;

  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  confirmedByKey: string | null;
}

/** Who else was there. */
@Entity("dialogue_person")
export class DialoguePerson {
  @ForeignKey(() => PerformanceDialogue)
  @Column("uuid", { primary: true })
  dialogueKey: string;

  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid", { primary: true })
  employeeKey: string;
}
