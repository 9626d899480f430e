import { DOCUMENT_WORDS } from "@andir/domain/document-kind";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { AccessLog } from "../../platform/access-log.ts";
import { admitted } from "../../platform/credential-gate.ts";
import { AppError, present } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { type LimitOptions, pay } from "../../platform/limits/limits.ts";
import type { RequestScope } from "../../platform/request.ts";
import { disposition } from "../../platform/storage/file-name.ts";
import { keptDocument, type KeptDocument } from "./document.loaders.ts";
import { drawDocument } from "./draw-document.ts";

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
    const document = present(await keptDocument(scope, documentKey(request.params.id)));
    scope.reads.add(document.employeeKey);
    accessLog.note(scope, scope.source ?? "Document");
    return reply
      .type("application/pdf")
      .header("cache-control", "private, no-store")
      .header("content-disposition", disposition("inline", fileName(document)))
      .send(drawn(document, publicUrl));
  });
}

export const drawn = (document: KeptDocument, publicUrl: string): NodeJS.ReadableStream =>
  drawDocument({ ...document, verifyUrl: `${publicUrl}/verify/${document.code}` });

/** The letter number in the name keeps two papers of one person apart. */
export const fileName = ({ kind, facts, number }: KeptDocument): string =>
  `${DOCUMENT_WORDS[kind].title} ${facts.employee.name} ${number.replaceAll("/", "-")}.pdf`;

/** What is no id reads as what is not there. */
function documentKey(id: string): string {
  try {
    return keyOf("IssuedDocument", id);
  } catch {
    throw new AppError("NOT_FOUND", "Not found.");
  }
}
