import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { globalId, keyOf } from "../../platform/global-id.ts";
import { once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow } from "../../platform/sql.ts";
import { mayRemoveEvidence } from "./entry.policy.ts";
import { lockEntry } from "./entry.service.ts";
import type { RemoveEvidenceInput } from "./evidence.inputs.ts";
import { loadOwnEvidence } from "./evidence.loaders.ts";

/** Its name and digest stay in the event. The file goes soon after: see DoomedFile. */
export function removeEvidence(scope: Scope, input: RemoveEvidenceInput): Promise<{ key: string } | Problem[]> {
  const again = {
    keep: ({ key }: { key: string }) => key,
    find: (_tx: Scope, key: string) => Promise.resolve({ key }),
  };
  return once(scope, "removeEvidence", input, again, async (tx) => {
    const evidence = await loadOwnEvidence(tx, keyOf("Evidence", input.evidenceId));
    if (!evidence) return [NOT_FOUND];
    const { key, entryKey } = evidence;
    // As those who change an entry do: first the entry, then what stands with it.
    const entry = entryKey === null ? null : await lockEntry(tx, globalId("ProgressEntry", entryKey));
    if (!mayRemoveEvidence(actorOf(tx), evidence, entry)) return [REPORTED];

    const removed = await firstRow(
      tx,
      sql`delete from evidence v where v.key = ${key} and v.entry_key is not distinct from ${entryKey}::uuid returning v.key`,
    );
    if (!removed) return [MOVED];
    const { name, kind, url, sha256, employeeKey } = evidence;
    await recordEvent(tx, {
      action: "evidence.removed",
      noun: "evidence",
      nounKey: key,
      subjectKey: employeeKey,
      payload: { before: { name, kind, url, sha256, entryKey } },
    });
    return { key };
  });
}

const NOT_FOUND = problem("evidenceId", "NOT_FOUND", "There is no such evidence of yours.");
const REPORTED = problem(
  "evidenceId",
  "REPORTED",
  "It stands with an entry whose period is reported. Ask your appraiser to give the report back.",
);
const MOVED = problem("evidenceId", "CONFLICT", "It was put with another entry or removed meanwhile. Load it again.");
