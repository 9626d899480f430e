import { WebhookDeliveryStatus, WebhookFault } from "@andir/domain/webhook";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { WebhookEndpoint } from "./webhook-endpoint.entity.ts";

registerEnumType(WebhookDeliveryStatus, {
  name: "WebhookDeliveryStatus",
  description: "Whether something has arrived.",
  valuesConfig: {
    PENDING: { description: "On its way, or waiting for the next attempt." },
    DELIVERED: { description: "The receiver answered 2xx." },
    FAILED: { description: "Given up, or never sent because the endpoint was not sent to. It can be sent again." },
  },
});
registerEnumType(WebhookFault, {
  name: "WebhookFault",
  description: "Why an attempt did not arrive.",
  valuesConfig: {
    STATUS: { description: "The receiver answered with a status other than 2xx." },
    REDIRECTED: { description: "It answered with another address: nobody goes there." },
    GONE: { description: "It answered 410: it wants nothing any more." },
    TIMED_OUT: { description: "No answer within 15 seconds." },
    UNKNOWN_HOST: { description: "The name leads to no address." },
    ADDRESS_REFUSED: {
      description: "The name leads to an address that is not public, and is not among the hosts of the house.",
    },
    TLS: { description: "The certificate or the connection cannot be trusted." },
    CONNECTION: { description: "No connection, or one that broke." },
  },
});

@ObjectType({ description: "One attempt to deliver. Source: the sender's log. Fresh: at every reading." })
export class WebhookAttempt {
  @Field(() => DateTimeScalar, { description: "When it began." })
  at: Date;

  @Field(() => Int, { description: "How long it took. Unit: milliseconds." })
  milliseconds: number;

  @Field(() => Int, {
    nullable: true,
    description: "The receiver's HTTP status; null when it gave no answer. Unit: HTTP status code.",
  })
  status: number | null;

  @Field(() => WebhookFault, { nullable: true, description: "Why it did not arrive; null when it did." })
  fault: WebhookFault | null;
}

@ObjectType({
  implements: Node,
  description:
    "Something that one endpoint is told of, and how that went: kept for 30 days. Source: the audit events and the sender's log. Fresh: at every reading.",
})
@Entity("webhook_delivery")
@Index(["endpointKey", "sequence"], { unique: true, where: "sequence is not null" })
@Index(["endpointKey", "createdAt", "key"])
@Index(["endpointKey", "nextAttemptAt"], { where: "status = 'PENDING'" })
export class WebhookDelivery extends Node {
  @ForeignKey(() => WebhookEndpoint)
  @Column("uuid")
  endpointKey: string;

  /** Of the audit event; null for a test. */
  @Column("bigint", { nullable: true })
  sequence: number | null;

  @Field(() => String, { description: "What happened, as it is named on the wire." })
  @Column("text")
  event: string;

  /** Of the graph. */
  @Field(() => String, { nullable: true, description: "The type of the record; null for a test." })
  @Column("text", { nullable: true })
  recordType: string | null;

  @Column("uuid", { nullable: true })
  recordKey: string | null;

  @Field(() => DateTimeScalar, { description: "When it happened." })
  @Column("timestamptz")
  occurredAt: Date;

  @Field(() => DateTimeScalar, { description: "When it was put in line." })
  @Column("timestamptz")
  createdAt: Date;

  @Field(() => WebhookDeliveryStatus, { description: "Whether it has arrived." })
  @Column("enum", { enum: WebhookDeliveryStatus, enumName: "webhook_delivery_status" })
  status: WebhookDeliveryStatus;

  @Field(() => [WebhookAttempt], { description: "What was tried, the first attempt first; the last 20." })
  @Column("jsonb", { default: [] })
  attempts: WebhookAttempt[];

  /** Since it was last put in line. */
  @Column("integer", { default: 0 })
  failures: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it is tried next; null when it is not." })
  @Column("timestamptz", { nullable: true })
  nextAttemptAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it arrived or was given up; null while it waits." })
  @Column("timestamptz", { nullable: true })
  settledAt: Date | null;
}
