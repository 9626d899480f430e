import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from "fastify";
import { admitted } from "../../platform/credential-gate.ts";
import { AppError, present } from "../../platform/errors.ts";
import { globalId, keyOf } from "../../platform/global-id.ts";
import { pay } from "../../platform/limits/limits.ts";
import { requireOurPage } from "../../platform/our-page.ts";
import type { Problem } from "../../platform/problem.ts";
import { disposition } from "../../platform/storage/file-name.ts";
import { isShownInPlace } from "../../platform/storage/media-type.ts";
import type { Storage } from "../../platform/storage/storage.ts";
import {
  discardedAfter,
  headerOf,
  NOT_A_FORM,
  refusedUnread,
  takeUploads,
  theOneFile,
  uploadStatus,
} from "../../platform/storage/upload-form.ts";
import { uploadMaterial } from "./material.service.ts";
import { loadMaterial, materialPath, type MaterialRow } from "./programme.loaders.ts";
import type { TrainingFileSettings } from "./training-files.route.ts";
import { trainingKeeper } from "./training.policy.ts";

type MaterialSettings = Omit<TrainingFileSettings, "accessLog"> & { readonly storage: Storage };

const UPLOAD_POINTS = 50;
const POINTS = 2;

/** As with evidence: whatever a file holds, a browser runs nothing of it and it reaches nothing. */
const HELD = {
  "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
  "cache-control": "private, no-cache",
};

/** POST /files/training/PROGRAMME: one file as material of a programme, by a form with a part named file. */
export const materialUpload =
  ({ scopeOf, storage, publicUrl, limited }: MaterialSettings): FastifyPluginAsync =>
  async (app) => {
    await takeUploads(app);
    app.post<{ Params: { programme: string } }>("/files/training/:programme", async (request, reply) => {
      reply.header("cache-control", "no-store");
      requireOurPage(request.headers, publicUrl);
      const scope = await scopeOf(request, reply);
      admitted(scope.actor, "write");
      trainingKeeper(scope);
      pay(scope, UPLOAD_POINTS, limited);
      const unread = refusedUnread(request);
      if (unread) return refused(reply, unread);
      const sent = await theOneFile(request, storage.incoming);
      if ("code" in sent) return refused(reply, sent);
      const idempotencyKey = headerOf(request, "idempotency-key");
      const programmeId = request.params.programme;
      const outcome = await discardedAfter(sent, () =>
        uploadMaterial(scope, storage, { ...sent, programmeId, idempotencyKey }),
      );
      if (Array.isArray(outcome)) return refused(reply, outcome[0] ?? NOT_A_FORM);
      const { key, name, mediaType, size } = outcome;
      const material = { id: globalId("TrainingMaterial", key), name, mediaType, size };
      return reply.status(201).send({ material, problems: [] });
    });
  };

const refused = (reply: FastifyReply, reason: Problem) =>
  reply.status(uploadStatus(reason)).send({ material: null, problems: [reason] });

/** GET /files/training/materials/ID: for everyone in the agency, as the programme itself. */
export function materialDownload(app: FastifyInstance, { scopeOf, storage, limited }: MaterialSettings): void {
  app.get<{ Params: { id: string } }>("/files/training/materials/:id", { compress: false }, async (request, reply) => {
    reply.headers(HELD);
    const scope = await scopeOf(request, reply);
    admitted(scope.actor, "read");
    pay(scope, POINTS, limited);
    const material = await loadMaterial(scope, keyIn(request.params.id));
    const { key, name, mediaType, size, sha256 } = present(isFile(material) ? material : null);
    const etag = `"${sha256}"`;
    reply.header("etag", etag);
    if (request.headers["if-none-match"] === etag) return reply.status(304).send();
    return reply
      .type(mediaType)
      .header("content-length", size)
      .header("content-disposition", disposition(isShownInPlace(mediaType) ? "inline" : "attachment", name))
      .send(await storage.open(materialPath(key)));
  });
}

type FileRow = MaterialRow & { readonly mediaType: string; readonly size: number; readonly sha256: string };

const isFile = (row: MaterialRow | null): row is FileRow => row?.kind === "FILE" && row.sha256 !== null;

function keyIn(id: string): string {
  try {
    return keyOf("TrainingMaterial", id);
  } catch {
    throw new AppError("NOT_FOUND", "Not found.");
  }
}
