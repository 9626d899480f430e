import type { FastifyPluginAsync, FastifyReply } from "fastify";
import { admitted } from "../../platform/credential-gate.ts";
import { globalId } from "../../platform/global-id.ts";
import { pay } from "../../platform/limits/limits.ts";
import { requireOurPage } from "../../platform/our-page.ts";
import type { Problem } from "../../platform/problem.ts";
import {
  discardedAfter,
  headerOf,
  NOT_A_FORM,
  refusedUnread,
  takeUploads,
  theOneFile,
  uploadStatus,
} from "../../platform/storage/upload-form.ts";
import { NO_EMPLOYEE, uploadEvidence } from "./evidence-file.service.ts";
import type { FileRouteSettings } from "./evidence-file.type.ts";
import type { EvidenceRow } from "./evidence.loaders.ts";

const POINTS = 50;

/** POST /files: one file as evidence, by a form with a part named file. Files never pass through GraphQL. */
export const evidenceUpload =
  ({ scopeOf, storage, publicUrl, limited }: FileRouteSettings): FastifyPluginAsync =>
  async (app) => {
    await takeUploads(app);
    app.post("/files", async (request, reply) => {
      reply.header("cache-control", "no-store");
      requireOurPage(request.headers, publicUrl);
      const scope = await scopeOf(request, reply);
      if (admitted(scope.actor, "write").employeeKey === null) return refused(reply, 403, NO_EMPLOYEE);
      pay(scope, POINTS, limited);
      const unread = refusedUnread(request);
      if (unread) return refused(reply, uploadStatus(unread), unread);

      const sent = await theOneFile(request, storage.incoming);
      if ("code" in sent) return refused(reply, uploadStatus(sent), sent);
      const idempotencyKey = headerOf(request, "idempotency-key");
      const outcome = await discardedAfter(sent, () => uploadEvidence(scope, storage, { ...sent, idempotencyKey }));
      if (!Array.isArray(outcome)) return reply.status(201).send(answer(outcome));
      const [first = NOT_A_FORM] = outcome;
      return refused(reply, uploadStatus(first), first);
    });
  };

const refused = (reply: FastifyReply, status: number, reason: Problem) =>
  reply.status(status).send({ evidence: null, problems: [reason] });

const answer = ({ key, name, mediaType, size }: EvidenceRow) => ({
  evidence: { id: globalId("Evidence", key), name, mediaType, size },
  problems: [],
});
