import multipart, { type MultipartFile } from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { globalId } from "../global-id.ts";
import { problem, type Problem } from "../problem.ts";
import { receive, type Received } from "./incoming.ts";
import type { SentFile } from "./keep-file.ts";
import { StorageError } from "./storage-error.ts";
import type { Storage } from "./storage.ts";

const MOST_MB = 10;
const MB = 1024 * 1024;
/** The form around the file. */
const FORM_BYTES = 10_000;
/** Ten megabytes over a slow line take some minutes. */
const PATIENCE_MS = 300_000;

/** To be called in a plugin of its own: its routes take a form with one file, and let go of whatever else comes. */
export async function takeUploads(app: FastifyInstance, mostMb = MOST_MB): Promise<void> {
  app.removeAllContentTypeParsers();
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fileSize: mostMb * MB, files: 1, fields: 0, headerPairs: 20 },
  });
  app.addContentTypeParser("*", (_request, _body, done) => done(null));

  // What else comes is let go, so that a refusal reaches one who is still sending.
  app.addHook("onSend", async ({ raw }) => {
    raw.unpipe();
    raw.resume();
  });
}

/** What a file becomes: its name in the answer, and its type in the graph. */
interface Filed {
  readonly as: string;
  readonly type: string;
  /** How large a file may be, as the routes were told; 10 without it. */
  readonly mostMb?: number;
}

interface FiledRow {
  readonly key: string;
  readonly name: string;
  readonly mediaType: string | null;
  readonly size: number | null;
}

/** Receives the one file of a form, files it by `file`, and answers with what became of it, or what to mend. */
export async function answerUpload(
  request: FastifyRequest,
  reply: FastifyReply,
  storage: Storage,
  filed: Filed,
  file: (sent: SentFile) => Promise<FiledRow | Problem[]>,
): Promise<FastifyReply> {
  const unread = refusedUnread(request, filed.mostMb);
  if (unread) return refuseUpload(reply, filed, unread);
  const sent = await theOneFile(request, storage.incoming, filed.mostMb);
  if ("code" in sent) return refuseUpload(reply, filed, sent);
  const idempotencyKey = headerOf(request, "idempotency-key");
  const outcome = await discardedAfter(sent, () => file({ ...sent, idempotencyKey }));
  if (Array.isArray(outcome)) return refuseUpload(reply, filed, outcome[0] ?? NOT_A_FORM);
  const { key, name, mediaType, size } = outcome;
  return reply.status(201).send({ [filed.as]: { id: globalId(filed.type, key), name, mediaType, size }, problems: [] });
}

export const refuseUpload = (
  reply: FastifyReply,
  { as }: Filed,
  reason: Problem,
  status: number = uploadStatus(reason),
): FastifyReply => reply.status(status).send({ [as]: null, problems: [reason] });

/** Why a request is refused before it is read; null when it may be read. */
function refusedUnread(request: FastifyRequest, mostMb?: number): Problem | null {
  if (!request.isMultipart()) return NOT_A_FORM;
  return Number(request.headers["content-length"]) > (mostMb ?? MOST_MB) * MB + FORM_BYTES ? tooLarge(mostMb) : null;
}

/** With which status a problem is answered. */
const uploadStatus = ({ code }: Problem): number =>
  code === "NOT_A_FORM" || code === "TYPE_NOT_ACCEPTED" ? 415 : code === "TOO_LARGE" ? 413 : 400;

/** The form is read to its end, since a second file may follow. */
async function theOneFile(
  request: FastifyRequest,
  folder: string,
  mostMb?: number,
): Promise<(Received & { name: string }) | Problem> {
  let received: (Received & { name: string }) | null = null;
  try {
    for await (const part of request.parts() as AsyncIterable<MultipartFile>) {
      received = { ...(await receive(part.file, folder, AbortSignal.timeout(PATIENCE_MS))), name: part.filename };
      if (!part.file.truncated) continue;
      await received.discard();
      return tooLarge(mostMb);
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
const tooLarge = (mostMb?: number): Problem =>
  problem(
    "file",
    "TOO_LARGE",
    mostMb === undefined
      ? `A file has at most ${MOST_MB} MB. Send a smaller picture or fewer pages, or keep it elsewhere and file a link to it.`
      : `A file has at most ${mostMb} MB here. Take out sheets and pictures that are not needed, or send it in parts.`,
  );

const headerOf = (request: FastifyRequest, name: string): string | null => {
  const value = request.headers[name];
  return typeof value === "string" ? value : null;
};
