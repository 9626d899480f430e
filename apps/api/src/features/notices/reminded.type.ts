import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { Problem } from "../../platform/problem.ts";
import { RemindedMatter } from "./reminded.entity.ts";

export const ReminderOutcome = {
  REMINDED: "REMINDED",
  REMINDED_TODAY: "REMINDED_TODAY",
  NOT_OWED: "NOT_OWED",
} as const;
export type ReminderOutcome = (typeof ReminderOutcome)[keyof typeof ReminderOutcome];

registerEnumType(ReminderOutcome, {
  name: "ReminderOutcome",
  description: "What became of reminding one person.",
  valuesConfig: {
    REMINDED: { description: "A notice is on its way, and stands in the day's mail." },
    REMINDED_TODAY: { description: "Was reminded of it today already: nobody is reminded twice on a day." },
    NOT_OWED: { description: "Owes nothing there by now, or is not yours to remind." },
  },
});

@InputType({ description: "Who is reminded of what." })
export class RemindEmployeesInput extends MutationInput {
  @Field(() => RemindedMatter, { description: "Of what." })
  matter: RemindedMatter;

  @Field(() => ID, { description: "Of which period; for a plan, the year." })
  periodId: string;

  @Field(() => [ID], { description: "The people; at most 250." })
  employeeIds: string[];
}

@ObjectType({ description: "What became of reminding one person." })
export class EmployeeReminder {
  @Field(() => ReminderOutcome, { description: "What became of it." })
  outcome: ReminderOutcome;

  readonly employeeKey: string;
}

@ObjectType({ description: "The outcome of reminding people." })
export class RemindEmployeesPayload {
  @Field(() => [EmployeeReminder], { description: "Each person, in the order of the input; empty when it failed." })
  reminders: EmployeeReminder[];

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}
