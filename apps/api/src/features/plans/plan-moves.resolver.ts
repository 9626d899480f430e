import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { amendPlan, decideAmendment, withdrawAmendment } from "./amendment.service.ts";
import { savePlan } from "./plan-draft.service.ts";
import { PerformancePlan } from "./plan.entity.ts";
import {
  AmendmentInput,
  AmendPlanInput,
  DecideAmendmentInput,
  PlanInput,
  ReturnPlanInput,
  SavePlanInput,
} from "./plan.inputs.ts";
import type { PlanRow } from "./plan.loaders.ts";
import { approvePlan, returnPlan, submitPlan, withdrawPlan } from "./plan.service.ts";

const PlanPayload = payloadType(
  "PlanPayload",
  "The outcome of writing a plan or of moving it on.",
  "plan",
  () => PerformancePlan,
  "The plan as it stands now; null when it failed.",
);
type PlanPayload = Payload<"plan", PlanRow>;

const payload = payloadOf("plan");

@Resolver(() => PerformancePlan)
export class PlanMovesResolver {
  @Mutation(() => PlanPayload, {
    description:
      "Begins a plan of one of your posts, or changes one that is being written, as one document and in whatever state: what is missing is told when it is handed in.",
  })
  async savePlan(
    @Arg("input", () => SavePlanInput, { description: "The plan." }) input: SavePlanInput,
    @Ctx() scope: Scope,
  ): Promise<PlanPayload> {
    return payload(await savePlan(scope, input));
  }

  @Mutation(() => PlanPayload, {
    description:
      "Hands a plan in to the appraiser (mengajukan SKP). The fields of its problems name results and indicators by their place in the plan as it is shown.",
  })
  async submitPlan(
    @Arg("input", () => PlanInput, { description: "Which." }) input: PlanInput,
    @Ctx() scope: Scope,
  ): Promise<PlanPayload> {
    return payload(await submitPlan(scope, input));
  }

  @Mutation(() => PlanPayload, { description: "Takes your plan back before the appraiser has decided." })
  async withdrawPlan(
    @Arg("input", () => PlanInput, { description: "Which." }) input: PlanInput,
    @Ctx() scope: Scope,
  ): Promise<PlanPayload> {
    return payload(await withdrawPlan(scope, input));
  }

  @Mutation(() => PlanPayload, { description: "The appraiser gives a plan back with a note (mengembalikan SKP)." })
  async returnPlan(
    @Arg("input", () => ReturnPlanInput, { description: "Which, and what is to change." }) input: ReturnPlanInput,
    @Ctx() scope: Scope,
  ): Promise<PlanPayload> {
    return payload(await returnPlan(scope, input));
  }

  @Mutation(() => PlanPayload, { description: "The appraiser agrees to a plan (menyetujui SKP)." })
  async approvePlan(
    @Arg("input", () => PlanInput, { description: "Which." }) input: PlanInput,
    @Ctx() scope: Scope,
  ): Promise<PlanPayload> {
    return payload(await approvePlan(scope, input));
  }

  @Mutation(() => PlanPayload, {
    description:
      "Amends an agreed plan (perubahan SKP): the owner's change is a proposal that the appraiser decides, the appraiser's is done at once.",
  })
  async amendPlan(
    @Arg("input", () => AmendPlanInput, { description: "The plan as it is to become, and why." }) input: AmendPlanInput,
    @Ctx() scope: Scope,
  ): Promise<PlanPayload> {
    return payload(await amendPlan(scope, input));
  }

  @Mutation(() => PlanPayload, {
    description: "The appraiser accepts a proposal to amend a plan, or lets the plan stay as it is.",
  })
  async decideAmendment(
    @Arg("input", () => DecideAmendmentInput, { description: "Which, and what is decided." })
    input: DecideAmendmentInput,
    @Ctx() scope: Scope,
  ): Promise<PlanPayload> {
    return payload(await decideAmendment(scope, input));
  }

  @Mutation(() => PlanPayload, { description: "Takes your proposal to amend a plan back." })
  async withdrawAmendment(
    @Arg("input", () => AmendmentInput, { description: "Which." }) input: AmendmentInput,
    @Ctx() scope: Scope,
  ): Promise<PlanPayload> {
    return payload(await withdrawAmendment(scope, input));
  }
}
