import { Role } from "@andir/domain/role";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { inUnitsOf, keepsUnit, keptUnit } from "../../platform/sight.ts";
import type { ServiceRow } from "./service.loaders.ts";

/** Services are open to everyone in the agency; the unit's head, those above and who keeps the unit's records change them. */
export const mayManageServicesOf = (actor: Actor, unitKey: string): boolean =>
  actor.unitKeys.includes(unitKey) || keepsUnit(actor, unitKey);

/** The same as a condition, of services v. */
export const servicesManagedBy = (actor: Actor): Sql =>
  sql`(${inUnitsOf(actor, "v.unit_key")} or ${keptUnit(actor, "v.unit_key")})`;

/** Whether there is any such unit. */
export const mayManageServicesSomewhere = ({ unitKeys, roles }: Actor): boolean =>
  unitKeys.length > 0 || roles.has(Role.ADMINISTRATOR);

export const mayManageService = (actor: Actor, { unitKey }: Pick<ServiceRow, "unitKey">): boolean =>
  mayManageServicesOf(actor, unitKey);
