import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { newKey } from "../key.ts";
import { StorageError } from "./storage-error.ts";

/** A file as it came, on this machine until `discard`. */
export interface Received {
  readonly file: string;
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly discard: () => Promise<void>;
}

/** Writes a stream into a folder, and counts and digests it on the way: nothing large is ever in memory. */
export async function receive(stream: Readable, folder: string, signal: AbortSignal): Promise<Received> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw ours(error);
  });
  const file = join(folder, newKey());
  const discard = () => rm(file, { force: true });
  const digest = createHash("sha256");
  let size = 0;
  async function* counted(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      size += chunk.length;
      digest.update(chunk);
      yield chunk;
    }
  }
  try {
    await pipeline(stream, counted, createWriteStream(file, { flags: "wx", mode: 0o600 }), { signal });
  } catch (error) {
    await discard();
    throw ours(error);
  }
  return { file, size, sha256: digest.digest("hex"), discard };
}

/** What the disk says is a fault of ours; else the stream ended, which is the sender's. */
const ours = (error: unknown): unknown => {
  const { syscall } = Object(error) as { syscall?: unknown };
  return syscall === undefined || syscall === "read" ? error : new StorageError("A file cannot be received", error);
};

/** What a process that was killed has left. Others may be receiving at this moment, so only what is old. */
export async function clearIncoming(folder: string, olderThan: Date): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const file = join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found?.isFile() && found.mtime < olderThan) await rm(file, { force: true });
  }
}
