import { CoreValue } from "@andir/domain/core-value";
import { FeedbackKind } from "@andir/domain/feedback-kind";
import { Rating } from "@andir/domain/rating";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { Employee } from "../employees/employee.entity.ts";
import { Position } from "../employees/position.entity.ts";
import { PlannedResult } from "../plans/planned-result.entity.ts";
import { FeedbackRequest } from "./feedback-request.entity.ts";

registerEnumType(FeedbackKind, {
  name: "FeedbackKind",
  description: "In what relation who gives feedback stands to whom it is about, by the facts of the day.",
  valuesConfig: {
    APPRAISER: { description: "The appraiser (pejabat penilai kinerja), also an earlier one of the same year." },
    TEAM_LEAD: { description: "The lead of a joint team (ketua tim kerja), or the head of another unit." },
    PEER: { description: "A colleague (rekan kerja)." },
    SUBORDINATE: { description: "Someone whom the person leads (bawahan)." },
    SELF: { description: "The person (penilaian diri): shown beside the others, never part of a mean." },
    SERVICE_USER: {
      description: "Someone whom a public service served (pengguna layanan), as a leader wrote it down.",
    },
  },
});

/**
 * Its key is random, unlike every other: a key that grows with time would put anonymous feedback in the order in which it
 * was given.
 */
@ObjectType({
  implements: Node,
  description:
    "What someone found of a person's work or conduct (umpan balik). Anonymous feedback is shown in groups of whole months, once enough people gave some, and without anything that tells who. Source: whoever gave it. Fresh: as it was given.",
})
@Entity("feedback")
export class Feedback extends Node {
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  /** The post that it is about. */
  @Index()
  @ForeignKey(() => Position)
  @Column("uuid")
  positionKey: string;

  /** Null for a service user, who is no employee. */
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  giverKey: string | null;

  /** Who wrote down what a service user said. */
  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  recordedByKey: string | null;

  @Column("enum", { enum: FeedbackKind, enumName: "feedback_kind" })
  kind: FeedbackKind;

  /** What it is on: this, or the core value, or in general. */
  @Index()
  @ForeignKey(() => PlannedResult)
  @Column("uuid", { nullable: true })
  plannedResultKey: string | null;

  @Field(() => CoreValue, { nullable: true, description: "The core value that it is on; null for anything else." })
  @Column("enum", { enum: CoreValue, enumName: "core_value", nullable: true })
  coreValue: CoreValue | null;

  @Field(() => Rating, {
    nullable: true,
    description: "How it was found against what was expected; null in words alone.",
  })
  @Column("enum", { enum: Rating, enumName: "rating", nullable: true })
  rating: Rating | null;

  @Field(() => String, { description: "In the giver's words." })
  @Column("text")
  text: string;

  @Field(() => Boolean, { description: "Whether who gave it stays unnamed (anonim)." })
  @Column("boolean")
  isAnonymous: boolean;

  @Column("timestamptz")
  givenAt: Date;

  /** The agency's day of `givenAt`: months are counted by it. */
  @Column("date")
  givenOn: string;

  @Index()
  @ForeignKey(() => FeedbackRequest)
  @Column("uuid", { nullable: true })
  requestKey: string | null;
}
