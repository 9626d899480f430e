import { headOf } from "@andir/domain/import-columns";
import type { ImportProblem } from "@andir/domain/import-problem";
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { writeCsv } from "hucre/csv";
import { writeXlsx } from "hucre/xlsx";
import { Readable } from "node:stream";
import sql from "sql-template-tag";
import { admitted } from "../../platform/credential-gate.ts";
import { present } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { findShape, shapesFor } from "../../platform/imports/shape-registry.ts";
import { pay, type LimitOptions } from "../../platform/limits/limits.ts";
import { requireOurPage } from "../../platform/our-page.ts";
import type { RequestScope } from "../../platform/request.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { disposition } from "../../platform/storage/file-name.ts";
import type { Storage } from "../../platform/storage/storage.ts";
import { answerUpload, takeUploads } from "../../platform/storage/upload-form.ts";
import { loadImportRun } from "./import-run.loaders.ts";
import { receiveImport } from "./receive-import.service.ts";

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

/** GET /imports/ID/problems.csv: the table of what is wrong; GET /imports/templates/KIND.(csv|xlsx): an empty file to fill in. */
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

const MENDERS: Readonly<Record<ImportProblem["mender"], string>> = {
  SENDER: "Pengirim berkas",
  ADMINISTRATOR: "Administrator",
  PERFORMANCE_TEAM: "Tim pengelola kinerja",
  SOURCE: "Pengelola sistem asal",
};

const AT_ONCE = 2_000;

async function* problemLines(scope: Scope, runKey: string, head: (name: string) => string): AsyncGenerator<string> {
  yield `\uFEFF${line(["Baris", "Kolom", "Isi", "Masalah", "Siapa yang dapat memperbaiki", "Kode"])}`;
  for (let after = 0; ;) {
    const found = await rows<{ row: number; problems: ImportProblem[] }>(
      scope,
      sql`select i.row, i.problems from import_row i where i.run_key = ${runKey}::uuid and i.problems is not null and i.row > ${after} order by i.row limit ${AT_ONCE}`,
    );
    const last = found.at(-1);
    if (!last) return;
    yield found
      .flatMap(({ row, problems }) =>
        problems.map(({ column, value, says, mender, code }) =>
          line([row, column === null ? "" : head(column), value ?? "", says.ID, MENDERS[mender], code]),
        ),
      )
      .join("");
    after = last.row;
  }
}

/** What begins as a formula does gets an apostrophe: it is somebody else's text, to be opened in a spreadsheet. */
const line = (cells: readonly (string | number)[]): string =>
  `${writeCsv([cells.map((cell) => (typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))], { delimiter: ";" }).trimEnd()}\r\n`;
