import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { byRow, once } from "../../platform/once.ts";
import type { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { spare } from "../../platform/storage/doomed-files.ts";
import { keepFile, type SentFile } from "../../platform/storage/keep-file.ts";
import type { Storage } from "../../platform/storage/storage.ts";
import { loadMaterial, materialPath, type MaterialRow } from "./programme.loaders.ts";
import { heldProgramme, programmeEvent } from "./programme.service.ts";
import { TrainingMaterial } from "./training-programme.entity.ts";
import { trainingKeeper } from "./training.policy.ts";

export async function uploadMaterial(
  scope: Scope,
  storage: Storage,
  programmeId: string,
  sent: SentFile,
): Promise<MaterialRow | Problem[]> {
  trainingKeeper(scope);
  keyOf("TrainingProgramme", programmeId); // before anything is stored
  const kept = await keepFile(scope, storage, sent, materialPath);
  if ("code" in kept) return [kept];
  const { key, path, facts } = kept;
  const input = { idempotencyKey: sent.idempotencyKey, programmeId, name: facts.name, sha256: facts.sha256 };
  return once(scope, "uploadTrainingMaterial", input, byRow(loadMaterial), async (tx) => {
    const held = await heldProgramme(tx, programmeId);
    if ("code" in held) return [held];
    await tx.db.insert(TrainingMaterial, {
      key,
      programmeKey: held.key,
      kind: "FILE",
      url: null,
      ...facts,
      createdAt: tx.now,
    });
    await spare(tx, path);
    await recordEvent(tx, programmeEvent("material_added", held.key, { ...facts }));
    return loadMaterial.required(tx, key);
  });
}
