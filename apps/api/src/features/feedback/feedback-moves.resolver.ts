import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from "type-graphql";
import { globalId } from "../../platform/global-id.ts";
import { Problem } from "../../platform/problem.ts";
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

@ObjectType({ description: "The outcome of giving feedback." })
class GiveFeedbackPayload {
  @Field(() => Feedback, { nullable: true, description: "The feedback, as you may read it; null when it failed." })
  feedback: FeedbackRow | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

@ObjectType({ description: "The outcome of taking feedback back." })
class WithdrawFeedbackPayload {
  @Field(() => ID, { nullable: true, description: "The id that is gone; null when it failed." })
  withdrawnFeedbackId: string | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

@ObjectType({ description: "The outcome of asking for feedback." })
class RequestFeedbackPayload {
  @Field(() => [FeedbackRequest], {
    nullable: true,
    description: "One request for each person asked; null when it failed.",
  })
  requests: FeedbackRequestRow[] | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

@ObjectType({ description: "The outcome of declining a request." })
class DeclineFeedbackRequestPayload {
  @Field(() => FeedbackRequest, { nullable: true, description: "The request; null when it failed." })
  request: FeedbackRequestRow | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

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
    return Array.isArray(outcome) ? { feedback: null, problems: outcome } : { feedback: outcome, problems: [] };
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
    return Array.isArray(outcome) ? { request: null, problems: outcome } : { request: outcome, problems: [] };
  }
}
