import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { spare } from "../../platform/storage/doomed-files.ts";
import { keepFile, type SentFile } from "../../platform/storage/keep-file.ts";
import type { Storage } from "../../platform/storage/storage.ts";
import { innovationFilePath, loadInnovationEvidence, type InnovationEvidenceRow } from "./evidence.loaders.ts";
import { InnovationEvidence } from "./innovation-parts.entity.ts";
import type { InnovationEvidenceInput } from "./innovation.inputs.ts";

export const NO_EMPLOYEE = problem(
  null,
  "NO_EMPLOYEE",
  "This account belongs to no employee, who alone writes innovations down.",
);

/** A file that shows an innovation. It stands with none until the innovation is saved with it. */
export async function uploadInnovationFile(
  scope: Scope,
  storage: Storage,
  sent: SentFile,
): Promise<InnovationEvidenceRow | Problem[]> {
  const { employeeKey } = actorOf(scope);
  if (employeeKey === null) return [NO_EMPLOYEE];
  const kept = await keepFile(scope, storage, sent, innovationFilePath);
  if ("code" in kept) return [kept];
  const { key, path, facts } = kept;
  const input = { idempotencyKey: sent.idempotencyKey, name: facts.name, sha256: facts.sha256 };
  return once(scope, "uploadInnovationFile", input, byRow(loadInnovationEvidence), async (tx) => {
    await tx.db.insert(InnovationEvidence, {
      key,
      innovationKey: null,
      ordinal: 0,
      kind: "FILE",
      url: null,
      ...facts,
      sentByKey: employeeKey,
      looseSince: tx.now,
    });
    await spare(tx, path);
    await recordEvent(tx, {
      action: "innovation_evidence.uploaded",
      noun: "innovation_evidence",
      nounKey: key,
      subjectKey: employeeKey,
      payload: { ...facts },
    });
    return loadInnovationEvidence.required(tx, key);
  });
}

/** What shows it, in the order in which it is named. A file that is named no more goes, and with it what was stored. */
export async function replaceEvidence(
  tx: Scope,
  innovationKey: string,
  evidence: readonly InnovationEvidenceInput[],
): Promise<Problem | null> {
  const items = evidence.map(({ evidenceId, name, url }, at) => ({
    fileKey: evidenceId == null ? null : keyOf("InnovationEvidence", evidenceId),
    name: name.trim(),
    url: url?.trim() ?? null,
    ordinal: at + 1,
  }));
  const files = items.filter(({ fileKey }) => fileKey !== null);
  const placed = await rows(
    tx,
    sql`update innovation_evidence v set innovation_key = ${innovationKey}::uuid, loose_since = null, name = w.name, ordinal = w.ordinal
        from unnest(${files.map(({ fileKey }) => fileKey)}::uuid[], ${files.map(({ name }) => name)}::text[], ${files.map(({ ordinal }) => ordinal)}::int[]) as w(key, name, ordinal)
        where v.key = w.key and v.kind = 'FILE'
          and (v.innovation_key = ${innovationKey}::uuid or (v.innovation_key is null and v.sent_by_key = ${actorOf(tx).employeeKey}::uuid))
        returning v.key`,
  );
  if (placed.length < files.length)
    return problem("evidence", "NOT_FOUND", "Some of the files are not there any more. Send them again.");
  await rows(
    tx,
    sql`delete from innovation_evidence v where v.innovation_key = ${innovationKey}::uuid and not v.key = any(${files.map(({ fileKey }) => fileKey)}::uuid[])`,
  );
  const links = items.filter(({ fileKey }) => fileKey === null);
  if (links.length > 0)
    await tx.db.insert(
      InnovationEvidence,
      links.map(({ name, url, ordinal }) => ({
        key: newKey(),
        innovationKey,
        ordinal,
        kind: "LINK" as const,
        name,
        url,
      })),
    );
  return null;
}

const DAYS = 7;

/** What was sent and stands with no innovation for a week is nobody's to keep; the trigger takes its file. */
export async function expireLooseInnovationFiles(scope: Scope): Promise<void> {
  const before = new Date(scope.now.getTime() - DAYS * 86_400_000);
  await rows(
    scope,
    sql`delete from innovation_evidence v where v.innovation_key is null and v.loose_since < ${before}`,
  );
}
