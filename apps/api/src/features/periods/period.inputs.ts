import { PeriodKind } from "@andir/domain/period-kind";
import { Field, ID, InputType, Int } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { DateScalar } from "../../platform/scalars.ts";

@InputType({ description: "Which period, and why." })
export class ChangePeriodInput extends MutationInput {
  @Field(() => ID, { description: "The period." })
  periodId: string;

  @Field(() => String, { description: "Why; kept, and shown to everyone." })
  reason: string;
}

@InputType({ description: "Until when reports and assessments of a period are in time." })
export class SetPeriodDatesInput extends ChangePeriodInput {
  @Field(() => DateScalar, { description: "Last day on which a report is in time." })
  reportDueOn: string;

  @Field(() => DateScalar, { description: "Last day on which an assessment is in time." })
  assessmentDueOn: string;
}

@InputType({ description: "The periods of which year are made." })
export class GeneratePeriodsInput extends MutationInput {
  @Field(() => Int, { description: "Calendar year, from last year to next year." })
  year: number;
}

@InputType({ description: "Which kind of period is assessed from a day on, and why." })
export class SetAssessedPeriodKindInput extends MutationInput {
  @Field(() => PeriodKind, { description: "MONTH or QUARTER; a year is always assessed." })
  kind: PeriodKind;

  @Field(() => DateScalar, { description: "From which day on: the first of a quarter, today or later." })
  startsOn: string;

  @Field(() => String, { description: "Why, such as the number of the decree; kept." })
  reason: string;
}
