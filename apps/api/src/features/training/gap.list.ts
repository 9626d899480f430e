import { PositionKind } from "@andir/domain/position-kind";
import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field } from "type-graphql";
import type { ListSource } from "../../platform/connection.ts";
import { batchedBy, groupedBy } from "../../platform/batched.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { OrgUnitScope, withinUnit } from "../org-units/org-unit.list.ts";
import { bringsFrom, hadIt, isAudience } from "./training.policy.ts";
import type { TrainingCoverage } from "./training.type.ts";

@ArgsType()
export class TrainingGapsArgs extends PageArgs {
  @Field(() => OrgUnitScope, {
    nullable: true,
    description: "Of a unit; of all that you bring people from without it.",
  })
  unit?: OrgUnitScope | null;

  @Field(() => [PositionKind], { nullable: true, description: "Of these kinds of post." })
  positionKinds?: PositionKind[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only those who are asked to a session ahead, wait or have a place; or only the others.",
  })
  isComing?: boolean | null;
}

/** What stands open in a session that is ahead. */
const coming = (now: Date): Sql => sql`(
  select r.key from training_registration r join training_session s on s.key = r.session_key
  where r.employee_key = p.employee_key and s.programme_key = g.key and s.cancelled_at is null and s.ends_at > ${now}::timestamptz
    and r.status in ('INVITED', 'REGISTERED', 'WAITING')
  order by s.starts_at, r.key limit 1)`;

/** Posts that are held for good today, each person once: by the first of several. */
const heldForGood = (day: string): Sql => sql`(
  p.capacity = 'DEFINITIVE' and p.starts_on <= ${day}::date and (p.ends_on is null or p.ends_on >= ${day}::date)
  and not exists (select from position other where other.employee_key = p.employee_key and other.capacity = 'DEFINITIVE'
    and other.starts_on <= ${day}::date and (other.ends_on is null or other.ends_on >= ${day}::date)
    and (g.audience is null or other.kind = any(g.audience)) and (other.starts_on, other.key) < (p.starts_on, p.key)))`;

/** Who ought to have it and has not: of the units that one brings people from. */
export const gapList = (scope: Scope, args: TrainingGapsArgs): ListSource => {
  const day = agencyDate(scope.now);
  return {
    list: "trainingGaps",
    columns: () =>
      sql`p.key as "positionKey", p.employee_key as "employeeKey", p.unit_key as "unitKey", coming.key as "registrationKey"`,
    from: sql`training_programme g cross join position p join employee e on e.key = p.employee_key
      left join lateral ${coming(scope.now)} coming on true`,
    where: [
      bringsFrom(actorOf(scope), "p.unit_key"),
      heldForGood(day),
      isAudience,
      sql`not ${hadIt("p.employee_key", "g.key")}`,
      args.unit ? withinUnit(sql`p.unit_key`, args.unit) : sql`true`,
      args.positionKinds ? sql`p.kind = any(${args.positionKinds}::position_kind[])` : sql`true`,
      args.isComing == null ? sql`true` : sql`(coming.key is not null) = ${args.isComing}::boolean`,
    ],
    order: [
      { sql: sql`e.name`, type: "text", nullable: false, name: "NAME", direction: "ASC" },
      { sql: sql`p.key`, type: "uuid", nullable: false, name: "key", direction: "ASC" },
    ],
    subject: () => null,
  };
};

export type CoverageRow = Pick<TrainingCoverage, "unitKey" | "isOwnAlone" | "dueCount" | "hadCount" | "comingCount">;

/** For the unit's own people and each unit directly below, with all below it. */
const loadCoverage = batchedBy<{ unitKey: string }, CoverageRow[]>(
  async (scope, keys, { unitKey }) => {
    const day = agencyDate(scope.now);
    const found = await rows<CoverageRow & { programmeKey: string }>(
      scope,
      sql`with place as (
            select u.key as unit_key, ${unitKey}::uuid as shown_key, true as is_own from org_unit u where u.key = ${unitKey}::uuid
            union all
            select x.unit_key, c.key, false from org_unit c join org_unit_ancestor x on x.ancestor_key = c.key where c.parent_key = ${unitKey}::uuid
          )
          select g.key as "programmeKey", place.shown_key as "unitKey", place.is_own as "isOwnAlone", count(*) as "dueCount",
            count(*) filter (where state.had) as "hadCount", count(*) filter (where not state.had and state.coming) as "comingCount"
          from training_programme g cross join place join position p on p.unit_key = place.unit_key
          cross join lateral (select ${hadIt("p.employee_key", "g.key")} as had, exists ${coming(scope.now)} as coming) state
          where g.key = any(${keys}::uuid[]) and ${bringsFrom(actorOf(scope), "p.unit_key")} and ${heldForGood(day)} and ${isAudience}
          group by g.key, place.shown_key, place.is_own order by place.is_own desc, place.shown_key`,
    );
    return groupedBy(found, ({ programmeKey }) => programmeKey);
  },
  () => [],
);

export const loadCoverageOf = (scope: Scope, programmeKey: string, unitKey: string): Promise<CoverageRow[]> =>
  loadCoverage(scope, programmeKey, { unitKey });
