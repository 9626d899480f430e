import { Field, Float, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../platform/scalars.ts";

@ObjectType({
  description:
    "How long visitors of a service waited from one day to another, judged by the standard of each day. Source: queue tickets. Fresh: at every reading.",
})
export class Waiting {
  @Field(() => DateScalar, { description: "First day, in Asia/Jakarta." })
  from: string;

  @Field(() => DateScalar, { description: "Last day." })
  to: string;

  @Field(() => Int, { description: "How many tickets were drawn." })
  visits: number;

  @Field(() => Int, { description: "How many of them were called." })
  served: number;

  @Field(() => Int, { description: "How many of these were called within the standard of their day." })
  withinStandard: number;

  @Field(() => Float, {
    nullable: true,
    description: "Half waited no longer than this, in minutes; null when nobody was called.",
  })
  medianMinutes: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Nine in ten waited no longer than this, in minutes; null when nobody was called.",
  })
  p90Minutes: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "The part of those who were called that was called within the standard, 0 to 1; null when nobody was.",
  })
  withinShare: number | null;
}
