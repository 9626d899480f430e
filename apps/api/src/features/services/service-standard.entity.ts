import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { DateScalar } from "../../platform/scalars.ts";
import { Service } from "./service.entity.ts";

@ObjectType({
  description:
    "What the standard of a service allowed from a day on (standar pelayanan); a wait is judged by the standard of its day. Source: the standard as the agency set it. Fresh: at every reading.",
})
@Entity("service_standard")
export class ServiceStandard {
  @ForeignKey(() => Service)
  @PrimaryColumn("uuid")
  serviceKey: string;

  @Field(() => DateScalar, { description: "The first day on which it holds." })
  @PrimaryColumn("date")
  startsOn: string;

  @Field(() => DateScalar, { nullable: true, description: "The last day; null while no other follows." })
  @Column("date", { nullable: true })
  endsOn: string | null;

  @Field(() => Int, { description: "Longest wait that it allows, in minutes from arrival to being called." })
  @Column("integer")
  waitMinutes: number;

  @Field(() => String, { nullable: true, description: "The decree or reason that it was set with." })
  @Column("text", { nullable: true })
  reason: string | null;
}
