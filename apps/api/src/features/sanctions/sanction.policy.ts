import { Role } from "@andir/domain/role";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { ownedBy } from "../../platform/sight.ts";
import type { DisciplinarySanction } from "./sanction.entity.ts";

/** Rows named s: for the authorised official, and for the person concerned. An official reads the own as anyone does. */
export const visibleSanctions = (actor: Actor): Sql =>
  sql`(${actor.roles.has(Role.AUTHORISED_OFFICIAL)} or ${ownedBy(actor, "s.employee_key")})`;

/** Nobody takes back their own. */
export const mayWithdraw = (
  actor: Actor,
  { employeeKey, withdrawnAt }: Pick<DisciplinarySanction, "employeeKey" | "withdrawnAt">,
): boolean => actor.roles.has(Role.AUTHORISED_OFFICIAL) && employeeKey !== actor.employeeKey && withdrawnAt === null;
