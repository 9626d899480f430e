import type { AllowanceRules } from "@andir/domain/allowance-rules";
import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";

export interface AllowanceRuleRow {
  readonly version: string;
  readonly startsOn: string;
  /** The day before the next one begins; null for the last. */
  readonly endsOn: string | null;
  readonly source: string;
  readonly rules: AllowanceRules;
}

const all = sql`(
  select r.version, r.starts_on as "startsOn", (lead(r.starts_on) over (order by r.starts_on)) - 1 as "endsOn", r.source,
    r.rules || jsonb_build_object('version', r.version) as rules
  from allowance_rule r)`;

/** The newest first. Everyone may read them. */
export const listAllowanceRules = (scope: Scope): Promise<AllowanceRuleRow[]> =>
  rows<AllowanceRuleRow>(scope, sql`select * from ${all} dated order by dated."startsOn" desc limit 50`);

/** What is in force on a day; null before the first. */
export const allowanceRuleOn = (scope: Scope, day: string): Promise<AllowanceRuleRow | null> =>
  firstRow<AllowanceRuleRow>(
    scope,
    sql`select * from ${all} dated where dated."startsOn" <= ${day}::date order by dated."startsOn" desc limit 1`,
  );
