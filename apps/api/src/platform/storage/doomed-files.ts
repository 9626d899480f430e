import sql from "sql-template-tag";
import { inTransaction, type Scope } from "../scope.ts";
import { firstRow, rows } from "../sql.ts";
import type { Storage } from "./storage.ts";

const HOUR = 3_600_000;
const BATCH = 50;

/** Before a file is stored: should no record follow, it goes again. */
export async function doom(scope: Scope, path: string): Promise<void> {
  const notBefore = new Date(scope.now.getTime() + HOUR);
  await rows(scope, sql`insert into doomed_file (path, not_before) values (${path}, ${notBefore})`);
}

/** What is of no more use goes at the next round. */
export const doomNow = (tx: Scope, path: string): Promise<unknown> =>
  rows(
    tx,
    sql`insert into doomed_file (path, not_before) values (${path}, ${tx.now}) on conflict (path) do update set not_before = excluded.not_before`,
  );

/** In the transaction that makes the record. */
export async function spare(tx: Scope, path: string): Promise<void> {
  const doomed = await firstRow(tx, sql`delete from doomed_file where path = ${path} returning path`);
  if (!doomed) throw new Error("The file was cleared away before its record was made.");
}

/** Removes what is due. What cannot be removed now is tried again the next time. */
export async function removeDoomed(scope: Scope, storage: Storage, failed: (error: unknown) => void): Promise<void> {
  for (;;) {
    const removed = await inTransaction(scope, async (tx) => {
      const due = await rows<{ path: string }>(
        tx,
        sql`select path from doomed_file where not_before <= ${tx.now} order by not_before, path limit ${BATCH} for update skip locked`,
      );
      const gone: string[] = [];
      for (const { path } of due) await storage.remove(path).then(() => gone.push(path), failed);
      await rows(tx, sql`delete from doomed_file where path = any(${gone}::text[])`);
      return gone.length;
    });
    if (removed < BATCH) return;
  }
}
