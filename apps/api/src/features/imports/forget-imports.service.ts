import sql from "sql-template-tag";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { doomNow } from "../../platform/storage/doomed-files.ts";
import { release } from "./standing-still.ts";
import { importPath } from "./stored-file.ts";

const KEPT_DAYS = 30;

/**
 * Rows of a file are personal data that nobody needs twice: a month after the import's end they go, and with them the way back. What was never
 * decided upon is given up after the same time.
 */
export function forgetImports(scope: Scope): Promise<void> {
  const before = new Date(scope.now.getTime() - KEPT_DAYS * 86_400_000);
  return inTransaction(scope, async (tx) => {
    await release(tx);
    const left = await rows<{ key: string }>(
      tx,
      sql`update import_run set status = 'CANCELLED', ended_at = ${tx.now} where status in ('MAPPING', 'CHECKED') and started_at < ${before} returning key`,
    );
    for (const { key } of left) await doomNow(tx, importPath(key));
    await rows(
      tx,
      sql`delete from import_row i using import_run r where r.key = i.run_key and (r.ended_at < ${before} or r.key = any(${left.map(({ key }) => key)}::uuid[]))`,
    );
    await rows(
      tx,
      sql`update import_run set sheets = '[]', passed_lines = '[]' where (ended_at < ${before} or key = any(${left.map(({ key }) => key)}::uuid[])) and (sheets <> '[]' or passed_lines <> '[]')`,
    );
  });
}
