import { DOCUMENT_WORDS } from "@andir/domain/document-kind";
import { agencyDate } from "@andir/domain/iso-date";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { AccessLog } from "../../platform/access-log.ts";
import { admitted } from "../../platform/credential-gate.ts";
import { AppError, present } from "../../platform/errors.ts";
import { type LimitOptions, pay } from "../../platform/limits/limits.ts";
import type { RequestScope } from "../../platform/request.ts";
import { disposition } from "../../platform/storage/file-name.ts";
import { keyIn } from "../training/training-files.route.ts";
import { keptDocument } from "./document.loaders.ts";
import { loadDocumentRun, papersInRun } from "./document-run.loaders.ts";
import { drawn, fileName } from "./drawn-document.ts";
import { zipOf } from "./documents-zip.ts";

export interface DocumentFileSettings {
  readonly scopeOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestScope>;
  readonly publicUrl: string;
  readonly limited: Pick<LimitOptions, "points" | "exempt">;
  readonly accessLog: AccessLog;
}

/** Some pages of letters are drawn. */
const PDF_POINTS = 10;

/** Drawn when asked for, from the facts that were kept: no copy of personal data lies about in files. */
export function documentFiles(app: FastifyInstance, settings: DocumentFileSettings): void {
  const { scopeOf, publicUrl, limited, accessLog } = settings;

  app.get<{ Params: { id: string } }>("/files/documents/:id.pdf", async (request, reply) => {
    const scope = await scopeOf(request, reply);
    admitted(scope.actor, "read");
    pay(scope, PDF_POINTS, limited);
    const document = present(await keptDocument(scope, keyIn("IssuedDocument", request.params.id)));
    scope.reads.add(document.employeeKey);
    accessLog.note(scope, scope.source ?? "Document");
    return reply
      .type("application/pdf")
      .header("cache-control", "private, no-store")
      .header("content-disposition", disposition("inline", fileName(document)))
      .send(drawn(document, publicUrl));
  });

  app.get<{ Params: { id: string } }>("/files/documents/runs/:id.zip", { compress: false }, async (request, reply) => {
    const scope = await scopeOf(request, reply);
    admitted(scope.actor, "read");
    const run = present(await loadDocumentRun(scope, keyIn("DocumentRun", request.params.id)));
    const papers = await papersInRun(scope, run.key);
    if (papers.length === 0) throw new AppError("NOT_FOUND", "Nothing is issued yet.");
    pay(scope, PDF_POINTS + papers.length, limited);
    accessLog.note(scope, scope.source ?? "Documents");
    const name = `${DOCUMENT_WORDS[run.kind].title} ${agencyDate(run.startedAt)}.zip`;
    return reply
      .type("application/zip")
      .header("cache-control", "private, no-store")
      .header("content-disposition", disposition("attachment", name))
      .send(zipOf(scope, papers, publicUrl));
  });
}
