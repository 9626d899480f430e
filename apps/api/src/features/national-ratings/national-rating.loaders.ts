import type { NationalComparison } from "@andir/domain/national-comparison";
import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import type { Actor } from "../../platform/actor.ts";
import { batched, byKey } from "../../platform/batched.ts";
import { actorOf, unitSeenBy } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { NationalRating } from "./national-rating.entity.ts";
import { visibleNationalRatings } from "./national-rating.policy.ts";

export type NationalRatingRow = Pick<
  NationalRating,
  | "key"
  | "employeeKey"
  | "positionKey"
  | "unitKey"
  | "periodKey"
  | "workResult"
  | "behaviour"
  | "predicate"
  | "importedAt"
> & { comparison: NationalComparison; assessmentKey: string | null };

/** What was published here for the same post and period, of which there is one at most. */
export const nationalRatingSource: Sql = sql`national_rating n
  left join assessment a on a.position_key = n.position_key and a.period_key = n.period_key and a.status <> 'DRAFT'`;

/** As `compareWithNational` of packages/domain has it. */
export const comparison: Sql = sql`case
  when a.work_result is null or a.behaviour is null then 'NOT_RATED_HERE'
  when a.work_result = n.work_result and a.behaviour = n.behaviour then 'SAME' else 'DIFFERENT' end`;

export const nationalRatingColumns = (actor: Actor): Sql => sql`
  n.key, n.employee_key as "employeeKey", n.position_key as "positionKey", ${unitSeenBy(actor, "n.employee_key", "n.unit_key")} as "unitKey",
  n.period_key as "periodKey", n.work_result as "workResult", n.behaviour, n.predicate, n.imported_at as "importedAt",
  ${comparison} as comparison, a.key as "assessmentKey"`;

export const loadNationalRating = batched<NationalRatingRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  const found = await rows<NationalRatingRow>(
    scope,
    sql`select ${nationalRatingColumns(actor)} from ${nationalRatingSource} where n.key = any(${keys}::uuid[]) and ${visibleNationalRatings(actor)}`,
  );
  noteReads(scope, found);
  return byKey(found);
});

/** By the assessment that it stands beside. */
export const loadNationalRatingOf = batched<NationalRatingRow>(async (scope, assessmentKeys) => {
  const actor = actorOf(scope);
  const found = await rows<NationalRatingRow>(
    scope,
    sql`select ${nationalRatingColumns(actor)} from ${nationalRatingSource} where a.key = any(${assessmentKeys}::uuid[]) and ${visibleNationalRatings(actor)}`,
  );
  noteReads(scope, found);
  return new Map(found.map((row) => [row.assessmentKey ?? "", row]));
});
