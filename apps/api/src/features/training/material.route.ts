import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import { admitted } from "../../platform/credential-gate.ts";
import { present } from "../../platform/errors.ts";
import { pay } from "../../platform/limits/limits.ts";
import { requireOurPage } from "../../platform/our-page.ts";
import { fileIn, HELD, sendFile } from "../../platform/storage/send-file.ts";
import type { Storage } from "../../platform/storage/storage.ts";
import { answerUpload, takeUploads } from "../../platform/storage/upload-form.ts";
import { uploadMaterial } from "./material.service.ts";
import { loadMaterial, materialPath } from "./programme.loaders.ts";
import { keyIn, type TrainingFileSettings } from "./training-files.route.ts";
import { trainingKeeper } from "./training.policy.ts";

type MaterialSettings = Omit<TrainingFileSettings, "accessLog"> & { readonly storage: Storage };

const UPLOAD_POINTS = 50;
const POINTS = 2;
const MATERIAL = { as: "material", type: "TrainingMaterial" };

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
      const { programme } = request.params;
      return answerUpload(request, reply, storage, MATERIAL, (sent) => uploadMaterial(scope, storage, programme, sent));
    });
  };

/** GET /files/training/materials/ID: for everyone in the agency, as the programme itself. */
export function materialDownload(app: FastifyInstance, { scopeOf, storage, limited }: MaterialSettings): void {
  app.get<{ Params: { id: string } }>("/files/training/materials/:id", { compress: false }, async (request, reply) => {
    reply.headers(HELD);
    const scope = await scopeOf(request, reply);
    admitted(scope.actor, "read");
    pay(scope, POINTS, limited);
    const material = await loadMaterial(scope, keyIn("TrainingMaterial", request.params.id));
    const file = present(fileIn(material));
    return sendFile(request, reply, storage, { ...file, path: materialPath(file.key) });
  });
}
