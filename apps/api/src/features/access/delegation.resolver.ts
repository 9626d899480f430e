import { agencyDate } from "@andir/domain/iso-date";
import { Arg, Ctx, Extensions, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { mayEndDelegation } from "./access.policy.ts";
import { Delegation } from "./delegation.entity.ts";
import { DelegateInput, EndDelegationInput } from "./delegation.inputs.ts";
import type { DelegationRow } from "./delegation.loaders.ts";
import { delegate, endDelegation } from "./delegation.service.ts";

const DelegationPayload = payloadType(
  "DelegationPayload",
  "The outcome of handing duties over, or of taking them back.",
  "delegation",
  () => Delegation,
  "The delegation; null when it failed.",
);
type DelegationPayload = Payload<"delegation", DelegationRow>;

const payload = payloadOf("delegation");

@Resolver(() => Delegation)
export class DelegationResolver {
  @Extensions({ sessionOnly: true })
  @Mutation(() => DelegationPayload, {
    description: "Hands your duties over for a time (pendelegasian); an administrator may do it for another.",
  })
  async delegate(
    @Arg("input", () => DelegateInput, { description: "To whom, when and why." }) input: DelegateInput,
    @Ctx() scope: Scope,
  ): Promise<DelegationPayload> {
    return payload(await delegate(scope, input));
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => DelegationPayload, {
    description: "Ends a delegation at once: either side may, and an administrator.",
  })
  async endDelegation(
    @Arg("input", () => EndDelegationInput, { description: "Which." }) input: EndDelegationInput,
    @Ctx() scope: Scope,
  ): Promise<DelegationPayload> {
    return payload(await endDelegation(scope, input));
  }

  @FieldResolver(() => Employee, { description: "Whose duties they are." })
  from(@Root() delegation: DelegationRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, delegation.fromKey);
  }

  @FieldResolver(() => Employee, { description: "Who does them." })
  to(@Root() delegation: DelegationRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, delegation.toKey);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may end it now." })
  viewerMayEnd(@Root() delegation: DelegationRow, @Ctx() scope: Scope): boolean {
    return mayEndDelegation(actorOf(scope), delegation, agencyDate(scope.now), delegation.administers);
  }
}
