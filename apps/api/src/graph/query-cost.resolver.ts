import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, Info, Int, ObjectType, Query, Resolver } from "type-graphql";
import { badInput, present } from "../platform/errors.ts";
import { countText } from "../platform/limits/count-text.ts";
import { LIMITS, nodesFor, secondsFor, spendingOf } from "../platform/limits/limits.ts";
import { problem, Problem } from "../platform/problem.ts";
import type { Scope } from "../platform/scope.ts";
import { listBounds } from "./list-bounds.ts";

@ObjectType({
  description: "What an operation would cost, known without running it, and whether it would be let through.",
})
class QueryCost {
  @Field(() => Int, {
    nullable: true,
    description: "Points of the operation, as in RateLimit.cost; null where the text is no valid operation.",
  })
  points: number | null;

  @Field(() => Int, { description: "Points that you have left in this hour." })
  pointsRemaining: number;

  @Field(() => Int, {
    nullable: true,
    description: "Items that all its lists can hold together; null where the text is no valid operation.",
  })
  nodeCount: number | null;

  @Field(() => Int, { description: "As many of them as you may ask for at once." })
  nodeLimit: number;

  @Field(() => Int, {
    nullable: true,
    description: "Levels of fields; null where the text is no valid operation.",
  })
  depth: number | null;

  @Field(() => Int, { description: "As many levels as an operation may have." })
  depthLimit: number;

  @Field(() => Int, { description: "After so many seconds the operation would be stopped." })
  secondsLimit: number;

  @Field(() => [Problem], { description: "Why it would be refused, the first reason; empty where it may run." })
  problems: Problem[];
}

@Resolver()
export class QueryCostResolver {
  @Query(() => QueryCost, {
    description: "What an operation would cost, without running it. To ask costs one point, whatever is asked about.",
  })
  queryCost(
    @Arg("query", () => String, { description: "The text of the operation, with its fragments." }) query: string,
    @Arg("variables", () => String, {
      nullable: true,
      description: "Its variables as JSON; the size of a page may stand in them.",
    })
    variables: string | null,
    @Arg("operationName", () => String, { nullable: true, description: "Which one, where the text holds several." })
    operationName: string | null,
    @Ctx() scope: Scope,
    @Info() { schema }: GraphQLResolveInfo,
  ): QueryCost {
    const text = { query, variables: readVariables(variables ?? null), operationName: operationName ?? null };
    const { cost, refusal } = countText(schema, text, scope.actor, listBounds);
    const { remaining } = present(spendingOf(scope));
    return {
      points: cost?.points ?? null,
      pointsRemaining: remaining,
      nodeCount: cost?.nodes ?? null,
      nodeLimit: nodesFor(scope.actor),
      depth: cost?.depth ?? null,
      depthLimit: LIMITS.depth,
      secondsLimit: secondsFor(scope.actor),
      problems: [
        ...(refusal ? [problem("query", String(refusal.extensions["code"]), refusal.message)] : []),
        ...(cost && cost.points > remaining
          ? [problem(null, "RATE_LIMITED", `This costs ${cost.points} points and ${remaining} are left in this hour.`)]
          : []),
      ],
    };
  }
}

function readVariables(text: string | null): Record<string, unknown> {
  if (text === null || text.trim() === "") return {};
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw badInput("The variables are not valid JSON.");
  }
  if (typeof read !== "object" || read === null || Array.isArray(read))
    throw badInput("The variables are an object of JSON, with a field for each variable.");
  return read as Record<string, unknown>;
}
