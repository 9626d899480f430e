import type { ReportingState } from "@andir/domain/reporting-state";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { DateScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, runsTheCycle } from "../../platform/sight.ts";
import { judgeOf } from "../employees/appraiser.loaders.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { standingOf } from "../team/standing.loaders.ts";
import type { TeamMemberRow } from "../team/team.loaders.ts";
import { TeamMember } from "../team/team.type.ts";
import { loadRemindedOn } from "./reminded.loaders.ts";
import { remindEmployees } from "./reminded.service.ts";
import { EmployeeReminder, RemindEmployeesInput, RemindEmployeesPayload } from "./reminded.type.ts";

@Resolver(() => EmployeeReminder)
export class EmployeeReminderResolver {
  @Mutation(() => RemindEmployeesPayload, {
    description:
      "Reminds people of what they owe, by a notice and in the mail of the day: by their appraiser, the head of their unit and the performance team, once a day and matter at most. Each person has an outcome of their own.",
  })
  async remindEmployees(
    @Arg("input", () => RemindEmployeesInput, { description: "Whom of what." }) input: RemindEmployeesInput,
    @Ctx() scope: Scope,
  ): Promise<RemindEmployeesPayload> {
    const outcome = await remindEmployees(scope, input);
    return Array.isArray(outcome)
      ? { reminders: [], problems: outcome }
      : { reminders: outcome.reminders, problems: [] };
  }

  @FieldResolver(() => Employee, { description: "The person." })
  employee(@Root() { employeeKey }: EmployeeReminder, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, employeeKey);
  }
}

const OWING: ReadonlySet<ReportingState> = new Set(["NOT_DUE", "MISSING", "DRAFT", "RETURNED"]);

@Resolver(() => TeamMember)
export class TeamMemberReminderResolver {
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "The last day on which someone reminded the member of this report; null for never.",
  })
  remindedOn(@Root() { employee, period }: TeamMemberRow, @Ctx() scope: Scope): Promise<string | null> {
    return loadRemindedOn(scope, employee.key, period.key);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the member owes the report and you may remind them of it; once a day at most.",
  })
  async viewerMayRemind(@Root() member: TeamMemberRow, @Ctx() scope: Scope): Promise<boolean> {
    const { employee, period } = member;
    const actor = actorOf(scope);
    const { reportingState, unitKey } = await standingOf(scope, member);
    if (!period.isOpen || !OWING.has(reportingState) || employee.key === actor.employeeKey) return false;
    if (runsTheCycle(actor) || actor.unitKeys.includes(unitKey)) return true;
    const judgeKey = await judgeOf(scope, member.key, period.endsOn);
    return judgeKey !== null && actor.dutyKeys.includes(judgeKey);
  }
}
