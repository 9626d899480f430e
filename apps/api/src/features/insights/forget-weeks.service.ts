import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";

/** Deletes the weeks of use that began before the months that the rule in force today keeps. */
export async function forgetWeeks(scope: Scope): Promise<void> {
  const today = agencyDate(scope.now);
  const { adoption } = await cycleRulesOn(scope, today);
  await rows(
    scope,
    sql`delete from week_of_use where starts_on < ${today}::date - make_interval(months => ${adoption.keepMonths}::int)`,
  );
}
