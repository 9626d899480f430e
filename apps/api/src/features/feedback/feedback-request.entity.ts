import { CoreValue } from "@andir/domain/core-value";
import { FeedbackRequestState } from "@andir/domain/feedback-request-state";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";
import { Position } from "../employees/position.entity.ts";
import { Period } from "../periods/period.entity.ts";
import { PlannedResult } from "../plans/planned-result.entity.ts";

registerEnumType(FeedbackRequestState, {
  name: "FeedbackRequestState",
  description: "Where a request for feedback stands, as far as you may know.",
  valuesConfig: {
    OPEN: { description: "It may be answered." },
    ANSWERED: { description: "There is an answer with a name; to who answered, any answer." },
    DECLINED: { description: "Whom it was put to has declined." },
    EXPIRED: {
      description: "Its day has passed, and no answer is known: an anonymous one is not told to who asked.",
    },
  },
});

/** One for each person who is asked, so that each has a state of its own. */
@ObjectType({
  implements: Node,
  description: "One person is asked for feedback on another, until a day (permintaan umpan balik).",
})
@Entity("feedback_request")
export class FeedbackRequest extends Node {
  /** Whom the feedback is to be about. */
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  @ForeignKey(() => Position)
  @Column("uuid")
  positionKey: string;

  /** The person themselves, or their appraiser. */
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  askedByKey: string;

  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  giverKey: string;

  @Field(() => Boolean, { description: "Whether the giver is asked as lead of a joint team (ketua tim kerja)." })
  @Column("boolean")
  isTeamLead: boolean;

  @ForeignKey(() => PlannedResult)
  @Column("uuid", { nullable: true })
  plannedResultKey: string | null;

  @Field(() => CoreValue, { nullable: true, description: "The core value that it asks about; null for anything else." })
  @Column("enum", { enum: CoreValue, enumName: "core_value", nullable: true })
  coreValue: CoreValue | null;

  @ForeignKey(() => Period)
  @Column("uuid", { nullable: true })
  periodKey: string | null;

  @Field(() => String, { nullable: true, description: "What who asks would like to know." })
  @Column("text", { nullable: true })
  message: string | null;

  @Field(() => DateTimeScalar, { description: "When it was asked." })
  @Column("timestamptz")
  askedAt: Date;

  @Field(() => DateScalar, { description: "The last day on which it may be answered." })
  @Column("date")
  until: string;

  @Column("timestamptz", { nullable: true })
  declinedAt: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was declined, where that was said." })
  @Column("text", { nullable: true })
  declineReason: string | null;
}
