import { headOf } from "@andir/domain/import-columns";
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { writeCsv } from "hucre/csv";
import { writeXlsx } from "hucre/xlsx";
import { Readable } from "node:stream";
import { admitted } from "../../platform/credential-gate.ts";
import { present } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { findShape, shapesFor } from "../../platform/imports/shape-registry.ts";
import { pay, type LimitOptions } from "../../platform/limits/limits.ts";
import { requireOurPage } from "../../platform/our-page.ts";
import type { RequestScope } from "../../platform/request.ts";
import { actorOf } from "../../platform/sight.ts";
import { disposition } from "../../platform/storage/file-name.ts";
import type { Storage } from "../../platform/storage/storage.ts";
import { answerUpload, takeUploads } from "../../platform/storage/upload-form.ts";
import { loadImportRun } from "./import-run.loaders.ts";
import { receiveImport } from "./receive-import.service.ts";
import { passedOverLines, problemLines } from "./row-files.ts";

export interface ImportRouteSettings {
  readonly scopeOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestScope>;
  readonly storage: Storage;
  readonly publicUrl: string;
  readonly limited: Pick<LimitOptions, "points" | "exempt">;
}

const MOST_MB = 50;
const POINTS = 50;
const FILE_POINTS = 2;
const IMPORT = { as: "import", type: "ImportRun", mostMb: MOST_MB };

/** POST /imports(?kind=…&target=…): one spreadsheet, by a form with a part named file. What becomes of it is read and decided in the graph. */
export const importUpload =
  ({ scopeOf, storage, publicUrl, limited }: ImportRouteSettings): FastifyPluginAsync =>
  async (app) => {
    await takeUploads(app, MOST_MB);
    app.post<{ Querystring: { kind?: string; target?: string } }>("/imports", async (request, reply) => {
      reply.header("cache-control", "no-store");
      requireOurPage(request.headers, publicUrl);
      const scope = await scopeOf(request, reply);
      admitted(scope.actor, "write");
      pay(scope, POINTS, limited);
      const { kind = null, target: targetId = null } = request.query;
      return answerUpload(request, reply, storage, IMPORT, async (sent) => {
        const outcome = await receiveImport(scope, storage, sent, { kind, targetId });
        return Array.isArray(outcome)
          ? outcome
          : { key: outcome.key, name: outcome.fileName, mediaType: outcome.format, size: outcome.size };
      });
    });
  };

/** GET /imports/ID/problems.csv: the table of what is wrong; GET /imports/ID/passed-over.csv: the lines that are no rows; GET /imports/templates/KIND.(csv|xlsx): an empty file to fill in. */
export function importFiles(app: FastifyInstance, { scopeOf, limited }: ImportRouteSettings): void {
  app.get<{ Params: { id: string } }>("/imports/:id/problems.csv", { compress: false }, async (request, reply) => {
    reply.header("cache-control", "no-store");
    const scope = await scopeOf(request, reply);
    admitted(scope.actor, "read");
    pay(scope, FILE_POINTS, limited);
    const run = present(await loadImportRun(scope, keyOf("ImportRun", request.params.id)));
    const columns = new Map((findShape(run.kind ?? "")?.columns ?? []).map((column) => [column.name, headOf(column)]));
    return reply
      .headers({
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": disposition("attachment", `masalah-${run.fileName.replace(/\.\w+$/, "")}.csv`),
      })
      .send(Readable.from(problemLines(scope, run.key, (name) => columns.get(name) ?? name)));
  });

  app.get<{ Params: { id: string } }>("/imports/:id/passed-over.csv", { compress: false }, async (request, reply) => {
    reply.header("cache-control", "no-store");
    const scope = await scopeOf(request, reply);
    admitted(scope.actor, "read");
    pay(scope, FILE_POINTS, limited);
    const run = present(await loadImportRun(scope, keyOf("ImportRun", request.params.id)));
    return reply
      .headers({
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": disposition("attachment", `dilewati-${run.fileName.replace(/\.\w+$/, "")}.csv`),
      })
      .send(Readable.from(passedOverLines(scope, run)));
  });

  app.get<{ Params: { file: string } }>("/imports/templates/:file", async (request, reply) => {
    const scope = await scopeOf(request, reply);
    admitted(scope.actor, "read");
    const [, kind = "", ending = ""] = /^([A-Z_]+)\.(csv|xlsx)$/.exec(request.params.file) ?? [];
    const shape = present(shapesFor(actorOf(scope)).find((offered) => offered.kind === kind));
    const columns = shape.columns.filter(({ repeats }) => repeats === undefined);
    const lines = [columns.map(headOf), columns.map(({ example }) => example)];
    const name = disposition("attachment", `contoh-${kind.toLowerCase()}.${ending}`);
    return ending === "csv"
      ? reply
          .headers({ "content-type": "text/csv; charset=utf-8", "content-disposition": name })
          .send(`\uFEFF${writeCsv(lines, { delimiter: ";" })}`)
      : reply
          .headers({
            "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "content-disposition": name,
          })
          .send(Buffer.from(await writeXlsx({ sheets: [{ name: kind, rows: lines }] })));
  });
}
