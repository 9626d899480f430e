import { WebhookDeliveryStatus, type WebhookEvent } from "@andir/domain/webhook";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { PageArgs } from "../../platform/page.ts";
import { DateScalar } from "../../platform/scalars.ts";
import { WebhookEventType } from "./webhook-endpoint.entity.ts";

@InputType({ description: "A system that is to be told of what happens." })
export class AddWebhookEndpointInput extends MutationInput {
  @Field(() => String, { description: "What it is called, at most 100 characters." })
  name: string;

  @Field(() => String, { description: "What the receiver needs it for, at most 500 characters." })
  purpose: string;

  @Field(() => String, { description: "Where it is sent to: an https address, or one on a host of the house." })
  url: string;

  @Field(() => [WebhookEventType], { description: "What it is told of; at least one." })
  events: WebhookEvent[];

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether its purpose needs to know of whom, for what is of the personnel file; no without it.",
  })
  tellsPeople?: boolean | null;
}

@InputType({ description: "How an endpoint is from now on." })
export class ChangeWebhookEndpointInput extends AddWebhookEndpointInput {
  @Field(() => ID, { description: "Which." })
  webhookEndpointId: string;
}

@InputType({ description: "Which endpoint." })
export class WebhookEndpointInput extends MutationInput {
  @Field(() => ID, { description: "Which." })
  webhookEndpointId: string;
}

@InputType({ description: "Whether an endpoint is sent to." })
export class SetWebhookEndpointActiveInput extends WebhookEndpointInput {
  @Field(() => Boolean, { description: "True to send to it again, false to stop." })
  isActive: boolean;
}

@InputType({ description: "What is sent again." })
export class ReplayWebhookDeliveriesInput extends WebhookEndpointInput {
  @Field(() => ID, { nullable: true, description: "One delivery, whatever became of it; all that failed without it." })
  webhookDeliveryId?: string | null;
}

@InputType({ description: "A host of the house that endpoints may stand on." })
export class AllowWebhookHostInput extends MutationInput {
  @Field(() => String, { description: "The name as it stands in the address, without port." })
  host: string;

  @Field(() => Boolean, { nullable: true, description: "Whether http is enough; no without it." })
  allowsHttp?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: "From which day; today without it." })
  startsOn?: string | null;

  @Field(() => DateScalar, { description: "The last day, a year later at most." })
  endsOn: string;

  @Field(() => String, { description: "Why, at most 500 characters." })
  reason: string;
}

@InputType({ description: "Which host is ended." })
export class EndWebhookHostInput extends MutationInput {
  @Field(() => ID, { description: "Which." })
  webhookHostId: string;
}

@ArgsType()
export class WebhookDeliveriesArgs extends PageArgs {
  @Field(() => WebhookDeliveryStatus, { nullable: true, description: "Those of one state; all without it." })
  status?: WebhookDeliveryStatus | null;
}
