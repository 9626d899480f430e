import { TaskKind } from "@andir/domain/task-kind";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../platform/scalars.ts";
import type { TaskFacts } from "./task.source.ts";

registerEnumType(TaskKind, {
  name: "TaskKind",
  description: "What waits for a person (tugas): their own work, and what others wait for.",
  valuesConfig: {
    PLAN_TO_HAND_IN: { description: "Your plan (SKP) of the running year was never handed in." },
    PLAN_TO_MEND: { description: "Your plan was returned with a note." },
    REPORT_TO_HAND_IN: { description: "You owe a report that is due soon or overdue." },
    REPORT_TO_MEND: { description: "Your report was returned with a note." },
    ASSESSMENTS_TO_READ: { description: "An assessment of you was published; you have not acknowledged it." },
    FEEDBACK_TO_GIVE: { description: "You are asked for feedback on somebody." },
    INNOVATIONS_TO_MEND: { description: "Innovations of your team that were given back with a reason." },
    DIALOGUES_TO_CONFIRM: { description: "The other side recorded a talk with you." },
    TRAINING_TO_ANSWER: { description: "You are asked to come to a session of training." },
    REPORTS_TO_VERIFY: { description: "Reports that you verify or give back." },
    PLANS_TO_APPROVE: { description: "Plans that you approve or give back." },
    AMENDMENTS_TO_DECIDE: { description: "Changes of agreed plans that you decide." },
    ASSESSMENTS_TO_MAKE: { description: "People of a period that is over whom you have not rated." },
    ASSESSMENTS_TO_PUBLISH: { description: "Drafts with both ratings chosen that you publish." },
    CALIBRATIONS_TO_ANSWER: { description: "Other ratings that were proposed for your drafts." },
    OBJECTIONS_TO_ANSWER: { description: "Objections to your assessments." },
    OBJECTIONS_TO_DECIDE: { description: "Objections that are heard and wait for your decision." },
    INNOVATIONS_TO_CONFIRM: {
      description: "Innovations that wait for your word, as appraiser or for the performance team.",
    },
    SERVICES_TO_MEND: { description: "Services of your unit that got worse; you have not said what is done." },
    UNITS_TO_RATE: { description: "Units below you without a rating of a quarter or year that is over." },
    COMPLAINTS_TO_ANSWER: { description: "Complaints of citizens about the units that you head." },
    CORRECTIONS_TO_DECIDE: { description: "People who say that the appraiser on record is wrong." },
    CONCERNS_TO_ANSWER: { description: "People who say that something is wrong, and wait for your answer." },
    POSTS_TO_MEND: { description: "Posts without an appraiser who is in service." },
    PERIODS_TO_OPEN: { description: "A period that has begun and was not opened." },
    PERIODS_TO_CLOSE: { description: "A period that is past all its dates and still open." },
    YEAR_TO_PREPARE: { description: "The coming year has no periods yet." },
    FOLLOW_UPS_TO_DECIDE: { description: "Rewards, coaching and sanctions that were proposed." },
  },
});

@ObjectType({
  description:
    "Something that waits for you, those of a kind and a period counted together (tugas). Worked out from what people owe and what is put before you; it is gone once it is done. Source: what people owe, and what is put before you. Fresh: at every reading.",
})
export class Task {
  @Field(() => ID, { description: "Opaque; names the kind, the period and the duty." })
  id: string;

  @Field(() => TaskKind, { description: "What is to be done." })
  kind: TaskKind;

  @Field(() => Int, { description: "How many of them." })
  count: number;

  @Field(() => DateScalar, { nullable: true, description: "By when the first of them; null where no day is set." })
  dueOn: string | null;

  @Field(() => Boolean, { description: "Whether that day has passed." })
  isOverdue: boolean;

  facts: TaskFacts;
}
