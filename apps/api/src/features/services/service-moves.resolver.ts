import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { Service } from "./service.entity.ts";
import { CloseServiceInput, OpenServiceInput, RenameServiceInput, SetServiceStandardInput } from "./service.inputs.ts";
import type { ServiceRow } from "./service.loaders.ts";
import { closeService, openService, renameService, setServiceStandard } from "./service.service.ts";

const ServicePayload = payloadType(
  "ServicePayload",
  "The outcome of a change of a service.",
  "service",
  () => Service,
  "The service; null when it failed.",
);
type ServicePayload = Payload<"service", ServiceRow>;

const payload = payloadOf("service");

@Resolver()
export class ServiceMovesResolver {
  @Mutation(() => ServicePayload, {
    description: "Opens a service with its standard: by the unit's head or one above, or who keeps the unit's records.",
  })
  async openService(
    @Arg("input", () => OpenServiceInput, { description: "The service." }) input: OpenServiceInput,
    @Ctx() scope: Scope,
  ): Promise<ServicePayload> {
    return payload(await openService(scope, input));
  }

  @Mutation(() => ServicePayload, { description: "Gives a service another name: by who may open one." })
  async renameService(
    @Arg("input", () => RenameServiceInput, { description: "Which, and the name." }) input: RenameServiceInput,
    @Ctx() scope: Scope,
  ): Promise<ServicePayload> {
    return payload(await renameService(scope, input));
  }

  @Mutation(() => ServicePayload, {
    description: "Sets the standard of a service from a day on, today at the earliest: by who may open one.",
  })
  async setServiceStandard(
    @Arg("input", () => SetServiceStandardInput, { description: "Which, from when, how long." })
    input: SetServiceStandardInput,
    @Ctx() scope: Scope,
  ): Promise<ServicePayload> {
    return payload(await setServiceStandard(scope, input));
  }

  @Mutation(() => ServicePayload, {
    description: "Closes a service after a day, or lets it go on: by who may open one. What was counted stays.",
  })
  async closeService(
    @Arg("input", () => CloseServiceInput, { description: "Which, and its last day." }) input: CloseServiceInput,
    @Ctx() scope: Scope,
  ): Promise<ServicePayload> {
    return payload(await closeService(scope, input));
  }
}
