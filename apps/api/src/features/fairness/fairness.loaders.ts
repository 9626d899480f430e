import type { EmploymentType } from "@andir/domain/employment-type";
import type { FairnessRules, RatingPair } from "@andir/domain/fairness";
import type { PositionKind } from "@andir/domain/position-kind";
import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, isDutyOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { ownRatings, peerRatings } from "./fairness.policy.ts";

export interface OwnRating extends RatingPair {
  readonly employmentType: EmploymentType;
  readonly kind: PositionKind;
  readonly grade: string | null;
  readonly nip: string | null;
}

/** The actor's own of a period, with what groups are made by. */
export const loadOwnRatings = (scope: Scope, periodKey: string): Promise<OwnRating[]> =>
  rows<OwnRating>(
    scope,
    sql`select a.work_result as "workResult", a.behaviour, e.employment_type as "employmentType", p.kind, p.grade, e.nip
        from assessment a join employee e on e.key = a.employee_key join position p on p.key = a.position_key
        where a.period_key = ${periodKey}::uuid and ${ownRatings(actorOf(scope))}`,
  );

export interface PeerRatings {
  readonly unitKey: string;
  readonly appraisers: number;
  readonly cells: readonly (RatingPair & { readonly count: number })[];
}

/** What others published in the nearest unit upward of the actor's post where they are enough; null where they are nowhere. */
export function loadPeerRatings(scope: Scope, periodKey: string, rules: FairnessRules): Promise<PeerRatings | null> {
  const actor = actorOf(scope);
  return firstRow<PeerRatings>(
    scope,
    sql`with place as (
          select p.unit_key from position p
          where ${isDutyOf(actor, "p.employee_key")} and p.starts_on <= ${actor.today}::date and (p.ends_on is null or p.ends_on >= ${actor.today}::date)
          order by (p.employee_key = ${actor.employeeKey}::uuid) desc nulls last, p.is_head desc, (p.capacity = 'DEFINITIVE') desc, p.key limit 1
        ), told as (
          select up.ancestor_key as unit_key, up.distance, a.work_result, a.behaviour, a.appraiser_key
          from place join org_unit_ancestor up on up.unit_key = place.unit_key
          join org_unit_ancestor below on below.ancestor_key = up.ancestor_key
          join assessment a on a.unit_key = below.unit_key and a.period_key = ${periodKey}::uuid
          where ${peerRatings(actor)}
        ), nearest as (
          select unit_key, count(distinct appraiser_key)::int as appraisers from told group by unit_key, distance
          having count(*) >= ${rules.minPeers}::int and count(distinct appraiser_key) >= ${rules.minPeerAppraisers}::int
          order by distance limit 1
        )
        select nearest.unit_key as "unitKey", nearest.appraisers, (
          select jsonb_agg(jsonb_build_object('workResult', cell.work_result, 'behaviour', cell.behaviour, 'count', cell.count))
          from (select work_result, behaviour, count(*)::int as count from told where told.unit_key = nearest.unit_key group by 1, 2) cell
        ) as cells
        from nearest`,
  );
}
