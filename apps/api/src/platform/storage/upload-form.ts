import multipart, { type MultipartFile } from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { problem, type Problem } from "../problem.ts";
import { receive, type Received } from "./incoming.ts";
import { StorageError } from "./storage-error.ts";

const MOST_MB = 10;
const MOST_BYTES = MOST_MB * 1024 * 1024;
/** The form around the file. */
const FORM_BYTES = 10_000;
/** Ten megabytes over a slow line take some minutes. */
const PATIENCE_MS = 300_000;

/** To be called in a plugin of its own: its routes take a form with one file, and let go of whatever else comes. */
export async function takeUploads(app: FastifyInstance): Promise<void> {
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
}

/** Why a request is refused before it is read; null when it may be read. */
export function refusedUnread(request: FastifyRequest): Problem | null {
  if (!request.isMultipart()) return NOT_A_FORM;
  return Number(request.headers["content-length"]) > MOST_BYTES + FORM_BYTES ? TOO_LARGE : null;
}

/** With which status a problem is answered. */
export const uploadStatus = ({ code }: Problem): number =>
  code === "NOT_A_FORM" || code === "TYPE_NOT_ACCEPTED" ? 415 : code === "TOO_LARGE" ? 413 : 400;

/** The form is read to its end, since a second file may follow. */
export async function theOneFile(
  request: FastifyRequest,
  folder: string,
): Promise<(Received & { name: string }) | Problem> {
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

export async function discardedAfter<T>(sent: Received, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await sent.discard();
  }
}

const LIMITS_OF_THE_FORM = new Set(["FST_FILES_LIMIT", "FST_FIELDS_LIMIT", "FST_PARTS_LIMIT"]);

export const NOT_A_FORM = problem(
  "file",
  "NOT_A_FORM",
  "Send the file in a form, with content-type: multipart/form-data.",
);
const NO_FILE = problem("file", "REQUIRED", "There is no file in the form. Choose one.");
const ONE_FILE = problem("file", "ONE_FILE", "Send one file at a time, and nothing else in the form.");
const BROKEN = problem("file", "BROKEN_OFF", "The file did not arrive whole. Send it again.");
const TOO_LARGE = problem(
  "file",
  "TOO_LARGE",
  `A file has at most ${MOST_MB} MB. Send a smaller picture or fewer pages, or keep it elsewhere and file a link to it.`,
);

export const headerOf = (request: FastifyRequest, name: string): string | null => {
  const value = request.headers[name];
  return typeof value === "string" ? value : null;
};
