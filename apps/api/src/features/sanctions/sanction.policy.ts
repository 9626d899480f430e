import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { isOfficial, ownedBy } from "../../platform/sight.ts";
import type { DisciplinarySanction } from "./sanction.entity.ts";

/** Rows named s: for the authorised official, and for the person concerned. An official reads the own as anyone does. */
export const visibleSanctions = (actor: Actor): Sql =>
  sql`(${isOfficial(actor)} or ${ownedBy(actor, "s.employee_key")})`;

/** Nobody takes back their own. */
export const mayWithdraw = (
  actor: Actor,
  { employeeKey, withdrawnAt }: Pick<DisciplinarySanction, "employeeKey" | "withdrawnAt">,
): boolean => isOfficial(actor) && employeeKey !== actor.employeeKey && withdrawnAt === null;
