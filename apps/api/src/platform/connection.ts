import type { FieldNode, GraphQLResolveInfo } from "graphql";
import sql, { join, type Sql } from "sql-template-tag";
import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { noteReads } from "./access-log.ts";
import { decodeCursor, encodeCursor, type CursorValues } from "./cursor.ts";
import { readToItsEnd, rowsOf } from "./exports/long-reading.ts";
import { beyond, orderBy, orderJoins, orderName, type OrderTerm } from "./order.ts";
import { batchedBy, groupedBy } from "./batched.ts";
import { type PageArgs, PageInfo, pageRequest, type PageRequest } from "./page.ts";
import { summedRows } from "./replica/replica-keeper.ts";
import type { Scope } from "./scope.ts";
import { shownOf, type Shown } from "./selection.ts";
import { keyList, rows, rowsOfMany, unestimated } from "./sql.ts";
import type { Summing, Whole } from "./whole.ts";

/** A list as SQL: what it is cut from, who may see which row, and in which order. */
export interface ListSource {
  /** Names the list in cursors. */
  readonly list: string;
  /** For the fields that are shown. */
  readonly columns: (fields: readonly string[]) => Sql;
  readonly from: Sql;
  readonly where: readonly Sql[];
  readonly order: readonly OrderTerm[];
  /** Whose record an item is, for the access log: the row's own `employeeKey`, or the parent; null where the fields shown tell nothing. */
  readonly subject?: (fields: readonly string[]) => Subject | null;
  /** Told of the rows of each page, with the fields that are shown. */
  readonly seen?: (found: readonly object[], fields: readonly string[]) => void;
}

export type Subject = "row" | "parent";

type CursorRow = { cursorValues?: CursorValues };

/** One page of a list; edges, cursors and the total are made only when they are asked for. */
export class Page<T extends object> {
  constructor(
    readonly nodes: readonly T[],
    private readonly cursorOf: (node: T) => string,
    private readonly more: { next: boolean; previous: boolean },
    private readonly countAll: () => Promise<number>,
    readonly whole: Whole,
  ) {}

  get edges(): { cursor: string; node: T }[] {
    return this.nodes.map((node) => ({ cursor: this.cursorOf(node), node }));
  }

  get pageInfo(): PageInfo {
    const [first, last] = [this.nodes[0], this.nodes.at(-1)];
    return {
      hasNextPage: this.more.next,
      hasPreviousPage: this.more.previous,
      startCursor: first ? this.cursorOf(first) : null,
      endCursor: last ? this.cursorOf(last) : null,
    };
  }

  /** The same page of something made of each item. */
  map<U extends object>(make: (node: T) => U): Page<U> {
    const origins = new Map(this.nodes.map((node) => [make(node), node]));
    return new Page<U>(
      [...origins.keys()],
      (made) => this.cursorOf(origins.get(made)!),
      this.more,
      this.countAll,
      this.whole,
    );
  }

  get totalCount(): Promise<number> {
    return this.countAll();
  }
}

/** Makes the GraphQL types XConnection and XEdge of a node type. */
export function connectionType(name: string, node: () => ClassType): ClassType {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list, with its cursor.` })
  class Edge {
    @Field(() => String, { description: "Opaque; good only for this list in this order." })
    cursor: string;

    @Field(() => node(), { description: "The item." })
    node: unknown;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name} (Relay cursor connections).` })
  class Connection {
    @Field(() => [Edge], { description: "The items with their cursors." })
    edges: unknown[];

    @Field(() => [node()], { description: "The items." })
    nodes: unknown[];

    @Field(() => PageInfo, { description: "Where the page stands." })
    pageInfo: PageInfo;

    // Not simple: the count is a promise, and only a field with a resolver is awaited.
    @Field(() => Int, { simple: false, description: "How many the filter lets through, whatever the page." })
    totalCount: number;
  }
  return Connection;
}

export interface ListRequest {
  readonly page: PageRequest;
  readonly shown: Shown;
}

export async function listPage<T extends object>(
  scope: Scope,
  source: ListSource,
  asked: ListRequest,
): Promise<Page<T>> {
  const request = readToItsEnd(scope, asked);
  const { cursors, fields } = request.shown;
  const isShown = cursors || fields.length > 0;
  const statement = sql`select ${selection(source, request)} from ${source.from} ${orderJoins(source.order)} where ${condition(scope, source, request)}
        order by ${orderBy(source.order, request.page.backward)} limit ${limitOf(request)}::bigint`;
  // Who asks for a total or a sum alone reads no page.
  const found = isShown ? await rowsOf<T & CursorRow>(scope, asked, statement) : [];
  const count = () =>
    rows<{ count: number }>(scope, sql`select count(*) from ${source.from} where ${all(source.where)}`);
  const whole: Whole = {
    summed: ({ joins, statement, inColumns }) => {
      const fromWhere = sql`from ${source.from} ${joins} where ${all(source.where)}`;
      return summedRows(scope, statement(fromWhere), inColumns?.(fromWhere));
    },
  };
  const page = cut<T>(request.page, found, cursorsOf(scope, source), async () => (await count())[0]?.count ?? 0, whole);
  // A number over many tells of no one; the number of one person's rows does, so nested pages always count as read.
  if (isShown && source.subject?.(fields)) noteReads(scope, page.nodes as readonly object[] as readonly Subjected[]);
  source.seen?.(page.nodes, fields);
  return page;
}

type Subjected = { readonly employeeKey: string };

/** The same page for each of many parents, in one statement. `belongs` ties a row to `parent.key`. */
export async function listPages<T extends object>(
  scope: Scope,
  source: ListSource,
  asked: ListRequest,
  belongs: Sql,
  parentKeys: readonly string[],
): Promise<Map<string, Page<T>>> {
  const request = readToItsEnd(scope, asked);
  const found = await rowsOf<T & CursorRow & { parentNumber: number }>(
    scope,
    asked,
    sql`select parent.number::int as "parentNumber", item.* from unnest(${keyList(parentKeys)}::uuid[]) with ordinality as parent(key, number)
        cross join lateral (
          select ${selection(source, request)} from ${source.from} ${orderJoins(source.order)}
          where ${belongs} and ${unestimated(condition(scope, source, request))}
          order by ${orderBy(source.order, request.page.backward)} limit ${limitOf(request)}::bigint
        ) item`,
  );
  const countAll = async () => {
    const counted = await rows<{ key: string; count: number }>(
      scope,
      sql`select parent.key, (select count(*) from ${source.from} where ${belongs} and ${all(source.where)}) as count
          from unnest(${keyList(parentKeys)}::uuid[]) as parent(key)`,
    );
    return new Map(counted.map((c) => [c.key, c.count]));
  };
  const summedByParent = new Map<string, Promise<Map<string, object[]>>>();
  const sumAll = async ({ joins, statement }: Summing) => {
    const summed = await rowsOfMany<{ parentKey: string }>(
      scope,
      sql`select parent.key as "parentKey", item.* from unnest(${keyList(parentKeys)}::uuid[]) as parent(key)
          cross join lateral (${statement(sql`from ${source.from} ${joins} where ${belongs} and ${all(source.where)}`)}) item`,
    );
    return groupedBy(summed, ({ parentKey }) => parentKey);
  };
  const wholeOf = (key: string): Whole => ({
    async summed<R extends object>(question: Summing, signature: string) {
      let summed = summedByParent.get(signature);
      if (!summed) summedByParent.set(signature, (summed = sumAll(question)));
      return ((await summed).get(key) ?? []) as R[];
    },
  });
  const cursorOf = cursorsOf(scope, source);
  let counts: Promise<Map<string, number>> | undefined;
  const lists = parentKeys.map((): (T & CursorRow)[] => []);
  for (const row of found) lists[row.parentNumber - 1]?.push(row);
  const pages = new Map(
    parentKeys.map((key, i) => [
      key,
      cut<T>(
        request.page,
        lists[i] ?? [],
        cursorOf,
        async () => (await (counts ??= countAll())).get(key) ?? 0,
        wholeOf(key),
      ),
    ]),
  );
  for (const { nodes } of pages.values()) source.seen?.(nodes, request.shown.fields);
  const subject = source.subject?.(request.shown.fields);
  if (subject)
    for (const [key, { nodes }] of pages)
      if (subject === "row") noteReads(scope, nodes as readonly object[] as readonly Subjected[]);
      else if (nodes.length > 0) scope.reads.add(key);
  return pages;
}

/** A list that hangs on a parent, as a field of it: every parent of a level that asks the same shares one statement. */
export function nestedList<T extends object, A extends PageArgs>(
  build: (scope: Scope, args: A) => ListSource,
  belongs: (scope: Scope, args: A) => Sql,
) {
  interface Asked {
    readonly args: A;
    readonly shown: Shown;
    readonly signature: string;
  }
  const load = batchedBy<Asked, Page<T>>(
    (scope, keys, { args, shown }) =>
      listPages<T>(scope, build(scope, args), { page: pageRequest(args), shown }, belongs(scope, args), keys),
    (): never => {
      throw new Error("There is a page for every parent.");
    },
    ({ signature }) => signature,
  );
  // A field of an operation asks the same of each parent, so what it asks is looked at once.
  const asked = new WeakMap<Scope, Map<readonly FieldNode[], Asked>>();
  return (scope: Scope, parentKey: string, args: A, info: GraphQLResolveInfo): Promise<Page<T>> => {
    let ofScope = asked.get(scope);
    if (!ofScope) asked.set(scope, (ofScope = new Map()));
    let one = ofScope.get(info.fieldNodes);
    if (!one) {
      const shown = shownOf(info);
      one = { args, shown, signature: `${shown.signature} ${JSON.stringify(args)}` };
      ofScope.set(info.fieldNodes, one);
    }
    return load(scope, parentKey, one);
  };
}

/** One more than the page tells whether there are more; only pageInfo says it. */
const limitOf = ({ page, shown }: ListRequest): number | null =>
  Number.isFinite(page.size) ? page.size + (shown.cursors ? 1 : 0) : null;

const all = (where: readonly Sql[]): Sql => join(where, " and ");

function selection(source: ListSource, { shown }: ListRequest): Sql {
  const columns = source.columns(shown.fields);
  if (!shown.cursors) return columns;
  return sql`${columns}, array[${join(source.order.map((t) => sql`${t.sql}::text`))}] as "cursorValues"`;
}

function condition(scope: Scope, source: ListSource, { page }: ListRequest): Sql {
  const name = orderName(source.list, source.order);
  const bounds = (["after", "before"] as const).flatMap((side) => {
    const cursor = page[side];
    return cursor === null ? [] : [beyond(source.order, decodeCursor(scope.secret, name, cursor), side)];
  });
  return all([...source.where, ...bounds]);
}

function cursorsOf(scope: Scope, source: ListSource): (node: object) => string {
  const name = orderName(source.list, source.order);
  return (node: CursorRow) => encodeCursor(scope.secret, name, node.cursorValues ?? []);
}

function cut<T extends object>(
  page: PageRequest,
  found: T[],
  cursorOf: (node: T) => string,
  countAll: () => Promise<number>,
  whole: Whole,
): Page<T> {
  const more = found.length > page.size;
  const nodes = more ? found.slice(0, page.size) : found;
  if (page.backward) nodes.reverse();
  return new Page<T>(
    nodes,
    cursorOf,
    // Behind the cursor that a page starts from there is at least the item that the cursor names.
    page.backward ? { next: page.before !== null, previous: more } : { next: more, previous: page.after !== null },
    countAll,
    whole,
  );
}
