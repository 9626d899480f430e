import { Role } from "@andir/domain/role";
import { Field, ID, ObjectType } from "type-graphql";
import type { Actor } from "../../platform/actor.ts";
import { shapesFor } from "../../platform/imports/shape-registry.ts";
import { globalId } from "../../platform/global-id.ts";
import { mayGrantRoles } from "./access.policy.ts";

@ObjectType({ description: "Who is signed in." })
export class Viewer {
  @Field(() => ID, { description: "Opaque; names the account." })
  id: string;

  @Field(() => [Role], { description: "What you may do today." })
  roles: Role[];

  @Field(() => [String], {
    description:
      "Parts of the product that are of use to you: work, team, unit, query, accounts, roles, cycle, agency, administration, import.",
  })
  capabilities: string[];

  actor: Actor;
}

export function viewerOf(actor: Actor): Viewer {
  const { roles } = actor;
  const capabilities = [
    ...(roles.has(Role.EMPLOYEE) ? ["work"] : []),
    ...(roles.has(Role.APPRAISER) || roles.has(Role.UNIT_HEAD) ? ["team"] : []),
    ...(roles.has(Role.UNIT_HEAD) || roles.has(Role.PERFORMANCE_TEAM) || roles.has(Role.AUTHORISED_OFFICIAL)
      ? ["unit"]
      : []),
    ...(roles.has(Role.ANALYST) ? ["query"] : []),
    ...(roles.has(Role.ADMINISTRATOR) ? ["accounts"] : []),
    ...(mayGrantRoles(actor) ? ["roles"] : []),
    ...(roles.has(Role.PERFORMANCE_TEAM) ? ["cycle"] : []),
    ...(roles.has(Role.AUTHORISED_OFFICIAL) ? ["follow-up"] : []),
    ...(roles.has(Role.ADMINISTRATOR) && actor.administeredUnitKeys === null ? ["agency"] : []),
    ...(roles.has(Role.ADMINISTRATOR) || roles.has(Role.PERFORMANCE_TEAM) ? ["administration"] : []),
    ...(shapesFor(actor).length > 0 ? ["import"] : []),
  ];
  return { id: globalId("Viewer", actor.accountKey), roles: [...roles].sort(), capabilities, actor };
}
