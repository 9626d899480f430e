import type { FastifyInstance } from "fastify";
import type { AccessLog } from "../../platform/access-log.ts";
import { admitted } from "../../platform/credential-gate.ts";
import { AppError, present } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { pay } from "../../platform/limits/limits.ts";
import type { Scope } from "../../platform/scope.ts";
import { disposition } from "../../platform/storage/file-name.ts";
import { isShownInPlace } from "../../platform/storage/media-type.ts";
import type { FileRouteSettings } from "../progress/evidence-file.type.ts";
import { evidencePath, type EvidenceRow } from "../progress/evidence.loaders.ts";
import { loadEvidence } from "./report.loaders.ts";

const POINTS = 2;

/** Whatever a file holds, a browser runs nothing of it and it reaches nothing. */
const HELD = {
  "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
  // Asked anew each time, since who may see it changes; what has not changed is not sent again.
  "cache-control": "private, no-cache",
};

/** GET /files/ID: the file of evidence, for those who see the evidence. */
export function evidenceDownload(
  app: FastifyInstance,
  { scopeOf, storage, limited, accessLog }: FileRouteSettings & { readonly accessLog: AccessLog },
): void {
  app.get<{ Params: { id: string } }>("/files/:id", { compress: false }, async (request, reply) => {
    reply.headers(HELD);
    const scope = await scopeOf(request, reply);
    admitted(scope.actor, "read");
    pay(scope, POINTS, limited);
    const { key, name, mediaType, size, sha256 } = await fileOf(scope, request.params.id);
    accessLog.note(scope, scope.source ?? "File");

    const etag = `"${sha256}"`;
    reply.header("etag", etag);
    if (request.headers["if-none-match"] === etag) return reply.status(304).send();
    return reply
      .type(mediaType)
      .header("content-length", size)
      .header("content-disposition", disposition(isShownInPlace(mediaType) ? "inline" : "attachment", name))
      .send(await storage.open(evidencePath(key)));
  });
}

type FileRow = EvidenceRow & { readonly mediaType: string; readonly size: number; readonly sha256: string };

const isFile = (row: EvidenceRow | null): row is FileRow => row?.kind === "FILE" && row.sha256 !== null;

/** What is no id, not there, not the reader's or no file reads the same. */
async function fileOf(scope: Scope, id: string): Promise<FileRow> {
  const evidence = await loadEvidence(scope, keyIn(id));
  return present(isFile(evidence) ? evidence : null);
}

function keyIn(id: string): string {
  try {
    return keyOf("Evidence", id);
  } catch {
    throw new AppError("NOT_FOUND", "Not found.");
  }
}
