import sql, { type Sql } from "sql-template-tag";
import { isUnderWay } from "../../platform/jobs/job.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { CHECK_JOB } from "./check-import.service.ts";
import { COMMIT_JOB } from "./commit-import.service.ts";
import { PROGRAM_FAULT } from "./file-words.ts";
import { UNDO_JOB } from "./undo-import.service.ts";

const worked = isUnderWay([CHECK_JOB, COMMIT_JOB, UNDO_JOB], "runKey", sql`r.key`);

/** Whether a job works on an import, or will. */
export const isWorkedOn = async (scope: Scope, key: string): Promise<boolean> =>
  (await firstRow(scope, sql`select 1 from import_run r where r.key = ${key}::uuid and ${worked}`)) !== null;

/** Gives imports back to their senders that stand in a step on which no job works: it failed so often that it was given up. Nothing of the step is kept. */
export const release = (tx: Scope, which: Sql = sql`true`): Promise<unknown> =>
  rows(
    tx,
    sql`with undecided as (
          delete from import_row i using import_run r
          where r.key = i.run_key and r.status = 'CHECKING' and not ${worked} and ${which})
        update import_run r set status = case r.status when 'CHECKING' then 'MAPPING' when 'COMMITTING' then 'CHECKED' else 'DONE' end,
          ended_at = case r.status when 'UNDOING' then ${tx.now}::timestamptz end, is_stop_asked = false, faults = ${JSON.stringify([PROGRAM_FAULT])}::jsonb, counts = case when r.status <> 'CHECKING' then r.counts end,
          passed_lines = case when r.status <> 'CHECKING' then r.passed_lines else '[]' end
        where r.status in ('CHECKING', 'COMMITTING', 'UNDOING') and not ${worked} and ${which}`,
  );
