import { Field, Float, ObjectType } from "type-graphql";
import { connectionType } from "../../platform/connection.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";

@ObjectType({
  description:
    "One visit of a citizen at a counter, from its queue ticket (nomor antrean); it names no one. Source: queue tickets. Fresh: at every reading.",
})
export class ServiceVisit {
  readonly serviceKey: string;

  @Field(() => DateTimeScalar, { description: "When the ticket was drawn." })
  arrivedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was called; null for one who left before." })
  calledAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the visit was done." })
  doneAt: Date | null;

  @Field(() => Float, { nullable: true, description: "Minutes from arrival to being called (waktu tunggu)." })
  waitMinutes: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether that was within the standard of the service; null for one who was not called.",
  })
  isWithinStandard: boolean | null;
}

export const ServiceVisitConnection = connectionType("ServiceVisit", () => ServiceVisit);
