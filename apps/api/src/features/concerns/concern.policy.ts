import { mayMoveConcern } from "@andir/domain/concern";
import sql, { raw, type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { isDutyOf, keptUnit, ownedBy, runsTheCycle } from "../../platform/sight.ts";
import type { Concern } from "./concern.entity.ts";

/** Those that the actor is to answer. Nobody answers themselves. */
export const addressedTo = (
  actor: Actor,
  c = "n",
): Sql => sql`(${ownedBy(actor, `${c}.employee_key`)} is not true and case ${raw(c)}.addressee
  when 'APPRAISER' then ${isDutyOf(actor, `${c}.appraiser_key`)}
  when 'ADMINISTRATOR' then ${keptUnit(actor, `${c}.unit_key`)}
  else ${runsTheCycle(actor)}::boolean end)`;

/** One's own, and those that one is to answer. */
export const visibleConcerns = (actor: Actor, c = "n"): Sql =>
  sql`(${ownedBy(actor, `${c}.employee_key`)} or ${addressedTo(actor, c)} is true)`;

type Facts = Pick<Concern, "employeeKey" | "status">;

export const mayAnswerConcern = (concern: Facts, isAddressed: boolean): boolean =>
  isAddressed && mayMoveConcern(concern.status, "ANSWERED", "ADDRESSEE");

export const mayWithdrawConcern = (actor: Actor, concern: Facts): boolean =>
  actor.employeeKey === concern.employeeKey && mayMoveConcern(concern.status, "WITHDRAWN", "RAISER");
