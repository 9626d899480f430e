import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import type { Actor } from "../../platform/actor.ts";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import type { ListSource } from "../../platform/connection.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, isDutyOf, ownedBy } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { PerformanceDialogue } from "./dialogue.entity.ts";

export type DialogueRow = Omit<PerformanceDialogue, "id">;

/** Rows named g: for the two who talked, or who does the appraiser's duty. It is in confidence: no office reads it. */
export const visibleDialogues = (actor: Actor): Sql =>
  sql`(${ownedBy(actor, "g.employee_key")} or ${isDutyOf(actor, "g.appraiser_key")})`;

const columns: Sql = sql`
  g.key, g.employee_key as "employeeKey", g.appraiser_key as "appraiserKey", g.is_by_employee as "isByEmployee", g.recorded_by_key as "recordedByKey",
  g.plan_key as "planKey", g.assessment_key as "assessmentKey", g.held_on as "heldOn", g.agreed, g.recorded_at as "recordedAt",
  g.confirmed_at as "confirmedAt", g.confirmed_by_key as "confirmedByKey"`;

export const loadDialogue = batched<DialogueRow>(async (scope, keys) => {
  const found = await rows<DialogueRow>(
    scope,
    sql`select ${columns} from performance_dialogue g where g.key = any(${keys}::uuid[]) and ${visibleDialogues(actorOf(scope))}`,
  );
  noteReads(scope, found);
  return byKey(found);
});

/** The last first. */
export const dialogueList = (scope: Scope): ListSource => ({
  list: "dialogues",
  columns: () => columns,
  from: sql`performance_dialogue g`,
  where: [visibleDialogues(actorOf(scope))],
  subject: () => "parent",
  order: [
    { sql: sql`g.held_on`, type: "date", nullable: false, name: "HELD_ON", direction: "DESC" },
    { sql: sql`g.key`, type: "uuid", nullable: false, name: "key", direction: "DESC" },
  ],
});

const loadPeople = batchedBy<null, string[]>(
  async (scope, keys) => {
    const found = await rows<{ dialogueKey: string; employeeKey: string }>(
      scope,
      sql`select o.dialogue_key as "dialogueKey", o.employee_key as "employeeKey" from dialogue_person o
          join performance_dialogue g on g.key = o.dialogue_key
          where o.dialogue_key = any(${keys}::uuid[]) and ${visibleDialogues(actorOf(scope))} order by o.employee_key`,
    );
    const groups = groupedBy(found, (row) => row.dialogueKey);
    return new Map([...groups].map(([key, list]) => [key, list.map(({ employeeKey }) => employeeKey)]));
  },
  () => [],
);

/** Keys of those who were there besides the two. */
export const loadPeopleOf = (scope: Scope, dialogueKey: string): Promise<string[]> =>
  loadPeople(scope, dialogueKey, null);
