import { agencyDate } from "@andir/domain/iso-date";
import { planDueOn as dueOnBy } from "@andir/domain/plan-due";
import { badInput } from "../../platform/errors.ts";
import type { Scope } from "../../platform/scope.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";

/** The last day on which the plan of a post for a year is in time. `startsOn` is the plan's first day. */
export async function planDueOn(scope: Scope, startsOn: string): Promise<string> {
  const { planDue } = await cycleRulesOn(scope, startsOn);
  return dueOnBy(planDue, startsOn, Number(startsOn.slice(0, 4)));
}

/** The year of the cycle that is asked for: this year when none is. Throws BAD_USER_INPUT for what is no year of a date. */
export function yearOf(scope: Scope, asked: number | null | undefined): number {
  const year = asked ?? Number(agencyDate(scope.now).slice(0, 4));
  if (year < 1 || year > 9999) throw badInput(`year is ${year}; it must be from 1 to 9999.`);
  return year;
}
