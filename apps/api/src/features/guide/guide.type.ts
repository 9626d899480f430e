import { GuideStepKind } from "@andir/domain/guide-step";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../platform/scalars.ts";

registerEnumType(GuideStepKind, {
  name: "GuideStepKind",
  description: "A first step in the product (langkah awal).",
  valuesConfig: {
    PLAN_AGREED: { description: "Your plan (SKP) of the running year is agreed." },
    FIRST_ENTRY: { description: "You have logged a day's work." },
    FIRST_REPORT: { description: "You have handed in a report." },
    RATING_READ: { description: "You have confirmed having read an assessment of yours." },
    TEAM_PLANS_AGREED: { description: "No plan of those whom you appraise waits for you." },
    FIRST_VERIFICATION: { description: "You have verified a report or given one back." },
    FIRST_FEEDBACK: { description: "You have given feedback." },
    FIRST_PUBLICATION: { description: "You have published an assessment." },
    UNIT_AGREEMENT: { description: "The unit that you head has its agreement of the running year." },
    SECOND_FACTOR: { description: "Your account asks for a second factor." },
    APPRAISERS_COMPLETE: { description: "Every post that you keep has an appraiser who is in service." },
    MONTH_OPEN: { description: "The running month is open." },
    YEAR_PREPARED: { description: "The periods of the coming year are there, once the running year is near its end." },
    FIRST_QUERY: { description: "You have saved a query." },
  },
});

@ObjectType({ description: "A first step, and whether it is done: told by the records, never ticked by hand." })
export class GuideStep {
  @Field(() => ID, { description: "Opaque; names the step of the account." })
  id: string;

  @Field(() => GuideStepKind, { description: "Which." })
  kind: GuideStepKind;

  @Field(() => Boolean, { description: "Whether the records show that it is done." })
  isDone: boolean;

  /** The month that a first report is for. */
  periodKey: string | null;
}

@ObjectType({
  description:
    "The way into the product (panduan awal): first steps by role, and up to when its changes were seen. One's own alone.",
})
export class Guide {
  @Field(() => ID, { description: "Opaque; names the account." })
  id: string;

  @Field(() => Boolean, { description: "Whether you have put the first steps away." })
  isPutAway: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day of the latest change of the product that you have seen; null before the first.",
  })
  changesSeenOn: string | null;
}
