import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { DateScalar } from "../../platform/scalars.ts";
import { HolidayKind } from "./holiday.entity.ts";
import { WorkWeekKind } from "@andir/domain/work-week";

registerEnumType(WorkWeekKind, {
  name: "WorkWeekKind",
  description: "When a unit works (hari kerja).",
  valuesConfig: {
    FIVE_DAY: { description: "Monday to Friday, less holidays and collective leave." },
    SIX_DAY: { description: "Monday to Saturday, less holidays and collective leave." },
    SHIFT: { description: "By duty roster (dinas jaga, sif), on holidays too: the days on which a person is on duty." },
  },
});

@InputType({ description: "One day off for all." })
export class HolidayInput {
  @Field(() => DateScalar, { description: "The day." })
  day: string;

  @Field(() => String, { description: "What it is called." })
  name: string;

  @Field(() => HolidayKind, {
    defaultValue: HolidayKind.NATIONAL,
    description: "National holiday or collective leave.",
  })
  kind: HolidayKind;
}

@InputType({ description: "The days off of a year, in place of those known of it." })
export class ImportHolidaysInput extends MutationInput {
  @Field(() => Int, { description: "The year." })
  year: number;

  @Field(() => String, { description: "The decree that they stand in (SKB)." })
  source: string;

  @Field(() => [HolidayInput], { description: "The days, each once, at most 100." })
  holidays: HolidayInput[];
}

@InputType({ description: "When a unit works from a day on." })
export class SetWorkWeekInput extends MutationInput {
  @Field(() => ID, { description: "The unit, and all below it that have no week of their own." })
  orgUnitId: string;

  @Field(() => WorkWeekKind, {
    nullable: true,
    description: "The week; none to have that of the unit above from then on.",
  })
  kind?: WorkWeekKind | null;

  @Field(() => DateScalar, { description: "From which day on." })
  startsOn: string;

  @Field(() => String, { description: "Why; kept." })
  reason: string;
}

@InputType({ description: "On which days a person is on duty, in place of what the roster says of these weeks." })
export class SetDutyDaysInput extends MutationInput {
  @Field(() => ID, { description: "The person." })
  employeeId: string;

  @Field(() => DateScalar, { description: "First day of the roster." })
  from: string;

  @Field(() => DateScalar, { description: "Last day of the roster, at most 92 days after the first." })
  to: string;

  @Field(() => [DateScalar], { description: "The days on duty between them." })
  days: string[];

  @Field(() => String, { description: "Why; kept." })
  reason: string;
}
