import { WEBHOOK_EVENTS, WebhookEndpointStatus, type WebhookEvent } from "@andir/domain/webhook";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.ts";
import { Account } from "../access/account.entity.ts";

/** The names as GraphQL has them: key and value are the same. */
export const WebhookEventType = Object.fromEntries(Object.keys(WEBHOOK_EVENTS).map((name) => [name, name])) as {
  readonly [name in WebhookEvent]: name;
};

registerEnumType(WebhookEventType, {
  name: "WebhookEvent",
  description:
    "What other systems can be told of. On the wire it is named after the audit event, such as plan.submitted.",
  valuesConfig: Object.fromEntries(
    Object.entries(WEBHOOK_EVENTS).map(([name, { action, type }]) => [
      name,
      { description: `Sent as ${action}, with the id of a ${type}.` },
    ]),
  ),
});
registerEnumType(WebhookEndpointStatus, {
  name: "WebhookEndpointStatus",
  description: "Whether an endpoint is sent to.",
  valuesConfig: {
    ACTIVE: { description: "What it wants is sent as it happens." },
    PAUSED: { description: "Stopped by an administrator. What happens meanwhile is kept, and sent on request." },
    DISABLED: { description: "Switched off after three days without a single success, or because it said it is gone." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "Another system that is told of what happens here (webhook), for a stated purpose. Source: administrators of the agency. Fresh: at every reading.",
})
@Entity("webhook_endpoint")
export class WebhookEndpoint extends Node {
  @Field(() => String, { description: "What it is called: the system that listens." })
  @Column("text")
  name: string;

  @Field(() => String, { description: "What the receiver needs it for." })
  @Column("text")
  purpose: string;

  @Field(() => String, { description: "Where it is sent to." })
  @Column("text")
  url: string;

  @Field(() => [WebhookEventType], { description: "What it is told of." })
  @Column("text", { array: true })
  events: WebhookEvent[];

  @Field(() => Boolean, {
    description:
      "Whether its purpose needs to know of whom: without it nothing of the personnel file is sent. Of reports and ratings only the record's id is ever sent.",
  })
  @Column("boolean")
  tellsPeople: boolean;

  @Field(() => WebhookEndpointStatus, { description: "Whether it is sent to." })
  @Column("enum", { enum: WebhookEndpointStatus, enumName: "webhook_endpoint_status" })
  status: WebhookEndpointStatus;

  /** Sealed: it signs, so the house must read it. */
  @Column("text")
  secret: string;

  /** The one before, which signs as well until that hour, so that a receiver changes over without losing anything. */
  @Column("text", { nullable: true })
  formerSecret: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Until when the former secret signs as well; null when there is none.",
  })
  @Column("timestamptz", { nullable: true })
  formerSecretUntil: Date | null;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  @Column("timestamptz")
  createdAt: Date;

  @ForeignKey(() => Account)
  @Column("uuid")
  createdByKey: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When something last arrived; null when nothing has." })
  @Column("timestamptz", { nullable: true })
  lastDeliveredAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Since when every attempt has failed; null while the last one arrived.",
  })
  @Column("timestamptz", { nullable: true })
  failingSince: Date | null;

  @Column("timestamptz", { nullable: true })
  removedAt: Date | null;
}

/** Up to which event the endpoints were told: one row. */
@Entity("webhook_state")
export class WebhookState {
  @Column("boolean", { primary: true, default: true })
  isOnly: boolean;

  @Column("bigint")
  lastSequence: number;
}

@ObjectType({
  implements: Node,
  description:
    "A host of the house that endpoints may stand on, from a day to a day: its addresses need not be public. Everything else is sent over https to public addresses alone. Source: administrators of the agency. Fresh: at every reading.",
})
@Entity("webhook_host")
export class WebhookHost extends Node {
  @Field(() => String, { description: "The name, as it stands in the address." })
  @Column("text")
  host: string;

  @Field(() => Boolean, { description: "Whether http is enough, as inside of one's own network." })
  @Column("boolean")
  allowsHttp: boolean;

  @Field(() => DateScalar, { description: "From which day." })
  @Column("date")
  startsOn: string;

  @Field(() => DateScalar, { description: "The last day, a year later at most." })
  @Column("date")
  endsOn: string;

  @Field(() => String, { description: "Why." })
  @Column("text")
  reason: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was ended before its last day; null for what was not.",
  })
  @Column("timestamptz", { nullable: true })
  endedAt: Date | null;

  @ForeignKey(() => Account)
  @Column("uuid")
  createdByKey: string;
}
