import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { bucketOfDay, bucketOfInstant, type DateBucket } from "../../platform/aggregates/date-bucket.ts";
import type { Dimension } from "../../platform/aggregates/dimensions.ts";
import type { GroupsArgs } from "../../platform/aggregates/group-args.ts";
import type { Summable } from "../../platform/aggregates/statistics.ts";
import { knowsAppraiserOf, opensFileOf, seesPseudonyms } from "../../platform/sight.ts";
import { seenUnit, unitDimension } from "../org-units/unit-dimension.ts";
import type { AssessmentGroupKey } from "./assessment-aggregates.type.ts";
import {
  absence,
  absenceBeside,
  absentDays,
  daysSinceFeedback,
  feedbackBeside,
  predicateStep,
  previousBeside,
  ratingStep,
  reportBeside,
  reporting,
} from "./beside-assessments.ts";
import { seenBy } from "./assessment.policy.ts";

export function summableAssessments(actor: Actor): Summable {
  const { unit, joins } = seenUnit(actor, "a.employee_key", "a.unit_key");
  return {
    measures: {
      discipline: seenBy(actor, "discipline"),
      workQuality: seenBy(actor, "work_quality"),
      innovation: seenBy(actor, "innovation"),
      predicateStep: predicateStep(actor),
      workResultStep: ratingStep(actor, "work_result"),
      behaviourStep: ratingStep(actor, "behaviour"),
      reportDaysLate: sql`case when report.submitted_at is not null then report.days_late end`,
      absentDays,
      feedbackGiven: sql`coalesce(feedback.given, 0)`,
      daysSinceFeedback: daysSinceFeedback(actor),
    },
    joins: {
      orgUnits: joins,
      reportDaysLate: [reportBeside],
      absentDays: [absenceBeside],
      feedbackGiven: [feedbackBeside],
    },
    distinct: {
      employees: sql`a.employee_key`,
      appraisers: knownAppraiser(actor),
      orgUnits: unit,
      positions: sql`a.position_key`,
      periods: sql`a.period_key`,
    },
    person: sql`a.employee_key`,
    ofManyAlone: ["feedbackGiven", "daysSinceFeedback"],
  };
}

/** What assessments a and their periods d can be grouped by, as the reader may see it. */
export const assessmentDimensions = (
  actor: Actor,
  { dateBucket, timezone, unitLevel }: GroupsArgs<AssessmentGroupKey>,
): Readonly<Record<AssessmentGroupKey, Dimension>> => ({
  PERIOD: { keys: periodKeys(dateBucket) },
  ORG_UNIT: unitDimension(actor, "a.employee_key", "a.unit_key", unitLevel),
  APPRAISER: { keys: { appraiserKey: knownAppraiser(actor) } },
  PUBLISHED: { keys: { publishedFrom: bucketOfInstant(dateBucket, sql`a.published_at`, timezone) } },
  EMPLOYEE: { keys: { employeeKey: sql`a.employee_key` } },
  PREDICATE: { keys: { predicate: seenBy(actor, "predicate") } },
  PREVIOUS_PREDICATE: { keys: { previousPredicate: sql`previous.predicate` }, joins: [previousBeside(actor)] },
  REPORTING: { keys: { reporting }, joins: [reportBeside] },
  ABSENCE: { keys: { absence }, joins: [absenceBeside] },
  WORK_RESULT: { keys: { workResult: seenBy(actor, "work_result") } },
  BEHAVIOUR: { keys: { behaviour: seenBy(actor, "behaviour") } },
  STATUS: { keys: { status: sql`a.status` } },
  POSITION_KIND: { keys: { positionKind: sql`p.kind` }, joins: [position] },
  GRADE: {
    keys: {
      grade: seesPseudonyms(actor)
        ? sql`p.grade`
        : sql`case when ${opensFileOf(actor, "a.employee_key")} then p.grade end`,
    },
    joins: [position],
  },
  EMPLOYMENT_TYPE: {
    keys: { employmentType: sql`e.employment_type` },
    joins: [sql`join employee e on e.key = a.employee_key`],
  },
});

const position = sql`join position p on p.key = a.position_key`;

const knownAppraiser = (actor: Actor): Sql =>
  sql`case when ${knowsAppraiserOf(actor, "a.employee_key", "a.appraiser_key")} then a.appraiser_key end`;

/** Of a period its last day, which stands in the assessment: to look up the first for each would take as long as to sum it. */
const periodKeys = (bucket: DateBucket): Record<string, Sql> =>
  bucket === "PERIOD"
    ? { periodEndsOn: sql`a.period_ends_on`, periodKey: sql`a.period_key` }
    : { bucketStartsOn: bucketOfDay(bucket, sql`a.period_ends_on`) };
