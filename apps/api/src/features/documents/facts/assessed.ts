import { agencyDate } from "@andir/domain/iso-date";
import type { PeriodKind } from "@andir/domain/period-kind";
import type { PositionKind } from "@andir/domain/position-kind";
import type { Predicate } from "@andir/domain/predicate";
import type { Rating } from "@andir/domain/rating";
import sql from "sql-template-tag";
import { agencyOf } from "../../../platform/public-pages/agency.ts";
import type { Scope } from "../../../platform/scope.ts";
import { actorOf } from "../../../platform/sight.ts";
import { firstRow } from "../../../platform/sql.ts";
import { loadHeadRating } from "../../organisation-ratings/unit-rating.loaders.ts";
import { requirePeriod } from "../../periods/period.loaders.ts";
import { papersOfAssessment } from "../document.policy.ts";
import type { RatedFacts } from "./document-facts.ts";
import { holderFacts, personFacts } from "./person-facts.ts";
import { placeOf } from "./place.ts";

/** A published assessment with both ratings, of which papers are made. */
export interface Assessed {
  readonly key: string;
  readonly employeeKey: string;
  readonly positionKey: string;
  readonly unitKey: string;
  readonly periodKey: string;
  readonly periodKind: PeriodKind;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly appraiserKey: string | null;
  readonly workResult: Rating;
  readonly behaviour: Rating;
  readonly predicate: Predicate;
  readonly reason: string | null;
  readonly publishedAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly capacity: string;
  readonly title: string;
  readonly isHead: boolean;
  readonly positionKind: PositionKind;
  readonly heldFrom: string;
  readonly heldUntil: string | null;
}

/** Null for one without ratings, and for whoever may not have its papers. */
export const assessedFor = (scope: Scope, key: string): Promise<Assessed | null> =>
  firstRow<Assessed>(
    scope,
    sql`select a.key, a.employee_key as "employeeKey", a.position_key as "positionKey", a.unit_key as "unitKey", a.period_key as "periodKey",
          d.kind as "periodKind", d.starts_on as "startsOn", d.ends_on as "endsOn", a.appraiser_key as "appraiserKey", a.work_result as "workResult",
          a.behaviour, a.predicate, a.reason, a.published_at as "publishedAt", a.acknowledged_at as "acknowledgedAt", p.capacity, p.title, p.is_head as "isHead",
          p.kind as "positionKind", p.starts_on as "heldFrom", p.ends_on as "heldUntil"
        from assessment a join period d on d.key = a.period_key join position p on p.key = a.position_key
        where a.key = ${key}::uuid and a.predicate is not null and a.published_at is not null and ${papersOfAssessment(actorOf(scope))}`,
  );

/** What all papers of an assessment say. */
export async function ratedFacts(scope: Scope, assessed: Assessed): Promise<Omit<RatedFacts, "kind">> {
  const { appraiserKey, startsOn, endsOn, workResult, behaviour, predicate, publishedAt } = assessed;
  const [agency, period, employee, appraiser, rating] = await Promise.all([
    agencyOf(scope),
    requirePeriod(scope, assessed.periodKey),
    holderFacts(scope, assessed.positionKey),
    appraiserKey === null ? null : personFacts(scope, appraiserKey, endsOn),
    loadHeadRating(scope, assessed.unitKey, assessed.periodKey),
  ]);
  return {
    agency: agency.name,
    isSample: agency.isDemo,
    place: placeOf(agency.name),
    startsOn,
    endsOn,
    employee,
    appraiser,
    workResult,
    behaviour,
    predicate,
    publishedOn: agencyDate(publishedAt),
    period: period.label,
    organisation: rating?.rating ?? null,
  };
}
