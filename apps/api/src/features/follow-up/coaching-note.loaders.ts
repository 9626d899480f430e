import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import type { Actor } from "../../platform/actor.ts";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import type { ListSource } from "../../platform/connection.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, ownedBy } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { CoachingNote, CoachingNoteVersion } from "./coaching-note.entity.ts";

export type CoachingNoteRow = Omit<CoachingNote, "id" | "text"> & { text: string | null };

/** Rows named n: its author's, in person, and what is shared, the person's. Nobody else's, whatever their office. */
export const visibleCoachingNotes = (actor: Actor): Sql =>
  sql`(${ownedBy(actor, "n.author_key")} or (n.is_shared and ${ownedBy(actor, "n.employee_key")}))`;

/** What was taken back is read by its author alone; the person sees that there was something. */
const columns = (actor: Actor): Sql => sql`
  n.key, n.employee_key as "employeeKey", n.author_key as "authorKey",
  case when n.withdrawn_at is null or ${ownedBy(actor, "n.author_key")} then n.text end as text,
  n.is_shared as "isShared", n.revision, n.created_at as "createdAt", n.changed_at as "changedAt", n.withdrawn_at as "withdrawnAt"`;

export const loadCoachingNote = batched<CoachingNoteRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  const found = await rows<CoachingNoteRow>(
    scope,
    sql`select ${columns(actor)} from coaching_note n where n.key = any(${keys}::uuid[]) and ${visibleCoachingNotes(actor)}`,
  );
  noteReads(scope, found);
  return byKey(found);
});

/** The newest first. */
export const coachingNoteList = (scope: Scope): ListSource => ({
  list: "coachingNotes",
  columns: () => columns(actorOf(scope)),
  from: sql`coaching_note n`,
  where: [visibleCoachingNotes(actorOf(scope))],
  subject: () => "parent",
  order: [
    { sql: sql`n.created_at`, type: "timestamptz", nullable: false, name: "CREATED_AT", direction: "DESC" },
    { sql: sql`n.key`, type: "uuid", nullable: false, name: "key", direction: "DESC" },
  ],
});

type VersionRow = Pick<CoachingNoteVersion, "noteKey" | "revision" | "text" | "at">;

const loadVersions = batchedBy<null, VersionRow[]>(
  async (scope, keys) => {
    const actor = actorOf(scope);
    const found = await rows<VersionRow>(
      scope,
      sql`select v.note_key as "noteKey", v.revision, v.text, v.at from coaching_note_version v join coaching_note n on n.key = v.note_key
          where v.note_key = any(${keys}::uuid[]) and ${visibleCoachingNotes(actor)}
            and (${ownedBy(actor, "n.author_key")} or (v.is_shared and n.withdrawn_at is null)) order by v.revision`,
    );
    return groupedBy(found, (row) => row.noteKey);
  },
  () => [],
);

/** What it said before, the first first. */
export const loadVersionsOf = (scope: Scope, noteKey: string): Promise<VersionRow[]> =>
  loadVersions(scope, noteKey, null);
