import { Arg, Ctx, Extensions, Mutation, Query, Resolver } from "type-graphql";
import type { RequestScope } from "../../platform/request.ts";
import { enterSandbox, readSandbox, renewSandbox } from "./sandbox.service.ts";
import { EnterSandboxInput, EnterSandboxPayload, RenewSandboxPayload, Sandbox } from "./sandbox.type.ts";

@Resolver(() => Sandbox)
export class SandboxResolver {
  @Query(() => Sandbox, { nullable: true, description: "The place to practise; null where it is switched off." })
  sandbox(@Ctx() scope: RequestScope): Promise<Sandbox | null> {
    return readSandbox(scope);
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => EnterSandboxPayload, {
    description:
      "Lets this browser into the sandbox, as an invented person of the role. Sets a cookie; signOut, asked inside, leaves again. Takes no idempotency key: entering twice is entering once more.",
  })
  enterSandbox(
    @Arg("input", () => EnterSandboxInput, { description: "As whom." }) input: EnterSandboxInput,
    @Ctx() scope: RequestScope,
  ): Promise<EnterSandboxPayload> {
    return enterSandbox(scope, input.role);
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => RenewSandboxPayload, {
    description:
      "Has the sandbox made anew: all that was practised there is gone, and whoever is inside has to enter again. Takes no idempotency key: it is as fresh after two.",
  })
  async renewSandbox(@Ctx() scope: RequestScope): Promise<RenewSandboxPayload> {
    const problems = await renewSandbox(scope);
    if (problems.length > 0) return { sandbox: null, problems };
    return { sandbox: scope.sandbox?.isInside ? null : await readSandbox(scope), problems };
  }
}
