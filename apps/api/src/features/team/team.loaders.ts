import { agencyDate } from "@andir/domain/iso-date";
import sql, { join, type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { columnsFor } from "../../platform/columns.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, isDutyOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { named, toldColumns, toldNeeds, type EmployeeRow } from "../employees/employee.loaders.ts";
import { heldOn, positionColumns, positionNeeds, titled, type PositionRow } from "../employees/position.loaders.ts";
import { unitWithin } from "../org-units/org-unit.list.ts";
import type { PeriodRow } from "../periods/period.loaders.ts";

/** Whose team: the people whom one appraises, or the people of a unit. */
export type TeamOf = { readonly appraisers: Actor } | { readonly unitKey: string; readonly includeSubunits: boolean };

/** A post of a team with its holder. */
export interface TeamMemberRow {
  readonly key: string;
  readonly employee: EmployeeRow;
  readonly position: PositionRow;
  readonly period: PeriodRow;
}

/** Which fields of a member's person and post are shown; the statement reads the columns of these. */
export interface MembersShown {
  readonly employee: readonly string[];
  readonly position: readonly string[];
}

type MemberFacts = PositionRow & Pick<EmployeeRow, "nip" | "employmentType"> & { name: string | null };

/** What features to the right of employees add to a person they find by the key, which the post names. */
const memberNeeds = {
  ...toldNeeds,
  plans: [],
  progressEntries: [],
  reports: [],
  assessments: [],
  leaves: [],
  dutyDays: [],
};

/** And to a post. */
const memberPostNeeds: typeof positionNeeds = {
  ...positionNeeds,
  plan: ["key"],
  successorResults: ["key"],
  viewerMayChange: ["unitKey"],
};

const memberColumns = (actor: Actor, { employee, position }: MembersShown): Sql =>
  join([
    columnsFor(positionColumns(actor), memberPostNeeds, position, ["key", "employeeKey"]),
    columnsFor(toldColumns(actor), memberNeeds, employee, ["name"]),
  ]);

/**
 * One row per post held on the period's last day (today, while it runs), in one statement.
 * A Plh. stands in for days and owes no report for it, so that is no row of its own; a Plt. post is.
 */
export async function listMembers(
  scope: Scope,
  of: TeamOf,
  period: PeriodRow,
  shown: MembersShown,
): Promise<TeamMemberRow[]> {
  const actor = actorOf(scope);
  const day = lastDay(scope, period);
  const facts = await rows<MemberFacts>(
    scope,
    sql`select ${memberColumns(actor, shown)}
        from position p join employee e on e.key = p.employee_key and e.employment_type <> 'ELECTED_OFFICIAL'
        where p.capacity <> 'PLH' and ${heldOn("p", day)} and ${belongsTo(of, day)}
        order by e.name, p.starts_on, p.key`,
  );
  return facts.map((row) => ({
    key: row.key,
    employee: named(scope, {
      key: row.employeeKey,
      name: row.name,
      nip: row.nip,
      employmentType: row.employmentType,
    }),
    position: titled(row),
    period,
  }));
}

/** On which a team is looked at. */
export const lastDay = (scope: Scope, period: PeriodRow): string => {
  const today = agencyDate(scope.now);
  return period.endsOn < today ? period.endsOn : today;
};

const belongsTo = (of: TeamOf, day: string): Sql =>
  "appraisers" in of
    ? sql`exists (select 1 from appraiser_assignment s where s.position_key = p.key and ${isDutyOf(of.appraisers, "s.appraiser_key")} and ${heldOn("s", day)})`
    : unitWithin(sql`p.unit_key`, of.unitKey, of.includeSubunits);
