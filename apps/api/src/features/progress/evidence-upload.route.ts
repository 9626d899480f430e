import type { FastifyPluginAsync } from "fastify";
import { admitted } from "../../platform/credential-gate.ts";
import { pay } from "../../platform/limits/limits.ts";
import { requireOurPage } from "../../platform/our-page.ts";
import { answerUpload, refuseUpload, takeUploads } from "../../platform/storage/upload-form.ts";
import { NO_EMPLOYEE, uploadEvidence } from "./evidence-file.service.ts";
import type { FileRouteSettings } from "./evidence-file.type.ts";

const POINTS = 50;
const EVIDENCE = { as: "evidence", type: "Evidence" };

/** POST /files: one file as evidence, by a form with a part named file. Files never pass through GraphQL. */
export const evidenceUpload =
  ({ scopeOf, storage, publicUrl, limited }: FileRouteSettings): FastifyPluginAsync =>
  async (app) => {
    await takeUploads(app);
    app.post("/files", async (request, reply) => {
      reply.header("cache-control", "no-store");
      requireOurPage(request.headers, publicUrl);
      const scope = await scopeOf(request, reply);
      if (admitted(scope.actor, "write").employeeKey === null) return refuseUpload(reply, EVIDENCE, NO_EMPLOYEE, 403);
      pay(scope, POINTS, limited);
      return answerUpload(request, reply, storage, EVIDENCE, (sent) => uploadEvidence(scope, storage, sent));
    });
  };
