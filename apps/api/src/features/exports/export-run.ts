import sql from "sql-template-tag";
import { AppError } from "../../platform/errors.ts";
import { LIMITS } from "../../platform/limits/limits.ts";
import { firstRow, rows, type Queryable } from "../../platform/sql.ts";
import type { ExportRun, ExportState } from "./export-run.entity.ts";

type Pool = { readonly sql: Queryable };

/** Longer without a word, and the process that wrote it is gone. */
const SILENT = "30 seconds";
const KEPT = "30 days";

type Begun = Pick<ExportRun, "key" | "accountKey" | "format">;

/** Notes that one begins, unless its owner has as many as one may have at a time. */
export async function beginRun(pool: Pool, { key, accountKey, format }: Begun): Promise<void> {
  await rows(
    pool,
    sql`delete from export_run where account_key = ${accountKey}::uuid and started_at < now() - ${KEPT}::interval`,
  );
  const begun = await rows(
    pool,
    sql`insert into export_run (key, account_key, format, state, row_count, total, bytes, is_stop_asked, code, message, started_at, seen_at, ended_at)
        select ${key}::uuid, ${accountKey}::uuid, ${format}, 'RUNNING', 0, null, 0, false, null, null, now(), now(), null
        where (select count(*) from export_run r where r.account_key = ${accountKey}::uuid and r.state = 'RUNNING'
               and r.seen_at > now() - ${SILENT}::interval) < ${LIMITS.exports}
        on conflict (key) do nothing returning key`,
  );
  if (begun.length === 1) return;
  const known = await firstRow(pool, sql`select key from export_run where key = ${key}::uuid`);
  throw known
    ? new AppError("CONFLICT", "There is an export of this id already. Take another id.")
    : new AppError("CONFLICT", `You have ${LIMITS.exports} exports under way. Stop one, or wait until one has ended.`);
}

export interface Progress {
  readonly rowCount: number;
  readonly total: number | null;
  readonly bytes: number;
}

/** How far it is; whether its owner wants it stopped. */
export async function noteProgress(pool: Pool, key: string, { rowCount, total, bytes }: Progress): Promise<boolean> {
  const run = await firstRow<{ isStopAsked: boolean }>(
    pool,
    sql`update export_run set row_count = ${rowCount}, total = ${total}, bytes = ${bytes}, seen_at = now()
        where key = ${key}::uuid and state = 'RUNNING' returning is_stop_asked as "isStopAsked"`,
  );
  return run?.isStopAsked ?? true;
}

export interface Ending extends Progress {
  readonly state: Exclude<ExportState, "RUNNING">;
  readonly code: string | null;
  readonly message: string | null;
}

export async function endRun(pool: Pool, key: string, ending: Ending): Promise<void> {
  await rows(
    pool,
    sql`update export_run set state = ${ending.state}, code = ${ending.code}, message = ${ending.message}, row_count = ${ending.rowCount}, total = ${ending.total},
          bytes = ${ending.bytes}, seen_at = now(), ended_at = now()
        where key = ${key}::uuid and state = 'RUNNING'`,
  );
}

export type RunTold = Pick<
  ExportRun,
  "format" | "state" | "rowCount" | "total" | "bytes" | "code" | "message" | "startedAt" | "endedAt"
>;

/** One's own; what is silent for too long has failed. */
export const findRun = (pool: Pool, accountKey: string, key: string): Promise<RunTold | null> =>
  firstRow<RunTold>(
    pool,
    sql`select r.format, case when r.state = 'RUNNING' and r.seen_at < now() - ${SILENT}::interval then 'FAILED' else r.state end as state,
          r.row_count as "rowCount", r.total, r.bytes, r.code, r.message, r.started_at as "startedAt", r.ended_at as "endedAt"
        from export_run r where r.key = ${key}::uuid and r.account_key = ${accountKey}::uuid`,
  );

/** The process that writes it hears of it within a second. */
export const askToStop = (pool: Pool, accountKey: string, key: string): Promise<{ key: string } | null> =>
  firstRow(
    pool,
    sql`update export_run set is_stop_asked = true where key = ${key}::uuid and account_key = ${accountKey}::uuid returning key`,
  );
