import { TileBoard } from "@andir/domain/saved-query";
import { Arg, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Query, Resolver, Root } from "type-graphql";
import { globalId } from "../../platform/global-id.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { QueryTile } from "./query-tile.entity.ts";
import { ArrangeTilesInput, PinQueryInput, UnpinQueryInput } from "./query-tile.inputs.ts";
import {
  arrangeTiles,
  type Board,
  listTiles,
  mayArrange,
  pinQuery,
  type TileRow,
  unpinQuery,
} from "./query-tile.service.ts";
import { SavedQuery } from "./saved-query.entity.ts";
import { loadSavedQuery, type SavedQueryRow } from "./saved-query.loaders.ts";

@ObjectType({ description: "A page of tiles (papan)." })
class QueryBoard {
  @Field(() => TileBoard, { description: "Whose page." })
  board: TileBoard;
}

const typeOf = (type: string, description: string) =>
  payloadType(type, description, "board", () => QueryBoard, "The page as it is now; null when it failed.");

const PinPayload = typeOf("PinQueryPayload", "The outcome of pinning a saved query.");
const UnpinPayload = typeOf("UnpinQueryPayload", "The outcome of taking a tile away.");
const ArrangePayload = typeOf("ArrangeTilesPayload", "The outcome of arranging a page.");
type BoardPayload = Payload<"board", Board>;
const payload = payloadOf("board");

@Resolver(() => QueryBoard)
export class QueryBoardResolver {
  @Query(() => QueryBoard, { description: "A page of tiles; your own without an argument." })
  queryBoard(
    @Arg("board", () => TileBoard, { defaultValue: TileBoard.OWN, description: "Whose page." }) board: TileBoard,
  ): Board {
    return { board };
  }

  @Mutation(() => PinPayload, { description: "Pins a saved query to a page." })
  async pinQuery(
    @Arg("input", () => PinQueryInput, { description: "Which, and where." }) input: PinQueryInput,
    @Ctx() scope: Scope,
  ): Promise<BoardPayload> {
    return payload(await pinQuery(scope, input));
  }

  @Mutation(() => UnpinPayload, { description: "Takes a tile away; the saved query stays." })
  async unpinQuery(
    @Arg("input", () => UnpinQueryInput, { description: "Which." }) input: UnpinQueryInput,
    @Ctx() scope: Scope,
  ): Promise<BoardPayload> {
    return payload(await unpinQuery(scope, input));
  }

  @Mutation(() => ArrangePayload, { description: "Puts the tiles of a page in an order." })
  async arrangeTiles(
    @Arg("input", () => ArrangeTilesInput, { description: "Of which page, and how." }) input: ArrangeTilesInput,
    @Ctx() scope: Scope,
  ): Promise<BoardPayload> {
    return payload(await arrangeTiles(scope, input));
  }

  @FieldResolver(() => [QueryTile], { description: "Its tiles in their order, of queries that you find." })
  tiles(@Root() { board }: Board, @Ctx() scope: Scope): Promise<TileRow[]> {
    return listTiles(scope, board);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may pin, take away and arrange here." })
  viewerMayArrange(@Root() { board }: Board, @Ctx() scope: Scope): boolean {
    return mayArrange(scope, board);
  }
}

@Resolver(() => QueryTile)
export class QueryTileResolver {
  @FieldResolver(() => ID, { description: "Opaque." })
  id(@Root() { key }: TileRow): string {
    return globalId("QueryTile", key);
  }

  @FieldResolver(() => SavedQuery, { description: "What it runs." })
  savedQuery(@Root() { queryKey }: TileRow, @Ctx() scope: Scope): Promise<SavedQueryRow> {
    return loadSavedQuery.required(scope, queryKey);
  }
}
