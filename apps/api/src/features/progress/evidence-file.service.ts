import { recordEvent } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { doom, spare } from "../../platform/storage/doomed-files.ts";
import { safeName } from "../../platform/storage/file-name.ts";
import type { Received } from "../../platform/storage/incoming.ts";
import { ACCEPTED_WORDS, endingsOf, recognise } from "../../platform/storage/media-type.ts";
import type { Storage } from "../../platform/storage/storage.ts";
import { Evidence } from "./evidence.entity.ts";
import { evidencePath, loadOwnEvidence, type EvidenceRow } from "./evidence.loaders.ts";

export interface SentFile extends Received {
  /** As it was sent. */
  readonly name: string;
  readonly idempotencyKey: string | null;
}

/**
 * First the file, then its record: a record whose file is missing would be a promise broken. What is stored and gets no record
 * is cleared away: see DoomedFile.
 */
export async function uploadEvidence(scope: Scope, storage: Storage, sent: SentFile): Promise<EvidenceRow | Problem[]> {
  const { employeeKey } = actorOf(scope);
  if (employeeKey === null) return [NO_EMPLOYEE];
  if (sent.size === 0) return [problem("file", "EMPTY", "This file is empty. Choose it again.")];
  const type = await recognise(sent.file, sent.name);
  const name = safeName(sent.name, "mediaType" in type ? endingsOf(type.mediaType) : []);
  if ("refused" in type)
    return [
      problem(
        "file",
        "TYPE_NOT_ACCEPTED",
        `This is ${type.refused}. Accepted are ${ACCEPTED_WORDS}: save it as one of them.`,
      ),
    ];

  const key = newKey();
  const path = evidencePath(key);
  await doom(scope, path);
  await storage.put(path, sent.file);
  const { mediaType } = type;
  const { size, sha256, idempotencyKey } = sent;
  const input = { idempotencyKey, name, sha256 };
  return once(scope, "uploadEvidence", input, byRow(loadOwnEvidence), async (tx) => {
    await tx.db.insert(Evidence, {
      key,
      employeeKey,
      entryKey: null,
      looseSince: tx.now,
      kind: "FILE",
      name,
      url: null,
      mediaType,
      size,
      sha256,
      createdAt: tx.now,
    });
    await spare(tx, path);
    await recordEvent(tx, {
      action: "evidence.uploaded",
      noun: "evidence",
      nounKey: key,
      subjectKey: employeeKey,
      payload: { name, mediaType, size, sha256 },
    });
    return loadOwnEvidence.required(tx, key);
  });
}

export const NO_EMPLOYEE = problem(
  null,
  "NO_EMPLOYEE",
  "This account belongs to no employee, who alone files evidence.",
);
