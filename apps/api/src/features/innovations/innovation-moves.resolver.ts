import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { adoptInnovation } from "./innovation-adoption.service.ts";
import { moveInnovation, submitInnovation, withdrawInnovation } from "./innovation-moves.service.ts";
import { reviewInnovation } from "./innovation-review.service.ts";
import { Innovation } from "./innovation.entity.ts";
import {
  AdoptInnovationInput,
  InnovationChoiceInput,
  MoveInnovationInput,
  ReviewInnovationInput,
  SaveInnovationInput,
} from "./innovation.inputs.ts";
import type { InnovationRow } from "./innovation.loaders.ts";
import { saveInnovation } from "./innovation.service.ts";

type InnovationPayload = Payload<"innovation", InnovationRow>;

const payload = payloadOf("innovation");
const typeOf = (type: string, description: string) =>
  payloadType(type, description, "innovation", () => Innovation, "The innovation as it is now; null when it failed.");

const SavePayload = typeOf("SaveInnovationPayload", "The outcome of writing an innovation.");
const MovePayload = typeOf("MoveInnovationPayload", "The outcome of moving an innovation on.");
const SubmitPayload = typeOf("SubmitInnovationPayload", "The outcome of handing an innovation in.");
const WithdrawPayload = typeOf("WithdrawInnovationPayload", "The outcome of taking an innovation back.");
const ReviewPayload = typeOf("ReviewInnovationPayload", "The outcome of confirming an innovation or giving it back.");
const AdoptPayload = typeOf(
  "AdoptInnovationPayload",
  "The outcome of taking an innovation over: the record of your unit.",
);

@Resolver(() => Innovation)
export class InnovationMovesResolver {
  @Mutation(() => SavePayload, { description: "Writes down a new idea, or changes an innovation of yours (inovasi)." })
  async saveInnovation(
    @Arg("input", () => SaveInnovationInput, { description: "All of it." }) input: SaveInnovationInput,
    @Ctx() scope: Scope,
  ): Promise<InnovationPayload> {
    return payload(await saveInnovation(scope, input));
  }

  @Mutation(() => MovePayload, { description: "Moves an innovation of yours to its next stage, or ends it." })
  async moveInnovation(
    @Arg("input", () => MoveInnovationInput, { description: "Which, where to, and since when." })
    input: MoveInnovationInput,
    @Ctx() scope: Scope,
  ): Promise<InnovationPayload> {
    return payload(await moveInnovation(scope, input));
  }

  @Mutation(() => SubmitPayload, {
    description: "Puts an innovation of yours before the appraiser of who leads it and the performance team.",
  })
  async submitInnovation(
    @Arg("input", () => InnovationChoiceInput, { description: "Which." }) input: InnovationChoiceInput,
    @Ctx() scope: Scope,
  ): Promise<InnovationPayload> {
    return payload(await submitInnovation(scope, input));
  }

  @Mutation(() => WithdrawPayload, { description: "Takes an innovation of yours back before both have confirmed it." })
  async withdrawInnovation(
    @Arg("input", () => InnovationChoiceInput, { description: "Which." }) input: InnovationChoiceInput,
    @Ctx() scope: Scope,
  ): Promise<InnovationPayload> {
    return payload(await withdrawInnovation(scope, input));
  }

  @Mutation(() => ReviewPayload, {
    description: "Confirms an innovation as its appraiser or for the performance team, or gives it back (validasi).",
  })
  async reviewInnovation(
    @Arg("input", () => ReviewInnovationInput, { description: "Which, as whom, and why." })
    input: ReviewInnovationInput,
    @Ctx() scope: Scope,
  ): Promise<InnovationPayload> {
    return payload(await reviewInnovation(scope, input));
  }

  @Mutation(() => AdoptPayload, {
    description: "Takes an innovation over in your unit: a record of your own that names its origin (replikasi).",
  })
  async adoptInnovation(
    @Arg("input", () => AdoptInnovationInput, { description: "Which, since when, and for what." })
    input: AdoptInnovationInput,
    @Ctx() scope: Scope,
  ): Promise<InnovationPayload> {
    return payload(await adoptInnovation(scope, input));
  }
}
