import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import { admitted } from "../../platform/credential-gate.ts";
import { AppError, present } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { pay } from "../../platform/limits/limits.ts";
import { requireOurPage } from "../../platform/our-page.ts";
import { fileIn, HELD, sendFile } from "../../platform/storage/send-file.ts";
import { answerUpload, refuseUpload, takeUploads } from "../../platform/storage/upload-form.ts";
import type { FileRouteSettings } from "../progress/evidence-file.type.ts";
import { innovationFilePath, loadInnovationEvidence } from "./evidence.loaders.ts";
import { NO_EMPLOYEE, uploadInnovationFile } from "./evidence.service.ts";

const UPLOAD_POINTS = 50;
const POINTS = 2;
const EVIDENCE = { as: "evidence", type: "InnovationEvidence" };

/** POST /files/innovations: one file that shows an innovation, by a form with a part named file. */
export const innovationUpload =
  ({ scopeOf, storage, publicUrl, limited }: FileRouteSettings): FastifyPluginAsync =>
  async (app) => {
    await takeUploads(app);
    app.post("/files/innovations", async (request, reply) => {
      reply.header("cache-control", "no-store");
      requireOurPage(request.headers, publicUrl);
      const scope = await scopeOf(request, reply);
      if (admitted(scope.actor, "write").employeeKey === null) return refuseUpload(reply, EVIDENCE, NO_EMPLOYEE, 403);
      pay(scope, UPLOAD_POINTS, limited);
      return answerUpload(request, reply, storage, EVIDENCE, (sent) => uploadInnovationFile(scope, storage, sent));
    });
  };

/** GET /files/innovations/ID: for those who see what shows an innovation. */
export function innovationDownload(app: FastifyInstance, { scopeOf, storage, limited }: FileRouteSettings): void {
  app.get<{ Params: { id: string } }>("/files/innovations/:id", { compress: false }, async (request, reply) => {
    reply.headers(HELD);
    const scope = await scopeOf(request, reply);
    admitted(scope.actor, "read");
    pay(scope, POINTS, limited);
    const file = present(fileIn(await loadInnovationEvidence(scope, keyIn(request.params.id))));
    return sendFile(request, reply, storage, { ...file, path: innovationFilePath(file.key) });
  });
}

/** What is no id reads as what is not there. */
function keyIn(id: string): string {
  try {
    return keyOf("InnovationEvidence", id);
  } catch {
    throw new AppError("NOT_FOUND", "Not found.");
  }
}
