import type { GraphQLResolveInfo } from "graphql";
import { Args, type ClassType, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Actor } from "../actor.ts";
import type { Page } from "../connection.ts";
import type { Scope } from "../scope.ts";
import { shownBelow } from "../selection.ts";
import { actorOf } from "../sight.ts";
import { type Dimension, groupedBy } from "./dimensions.ts";
import type { GroupsArgs } from "./group-args.ts";
import { aggregate, groupedAggregate, type Aggregated, type Group, type Shows } from "./groups.ts";
import { askedOf, type Asked, type Summable } from "./statistics.ts";

export interface Aggregating<K extends string> {
  readonly connection: ClassType;
  /** The records as a sentence has them: assessments. */
  readonly records: string;
  /** As `aggregateTypes` makes them. */
  readonly types: { Aggregates: ClassType; Group: ClassType; Args: ClassType<GroupsArgs<K>> };
  readonly summable: (actor: Actor) => Summable;
  /** What has to be known beside the statistics that are asked for, by the fields that are shown: for a number that is made of them. */
  readonly implied?: (fields: readonly string[]) => readonly Asked[];
  readonly dimensions: (actor: Actor, args: GroupsArgs<K>) => Readonly<Record<K, Dimension>>;
}

const showsOf = (info: GraphQLResolveInfo, implied: Aggregating<never>["implied"]): Shows => ({
  asked: [...askedOf(info), ...(implied?.(shownBelow(info)) ?? [])],
  explains: shownBelow(info, "explanation").length > 0,
});

/** Hangs `aggregates` and `groupedAggregates` on a connection. */
export function aggregatesResolver<K extends string>(aggregating: Aggregating<K>): ClassType {
  const { connection, records, types, summable, implied, dimensions } = aggregating;

  @Resolver(() => connection)
  class AggregatesResolver {
    @FieldResolver(() => types.Aggregates, {
      description: "What all of them come to: the filter counts, the page does not.",
    })
    aggregates(
      @Root() { whole }: Page<object>,
      @Ctx() scope: Scope,
      @Info() info: GraphQLResolveInfo,
    ): Promise<Aggregated> {
      return aggregate(scope, whole, summable(actorOf(scope)), showsOf(info, implied));
    }

    @FieldResolver(() => [types.Group], {
      description: `What they come to group by group: the filter counts, the page does not. Groups without ${records} are left out.`,
    })
    groupedAggregates(
      @Root() { whole }: Page<object>,
      @Args(() => types.Args) args: GroupsArgs<K>,
      @Ctx() scope: Scope,
      @Info() info: GraphQLResolveInfo,
    ): Promise<Group[]> {
      const actor = actorOf(scope);
      const { having, orderBy, first } = args;
      const request = { ...groupedBy(dimensions(actor, args), args), having, orderBy, first };
      return groupedAggregate(scope, whole, summable(actor), request, showsOf(info, implied));
    }
  }
  return AggregatesResolver;
}
