import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { acknowledgeAssessment, withdrawAssessment } from "./after-publication.service.ts";
import { Assessment } from "./assessment.entity.ts";
import {
  AcknowledgeAssessmentInput,
  PublishAssessmentInput,
  PublishTooShortInput,
  SaveAssessmentInput,
  WithdrawAssessmentInput,
} from "./assessment.inputs.ts";
import type { AssessmentRow } from "./assessment.loaders.ts";
import { publishAssessment, saveAssessment } from "./assessment.service.ts";
import { publishTooShort } from "./too-short.service.ts";

type AssessmentPayload = Payload<"assessment", AssessmentRow>;

const payload = payloadOf("assessment");

/** One payload a mutation, as the contract names them. */
const typeOf = (type: string, description: string) =>
  payloadType(type, description, "assessment", () => Assessment, "The assessment as it is now; null when it failed.");

const SavePayload = typeOf("SaveAssessmentPayload", "The outcome of saving a draft.");
const PublishPayload = typeOf("PublishAssessmentPayload", "The outcome of publishing an assessment.");
const TooShortPayload = typeOf("PublishTooShortPayload", "The outcome of saying that a post was held too briefly.");
const WithdrawPayload = typeOf("WithdrawAssessmentPayload", "The outcome of withdrawing a publication.");
const AcknowledgePayload = typeOf("AcknowledgeAssessmentPayload", "The outcome of acknowledging an assessment.");

@Resolver()
export class AssessmentMovesResolver {
  @Mutation(() => SavePayload, {
    description: "Keeps the draft of someone whom you appraise as far as it is made; as often as you like.",
  })
  async saveAssessment(
    @Arg("input", () => SaveAssessmentInput, { description: "What is there so far." }) input: SaveAssessmentInput,
    @Ctx() scope: Scope,
  ): Promise<AssessmentPayload> {
    return payload(await saveAssessment(scope, input));
  }

  @Mutation(() => PublishPayload, {
    description: "Publishes the assessment of someone whom you appraise (menerbitkan).",
  })
  async publishAssessment(
    @Arg("input", () => PublishAssessmentInput, { description: "The ratings, and why." }) input: PublishAssessmentInput,
    @Ctx() scope: Scope,
  ): Promise<AssessmentPayload> {
    return payload(await publishAssessment(scope, input));
  }

  @Mutation(() => TooShortPayload, {
    description: "Publishes that the post was held too briefly to be assessed: a result of its own, without ratings.",
  })
  async publishTooShort(
    @Arg("input", () => PublishTooShortInput, { description: "Whose." }) input: PublishTooShortInput,
    @Ctx() scope: Scope,
  ): Promise<AssessmentPayload> {
    return payload(await publishTooShort(scope, input));
  }

  @Mutation(() => WithdrawPayload, {
    description: "Withdraws a publication with a reason, before its subject has acknowledged it.",
  })
  async withdrawAssessment(
    @Arg("input", () => WithdrawAssessmentInput, { description: "Which, and why." }) input: WithdrawAssessmentInput,
    @Ctx() scope: Scope,
  ): Promise<AssessmentPayload> {
    return payload(await withdrawAssessment(scope, input));
  }

  @Mutation(() => AcknowledgePayload, {
    description: "Says that you have read your assessment; it is no consent, and you may still object in time.",
  })
  async acknowledgeAssessment(
    @Arg("input", () => AcknowledgeAssessmentInput, { description: "Which, and a word." })
    input: AcknowledgeAssessmentInput,
    @Ctx() scope: Scope,
  ): Promise<AssessmentPayload> {
    return payload(await acknowledgeAssessment(scope, input));
  }
}
