import { GraphQLError } from "graphql";
import { Readable } from "node:stream";
import type { Deadline } from "../../platform/deadline.ts";
import { AppError } from "../../platform/errors.ts";
import type { ExportFormat, ExportStyle, Piece } from "../../platform/exports/export-format.ts";
import { refusalIn, type Exported } from "../../platform/exports/exporter.ts";
import type { Queryable } from "../../platform/sql.ts";
import type { ExportRun } from "./export-run.entity.ts";
import { beginRun, endRun, noteProgress, type Ending } from "./export-run.ts";

const LOOK_MS = 1_000;

export type Followed = Awaited<ReturnType<typeof follow>>;

const STOPPED = new AppError("CONFLICT", "The export was stopped.");
const GONE = new AppError("CONFLICT", "Nobody takes the file any more.");

/** An export that is noted as it goes: how far it is for its owner, and its owner's wish to stop for it. */
export async function follow(
  pool: { readonly sql: Queryable },
  begun: Pick<ExportRun, "key" | "accountKey" | "format">,
  deadline: Deadline,
  failed: (error: unknown) => void,
) {
  await beginRun(pool, begun);
  const progress = { rowCount: 0, total: null as number | null, bytes: 0 };
  let stream: Readable | undefined;
  let exported: Exported | undefined;
  let resolve = () => {};
  const ended = new Promise<void>((done) => (resolve = done));

  const look = setInterval(() => {
    noteProgress(pool, begun.key, progress).then((isStopAsked) => isStopAsked && stop(STOPPED), failed);
  }, LOOK_MS);

  /** What waits for the database hears it from the deadline, and what waits for the reader from the stream. */
  function stop(reason: AppError): void {
    deadline.stop(reason);
    stream?.destroy(reason);
  }

  async function end(ending: Pick<Ending, "state" | "code" | "message">): Promise<void> {
    clearInterval(look);
    try {
      await exported?.close();
      deadline.end();
      await endRun(pool, begun.key, { ...progress, ...ending });
    } catch (error) {
      failed(error);
    } finally {
      resolve();
    }
  }

  async function* counted(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
    for await (const { items, rows } of pieces) {
      const made = rows();
      yield { items, rows: () => made };
      progress.rowCount += made.length;
    }
  }

  async function* weighed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      progress.bytes += chunk.length;
      yield chunk;
    }
  }

  return {
    ended,
    stop,
    refused: (error: unknown) => end(endedBy(error)),
    stream(format: ExportFormat, source: Exported, style: ExportStyle): Readable {
      exported = source;
      progress.total = source.total;
      const { columns, pieces } = source;
      stream = Readable.from(weighed(format.write({ columns, pieces: counted(pieces) }, style)), { objectMode: false });
      stream.once("error", (error) => {
        if (!(error instanceof AppError)) failed(error);
      });
      stream.once("close", () => {
        const { readableEnded, errored } = stream!;
        if (!readableEnded) deadline.stop(GONE);
        void end(readableEnded ? { state: "DONE", code: null, message: null } : endedBy(errored ?? GONE));
      });
      return stream;
    },
  };
}

/** What leaves the house is what we named. */
function endedBy(error: unknown): Pick<Ending, "state" | "code" | "message"> {
  if (error === STOPPED || error === GONE) return { state: "STOPPED", code: null, message: null };
  const [named] = refusalIn(error) ?? [error];
  if (named instanceof AppError) return { state: "FAILED", code: named.code, message: named.message };
  if (!(named instanceof GraphQLError)) return { state: "FAILED", code: null, message: null };
  const cause = named.originalError;
  if (cause instanceof AppError) return endedBy(cause);
  const { code } = named.extensions;
  return typeof code === "string"
    ? { state: "FAILED", code, message: named.message }
    : { state: "FAILED", code: null, message: null };
}
