import { mayMoveCorrection } from "@andir/domain/correction-status";
import { Role } from "@andir/domain/role";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, administers, keptUnit, opensFileOf, ownedBy } from "../../platform/sight.ts";
import { firstRow } from "../../platform/sql.ts";
import type { AppraiserCorrection } from "./appraiser-correction.entity.ts";

export const keepsAgency = (actor: Actor): boolean =>
  actor.roles.has(Role.ADMINISTRATOR) && actor.administeredUnitKeys === null;

/**
 * Whether an administrator may give someone a post: those whom they keep, and those who hold none yet. Else a post would be
 * the way to the personal file of anyone in the agency.
 */
export async function mayPlace(tx: Scope, employeeKey: string): Promise<boolean> {
  const actor = actorOf(tx);
  const found = await firstRow<{ may: boolean }>(
    tx,
    sql`select ${administers(actor, "e.key")} or not exists (select 1 from position p where p.employee_key = e.key
          and (p.ends_on is null or p.ends_on >= ${actor.today}::date)) as may
        from employee e where e.key = ${employeeKey}::uuid`,
  );
  return found?.may ?? false;
}

export async function mayKeep(tx: Scope, employeeKey: string): Promise<boolean> {
  const found = await firstRow<{ may: boolean }>(
    tx,
    sql`select ${administers(actorOf(tx), "e.key")} as may from employee e where e.key = ${employeeKey}::uuid`,
  );
  return found?.may ?? false;
}

/** Rows named c with their post p: one's own, and those of posts whose records one keeps. */
export const visibleCorrections = (actor: Actor): Sql =>
  sql`(${ownedBy(actor, "c.employee_key")} or ${keptUnit(actor, "p.unit_key")})`;

/** Leave of rows named l tells of health and family: of no use to an analyst, whoever they may know people as. */
export const visibleLeave = (actor: Actor): Sql => opensFileOf({ ...actor, seesIdentity: false }, "l.employee_key");

type CorrectionFacts = Pick<AppraiserCorrection, "employeeKey" | "claimedAppraiserKey" | "status">;

/** Nobody decides on their own appraiser, nor on making themselves one. */
export const mayDecideCorrection = (actor: Actor, correction: CorrectionFacts, keeps: boolean): boolean =>
  keeps &&
  mayMoveCorrection(correction.status, "ACCEPTED", "ADMINISTRATOR") &&
  actor.employeeKey !== correction.employeeKey &&
  actor.employeeKey !== correction.claimedAppraiserKey;

export const mayWithdrawCorrection = (actor: Actor, correction: CorrectionFacts): boolean =>
  actor.employeeKey === correction.employeeKey && mayMoveCorrection(correction.status, "WITHDRAWN", "OWNER");
