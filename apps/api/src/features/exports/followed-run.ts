import { Readable } from "node:stream";
import type { Deadline } from "../../platform/deadline.ts";
import { AppError } from "../../platform/errors.ts";
import type { ExportFormat, ExportStyle, Piece } from "../../platform/exports/export-format.ts";
import type { Exported } from "../../platform/exports/exporter.ts";
import type { Queryable } from "../../platform/sql.ts";
import type { ExportRun } from "./export-run.entity.ts";
import { beginRun, endRun, noteProgress, type Ending } from "./export-run.ts";

const LOOK_MS = 1_000;

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

  async function end(ending: Pick<Ending, "state" | "message">): Promise<void> {
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
    refused: (message: string | null) => end({ state: deadline.isOver ? "STOPPED" : "FAILED", message }),
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
        const isFailure = errored && errored !== STOPPED && errored !== GONE;
        void end({
          state: readableEnded ? "DONE" : isFailure ? "FAILED" : "STOPPED",
          message: isFailure && errored instanceof AppError ? errored.message : null,
        });
      });
      return stream;
    },
  };
}
