import { agencyDate } from "@andir/domain/iso-date";
import { writeCsv } from "hucre/csv";
import { writeXlsx } from "hucre/xlsx";
import type { FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { admitted } from "../../platform/credential-gate.ts";
import { pay, type LimitOptions } from "../../platform/limits/limits.ts";
import { requireOurPage } from "../../platform/our-page.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { RequestScope } from "../../platform/request.ts";
import { importSurveys } from "./survey-import.service.ts";
import { headOf, SHEET_COLUMNS } from "./survey-sheet.ts";

interface SurveyImportSettings {
  readonly scopeOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestScope>;
  readonly publicUrl: string;
  readonly clock: () => Date;
  readonly limited: Pick<LimitOptions, "points" | "exempt">;
}

/** Five thousand rows with a comment each are less. */
const MOST_BYTES = 1_000_000;
const POINTS = 50;

const TOO_LARGE = problem("file", "TOO_LARGE", "A spreadsheet of surveys has at most 1 MB. Bring it in by halves.");

/** POST /survey-imports?service=ID(&check=1): a spreadsheet of paper surveys as the body; and the templates to fill in. */
export const surveyImportRoute =
  ({ scopeOf, publicUrl, clock, limited }: SurveyImportSettings): FastifyPluginAsync =>
  async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: MOST_BYTES }, (_request, body, done) =>
      done(null, body),
    );

    app.post("/survey-imports", { errorHandler: tellTooLarge }, async (request, reply) => {
      reply.header("cache-control", "no-store");
      requireOurPage(request.headers, publicUrl);
      const scope = await scopeOf(request, reply);
      admitted(scope.actor, "write");
      pay(scope, POINTS, limited);
      const { service, check } = request.query as { service?: string; check?: string };
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const outcome = await importSurveys(scope, service ?? "", bytes, check === "1");
      const [refusal] = outcome.refusals;
      return reply.status(refusal ? statusOf(refusal) : 200).send(outcome);
    });

    const template = () => [SHEET_COLUMNS.map(headOf), [agencyDate(clock()), ...EXAMPLE]];
    app.get("/survey-imports/template.csv", async (_request, reply) =>
      reply
        .headers(fileHeaders("text/csv; charset=utf-8", "csv"))
        .send(`\uFEFF${writeCsv(template(), { delimiter: ";" })}`),
    );
    app.get("/survey-imports/template.xlsx", async (_request, reply) =>
      reply
        .headers(fileHeaders("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"))
        .send(Buffer.from(await writeXlsx({ sheets: [{ name: "SKM", rows: template() }] }))),
    );
  };

const statusOf = ({ code }: Problem): number => (code === "TOO_LARGE" ? 413 : 400);

/** Such a body is not read, and the handler never asked. */
function tellTooLarge(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  if (error.code !== "FST_ERR_CTP_BODY_TOO_LARGE") throw error;
  void reply.status(statusOf(TOO_LARGE)).send({ refusals: [TOO_LARGE], problems: [] });
}

/** One row as it may be filled in, to be written over. */
const EXAMPLE: readonly (string | number)[] = [
  3,
  3,
  2,
  4,
  3,
  3,
  4,
  3,
  3,
  41,
  "P",
  "SMA",
  "Tambah kursi di ruang tunggu",
];

const fileHeaders = (type: string, ending: string) => ({
  "content-type": type,
  "content-disposition": `attachment; filename="survei-kertas.${ending}"`,
  "cache-control": "public, max-age=3600",
});
