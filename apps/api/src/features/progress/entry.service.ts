import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow } from "../../platform/sql.ts";
import type { AmendProgressInput, ChangeProgressInput, LogProgressInput, RemoveProgressInput } from "./entry.inputs.ts";
import { loadOwnEntry, type EntryRow } from "./entry.loaders.ts";
import { mayAmend, mayChange } from "./entry.policy.ts";
import { placeOf, type Place } from "./entry.place.ts";
import { attachEvidence, detachEvidence } from "./evidence.service.ts";
import { ProgressAmendment, ProgressEntry } from "./progress-entry.entity.ts";

const LONGEST_TEXT = 4_000;

export function logProgress(scope: Scope, input: LogProgressInput): Promise<EntryRow | Problem[]> {
  return once(scope, "logProgress", input, byRow(loadOwnEntry), async (tx) => {
    const problems = wordsAndNumbers(input);
    if (problems.length > 0) return problems;
    const place = await placeOf(tx, input);
    if (Array.isArray(place)) return place;

    const key = newKey();
    await tx.db.insert(ProgressEntry, { ...written(input, place), key, reportKey: null, isVerified: false });
    const refused = await attachEvidence(tx, key, input.evidenceIds);
    if (refused) return [refused];
    await recordEvent(tx, eventOf("progress.logged", key, place.employeeKey, { after: contentOf(input, place) }));
    return loadOwnEntry.required(tx, key);
  });
}

export function changeProgress(scope: Scope, input: ChangeProgressInput): Promise<EntryRow | Problem[]> {
  return once(scope, "changeProgress", input, byRow(loadOwnEntry), async (tx) => {
    const entry = await lockEntry(tx, input.entryId);
    if (!entry) return [NOT_FOUND];
    if (!mayChange(actorOf(tx), entry)) return [REPORTED];
    if (input.revision != null && input.revision !== entry.revision) return [CHANGED_MEANWHILE];
    const problems = wordsAndNumbers(input);
    if (problems.length > 0) return problems;
    const place = await placeOf(tx, {
      date: input.date,
      plannedResultId: input.plannedResultId ?? null,
      positionKey: entry.positionKey,
      reportKey: entry.reportKey,
    });
    if (Array.isArray(place)) return place;

    await tx.db.update(ProgressEntry, { key: entry.key }, { ...written(input, place), revision: entry.revision + 1 });
    const refused = await attachEvidence(tx, entry.key, input.evidenceIds);
    if (refused) return [refused];
    await recordEvent(
      tx,
      eventOf("progress.changed", entry.key, entry.employeeKey, {
        before: {
          date: entry.date,
          text: entry.text,
          quantity: entry.quantity,
          plannedResultKey: entry.plannedResultKey,
        },
        after: contentOf(input, place),
      }),
    );
    return loadOwnEntry.required(tx, entry.key);
  });
}

/** What was reported stays readable as it was: the amendment stands beside it, and it waits to be verified anew. */
export function amendProgress(scope: Scope, input: AmendProgressInput): Promise<EntryRow | Problem[]> {
  return once(scope, "amendProgress", input, byRow(loadOwnEntry), async (tx) => {
    const entry = await lockEntry(tx, input.entryId);
    if (!entry) return [NOT_FOUND];
    if (!mayAmend(actorOf(tx), entry))
      return [problem("entryId", "NOT_REPORTED", "This entry is not reported yet: change it, no reason is needed.")];
    if (!entry.isPeriodOpen) return [PERIOD_CLOSED];
    const problems = wordsAndNumbers(input);
    if (!input.reason.trim()) problems.push(problem("reason", "REQUIRED", "Say why it is amended."));
    if (problems.length > 0) return problems;

    const { key, revision } = entry;
    const reason = input.reason.trim();
    await tx.db.insert(ProgressAmendment, {
      entryKey: key,
      revision,
      text: entry.text,
      quantity: entry.quantity,
      reason,
      at: tx.now,
    });
    const after = { text: input.text.trim(), quantity: input.quantity ?? null };
    await tx.db.update(ProgressEntry, { key }, { ...after, isVerified: false, revision: revision + 1 });
    await recordEvent(
      tx,
      eventOf("progress.amended", key, entry.employeeKey, {
        before: { text: entry.text, quantity: entry.quantity },
        after,
        reason,
      }),
    );
    return loadOwnEntry.required(tx, key);
  });
}

/** Its content stays in the event, so that what was acknowledged is not lost. */
export function removeProgress(scope: Scope, input: RemoveProgressInput): Promise<{ key: string } | Problem[]> {
  const again = {
    keep: ({ key }: { key: string }) => key,
    find: (_tx: Scope, key: string) => Promise.resolve({ key }),
  };
  return once(scope, "removeProgress", input, again, async (tx) => {
    const entry = await lockEntry(tx, input.entryId);
    if (!entry) return [NOT_FOUND];
    if (!mayChange(actorOf(tx), entry)) return [REPORTED];

    await detachEvidence(tx, entry.key);
    await tx.db.delete(ProgressEntry, { key: entry.key });
    await recordEvent(
      tx,
      eventOf("progress.removed", entry.key, entry.employeeKey, {
        before: {
          date: entry.date,
          text: entry.text,
          quantity: entry.quantity,
          plannedResultKey: entry.plannedResultKey,
        },
      }),
    );
    return { key: entry.key };
  });
}

const NOT_FOUND = problem("entryId", "NOT_FOUND", "There is no such entry of yours.");
const REPORTED = problem(
  "entryId",
  "REPORTED",
  "Its period is reported. Amend the entry with a reason, or ask your appraiser to give the report back.",
);
const CHANGED_MEANWHILE = problem(
  "revision",
  "CONFLICT",
  "It was changed meanwhile, perhaps by you on another device. Load it again; what you typed is still with you.",
);
export const PERIOD_CLOSED = problem(
  null,
  "PERIOD_CLOSED",
  "The period is closed. The performance team (tim pengelola kinerja) can open it again.",
);

interface LockedEntry extends EntryRow {
  positionKey: string | null;
  isPeriodOpen: boolean;
}

/** Held until the end of the transaction; null when it is not the actor's own. */
export function lockEntry(tx: Scope, entryId: string): Promise<LockedEntry | null> {
  return firstRow<LockedEntry>(
    tx,
    sql`select n.key, n.employee_key as "employeeKey", n.position_key as "positionKey", n.report_key as "reportKey",
          n.planned_result_key as "plannedResultKey", n.day as date, n.text, n.quantity, n.is_verified as "isVerified", n.revision,
          (select r.status from performance_report r where r.key = n.report_key) as "reportStatus",
          coalesce((select d.is_open from performance_report r join period d on d.key = r.period_key where r.key = n.report_key), true) as "isPeriodOpen"
        from progress_entry n where n.key = ${keyOf("ProgressEntry", entryId)} and n.employee_key = ${actorOf(tx).employeeKey}
        for update of n`,
  );
}

const written = (input: { text: string; quantity?: number | null; date: string }, place: Place) => ({
  employeeKey: place.employeeKey,
  positionKey: place.positionKey,
  plannedResultKey: place.plannedResultKey,
  day: input.date,
  text: input.text.trim(),
  quantity: input.quantity ?? null,
});

const contentOf = (input: { text: string; quantity?: number | null; date: string }, place: Place) => ({
  date: input.date,
  text: input.text.trim(),
  quantity: input.quantity ?? null,
  plannedResultKey: place.plannedResultKey,
});

const eventOf = (action: string, nounKey: string, subjectKey: string, payload: Record<string, unknown>) => ({
  action,
  noun: "progress_entry",
  nounKey,
  subjectKey,
  payload,
});

function wordsAndNumbers(input: { text: string; quantity?: number | null }): Problem[] {
  const problems: Problem[] = [];
  const text = input.text.trim();
  if (text === "") problems.push(problem("text", "REQUIRED", "Say in a few words what was done."));
  if (text.length > LONGEST_TEXT)
    problems.push(problem("text", "TOO_LONG", `At most ${LONGEST_TEXT} characters; this has ${text.length}.`));
  if (input.quantity != null && !(Number.isFinite(input.quantity) && input.quantity >= 0))
    problems.push(problem("quantity", "OUT_OF_RANGE", "A quantity is 0 or more."));
  return problems;
}
