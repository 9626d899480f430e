import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { globalId } from "../../platform/global-id.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { Feedback } from "./feedback.entity.ts";
import {
  DeclineFeedbackRequestInput,
  GiveFeedbackInput,
  RequestFeedbackInput,
  WithdrawFeedbackInput,
} from "./feedback.inputs.ts";
import type { FeedbackRow } from "./feedback.loaders.ts";
import { giveFeedback, withdrawFeedback } from "./feedback.service.ts";
import { FeedbackRequest } from "./feedback-request.entity.ts";
import type { FeedbackRequestRow } from "./feedback-request.loaders.ts";
import { declineFeedbackRequest, requestFeedback } from "./feedback-request.service.ts";

const GiveFeedbackPayload = payloadType(
  "GiveFeedbackPayload",
  "The outcome of giving feedback.",
  "feedback",
  () => Feedback,
  "The feedback, as you may read it; null when it failed.",
);
type GiveFeedbackPayload = Payload<"feedback", FeedbackRow>;

const WithdrawFeedbackPayload = payloadType(
  "WithdrawFeedbackPayload",
  "The outcome of taking feedback back.",
  "withdrawnFeedbackId",
  () => ID,
  "The id that is gone; null when it failed.",
);
type WithdrawFeedbackPayload = Payload<"withdrawnFeedbackId", string>;

const RequestFeedbackPayload = payloadType(
  "RequestFeedbackPayload",
  "The outcome of asking for feedback.",
  "requests",
  () => [FeedbackRequest],
  "One request for each person asked; null when it failed.",
);
type RequestFeedbackPayload = Payload<"requests", FeedbackRequestRow[]>;

const DeclineFeedbackRequestPayload = payloadType(
  "DeclineFeedbackRequestPayload",
  "The outcome of declining a request.",
  "request",
  () => FeedbackRequest,
  "The request; null when it failed.",
);
type DeclineFeedbackRequestPayload = Payload<"request", FeedbackRequestRow>;

@Resolver()
export class FeedbackMovesResolver {
  @Mutation(() => GiveFeedbackPayload, {
    description:
      "Gives feedback on someone's work or conduct (memberi umpan balik), of your own accord or in answer to a request.",
  })
  async giveFeedback(
    @Arg("input", () => GiveFeedbackInput, { description: "On whom, on what, and what you found." })
    input: GiveFeedbackInput,
    @Ctx() scope: Scope,
  ): Promise<GiveFeedbackPayload> {
    const outcome = await giveFeedback(scope, input);
    return payloadOf("feedback")(outcome);
  }

  @Mutation(() => WithdrawFeedbackPayload, {
    description: "Takes feedback of yours back: on its own day, before it counted in a published assessment.",
  })
  async withdrawFeedback(
    @Arg("input", () => WithdrawFeedbackInput, { description: "Which." }) input: WithdrawFeedbackInput,
    @Ctx() scope: Scope,
  ): Promise<WithdrawFeedbackPayload> {
    const outcome = await withdrawFeedback(scope, input);
    return Array.isArray(outcome)
      ? { withdrawnFeedbackId: null, problems: outcome }
      : { withdrawnFeedbackId: globalId("Feedback", outcome.key), problems: [] };
  }

  @Mutation(() => RequestFeedbackPayload, {
    description:
      "Asks up to 20 people for feedback on yourself, or on someone whom you appraise (meminta umpan balik).",
  })
  async requestFeedback(
    @Arg("input", () => RequestFeedbackInput, { description: "Whom, on what, until when." })
    input: RequestFeedbackInput,
    @Ctx() scope: Scope,
  ): Promise<RequestFeedbackPayload> {
    const outcome = await requestFeedback(scope, input);
    return Array.isArray(outcome) ? { requests: null, problems: outcome } : { ...outcome, problems: [] };
  }

  @Mutation(() => DeclineFeedbackRequestPayload, {
    description: "Declines a request for feedback that was put to you.",
  })
  async declineFeedbackRequest(
    @Arg("input", () => DeclineFeedbackRequestInput, { description: "Which, and why." })
    input: DeclineFeedbackRequestInput,
    @Ctx() scope: Scope,
  ): Promise<DeclineFeedbackRequestPayload> {
    const outcome = await declineFeedbackRequest(scope, input);
    return payloadOf("request")(outcome);
  }
}
