import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import { connectionType, nestedList, type Page } from "../../platform/connection.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { Account } from "../access/account.entity.ts";
import { loadAccount, type AccountRow } from "../access/account.loaders.ts";
import { WebhookAttempt, WebhookDelivery } from "./webhook-delivery.entity.ts";
import { WebhookEndpoint, WebhookHost } from "./webhook-endpoint.entity.ts";
import { WebhookDeliveriesArgs } from "./webhook.inputs.ts";
import {
  deliveriesOf,
  listWebhookEndpoints,
  listWebhookHosts,
  loadDeliveryCounts,
  type WebhookDeliveryRow,
  type WebhookEndpointRow,
  type WebhookHostRow,
} from "./webhook.loaders.ts";

const WebhookDeliveryConnection = connectionType("WebhookDelivery", () => WebhookDelivery);

const loadDeliveriesOf = nestedList<WebhookDeliveryRow, WebhookDeliveriesArgs>(
  deliveriesOf,
  () => sql`d.endpoint_key = parent.key`,
);

@Resolver(() => WebhookEndpoint)
export class WebhookEndpointResolver {
  @Query(() => [WebhookEndpoint], {
    description:
      "The systems that are told of what happens, those that fail first: to administrators of the agency; empty for everyone else.",
  })
  webhookEndpoints(@Ctx() scope: Scope): Promise<WebhookEndpointRow[]> {
    return listWebhookEndpoints(scope);
  }

  @Query(() => [WebhookHost], {
    description:
      "Hosts of the house that endpoints may stand on, those in force first: to administrators of the agency; empty for everyone else.",
  })
  webhookHosts(@Ctx() scope: Scope): Promise<WebhookHostRow[]> {
    return listWebhookHosts(scope);
  }

  @FieldResolver(() => WebhookDeliveryConnection, { description: "What it was told of, the newest first." })
  deliveries(
    @Root() endpoint: WebhookEndpointRow,
    @Args(() => WebhookDeliveriesArgs) args: WebhookDeliveriesArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<WebhookDeliveryRow>> {
    return loadDeliveriesOf(scope, endpoint.key, args, info);
  }

  @FieldResolver(() => Int, { description: "How many are on their way or wait for another attempt." })
  async waitingCount(@Root() { key }: WebhookEndpointRow, @Ctx() scope: Scope): Promise<number> {
    return (await loadDeliveryCounts.required(scope, key)).waiting;
  }

  @FieldResolver(() => Int, { description: "How many were given up, or not sent while it was switched off." })
  async failedCount(@Root() { key }: WebhookEndpointRow, @Ctx() scope: Scope): Promise<number> {
    return (await loadDeliveryCounts.required(scope, key)).failed;
  }

  @FieldResolver(() => Account, { nullable: true, description: "Who made it." })
  createdBy(@Root() { createdByKey }: WebhookEndpointRow, @Ctx() scope: Scope): Promise<AccountRow | null> {
    return loadAccount(scope, createdByKey);
  }
}

@Resolver(() => WebhookDelivery)
export class WebhookDeliveryResolver {
  @FieldResolver(() => [WebhookAttempt], { description: "What was tried, the first attempt first; the last 20." })
  attempts(@Root() { attempts }: WebhookDeliveryRow): WebhookAttempt[] {
    return attempts.map((tried) => ({ ...tried, at: new Date(tried.at) }));
  }
}

@Resolver(() => WebhookHost)
export class WebhookHostResolver {
  @FieldResolver(() => Boolean, { description: "Whether it holds today." })
  isInForce(@Root() { startsOn, endsOn, endedAt }: WebhookHostRow, @Ctx() scope: Scope): boolean {
    const { today } = actorOf(scope);
    return endedAt === null && startsOn <= today && today <= endsOn;
  }
}
