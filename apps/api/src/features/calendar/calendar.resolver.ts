import { addDays, agencyDate, daysBetween } from "@andir/domain/iso-date";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { badInput } from "../../platform/errors.ts";
import type { Soon } from "../../platform/kept.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import { DateScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { Employee } from "../employees/employee.entity.ts";
import type { EmployeeRow } from "../employees/employee.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import type { OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { ImportHolidaysInput, SetDutyDaysInput, SetWorkWeekInput } from "./calendar.inputs.ts";
import { listHolidays, loadRoster, loadWorkWeek, unitWorkingDays, type HolidayRow } from "./calendar.loaders.ts";
import { importHolidays, setDutyDays, setWorkWeek } from "./calendar.service.ts";
import { Holiday } from "./holiday.entity.ts";
import { WorkWeekKind } from "@andir/domain/work-week";

const ImportHolidaysPayload = payloadType(
  "ImportHolidaysPayload",
  "The outcome of an import of days off.",
  "count",
  () => Int,
  "How many days the year has now; null when it failed.",
);
type ImportHolidaysPayload = Payload<"count", number>;

const WorkWeekPayload = payloadType(
  "WorkWeekPayload",
  "The outcome of a change of a working week.",
  "orgUnit",
  () => OrgUnit,
  "The unit; null when it failed.",
);
type WorkWeekPayload = Payload<"orgUnit", OrgUnitRow>;

const DutyDaysPayload = payloadType(
  "DutyDaysPayload",
  "The outcome of a change of a duty roster.",
  "employee",
  () => Employee,
  "The person; null when it failed.",
);
type DutyDaysPayload = Payload<"employee", EmployeeRow>;

@ArgsType()
class DaysArgs {
  @Field(() => DateScalar, { nullable: true, description: "First day; the first of this month without it." })
  from?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day, at most 366 days after the first; 30 days after it when not given.",
  })
  to?: string | null;
}

const LONGEST = 366;

function daysAsked(asked: DaysArgs, scope: Scope): { from: string; to: string } {
  const from = asked.from ?? `${agencyDate(scope.now).slice(0, 8)}01`;
  const to = asked.to ?? addDays(from, 30);
  if (daysBetween(from, to) > LONGEST) throw badInput(`At most ${LONGEST} days at once.`);
  return { from, to };
}

@Resolver(() => OrgUnit)
export class CalendarResolver {
  @Query(() => [Holiday], {
    description: "Days off for all from one day to another, at most 366 days apart, in order.",
  })
  holidays(@Args(() => DaysArgs) asked: DaysArgs, @Ctx() scope: Scope): Soon<HolidayRow[]> {
    const { from, to } = daysAsked(asked, scope);
    return listHolidays(scope, from, to);
  }

  @Mutation(() => ImportHolidaysPayload, {
    description:
      "Takes over the days off of a year from a decree, in place of those known of it; by the performance team or an administrator of the agency.",
  })
  async importHolidays(
    @Arg("input", () => ImportHolidaysInput, { description: "Which year, which days, from which decree." })
    input: ImportHolidaysInput,
    @Ctx() scope: Scope,
  ): Promise<ImportHolidaysPayload> {
    const outcome = await importHolidays(scope, input);
    return Array.isArray(outcome) ? { count: null, problems: outcome } : { ...outcome, problems: [] };
  }

  @Mutation(() => WorkWeekPayload, {
    description:
      "Sets when a unit works from a day on, with all below it that have no week of their own; by an administrator of the unit.",
  })
  async setWorkWeek(
    @Arg("input", () => SetWorkWeekInput, { description: "Which unit, which week, since when." })
    input: SetWorkWeekInput,
    @Ctx() scope: Scope,
  ): Promise<WorkWeekPayload> {
    const outcome = await setWorkWeek(scope, input);
    return payloadOf("orgUnit")(outcome);
  }

  @Mutation(() => DutyDaysPayload, {
    description:
      "Sets on which days a person who works in shifts is on duty; by the head of the unit or an administrator.",
  })
  async setDutyDays(
    @Arg("input", () => SetDutyDaysInput, { description: "Who, and which days." }) input: SetDutyDaysInput,
    @Ctx() scope: Scope,
  ): Promise<DutyDaysPayload> {
    const outcome = await setDutyDays(scope, input);
    return payloadOf("employee")(outcome);
  }

  @FieldResolver(() => WorkWeekKind, {
    description: "When the unit works today: its own week, or that of the nearest unit above that has one.",
  })
  workWeek(@Root() unit: OrgUnitRow, @Ctx() scope: Scope): Soon<WorkWeekKind> {
    return loadWorkWeek(scope, unit.key);
  }

  @FieldResolver(() => [DateScalar], {
    description:
      "The unit's working days from one day to another, at most 366 days apart; none while it works by roster.",
  })
  workingDays(@Root() unit: OrgUnitRow, @Args(() => DaysArgs) asked: DaysArgs, @Ctx() scope: Scope): Soon<string[]> {
    const { from, to } = daysAsked(asked, scope);
    return unitWorkingDays(scope, unit.key, from, to);
  }
}

@Resolver(() => Employee)
export class EmployeeRosterResolver {
  @FieldResolver(() => [DateScalar], {
    description:
      "Days on duty of one who works in shifts, at most 366 days apart; empty where the personal file is not yours to open.",
  })
  dutyDays(
    @Root() employee: EmployeeRow,
    @Args(() => DaysArgs) asked: DaysArgs,
    @Ctx() scope: Scope,
  ): Promise<string[]> {
    return loadRoster(scope, employee.key, daysAsked(asked, scope));
  }
}
