import type { TaskKind } from "@andir/domain/task-kind";
import sql, { join, type Sql } from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";

/** One thing that waits, before those of a kind are counted together. What it has not is left out. */
interface Parts {
  /** Whose duty it is; absent for what is one's own. */
  readonly duty?: Sql;
  readonly period?: Sql;
  /** Whom it is about, where that is somebody else. */
  readonly subject?: Sql;
  readonly unit?: Sql;
  readonly dueOn?: Sql;
  /** From which the due date follows, where a rule says how. */
  readonly since?: Sql;
}

/** The columns of one source; each source is a statement of its own, and all are put together. */
export const waiting = (kind: Sql, { duty, period, subject, unit, dueOn, since }: Parts): Sql => sql`
  (${kind})::text as kind, (${duty ?? sql`null`})::uuid as duty_key, (${period ?? sql`null`})::uuid as period_key, (${subject ?? sql`null`})::uuid as subject_key,
  (${unit ?? sql`null`})::uuid as unit_key, (${dueOn ?? sql`null`})::date as due_on, (${since ?? sql`null`})::date as since`;

/** What waits of one kind, for one period, by one duty. */
export interface TaskFacts {
  readonly kind: TaskKind;
  readonly dutyKey: string | null;
  readonly periodKey: string | null;
  readonly count: number;
  /** The earliest. */
  readonly dueOn: string | null;
  readonly since: string | null;
  /** The one person, or the one unit; null where there are several. */
  readonly subjectKey: string | null;
  readonly unitKey: string | null;
}

/** All of it in one statement. */
export function countWaiting(scope: Scope, sources: readonly Sql[]): Promise<TaskFacts[]> {
  if (sources.length === 0) return Promise.resolve([]);
  return rows<TaskFacts>(
    scope,
    sql`select t.kind, t.duty_key as "dutyKey", t.period_key as "periodKey", count(*)::int as count, min(t.due_on) as "dueOn", min(t.since) as "since",
          ${theOne("subject_key")} as "subjectKey", ${theOne("unit_key")} as "unitKey"
        from (${join(
          sources.map((source) => sql`(${source})`),
          " union all ",
        )}) t group by t.kind, t.duty_key, t.period_key`,
  );
}

const theOne = (column: "subject_key" | "unit_key"): Sql =>
  column === "subject_key"
    ? sql`case when count(distinct t.subject_key) = 1 and count(t.subject_key) = count(*) then (array_agg(t.subject_key))[1] end`
    : sql`case when count(distinct t.unit_key) = 1 and count(t.unit_key) = count(*) then (array_agg(t.unit_key))[1] end`;
