import type { FastifyReply, FastifyRequest } from "fastify";
import { disposition } from "./file-name.ts";
import type { FileFacts } from "./keep-file.ts";
import { isShownInPlace } from "./media-type.ts";
import type { Storage } from "./storage.ts";

/** Of the answer, a refusal too. Whatever a file holds, a browser runs nothing of it and it reaches nothing. */
export const HELD = {
  "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
  // Asked anew each time, since who may see it changes; what has not changed is not sent again.
  "cache-control": "private, no-cache",
};

interface PossibleFile {
  readonly kind: string;
  readonly sha256: string | null;
}

/** The row with what it says of its file; null where it has none. */
export const fileIn = <T extends PossibleFile>(row: T | null): (T & FileFacts) | null =>
  row?.kind === "FILE" && row.sha256 !== null ? (row as T & FileFacts) : null;

export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  storage: Storage,
  { path, name, mediaType, size, sha256 }: FileFacts & { readonly path: string },
): Promise<FastifyReply> {
  const etag = `"${sha256}"`;
  reply.header("etag", etag);
  if (request.headers["if-none-match"] === etag) return reply.status(304).send();
  return reply
    .type(mediaType)
    .header("content-length", size)
    .header("content-disposition", disposition(isShownInPlace(mediaType) ? "inline" : "attachment", name))
    .send(await storage.open(path));
}
