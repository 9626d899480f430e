import { Role } from "@andir/domain/role";
import type { Actor } from "../../platform/actor.ts";
import type { Delegation } from "./delegation.entity.ts";
import type { RoleGrant } from "./role-grant.entity.ts";

/** Roles that are granted; the others follow from posts and assignments. */
export const GRANTABLE: ReadonlySet<Role> = new Set([
  Role.PERFORMANCE_TEAM,
  Role.ANALYST,
  Role.ADMINISTRATOR,
  Role.AUTHORISED_OFFICIAL,
]);

/** An administrator of one unit keeps its records, and hands out no power over the agency. */
export const mayGrantRoles = (actor: Actor): boolean =>
  actor.roles.has(Role.ADMINISTRATOR) && actor.administeredUnitKeys === null;

export const mayEndGrant = (actor: Actor, grant: Pick<RoleGrant, "endsOn">, today: string): boolean =>
  mayGrantRoles(actor) && grant.endsOn >= today;

type Standing = Pick<Delegation, "fromKey" | "toKey" | "endsOn" | "endedAt">;

/** Either side may, and those who keep the records of the one who delegated: `administers` says so. */
export const mayEndDelegation = (actor: Actor, delegation: Standing, today: string, administers: boolean): boolean =>
  delegation.endedAt === null &&
  delegation.endsOn >= today &&
  (administers || (actor.employeeKey !== null && [delegation.fromKey, delegation.toKey].includes(actor.employeeKey)));
