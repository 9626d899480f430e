import { Arg, Ctx, Extensions, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import { Problem } from "../../platform/problem.ts";
import type { Soon } from "../../platform/kept.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { QueueMachine } from "./queue-machine.entity.ts";
import { AddQueueMachineInput, RevokeQueueMachineInput } from "./queue-machine.inputs.ts";
import { loadMachinesOf, loadQueueMachine, type QueueMachineRow } from "./queue-machine.loaders.ts";
import { addQueueMachine, revokeQueueMachine } from "./queue-machine.service.ts";
import { Service } from "./service.entity.ts";
import { loadService, type ServiceRow } from "./service.loaders.ts";
import { mayManageServicesOf } from "./service.policy.ts";

@ObjectType({ description: "The outcome of letting a machine in." })
class AddQueueMachinePayload {
  @Field(() => String, {
    nullable: true,
    description: "Shown this once, and again to its idempotency key; the machine sends it as Authorization: Bearer.",
  })
  token: string | null;

  @Field(() => QueueMachine, { nullable: true, description: "The machine; null when it failed." })
  machine: QueueMachineRow | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

const RevokeQueueMachinePayload = payloadType(
  "RevokeQueueMachinePayload",
  "The outcome of shutting a machine out.",
  "machine",
  () => QueueMachine,
  "The machine; null when it failed.",
);
type RevokeQueueMachinePayload = Payload<"machine", QueueMachineRow>;

@Resolver(() => QueueMachine)
export class QueueMachineResolver {
  @Extensions({ sessionOnly: true })
  @Mutation(() => AddQueueMachinePayload, {
    description: "Lets a queue machine in: by the unit's head or one above, or who keeps the unit's records.",
  })
  async addQueueMachine(
    @Arg("input", () => AddQueueMachineInput, { description: "Where it stands." }) input: AddQueueMachineInput,
    @Ctx() scope: Scope,
  ): Promise<AddQueueMachinePayload> {
    const outcome = await addQueueMachine(scope, input);
    if (Array.isArray(outcome)) return { token: null, machine: null, problems: outcome };
    return { token: outcome.token, machine: await loadQueueMachine.required(scope, outcome.machineKey), problems: [] };
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => RevokeQueueMachinePayload, {
    description: "Shuts a queue machine out, at once: by who may let one in.",
  })
  async revokeQueueMachine(
    @Arg("input", () => RevokeQueueMachineInput, { description: "Which." }) input: RevokeQueueMachineInput,
    @Ctx() scope: Scope,
  ): Promise<RevokeQueueMachinePayload> {
    return payloadOf("machine")(await revokeQueueMachine(scope, input));
  }

  @FieldResolver(() => OrgUnit, { description: "The unit at which it stands." })
  unit(@Root() { unitKey }: QueueMachineRow, @Ctx() scope: Scope): Soon<OrgUnitRow> {
    return requireOrgUnit(scope, unitKey);
  }

  @FieldResolver(() => Service, {
    nullable: true,
    description: "The one service that it tells of; null for all of the unit.",
  })
  service(@Root() { serviceKey }: QueueMachineRow, @Ctx() scope: Scope): Promise<ServiceRow> | null {
    return serviceKey === null ? null : loadService.required(scope, serviceKey);
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitMachinesResolver {
  @FieldResolver(() => [QueueMachine], {
    description: "Its queue machines, those that work first: to who manages its services; empty for everyone else.",
  })
  queueMachines(@Root() unit: OrgUnitRow, @Ctx() scope: Scope): Promise<QueueMachineRow[]> {
    return loadMachinesOf(scope, unit.key, null);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may open services of it and let queue machines in." })
  viewerMayManageServices(@Root() unit: OrgUnitRow, @Ctx() scope: Scope): boolean {
    return mayManageServicesOf(actorOf(scope), unit.key);
  }
}
