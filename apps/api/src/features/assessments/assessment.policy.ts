import { mayActOnAssessment, mayMoveAssessment } from "@andir/domain/assessment-status";
import { Role } from "@andir/domain/role";
import type { Rating } from "@andir/domain/rating";
import sql, { empty, raw, type Sql } from "sql-template-tag";
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
  // What lets most rows through comes first: over many rows each of the others counts.
  return sql`(${published} or ${ownedBy(actor, "a.employee_key")} or ${madeBy(actor)} or ${inUnitsOf(actor, "a.unit_key")} or ${putBefore(actor)})`;
};

/** A column that a draft hides from its own subject, in selections, filters and orders alike. */
export const seenBy = (actor: Actor, columnName: string): Sql =>
  sql`case when a.status <> 'DRAFT' or not ${ownedBy(actor, "a.employee_key")} then a.${raw(columnName)} end`;

const madeBy = (actor: Actor): Sql => isDutyOf(actor, "a.appraiser_key");

/** An objection is decided by the superior of the appraiser, who sees what it is about. */
const putBefore = (actor: Actor): Sql =>
  sql`(a.status in ('OBJECTED', 'DECIDED') and (${appraisedBy(actor, "a.appraiser_key")}${atTheTop(actor)}))`;

/** Where the appraiser has no superior, the authorised official decides. */
const atTheTop = (actor: Actor): Sql =>
  actor.roles.has(Role.AUTHORISED_OFFICIAL)
    ? sql` or exists (select 1 from objection o where o.assessment_key = a.key and o.superior_key is null)`
    : empty;

/** Nobody judges themselves, whosever duties they do. */
const judges = (actor: Actor, { appraiserKey, employeeKey }: AssessmentFacts): boolean =>
  appraiserKey !== null && actor.dutyKeys.includes(appraiserKey) && employeeKey !== actor.employeeKey;

export const mayPublish = (actor: Actor, assessment: AssessmentFacts): boolean =>
  judges(actor, assessment) && mayMoveAssessment(assessment.status, "PUBLISHED");

export const mayWithdraw = (actor: Actor, assessment: AssessmentFacts): boolean =>
  judges(actor, assessment) && mayMoveAssessment(assessment.status, "DRAFT");

/** A final one, as far as the record itself tells; whether its period is open again is asked of the period. */
export const mayWithdrawFinal = (actor: Actor, assessment: AssessmentFacts): boolean =>
  judges(actor, assessment) && mayActOnAssessment(assessment.status, "reopen", "APPRAISER");

export const mayAcknowledge = (actor: Actor, assessment: AssessmentFacts): boolean =>
  assessment.employeeKey === actor.employeeKey && mayMoveAssessment(assessment.status, "ACKNOWLEDGED");

/** As far as the record itself tells; whether the window is open is asked of the rule in force and the calendar. */
export const mayObject = (
  actor: Actor,
  assessment: AssessmentFacts & { publishedAt: Date | null; workResult: Rating | null },
): boolean =>
  assessment.employeeKey === actor.employeeKey &&
  mayMoveAssessment(assessment.status, "OBJECTED") &&
  assessment.publishedAt !== null &&
  assessment.workResult !== null;
