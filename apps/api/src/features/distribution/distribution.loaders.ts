import { Role } from "@andir/domain/role";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { batchedBy } from "../../platform/batched.ts";
import { actorOf, inUnitsOf, runsTheCycle } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { seenBy } from "../assessments/assessment.policy.ts";
import { countsOf, firstPost, isCheckedOn, type Counts } from "../assessments/unit-distribution.loaders.ts";
import { leadsUnit } from "../organisation-ratings/unit-party.policy.ts";

/** How the people of a unit and of those below it are distributed. */
export interface DistributionRow {
  readonly isChecked: boolean;
  readonly published: Counts;
  /** Null for those who see no drafts. */
  readonly withDrafts: Counts | null;
}

/** Units named u. Counts of a whole unit are for its heads up the line, for those who run the cycle, and at the top for the official who rates it. */
const visible = (actor: Actor): Sql => {
  if (runsTheCycle(actor)) return sql`true`;
  const rates = actor.roles.has(Role.AUTHORISED_OFFICIAL) ? leadsUnit(actor, sql`u.key`, null) : sql`false`;
  return sql`(${inUnitsOf(actor, "u.key")} or ${rates})`;
};

/** What stands in an assessment named a, as far as a draft is the actor's to see. */
const seenPredicate = (actor: Actor): Sql =>
  sql`case when a.status <> 'DRAFT' then a.predicate when ${inUnitsOf(actor, "a.unit_key")} then ${seenBy(actor, "predicate")} end`;

/** Each person once, by the definitive post of several. Nothing for a unit whose counts are not the actor's to see. */
export const loadDistribution = batchedBy<{ periodKey: string }, DistributionRow | null>(
  async (scope, unitKeys, { periodKey }) => {
    const actor = actorOf(scope);
    const found = await rows<DistributionRow & { key: string; seesDrafts: boolean }>(
      scope,
      sql`select u.key, ${isCheckedOn(sql`d.ends_on`)} as "isChecked", ${inUnitsOf(actor, "u.key")} as "seesDrafts",
            people.published, people.with_drafts as "withDrafts"
          from org_unit u join period d on d.key = ${periodKey}::uuid cross join lateral (
            select ${countsOf(sql`person.published`)} as published, ${countsOf(sql`person.seen`)} as with_drafts
            from (
              select (array_agg(a.predicate ${firstPost}) filter (where a.status <> 'DRAFT'))[1] as published,
                (array_agg(${seenPredicate(actor)} ${firstPost}) filter (where ${seenPredicate(actor)} is not null))[1] as seen
              from assessment a join org_unit_ancestor x on x.unit_key = a.unit_key join position p on p.key = a.position_key
              where x.ancestor_key = u.key and a.period_key = d.key
              group by a.employee_key
            ) person
          ) people
          where u.key = any(${unitKeys}::uuid[]) and ${visible(actor)}`,
    );
    return new Map(
      found.map(({ key, seesDrafts, withDrafts, ...row }) => [
        key,
        { ...row, withDrafts: seesDrafts ? withDrafts : null },
      ]),
    );
  },
  () => null,
);
