import { mayActOnObjection } from "@andir/domain/objection-status";
import { Role } from "@andir/domain/role";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { inUnitsOf, isDutyOf, isOfficial, ownedBy, readsTextOf, runsTheCycle } from "../../platform/sight.ts";
import type { Objection } from "./objection.entity.ts";

type ObjectionFacts = Pick<Objection, "employeeKey" | "appraiserKey" | "superiorKey" | "status" | "answerDueOn">;

/** Rows named o of assessments a: for both sides, whoever decides, the heads of the unit, and those who run the cycle. */
export const visibleObjections = (actor: Actor): Sql =>
  runsTheCycle(actor)
    ? sql`true`
    : sql`(${ownedBy(actor, "o.employee_key")} or ${isDutyOf(actor, "o.appraiser_key")} or ${isDutyOf(actor, "o.superior_key")}
        or ${inUnitsOf(actor, "a.unit_key")} or (${isOfficial(actor)} and o.superior_key is null) or ${seenByAnalyst(actor)})`;

/** That there was one, and what became of it, counts; its words do not. */
const seenByAnalyst = (actor: Actor): Sql => (actor.roles.has(Role.ANALYST) ? sql`true` : sql`false`);

export const wordsSeenBy = (actor: Actor, column: Sql): Sql =>
  sql`case when ${readsTextOf(actor, "o.employee_key")} then ${column} end`;

export const mayAnswer = (actor: Actor, objection: ObjectionFacts): boolean =>
  actor.dutyKeys.includes(objection.appraiserKey) &&
  objection.employeeKey !== actor.employeeKey &&
  mayActOnObjection(objection.status, "answer", "APPRAISER");

/** Both are heard: the superior decides after the answer, or when the time for one is over. Neither side decides, by delegation either. */
export const mayDecide = (actor: Actor, objection: ObjectionFacts, today: string): boolean =>
  isJudge(actor, objection) &&
  mayActOnObjection(objection.status, "decide", "SUPERIOR") &&
  (objection.status === "ANSWERED" || today > objection.answerDueOn);

/** The words of mayAnswer, over rows named o, so that a list needs not be asked row by row. */
export const answeredNowBy = (actor: Actor): Sql =>
  sql`(o.status = 'FILED' and ${isDutyOf(actor, "o.appraiser_key")} and ${ownedBy(actor, "o.employee_key")} is not true)`;

/** The words of mayDecide. */
export const decidedNowBy = (actor: Actor): Sql =>
  sql`((o.status = 'ANSWERED' or o.status = 'FILED' and o.answer_due_on < ${actor.today}::date)
    and (${isDutyOf(actor, "o.superior_key")} or (o.superior_key is null and ${isOfficial(actor)}::boolean))
    and ${ownedBy(actor, "o.employee_key")} is not true and ${ownedBy(actor, "o.appraiser_key")} is not true)`;

/** One of two moves is the reader's to make; never null, though a superior may be. */
export const waitsFor = (actor: Actor): Sql => sql`coalesce(${answeredNowBy(actor)} or ${decidedNowBy(actor)}, false)`;

export const isJudge = (
  actor: Actor,
  { employeeKey, appraiserKey, superiorKey }: Pick<ObjectionFacts, "employeeKey" | "appraiserKey" | "superiorKey">,
): boolean =>
  (superiorKey === null ? isOfficial(actor) : actor.dutyKeys.includes(superiorKey)) &&
  actor.employeeKey !== employeeKey &&
  actor.employeeKey !== appraiserKey;
