import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { badInput } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { isWebAddress, notAnAddress } from "../../platform/storage/web-address.ts";
import type { AddEvidenceLinkInput } from "./evidence.inputs.ts";
import { Evidence } from "./evidence.entity.ts";
import { loadOwnEvidence, type EvidenceRow } from "./evidence.loaders.ts";

const MOST = 20;
const LONGEST_NAME = 200;

export function addEvidenceLink(scope: Scope, input: AddEvidenceLinkInput): Promise<EvidenceRow | Problem[]> {
  return once(scope, "addEvidenceLink", input, byRow(loadOwnEvidence), async (tx) => {
    const { employeeKey } = actorOf(tx);
    if (employeeKey === null)
      return [problem(null, "NO_EMPLOYEE", "This account belongs to no employee, who alone files evidence.")];
    const problems = linkProblems(input);
    if (problems.length > 0) return problems;

    const key = newKey();
    const name = input.name.trim();
    await tx.db.insert(Evidence, {
      key,
      employeeKey,
      entryKey: null,
      looseSince: tx.now,
      kind: "LINK",
      name,
      url: input.url.trim(),
      mediaType: null,
      size: null,
      sha256: null,
      createdAt: tx.now,
    });
    await recordEvent(tx, {
      action: "evidence.linked",
      noun: "evidence",
      nounKey: key,
      subjectKey: employeeKey,
      payload: { name, url: input.url.trim() },
    });
    return loadOwnEvidence.required(tx, key);
  });
}

function linkProblems(input: AddEvidenceLinkInput): Problem[] {
  const problems: Problem[] = [];
  const name = input.name.trim();
  if (name === "" || name.length > LONGEST_NAME)
    problems.push(problem("name", "REQUIRED", `Say what the link shows, in at most ${LONGEST_NAME} characters.`));
  if (!isWebAddress(input.url.trim())) problems.push(notAnAddress("url"));
  if (!input.opensForOthers)
    problems.push(
      problem(
        "opensForOthers",
        "NOT_CHECKED",
        "Open the link as others will, not signed in, and confirm it; or upload the file here instead.",
      ),
    );
  return problems;
}

/** Puts the actor's own evidence with an entry, and takes off what is not named; null ids leave it as it is. */
export async function attachEvidence(
  tx: Scope,
  entryKey: string,
  evidenceIds: readonly string[] | null | undefined,
): Promise<Problem | null> {
  if (evidenceIds == null) return null;
  if (evidenceIds.length > MOST)
    throw badInput(`evidenceIds holds ${evidenceIds.length} ids; at most ${MOST} stand with one entry.`);
  const keys = [...new Set(evidenceIds.map((id) => keyOf("Evidence", id)))];
  const owned = await rows<{ key: string }>(
    tx,
    sql`update evidence v set entry_key = ${entryKey}, loose_since = null where v.key = any(${keys}::uuid[]) and v.employee_key = ${actorOf(tx).employeeKey}
          and (v.entry_key is null or v.entry_key = ${entryKey}) returning v.key`,
  );
  if (owned.length < keys.length)
    return problem(
      "evidenceIds",
      "NOT_FOUND",
      "Some of the evidence is not there, or stands with another entry. Put it here again.",
    );
  await detachEvidence(tx, entryKey, keys);
  return null;
}

/** Takes evidence off an entry, but for some; it waits a week for another. */
export async function detachEvidence(tx: Scope, entryKey: string, kept: readonly string[] = []): Promise<void> {
  await rows(
    tx,
    sql`update evidence v set entry_key = null, loose_since = ${tx.now}
        where v.entry_key = ${entryKey} and not v.key = any(${kept}::uuid[])`,
  );
}
