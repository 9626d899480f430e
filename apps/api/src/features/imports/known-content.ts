import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";

/** Whether the same rows were brought in before, for the same record, and not taken back since. */
export const isKnownContent = async (scope: Scope, runKey: string): Promise<boolean> =>
  (await firstRow(
    scope,
    sql`select 1 from import_run r join import_run before on before.kind = r.kind and before.target_key is not distinct from r.target_key
          and before.content_digest = r.content_digest and before.status in ('DONE', 'UNDOING')
        where r.key = ${runKey}::uuid and before.key <> r.key`,
  )) !== null;

/** One at a time: the same file, sent twice at once, comes in once. */
export const lockContent = (tx: Scope, runKey: string): Promise<unknown> =>
  rows(
    tx,
    sql`select pg_advisory_xact_lock(hashtextextended('import content ' || r.kind || ' ' || coalesce(r.content_digest, ''), 0))
        from import_run r where r.key = ${runKey}::uuid`,
  );
