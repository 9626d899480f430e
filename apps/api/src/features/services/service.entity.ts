import { Field, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar } from "../../platform/scalars.ts";
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

  @Field(() => String, {
    description: "The agency's own code, unique and stable, by which queue machines name it, such as PKM.GARUDA-1.",
  })
  @Column("text", { unique: true })
  code: string;

  @Field(() => String, { description: "The service's name." })
  @Column("text")
  name: string;

  @Field(() => DateScalar, { description: "The first day on which it was given to the public." })
  @Column("date")
  startsOn: string;

  @Field(() => DateScalar, { nullable: true, description: "The last day; null while it is given." })
  @Column("date", { nullable: true })
  endsOn: string | null;

  @Field(() => Int, {
    description: "Longest wait that the standard of today allows, in minutes from arrival to being called.",
  })
  standardWaitMinutes: number;
}

/**
 * One visit of a citizen at a counter (nomor antrean); it names no one. A machine may tell of the call before it tells of
 * the arrival: until then the visit is not one, and no list has it.
 */
@Entity("queue_ticket")
@Index(["serviceKey", "arrivedAt"])
@Index(["serviceKey", "day", "number"], { unique: true, where: '"number" IS NOT NULL' })
@Check('"called_at" >= "arrived_at" AND "done_at" >= "called_at" AND "done_at" >= "arrived_at"')
export class QueueTicket {
  @Column("uuid", { primary: true })
  key: string;

  @ForeignKey(() => Service)
  @Column("uuid")
  serviceKey: string;

  /** The number that the machine printed, unique in its service and day; null where no machine numbered it. */
  @Column("text", { nullable: true })
  number: string | null;

  /** The agency's day on which the number was drawn. */
  @Column("date", { nullable: true })
  day: string | null;

  @Column("timestamptz", { nullable: true })
  arrivedAt: Date | null;

  @Column("timestamptz", { nullable: true })
  calledAt: Date | null;

  @Column("timestamptz", { nullable: true })
  doneAt: Date | null;
}
