import { ObjectionStatus } from "@andir/domain/objection-status";
import { Rating } from "@andir/domain/rating";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.ts";
import { Assessment } from "../assessments/assessment.entity.ts";
import { Employee } from "../employees/employee.entity.ts";

registerEnumType(ObjectionStatus, {
  name: "ObjectionStatus",
  description: "Where an objection stands.",
  valuesConfig: {
    FILED: { description: "Waits for the appraiser's answer." },
    ANSWERED: { description: "Answered by the appraiser; waits for the superior." },
    DECIDED: { description: "Decided by the superior of the appraiser; final." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "What the person assessed holds against an assessment, what the appraiser answers, and what the superior of the appraiser decides, once (keberatan, PP 30/2019 art. 59). Source: the assessment that it is against, and the decision. Fresh: as filed and as decided.",
})
@Entity("objection")
@Unique(["assessmentKey"])
export class Objection extends Node {
  @ForeignKey(() => Assessment)
  @Column("uuid")
  assessmentKey: string;

  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  /** Whose judgement it is against. */
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  appraiserKey: string;

  /** Who decides; null where the appraiser has no superior: then the authorised official does. */
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  superiorKey: string | null;

  @Field(() => ObjectionStatus, { description: "Where it stands." })
  @Column("enum", { enum: ObjectionStatus, enumName: "objection_status" })
  status: ObjectionStatus;

  @Field(() => String, {
    nullable: true,
    description: "What is held against it. Null to those who may not read words about the person.",
  })
  @Column("text")
  reason: string;

  @Field(() => DateTimeScalar, { description: "When it was filed." })
  @Column("timestamptz")
  filedAt: Date;

  @Field(() => DateScalar, {
    description: "Until when the appraiser answers; then the superior may decide without it.",
  })
  @Column("date")
  answerDueOn: string;

  @Field(() => String, { nullable: true, description: "What the appraiser answers; null until then." })
  @Column("text", { nullable: true })
  answer: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the appraiser answered." })
  @Column("timestamptz", { nullable: true })
  answeredAt: Date | null;

  @Field(() => Rating, { description: "The work result that it is against." })
  @Column("enum", { enum: Rating, enumName: "rating" })
  workResultBefore: Rating;

  @Field(() => Rating, { description: "The behaviour that it is against." })
  @Column("enum", { enum: Rating, enumName: "rating" })
  behaviourBefore: Rating;

  @Field(() => Rating, { nullable: true, description: "The work result as decided; null until then." })
  @Column("enum", { enum: Rating, enumName: "rating", nullable: true })
  workResult: Rating | null;

  @Field(() => Rating, { nullable: true, description: "The behaviour as decided; null until then." })
  @Column("enum", { enum: Rating, enumName: "rating", nullable: true })
  behaviour: Rating | null;

  @Field(() => String, { nullable: true, description: "Why it was decided so." })
  @Column("text", { nullable: true })
  decisionReason: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was decided." })
  @Column("timestamptz", { nullable: true })
  decidedAt: Date | null;

  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  decidedByKey: string | null;
}
