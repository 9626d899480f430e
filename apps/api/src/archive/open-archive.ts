import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { OperatorError } from "../platform/operator-error.ts";
import { MANIFEST, type Manifest, manifestOf } from "./manifest.ts";

export interface OpenedArchive {
  readonly manifest: Manifest;
  /** Throws an OperatorError for an entry that is not there. */
  readonly read: (path: string) => Promise<Readable>;
  readonly close: () => void;
}

/** No manifest is longer, and what unpacks to more is none. */
const LONGEST_MANIFEST = 64_000_000;

/** Throws an OperatorError for what is no archive of ours. */
export async function openArchive(file: string): Promise<OpenedArchive> {
  const zip = await openPromise(file, { autoClose: false }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw new OperatorError(`There is no file ${file}: check its name.`);
    throw new OperatorError(`${file} cannot be read as an archive (${error.message}): was it copied whole?`);
  });
  try {
    const entries = await entriesOf(zip);
    const read = (path: string) => opened(zip, entries, path);
    const head = entries.get(MANIFEST);
    if (head && head.uncompressedSize > LONGEST_MANIFEST) throw damaged(MANIFEST);
    return { manifest: manifestOf(await text(await read(MANIFEST))), read, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}

async function opened(zip: ZipFile, entries: ReadonlyMap<string, Entry>, path: string): Promise<Readable> {
  const entry = entries.get(path);
  if (!entry)
    throw new OperatorError(`${path} is missing from the archive: take the file anew from where it was made.`);
  return zip.openReadStreamPromise(entry);
}

export const damaged = (path: string): OperatorError =>
  new OperatorError(`${path} in the archive is damaged or was changed: take the file anew from where it was made.`);
