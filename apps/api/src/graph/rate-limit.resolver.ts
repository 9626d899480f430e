import { Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { present } from "../platform/errors.ts";
import { spendingOf, type Spending } from "../platform/limits/limits.ts";
import { DateTimeScalar } from "../platform/scalars.ts";
import type { Scope } from "../platform/scope.ts";

@ObjectType({ description: "What the operation costs, known before it ran, and what is left of the hour." })
class RateLimit {
  @Field(() => Int, { description: "Points that a person has in an hour, on all devices and by all tokens together." })
  limit: number;

  @Field(() => Int, {
    description:
      "Points of this operation: times that it can ask for a list, of whatever parent, in hundreds; at least 1.",
  })
  cost: number;

  @Field(() => Int, { description: "Items of all lists that this operation can return." })
  nodeCount: number;

  @Field(() => Int, { description: "Points that are left after this operation." })
  remaining: number;

  @Field(() => DateTimeScalar, { description: "When all points are there again." })
  resetAt: Date;
}

@Resolver()
export class RateLimitResolver {
  @Query(() => RateLimit, {
    description: "As GitHub's: points = connection requests that the query can cause / 100, at least 1.",
  })
  rateLimit(@Ctx() scope: Scope): Spending {
    return present(spendingOf(scope));
  }
}
