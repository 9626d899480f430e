import type { FastifyInstance } from "fastify";
import type { AccessLog } from "../../platform/access-log.ts";
import { admitted } from "../../platform/credential-gate.ts";
import { AppError, present } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { pay } from "../../platform/limits/limits.ts";
import { fileIn, HELD, sendFile } from "../../platform/storage/send-file.ts";
import type { FileRouteSettings } from "../progress/evidence-file.type.ts";
import { evidencePath } from "../progress/evidence.loaders.ts";
import { loadEvidence } from "./report.loaders.ts";

const POINTS = 2;

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
    // What is no id, not there, not the reader's or no file reads the same.
    const file = present(fileIn(await loadEvidence(scope, keyIn(request.params.id))));
    accessLog.note(scope, scope.source ?? "File");
    return sendFile(request, reply, storage, { ...file, path: evidencePath(file.key) });
  });
}

function keyIn(id: string): string {
  try {
    return keyOf("Evidence", id);
  } catch {
    throw new AppError("NOT_FOUND", "Not found.");
  }
}
