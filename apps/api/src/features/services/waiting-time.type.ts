import { Field, Float, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../platform/scalars.ts";

@ObjectType({
  description:
    "How long visitors of a service waited in a month, from arrival to being called. Source: queue tickets. Fresh: at every reading.",
})
export class WaitingTime {
  @Field(() => DateScalar, { description: "First day of the month, in Asia/Jakarta." })
  startsOn: string;

  @Field(() => Int, { description: "How many visits were called." })
  served: number;

  @Field(() => Float, { description: "Half waited no longer than this, in minutes." })
  medianMinutes: number;

  @Field(() => Float, { description: "Nine in ten waited no longer than this, in minutes." })
  p90Minutes: number;

  @Field(() => Int, { description: "How many visits were called within the service's standard." })
  withinStandard: number;
}
