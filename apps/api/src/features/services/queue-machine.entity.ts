import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { Service } from "./service.entity.ts";

/** Only the hash of the token is stored. */
@ObjectType({
  implements: Node,
  description:
    "A queue machine (mesin antrean) and its way in: it tells of tickets of one service or of all of a unit, and reads nothing else. Source: who let it in. Fresh: at every reading.",
})
@Entity("queue_machine")
export class QueueMachine extends Node {
  @Index()
  @ForeignKey(() => OrgUnit)
  @Column("uuid")
  unitKey: string;

  /** Null for every service of the unit. */
  @ForeignKey(() => Service)
  @Column("uuid", { nullable: true })
  serviceKey: string | null;

  @Field(() => String, { description: "What it is called: where it stands, or its maker." })
  @Column("text")
  name: string;

  @Column("text", { unique: true })
  tokenHash: string;

  @Field(() => DateTimeScalar, { description: "When it was let in." })
  @Column("timestamptz")
  createdAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it last told of a ticket, to the minute; null while it never has.",
  })
  @Column("timestamptz", { nullable: true })
  lastHeardAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When its token was revoked; null while it works." })
  @Column("timestamptz", { nullable: true })
  revokedAt: Date | null;
}
