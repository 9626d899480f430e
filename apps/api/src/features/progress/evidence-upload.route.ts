import multipart, { type MultipartFile } from "@fastify/multipart";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { admitted } from "../../platform/credential-gate.ts";
import { globalId } from "../../platform/global-id.ts";
import { pay } from "../../platform/limits/limits.ts";
import { requireOurPage } from "../../platform/our-page.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import { receive, type Received } from "../../platform/storage/incoming.ts";
import { StorageError } from "../../platform/storage/storage-error.ts";
import { NO_EMPLOYEE, uploadEvidence } from "./evidence-file.service.ts";
import type { FileRouteSettings } from "./evidence-file.type.ts";
import type { EvidenceRow } from "./evidence.loaders.ts";

const MOST_MB = 10;
const MOST_BYTES = MOST_MB * 1024 * 1024;
/** The form around the file. */
const FORM_BYTES = 10_000;
const POINTS = 50;
/** Ten megabytes over a slow line take some minutes. */
const PATIENCE_MS = 300_000;

/** POST /files: one file as evidence, by a form with a part named file. Files never pass through GraphQL. */
export const evidenceUpload =
  ({ scopeOf, storage, publicUrl, limited }: FileRouteSettings): FastifyPluginAsync =>
  async (app) => {
    app.removeAllContentTypeParsers();
    await app.register(multipart, {
      throwFileSizeLimit: false,
      limits: { fileSize: MOST_BYTES, files: 1, fields: 0, headerPairs: 20 },
    });
    app.addContentTypeParser("*", (_request, _body, done) => done(null));

    // What else comes is let go, so that a refusal reaches one who is still sending.
    app.addHook("onSend", async ({ raw }) => {
      raw.unpipe();
      raw.resume();
    });

    app.post("/files", async (request, reply) => {
      reply.header("cache-control", "no-store");
      requireOurPage(request.headers, publicUrl);
      const scope = await scopeOf(request, reply);
      if (admitted(scope.actor, "write").employeeKey === null) return refused(reply, 403, NO_EMPLOYEE);
      pay(scope, POINTS, limited);
      if (!request.isMultipart()) return refused(reply, 415, NOT_A_FORM);
      if (Number(request.headers["content-length"]) > MOST_BYTES + FORM_BYTES) return refused(reply, 413, TOO_LARGE);

      const sent = await theOneFile(request, storage.incoming);
      if ("code" in sent) return refused(reply, sent.code === TOO_LARGE.code ? 413 : 400, sent);
      const idempotencyKey = headerOf(request, "idempotency-key");
      const outcome = await discardedAfter(sent, () => uploadEvidence(scope, storage, { ...sent, idempotencyKey }));
      if (!Array.isArray(outcome)) return reply.status(201).send(answer(outcome));
      const [first = NOT_A_FORM] = outcome;
      return refused(reply, first.code === "TYPE_NOT_ACCEPTED" ? 415 : 400, first);
    });
  };

/** The form is read to its end, since a second file may follow. */
async function theOneFile(request: FastifyRequest, folder: string): Promise<(Received & { name: string }) | Problem> {
  let received: (Received & { name: string }) | null = null;
  try {
    for await (const part of request.parts() as AsyncIterable<MultipartFile>) {
      received = { ...(await receive(part.file, folder, AbortSignal.timeout(PATIENCE_MS))), name: part.filename };
      if (!part.file.truncated) continue;
      await received.discard();
      return TOO_LARGE;
    }
  } catch (error) {
    await received?.discard();
    if (error instanceof StorageError) throw error;
    return LIMITS_OF_THE_FORM.has((error as { code?: string }).code ?? "") ? ONE_FILE : BROKEN;
  }
  return received ?? NO_FILE;
}

async function discardedAfter<T>(sent: Received, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await sent.discard();
  }
}

const LIMITS_OF_THE_FORM = new Set(["FST_FILES_LIMIT", "FST_FIELDS_LIMIT", "FST_PARTS_LIMIT"]);

const NOT_A_FORM = problem("file", "NOT_A_FORM", "Send the file in a form, with content-type: multipart/form-data.");
const NO_FILE = problem("file", "REQUIRED", "There is no file in the form. Choose one.");
const ONE_FILE = problem("file", "ONE_FILE", "Send one file at a time, and nothing else in the form.");
const BROKEN = problem("file", "BROKEN_OFF", "The file did not arrive whole. Send it again.");
const TOO_LARGE = problem(
  "file",
  "TOO_LARGE",
  `A file has at most ${MOST_MB} MB. Send a smaller picture or fewer pages, or keep it elsewhere and file a link to it.`,
);

const headerOf = (request: FastifyRequest, name: string): string | null => {
  const value = request.headers[name];
  return typeof value === "string" ? value : null;
};

const refused = (reply: FastifyReply, status: number, reason: Problem) =>
  reply.status(status).send({ evidence: null, problems: [reason] });

const answer = ({ key, name, mediaType, size }: EvidenceRow) => ({
  evidence: { id: globalId("Evidence", key), name, mediaType, size },
  problems: [],
});
