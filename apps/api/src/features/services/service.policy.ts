import { Role } from "@andir/domain/role";
import type { Actor } from "../../platform/actor.ts";
import { keepsUnit } from "../../platform/sight.ts";
import type { ServiceRow } from "./service.loaders.ts";

/** Services are open to everyone in the agency; the unit's head, those above and who keeps the unit's records change them. */
export const mayManageServicesOf = (actor: Actor, unitKey: string): boolean =>
  actor.unitKeys.includes(unitKey) || keepsUnit(actor, unitKey);

/** Whether there is any such unit. */
export const mayManageServicesSomewhere = ({ unitKeys, roles }: Actor): boolean =>
  unitKeys.length > 0 || roles.has(Role.ADMINISTRATOR);

export const mayManageService = (actor: Actor, { unitKey }: Pick<ServiceRow, "unitKey">): boolean =>
  mayManageServicesOf(actor, unitKey);
