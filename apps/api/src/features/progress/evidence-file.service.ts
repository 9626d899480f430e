import { recordEvent } from "../../platform/audit.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { spare } from "../../platform/storage/doomed-files.ts";
import { keepFile, type SentFile } from "../../platform/storage/keep-file.ts";
import type { Storage } from "../../platform/storage/storage.ts";
import { Evidence } from "./evidence.entity.ts";
import { evidencePath, loadOwnEvidence, type EvidenceRow } from "./evidence.loaders.ts";

export async function uploadEvidence(scope: Scope, storage: Storage, sent: SentFile): Promise<EvidenceRow | Problem[]> {
  const { employeeKey } = actorOf(scope);
  if (employeeKey === null) return [NO_EMPLOYEE];
  const kept = await keepFile(scope, storage, sent, evidencePath);
  if ("code" in kept) return [kept];
  const { key, path, facts } = kept;
  const input = { idempotencyKey: sent.idempotencyKey, name: facts.name, sha256: facts.sha256 };
  return once(scope, "uploadEvidence", input, byRow(loadOwnEvidence), async (tx) => {
    await tx.db.insert(Evidence, {
      key,
      employeeKey,
      entryKey: null,
      looseSince: tx.now,
      kind: "FILE",
      url: null,
      ...facts,
      createdAt: tx.now,
    });
    await spare(tx, path);
    await recordEvent(tx, {
      action: "evidence.uploaded",
      noun: "evidence",
      nounKey: key,
      subjectKey: employeeKey,
      payload: { ...facts },
    });
    return loadOwnEvidence.required(tx, key);
  });
}

export const NO_EMPLOYEE = problem(
  null,
  "NO_EMPLOYEE",
  "This account belongs to no employee, who alone files evidence.",
);
