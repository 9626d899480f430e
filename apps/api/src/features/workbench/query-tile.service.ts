import { LONGEST_VARIABLES, MOST_TILES, QueryVisibility, TileBoard } from "@andir/domain/saved-query";
import sql, { type Sql } from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { AppError } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byItself, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { isObject } from "./query-text.ts";
import { QueryTile } from "./query-tile.entity.ts";
import type { ArrangeTilesInput, PinQueryInput, UnpinQueryInput } from "./query-tile.inputs.ts";
import { loadSavedQuery } from "./saved-query.loaders.ts";
import { mayArrangeAgency, visibleQueries } from "./saved-query.policy.ts";

export type TileRow = Pick<QueryTile, "key" | "queryKey" | "display" | "variables">;

export interface Board {
  readonly board: TileBoard;
}

const onBoard = (scope: Scope, board: TileBoard): Sql =>
  board === TileBoard.AGENCY ? sql`t.account_key is null` : sql`t.account_key = ${actorOf(scope).accountKey}::uuid`;

/** Those whose query the reader finds: of one that is private again nothing shows. */
export const listTiles = (scope: Scope, board: TileBoard): Promise<TileRow[]> =>
  rows<TileRow>(
    scope,
    sql`select t.key, t.query_key as "queryKey", t.display, t.variables from query_tile t join saved_query q on q.key = t.query_key
        where ${onBoard(scope, board)} and ${visibleQueries(actorOf(scope))} order by t.place, t.key`,
  );

export const mayArrange = (scope: Scope, board: TileBoard): boolean =>
  board === TileBoard.OWN || mayArrangeAgency(actorOf(scope));

function refuseWhoMayNotArrange(scope: Scope, board: TileBoard): void {
  if (!mayArrange(scope, board))
    throw new AppError("FORBIDDEN", "The agency's page is arranged by analysts and the performance team.");
}

const again = byItself<Board>();

export function pinQuery(scope: Scope, input: PinQueryInput): Promise<Board | Problem[]> {
  const { board, display } = input;
  refuseWhoMayNotArrange(scope, board);
  return once(scope, "pinQuery", input, again, async (tx) => {
    const query = await loadSavedQuery(tx, keyOf("SavedQuery", input.savedQueryId));
    if (!query) return [problem("savedQueryId", "NOT_FOUND", "There is no such saved query.")];
    if (board === TileBoard.AGENCY && query.visibility !== QueryVisibility.AGENCY)
      return [problem("savedQueryId", "NOT_SHARED", "Share it with the agency first: everyone sees this page.")];
    const variables = input.variables?.trim() ?? "";
    if (variables !== "" && (variables.length > LONGEST_VARIABLES || !isObject(variables)))
      return [problem("variables", "NOT_JSON", "Variables are a JSON object of at most 10,000 characters.")];

    const tiles = await lockBoard(tx, board);
    if (tiles.length >= MOST_TILES)
      return [problem(null, "TOO_MANY", `A page has at most ${MOST_TILES} tiles. Take one away first.`)];
    const accountKey = board === TileBoard.OWN ? actorOf(tx).accountKey : null;
    const place = (tiles.at(-1)?.place ?? 0) + 1;
    await tx.db.insert(QueryTile, { key: newKey(), queryKey: query.key, accountKey, place, display, variables });
    await record(tx, "saved_query.pinned", query.key, board);
    return { board };
  });
}

export function unpinQuery(scope: Scope, input: UnpinQueryInput): Promise<Board | Problem[]> {
  return once(scope, "unpinQuery", input, again, async (tx) => {
    const tile = await firstRow<{ key: string; queryKey: string; accountKey: string | null }>(
      tx,
      sql`select t.key, t.query_key as "queryKey", t.account_key as "accountKey" from query_tile t
          where t.key = ${keyOf("QueryTile", input.tileId)}::uuid and (${onBoard(tx, TileBoard.OWN)} or (t.account_key is null and ${mayArrangeAgency(actorOf(tx))}::boolean)) for update`,
    );
    if (!tile) return [problem("tileId", "NOT_FOUND", "There is no such tile of yours.")];
    const board = tile.accountKey === null ? TileBoard.AGENCY : TileBoard.OWN;
    await tx.db.delete(QueryTile, { key: tile.key });
    await record(tx, "saved_query.unpinned", tile.queryKey, board);
    return { board };
  });
}

/** An order tells nothing: no event is made of it. */
export function arrangeTiles(scope: Scope, input: ArrangeTilesInput): Promise<Board | Problem[]> {
  const { board, tileIds } = input;
  refuseWhoMayNotArrange(scope, board);
  return once(scope, "arrangeTiles", input, again, async (tx) => {
    const asked = tileIds.map((id) => keyOf("QueryTile", id));
    const there = (await lockBoard(tx, board)).map(({ key }) => key);
    const known = new Set(there);
    if (asked.some((key) => !known.has(key)))
      return [problem("tileIds", "NOT_FOUND", "A tile is gone. Load the page again.")];
    const keys = [...new Set([...asked, ...there])];
    await rows(
      tx,
      sql`update query_tile t set place = asked.place from unnest(${keys}::uuid[]) with ordinality as asked(key, place) where t.key = asked.key`,
    );
    return { board };
  });
}

/** Two who pin at once wait for each other. */
async function lockBoard(tx: Scope, board: TileBoard): Promise<{ key: string; place: number }[]> {
  const whose = board === TileBoard.OWN ? actorOf(tx).accountKey : "agency";
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`query_tile ${whose}`}, 0))`);
  return rows(tx, sql`select t.key, t.place from query_tile t where ${onBoard(tx, board)} order by t.place, t.key`);
}

const record = (tx: Scope, action: string, nounKey: string, board: TileBoard): Promise<void> =>
  recordEvent(tx, { action, noun: "saved_query", nounKey, subjectKey: null, payload: { board } });
