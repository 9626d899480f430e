import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow } from "../../platform/sql.ts";
import { CoachingNote, CoachingNoteVersion } from "./coaching-note.entity.ts";
import type {
  AddCoachingNoteInput,
  ChangeCoachingNoteInput,
  WithdrawCoachingNoteInput,
} from "./coaching-note.inputs.ts";
import { loadCoachingNote, type CoachingNoteRow } from "./coaching-note.loaders.ts";
import { wordsOf } from "./words.ts";

/** By who appraises the person, or who does it in their place. */
export function addCoachingNote(scope: Scope, input: AddCoachingNoteInput): Promise<CoachingNoteRow | Problem[]> {
  return once(scope, "addCoachingNote", input, byRow(loadCoachingNote), async (tx) => {
    const { employeeKey: authorKey, appraisedKeys, appraisedFor } = actorOf(tx);
    const employeeKey = keySeenBy(tx, "Employee", input.employeeId);
    if (authorKey === null || employeeKey === authorKey || !appraisedKeys.includes(employeeKey))
      return [problem("employeeId", "NOT_FOUND", "There is no such person whom you appraise.")];
    const text = wordsOf("text", input.text, "Write what you note.");
    if (typeof text !== "string") return [text];

    const key = newKey();
    const { isShared } = input;
    await tx.db.insert(CoachingNote, { key, employeeKey, authorKey, text, isShared, createdAt: tx.now });
    await recordEvent(tx, {
      ...eventOf("coaching_note.added", { key, employeeKey, isShared }),
      onBehalfOfKey: appraisedFor[employeeKey] ?? null,
      payload: isShared ? { text } : {},
    });
    return loadCoachingNote.required(tx, key);
  });
}

/** What it said before is kept. What the person has read is not taken from them unsaid: it can be withdrawn, not unshared. */
export function changeCoachingNote(scope: Scope, input: ChangeCoachingNoteInput): Promise<CoachingNoteRow | Problem[]> {
  return once(scope, "changeCoachingNote", input, byRow(loadCoachingNote), async (tx) => {
    const note = await lockNote(tx, input.noteId);
    if (!note) return [NOT_FOUND];
    if (note.withdrawnAt !== null) return [WITHDRAWN];
    if (note.isShared && input.isShared === false)
      return [problem("isShared", "SHARED", "The person reads it already. Take it back instead.")];
    const text = wordsOf("text", input.text, "Write what you note, or take the note back.");
    if (typeof text !== "string") return [text];

    const isShared = input.isShared ?? note.isShared;
    const { key, revision } = note;
    await tx.db.insert(CoachingNoteVersion, {
      noteKey: key,
      revision,
      text: note.text,
      isShared: note.isShared,
      at: tx.now,
    });
    await tx.db.update(CoachingNote, { key }, { text, isShared, revision: revision + 1, changedAt: tx.now });
    const payload = isShared ? { ...(note.isShared ? { before: note.text } : {}), after: text } : {};
    await recordEvent(tx, { ...eventOf("coaching_note.changed", { ...note, isShared }), payload });
    return loadCoachingNote.required(tx, key);
  });
}

/** Its author takes it back: the person sees that there was one, and no longer what it said. */
export function withdrawCoachingNote(
  scope: Scope,
  input: WithdrawCoachingNoteInput,
): Promise<CoachingNoteRow | Problem[]> {
  return once(scope, "withdrawCoachingNote", input, byRow(loadCoachingNote), async (tx) => {
    const note = await lockNote(tx, input.noteId);
    if (!note) return [NOT_FOUND];
    if (note.withdrawnAt !== null) return [WITHDRAWN];
    await tx.db.update(CoachingNote, { key: note.key }, { withdrawnAt: tx.now });
    await recordEvent(tx, eventOf("coaching_note.withdrawn", note));
    return loadCoachingNote.required(tx, note.key);
  });
}

const NOT_FOUND = problem("noteId", "NOT_FOUND", "There is no such note of yours.");
const WITHDRAWN = problem("noteId", "WITHDRAWN", "It is taken back. Write a new one.");

/** Of an unshared note its subject knows nothing, nor that there is one. */
const eventOf = (
  action: string,
  { key, employeeKey, isShared }: Pick<CoachingNote, "key" | "employeeKey" | "isShared">,
) => ({
  action,
  noun: "coaching_note",
  nounKey: key,
  subjectKey: isShared ? employeeKey : null,
});

const lockNote = (
  tx: Scope,
  noteId: string,
): Promise<Pick<CoachingNote, "key" | "employeeKey" | "text" | "isShared" | "revision" | "withdrawnAt"> | null> =>
  firstRow(
    tx,
    sql`select n.key, n.employee_key as "employeeKey", n.text, n.is_shared as "isShared", n.revision, n.withdrawn_at as "withdrawnAt"
        from coaching_note n where n.key = ${keyOf("CoachingNote", noteId)} and n.author_key = ${actorOf(tx).employeeKey}::uuid for update`,
  );
