import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, keepsUnit } from "../../platform/sight.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import type { OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import {
  CloseOrgUnitInput,
  CreateOrgUnitInput,
  MoveOrgUnitInput,
  RenameOrgUnitInput,
  SplitOrgUnitInput,
} from "./unit.inputs.ts";
import { splitOrgUnit } from "./unit-split.service.ts";
import { closeOrgUnit, createOrgUnit, moveOrgUnit, renameOrgUnit } from "./unit.service.ts";

const OrgUnitPayload = payloadType(
  "OrgUnitPayload",
  "The outcome of a change of a unit.",
  "orgUnit",
  () => OrgUnit,
  "The unit; null when it failed.",
);
type OrgUnitPayload = Payload<"orgUnit", OrgUnitRow>;

const payload = payloadOf("orgUnit");

@Resolver(() => OrgUnit)
export class OrgUnitChangeResolver {
  @Mutation(() => OrgUnitPayload, {
    description: "Makes a unit below another; by an administrator of the one above.",
  })
  async createOrgUnit(
    @Arg("input", () => CreateOrgUnitInput, { description: "Where, and what it is." }) input: CreateOrgUnitInput,
    @Ctx() scope: Scope,
  ): Promise<OrgUnitPayload> {
    return payload(await createOrgUnit(scope, input));
  }

  @Mutation(() => OrgUnitPayload, { description: "Gives a unit another name; by an administrator of the unit." })
  async renameOrgUnit(
    @Arg("input", () => RenameOrgUnitInput, { description: "Which, and its name." }) input: RenameOrgUnitInput,
    @Ctx() scope: Scope,
  ): Promise<OrgUnitPayload> {
    return payload(await renameOrgUnit(scope, input));
  }

  @Mutation(() => OrgUnitPayload, {
    description:
      "Moves a unit, with all below it, below another from today on; its records stay its own. By an administrator of both.",
  })
  async moveOrgUnit(
    @Arg("input", () => MoveOrgUnitInput, { description: "Which, and to where." }) input: MoveOrgUnitInput,
    @Ctx() scope: Scope,
  ): Promise<OrgUnitPayload> {
    return payload(await moveOrgUnit(scope, input));
  }

  @Mutation(() => OrgUnitPayload, {
    description:
      "Closes a unit with a day; another may take its people over from the next day on, each with the same post. What was reported and assessed stays with the closed unit. By an administrator of both.",
  })
  async closeOrgUnit(
    @Arg("input", () => CloseOrgUnitInput, { description: "Which, when, and who takes its people over." })
    input: CloseOrgUnitInput,
    @Ctx() scope: Scope,
  ): Promise<OrgUnitPayload> {
    return payload(await closeOrgUnit(scope, input));
  }

  @Mutation(() => OrgUnitPayload, {
    description:
      "Makes a part of a unit a unit of its own beside it: the posts that are named go on there from a day on, each the same. Answers the new unit. By an administrator of the unit. Two units become one by closeOrgUnit with a successor.",
  })
  async splitOrgUnit(
    @Arg("input", () => SplitOrgUnitInput, { description: "Which, what goes, and when." }) input: SplitOrgUnitInput,
    @Ctx() scope: Scope,
  ): Promise<OrgUnitPayload> {
    return payload(await splitOrgUnit(scope, input));
  }

  @FieldResolver(() => Boolean, { description: "Whether you keep the records of the unit, and so may change it." })
  viewerMayChange(@Root() unit: OrgUnitRow, @Ctx() scope: Scope): boolean {
    return keepsUnit(actorOf(scope), unit.key);
  }
}
