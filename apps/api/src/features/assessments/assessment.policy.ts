import { mayMoveAssessment } from "@andir/domain/assessment-status";
import sql, { raw, type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { appraisedBy, inUnitsOf, isDutyOf, ownedBy, seesPublished } from "../../platform/sight.ts";
import type { Assessment } from "./assessment.entity.ts";

type AssessmentFacts = Pick<Assessment, "employeeKey" | "appraiserKey" | "status">;

/** Rows named a. Published ones: one's own, one's people's, one's units', those one made; drafts: for whoever makes or calibrates them. */
export const visibleAssessments = (actor: Actor): Sql => {
  const published = seesPublished(actor)
    ? sql`a.status <> 'DRAFT'`
    : sql`(a.status <> 'DRAFT' and ${appraisedBy(actor, "a.employee_key")})`;
  // Its subject sees that a draft exists ("under way"), never what stands in it: see seenBy.
  return sql`(${ownedBy(actor, "a.employee_key")} or ${madeBy(actor)} or ${inUnitsOf(actor, "a.unit_key")} or ${putBefore(actor)} or ${published})`;
};

/** A column that a draft hides from its own subject, in selections, filters and orders alike. */
export const seenBy = (actor: Actor, columnName: string): Sql =>
  sql`case when a.status <> 'DRAFT' or not ${ownedBy(actor, "a.employee_key")} then a.${raw(columnName)} end`;

const madeBy = (actor: Actor): Sql => isDutyOf(actor, "a.appraiser_key");

/** An objection is decided by the superior of the appraiser, who sees what it is about. */
const putBefore = (actor: Actor): Sql =>
  sql`(a.status in ('OBJECTED', 'DECIDED') and ${appraisedBy(actor, "a.appraiser_key")})`;

/** Nobody judges themselves, whosever duties they do. */
const judges = (actor: Actor, { appraiserKey, employeeKey }: AssessmentFacts): boolean =>
  appraiserKey !== null && actor.dutyKeys.includes(appraiserKey) && employeeKey !== actor.employeeKey;

export const mayPublish = (actor: Actor, assessment: AssessmentFacts): boolean =>
  judges(actor, assessment) && mayMoveAssessment(assessment.status, "PUBLISHED");

export const mayWithdraw = (actor: Actor, assessment: AssessmentFacts): boolean =>
  judges(actor, assessment) && mayMoveAssessment(assessment.status, "DRAFT");

export const mayAcknowledge = (actor: Actor, assessment: AssessmentFacts): boolean =>
  assessment.employeeKey === actor.employeeKey && mayMoveAssessment(assessment.status, "ACKNOWLEDGED");

const OBJECTION_WINDOW_DAYS = 14; // PP 30/2019 art. 59; becomes a dated setting together with the objection itself.
const DAY = 86_400_000;

export const mayObject = (
  actor: Actor,
  assessment: AssessmentFacts & { publishedAt: Date | null },
  now: Date,
): boolean =>
  assessment.employeeKey === actor.employeeKey &&
  mayMoveAssessment(assessment.status, "OBJECTED") &&
  assessment.publishedAt !== null &&
  now.getTime() - assessment.publishedAt.getTime() <= OBJECTION_WINDOW_DAYS * DAY;
