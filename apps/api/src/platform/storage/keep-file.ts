import { newKey } from "../key.ts";
import { problem, type Problem } from "../problem.ts";
import type { Scope } from "../scope.ts";
import { doom } from "./doomed-files.ts";
import { safeName } from "./file-name.ts";
import type { Received } from "./incoming.ts";
import { ACCEPTED_WORDS, endingsOf, recognise } from "./media-type.ts";
import type { Storage } from "./storage.ts";

export interface SentFile extends Received {
  /** As it was sent. */
  readonly name: string;
  readonly idempotencyKey: string | null;
}

/** What a record says of its file. */
export interface FileFacts {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/**
 * First the file, then its record: a record whose file is missing would be a promise broken. What is stored and gets no record
 * is cleared away, so who makes the record spares the path: see DoomedFile.
 */
export async function keepFile(
  scope: Scope,
  storage: Storage,
  { file, name: sentName, size, sha256 }: SentFile,
  pathOf: (key: string) => string,
): Promise<{ readonly key: string; readonly path: string; readonly facts: FileFacts } | Problem> {
  if (size === 0) return problem("file", "EMPTY", "This file is empty. Choose it again.");
  const type = await recognise(file, sentName);
  if ("refused" in type)
    return problem(
      "file",
      "TYPE_NOT_ACCEPTED",
      `This is ${type.refused}. Accepted are ${ACCEPTED_WORDS}: save it as one of them.`,
    );
  const { mediaType } = type;
  const key = newKey();
  const path = pathOf(key);
  await doom(scope, path);
  await storage.put(path, file);
  return { key, path, facts: { name: safeName(sentName, endingsOf(mediaType)), mediaType, size, sha256 } };
}
