import { askedShape } from "@andir/domain/asked-shape";
import { itemsAt, placeName, placesOf, rowMaker, type Column, type TablePlace } from "@andir/domain/flatten";
import { getOperationAST, GraphQLError, OperationTypeNode, type ExecutionResult, type GraphQLSchema } from "graphql";
import type { Check } from "../admission.ts";
import type { Deadline } from "../deadline.ts";
import { badInput } from "../errors.ts";
import { compiler } from "../jit.ts";
import { variablesOf } from "../limits/arguments.ts";
import { costOf } from "../limits/cost.ts";
import { pay, type LimitOptions, LIMITS } from "../limits/limits.ts";
import { documents, type Known } from "../live/operation.ts";
import type { Scope } from "../scope.ts";
import type { Queryable } from "../sql.ts";
import type { Piece } from "./export-format.ts";
import { exportedDocument, placeInExport, readable, type ExportedDocument } from "./exported-document.ts";
import { LongReading } from "./long-reading.ts";
import { schemaShapes } from "./schema-shapes.ts";
import { openSnapshot } from "./snapshot.ts";

export interface ExportOperations {
  readonly schema: GraphQLSchema;
  readonly checks: readonly Check[];
  readonly limited: LimitOptions;
  readonly pool: Queryable;
  /** What one piece tells the reader, before it goes out. */
  readonly told: (scope: Scope, operationName: string | undefined) => Promise<void>;
}

export interface AskedExport {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName: string | null;
  /** Which list of the answer, as `placeName` has it; the first without it. */
  readonly place: string | undefined;
  /** A nested list that becomes a row for each of its items. */
  readonly expanded: string | undefined;
}

/** A list that is about to be read: its first piece is there, so that nothing is begun that fails at once. */
export interface Exported {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Items, where that is known. */
  readonly total: number | null;
  readonly pieces: AsyncGenerator<Piece>;
  /** Lets go of what it holds, at its end or before. */
  close(): Promise<void>;
}

/** What was answered with errors: said as to any query. */
export class ExportRefused extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors[0]?.message ?? "refused");
  }
}

/** Rows of one piece, and nodes of all their lists together, which is what it holds in memory. */
const ROWS = 2_000;
const NODES = 40_000;

/** Reads whole lists through the executor and the policies of every query, in pieces of its own and in one snapshot. */
export function exporter({ schema, checks, limited, pool, told }: ExportOperations) {
  const documentOf = documents({ schema, trusted: limited.trusted, maxTokens: LIMITS.tokens });
  const shapes = schemaShapes(schema);
  const compile = compiler(schema);

  return async (asking: Scope, deadline: Deadline, asked: AskedExport): Promise<Exported> => {
    const { variables } = asked;
    const scope: Scope = { ...asking, deadline };
    const known = await documentOf({ query: asked.query });
    if (Array.isArray(known)) throw new ExportRefused(known as GraphQLError[]);
    const { document, hash } = known as Known;
    const sent = getOperationAST(document, asked.operationName);
    if (!sent) throw badInput("The document has several operations, or none of this name. Name one by operationName.");
    for (const check of checks) check({ scope, schema, document, operation: sent, variables, hash });
    if (sent.operation !== OperationTypeNode.QUERY) throw badInput("Only a query can be exported.");

    const plain = readable(schema, document, variablesOf(sent, variables));
    const operation = getOperationAST(plain, asked.operationName) ?? sent;
    const wanted = placeIn(placesOf(askedShape(plain, sent.name?.value ?? null, shapes)), asked.place);
    const place = placeInExport(wanted);
    const { columns, rowsOf } = rowMaker(place, asked.expanded);
    const part = (what: "rows" | "total", first?: number) => exportedDocument(plain, operation, wanted, what, first);
    const costAt = (size: number) => {
      const paged = part("rows", size);
      return costOf(schema, paged.document, paged.operation, variablesOf(sent, variables), limited.bounds, size);
    };
    const run = ({ document: only }: ExportedDocument) => compile(only, sent.name?.value ?? null);

    async function totalOf(): Promise<number | null> {
      if (!place.isConnection) return null;
      const { data } = answered(await run(part("total"))({ ...scope, reads: new Set() }, variables));
      const [connection] = itemsAt(data, { path: place.path.slice(0, -1), areEdges: false });
      return (connection as { totalCount?: number } | undefined)?.totalCount ?? 0;
    }

    const size = place.isConnection
      ? Math.max(100, Math.min(ROWS, Math.floor((100 * NODES) / Math.max(1, costAt(100).nodes))))
      : 0;
    const total = await totalOf();
    if (total !== null) pay(scope, Math.ceil(total / size) * costAt(size).points, limited);

    const rows = part("rows");
    const reading = rows.field && new LongReading(rows.field, size);
    const execute = run(rows);
    const snapshot = await openSnapshot(pool, deadline);

    async function next(): Promise<readonly unknown[]> {
      const piece: Scope = { ...scope, sql: snapshot.sql, reads: new Set(), reading };
      const { data } = answered(await execute(piece, variables));
      const items = itemsAt(data, place);
      if (items.length > 0 && reading && !reading.isTakenUp)
        throw badInput("This list cannot be exported whole. Ask for it in pages.");
      reading?.ahead(piece);
      await told({ ...piece, sql: pool }, sent?.name?.value);
      return items;
    }

    async function* pieces(first: readonly unknown[]): AsyncGenerator<Piece> {
      let items = first;
      for (;;) {
        const now = items;
        yield { items: now, rows: () => now.flatMap((item) => rowsOf(item)) };
        if (!reading?.isTakenUp || reading.isAtEnd) return;
        items = await next();
      }
    }

    let closing: Promise<void> | undefined;
    const close = () => (closing ??= snapshot.close());
    try {
      return { name: sent.name?.value ?? placeName(place), columns, total, pieces: pieces(await next()), close };
    } catch (error) {
      await close();
      throw error;
    }
  };
}

function placeIn(places: readonly TablePlace[], name: string | undefined): TablePlace {
  const place = name === undefined ? places[0] : places.find((each) => placeName(each) === name);
  if (!place)
    throw badInput(
      `The query has no list "${name ?? ""}". It has: ${places.map(placeName).filter(Boolean).join(", ") || "none"}.`,
    );
  return place;
}

/** A file with holes would look like a whole one. */
function answered(result: ExecutionResult): ExecutionResult {
  if (result.errors?.length) throw new ExportRefused(result.errors);
  return result;
}

/** Said as to any query, with the places in its text. */
export function refusalIn(error: unknown): readonly GraphQLError[] | null {
  if (error instanceof ExportRefused) return error.errors;
  return error instanceof GraphQLError ? [error] : null;
}
