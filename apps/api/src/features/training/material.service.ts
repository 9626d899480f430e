import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { doom, spare } from "../../platform/storage/doomed-files.ts";
import { safeName } from "../../platform/storage/file-name.ts";
import type { Received } from "../../platform/storage/incoming.ts";
import { ACCEPTED_WORDS, endingsOf, recognise } from "../../platform/storage/media-type.ts";
import type { Storage } from "../../platform/storage/storage.ts";
import { loadMaterial, materialPath, type MaterialRow } from "./programme.loaders.ts";
import { heldProgramme } from "./programme.service.ts";
import { TrainingMaterial } from "./training-programme.entity.ts";
import { trainingKeeper } from "./training.policy.ts";

export interface SentMaterial extends Received {
  readonly programmeId: string;
  /** As it was sent. */
  readonly name: string;
  readonly idempotencyKey: string | null;
}

/** First the file, then its record, as with evidence: what is stored and gets no record is cleared away. */
export async function uploadMaterial(
  scope: Scope,
  storage: Storage,
  sent: SentMaterial,
): Promise<MaterialRow | Problem[]> {
  trainingKeeper(scope);
  keyOf("TrainingProgramme", sent.programmeId);
  if (sent.size === 0) return [problem("file", "EMPTY", "This file is empty. Choose it again.")];
  const type = await recognise(sent.file, sent.name);
  if ("refused" in type)
    return [
      problem(
        "file",
        "TYPE_NOT_ACCEPTED",
        `This is ${type.refused}. Accepted are ${ACCEPTED_WORDS}: save it as one of them.`,
      ),
    ];
  const { mediaType } = type;
  const name = safeName(sent.name, endingsOf(mediaType));
  const key = newKey();
  const path = materialPath(key);
  await doom(scope, path);
  await storage.put(path, sent.file);
  const { programmeId, size, sha256, idempotencyKey } = sent;
  const input = { idempotencyKey, programmeId, name, sha256 };
  return once(scope, "uploadTrainingMaterial", input, byRow(loadMaterial), async (tx) => {
    const held = await heldProgramme(tx, programmeId);
    if ("code" in held) return [held];
    await tx.db.insert(TrainingMaterial, {
      key,
      programmeKey: held.key,
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
      action: "training_programme.material_added",
      noun: "training_programme",
      nounKey: held.key,
      subjectKey: null,
      payload: { name, mediaType, size, sha256 },
    });
    return loadMaterial.required(tx, key);
  });
}
