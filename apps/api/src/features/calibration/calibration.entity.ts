import { CalibrationStatus } from "@andir/domain/calibration-status";
import { Rating } from "@andir/domain/rating";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Assessment } from "../assessments/assessment.entity.ts";
import { Employee } from "../employees/employee.entity.ts";

registerEnumType(CalibrationStatus, {
  name: "CalibrationStatus",
  description: "Where a proposal of other ratings stands.",
  valuesConfig: {
    PROPOSED: { description: "Waits for the appraiser; until then the assessment cannot be published." },
    ACCEPTED: { description: "The appraiser took the ratings that were proposed." },
    KEPT: { description: "The appraiser kept the own ones." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "Other ratings that the head of a unit above the appraiser proposed for a draft, and what the appraiser made of it (kalibrasi). Its subject reads it once the assessment is published. Source: the proposal, and the draft that it is about. Fresh: at every reading.",
})
@Entity("calibration")
export class Calibration extends Node {
  @Index()
  @ForeignKey(() => Assessment)
  @Column("uuid")
  assessmentKey: string;

  /** Who is assessed. */
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  @Field(() => CalibrationStatus, { description: "Where it stands." })
  @Column("enum", { enum: CalibrationStatus, enumName: "calibration_status" })
  status: CalibrationStatus;

  /** By whom, as an office: its title may change, and its holder does. */
  @Column("text")
  office: string;

  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  proposedByKey: string | null;

  @Field(() => Rating, { description: "The work result that the appraiser had chosen." })
  @Column("enum", { enum: Rating, enumName: "rating" })
  workResultBefore: Rating;

  @Field(() => Rating, { description: "The behaviour that the appraiser had chosen." })
  @Column("enum", { enum: Rating, enumName: "rating" })
  behaviourBefore: Rating;

  @Field(() => Rating, { description: "The work result that is proposed." })
  @Column("enum", { enum: Rating, enumName: "rating" })
  workResult: Rating;

  @Field(() => Rating, { description: "The behaviour that is proposed." })
  @Column("enum", { enum: Rating, enumName: "rating" })
  behaviour: Rating;

  @Column("text")
  reason: string;

  @Field(() => DateTimeScalar, { description: "When it was proposed." })
  @Column("timestamptz")
  proposedAt: Date;

  @Field(() => Rating, {
    nullable: true,
    description: "The work result of the draft after the answer; null until then.",
  })
  @Column("enum", { enum: Rating, enumName: "rating", nullable: true })
  workResultAfter: Rating | null;

  @Field(() => Rating, { nullable: true, description: "The behaviour of the draft after the answer; null until then." })
  @Column("enum", { enum: Rating, enumName: "rating", nullable: true })
  behaviourAfter: Rating | null;

  @Field(() => String, {
    nullable: true,
    description: "Why the appraiser accepted it or kept the own ratings; null until then.",
  })
  @Column("text", { nullable: true })
  answerReason: string | null;

  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  answeredByKey: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the appraiser answered; null until then." })
  @Column("timestamptz", { nullable: true })
  answeredAt: Date | null;
}
