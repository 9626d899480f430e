import { Arg, Ctx, Extensions, Field, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { replayWebhookDeliveries, sendTestWebhook } from "./replay.service.ts";
import { WebhookDelivery } from "./webhook-delivery.entity.ts";
import { WebhookEndpoint, WebhookHost } from "./webhook-endpoint.entity.ts";
import {
  addWebhookEndpoint,
  changeWebhookEndpoint,
  removeWebhookEndpoint,
  rotateWebhookSecret,
  setWebhookEndpointActive,
} from "./webhook-endpoint.service.ts";
import { allowWebhookHost, endWebhookHost } from "./webhook-host.service.ts";
import {
  AddWebhookEndpointInput,
  AllowWebhookHostInput,
  ChangeWebhookEndpointInput,
  EndWebhookHostInput,
  ReplayWebhookDeliveriesInput,
  SetWebhookEndpointActiveInput,
  WebhookEndpointInput,
} from "./webhook.inputs.ts";
import {
  loadWebhookEndpoint,
  type WebhookDeliveryRow,
  type WebhookEndpointRow,
  type WebhookHostRow,
} from "./webhook.loaders.ts";

@ObjectType({ description: "The outcome of making an endpoint or a new secret for it." })
class WebhookSecretPayload {
  @Field(() => String, {
    nullable: true,
    description:
      "What signs (whsec_...): shown this once, and again to its idempotency key. The receiver verifies with it.",
  })
  secret: string | null;

  @Field(() => WebhookEndpoint, { nullable: true, description: "The endpoint; null when it failed." })
  endpoint: WebhookEndpointRow | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

@ObjectType({ description: "The outcome of removing an endpoint." })
class RemoveWebhookEndpointPayload {
  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

@ObjectType({ description: "The outcome of sending again." })
class ReplayWebhookDeliveriesPayload {
  @Field(() => Int, { nullable: true, description: "How many were put in line; null when it failed." })
  count: number | null;

  @Field(() => WebhookEndpoint, { nullable: true, description: "The endpoint; null when it failed." })
  endpoint: WebhookEndpointRow | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

const WebhookEndpointPayload = payloadType(
  "WebhookEndpointPayload",
  "The outcome of changing an endpoint.",
  "endpoint",
  () => WebhookEndpoint,
  "The endpoint; null when it failed.",
);
type WebhookEndpointPayload = Payload<"endpoint", WebhookEndpointRow>;
const SendTestWebhookPayload = payloadType(
  "SendTestWebhookPayload",
  "The outcome of sending a test.",
  "delivery",
  () => WebhookDelivery,
  "The message; how it went shows a moment later. Null when it failed.",
);
type SendTestWebhookPayload = Payload<"delivery", WebhookDeliveryRow>;
const WebhookHostPayload = payloadType(
  "WebhookHostPayload",
  "The outcome of allowing or ending a host.",
  "host",
  () => WebhookHost,
  "The host; null when it failed.",
);
type WebhookHostPayload = Payload<"host", WebhookHostRow>;

const BY = "By administrators of the whole agency.";

@Resolver()
export class WebhookMovesResolver {
  @Extensions({ sessionOnly: true })
  @Mutation(() => WebhookSecretPayload, { description: `Lets another system be told of what happens. ${BY}` })
  async addWebhookEndpoint(
    @Arg("input", () => AddWebhookEndpointInput, { description: "Where, of what and what for." })
    input: AddWebhookEndpointInput,
    @Ctx() scope: Scope,
  ): Promise<WebhookSecretPayload> {
    return withSecret(scope, await addWebhookEndpoint(scope, input));
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => WebhookEndpointPayload, { description: `Changes what an endpoint is told of, and where. ${BY}` })
  async changeWebhookEndpoint(
    @Arg("input", () => ChangeWebhookEndpointInput, { description: "All of it, as it is to be." })
    input: ChangeWebhookEndpointInput,
    @Ctx() scope: Scope,
  ): Promise<WebhookEndpointPayload> {
    return payloadOf("endpoint")(await changeWebhookEndpoint(scope, input));
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => WebhookSecretPayload, {
    description: `Makes a new secret; the former one signs as well for 24 hours. ${BY}`,
  })
  async rotateWebhookSecret(
    @Arg("input", () => WebhookEndpointInput, { description: "Which." }) input: WebhookEndpointInput,
    @Ctx() scope: Scope,
  ): Promise<WebhookSecretPayload> {
    return withSecret(scope, await rotateWebhookSecret(scope, input));
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => WebhookEndpointPayload, { description: `Stops sending to an endpoint, or begins again. ${BY}` })
  async setWebhookEndpointActive(
    @Arg("input", () => SetWebhookEndpointActiveInput, { description: "Which, and whether." })
    input: SetWebhookEndpointActiveInput,
    @Ctx() scope: Scope,
  ): Promise<WebhookEndpointPayload> {
    return payloadOf("endpoint")(await setWebhookEndpointActive(scope, input));
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => RemoveWebhookEndpointPayload, { description: `Removes an endpoint and its log for good. ${BY}` })
  async removeWebhookEndpoint(
    @Arg("input", () => WebhookEndpointInput, { description: "Which." }) input: WebhookEndpointInput,
    @Ctx() scope: Scope,
  ): Promise<RemoveWebhookEndpointPayload> {
    const outcome = await removeWebhookEndpoint(scope, input);
    return { problems: Array.isArray(outcome) ? outcome : [] };
  }

  @Mutation(() => SendTestWebhookPayload, { description: `Sends a message without a record, as a test. ${BY}` })
  async sendTestWebhook(
    @Arg("input", () => WebhookEndpointInput, { description: "Where to." }) input: WebhookEndpointInput,
    @Ctx() scope: Scope,
  ): Promise<SendTestWebhookPayload> {
    return payloadOf("delivery")(await sendTestWebhook(scope, input));
  }

  @Mutation(() => ReplayWebhookDeliveriesPayload, {
    description: `Sends again, under the same ids: one message, or all that failed. ${BY}`,
  })
  async replayWebhookDeliveries(
    @Arg("input", () => ReplayWebhookDeliveriesInput, { description: "What." }) input: ReplayWebhookDeliveriesInput,
    @Ctx() scope: Scope,
  ): Promise<ReplayWebhookDeliveriesPayload> {
    const outcome = await replayWebhookDeliveries(scope, input);
    if (Array.isArray(outcome)) return { count: null, endpoint: null, problems: outcome };
    const { count, endpointKey } = outcome;
    return { count, endpoint: await loadWebhookEndpoint.required(scope, endpointKey), problems: [] };
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => WebhookHostPayload, { description: `Lets endpoints stand on a host of the house for a time. ${BY}` })
  async allowWebhookHost(
    @Arg("input", () => AllowWebhookHostInput, { description: "Which, from when to when, and why." })
    input: AllowWebhookHostInput,
    @Ctx() scope: Scope,
  ): Promise<WebhookHostPayload> {
    return payloadOf("host")(await allowWebhookHost(scope, input));
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => WebhookHostPayload, { description: `Ends that endpoints stand on a host, at once. ${BY}` })
  async endWebhookHost(
    @Arg("input", () => EndWebhookHostInput, { description: "Which." }) input: EndWebhookHostInput,
    @Ctx() scope: Scope,
  ): Promise<WebhookHostPayload> {
    return payloadOf("host")(await endWebhookHost(scope, input));
  }
}

async function withSecret(
  scope: Scope,
  outcome: { secret: string; endpointKey: string } | Problem[],
): Promise<WebhookSecretPayload> {
  if (Array.isArray(outcome)) return { secret: null, endpoint: null, problems: outcome };
  const endpoint = await loadWebhookEndpoint.required(scope, outcome.endpointKey);
  return { secret: outcome.secret, endpoint, problems: [] };
}
