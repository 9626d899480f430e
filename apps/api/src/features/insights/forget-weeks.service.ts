import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";

/** The first day of the months for which the rule in force today keeps weeks of use. */
export async function useIsKeptFrom(scope: Scope): Promise<Sql> {
  const today = agencyDate(scope.now);
  const { adoption } = await cycleRulesOn(scope, today);
  return sql`(${today}::date - make_interval(months => ${adoption.keepMonths}::int))`;
}

/** Deletes the weeks of use that began before. */
export async function forgetWeeks(scope: Scope): Promise<void> {
  await rows(scope, sql`delete from week_of_use where starts_on < ${await useIsKeptFrom(scope)}`);
}
