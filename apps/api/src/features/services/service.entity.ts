import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";

@ObjectType({
  implements: Node,
  description:
    "A service to the public with its standard (standar pelayanan). Source: the standard of the service as the agency set it. Fresh: at every reading.",
})
@Entity("service")
export class Service extends Node {
  @Index()
  @ForeignKey(() => OrgUnit)
  @Column("uuid")
  unitKey: string;

  @Field(() => String, { description: "The service's name." })
  @Column("text")
  name: string;

  @Field(() => Int, { description: "Longest wait that the standard allows, in minutes from arrival to being called." })
  @Column("integer")
  standardWaitMinutes: number;
}

/** One visit of a citizen at a counter (nomor antrean); it names no one. */
@Entity("queue_ticket")
@Index(["serviceKey", "arrivedAt"])
export class QueueTicket {
  @Column("uuid", { primary: true })
  key: string;

  @ForeignKey(() => Service)
  @Column("uuid")
  serviceKey: string;

  @Column("timestamptz")
  arrivedAt: Date;

  @Column("timestamptz", { nullable: true })
  calledAt: Date | null;

  @Column("timestamptz", { nullable: true })
  doneAt: Date | null;
}
