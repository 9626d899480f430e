import type { ImportProblem } from "@andir/domain/import-problem";
import { setTimeout as wait } from "node:timers/promises";
import sql from "sql-template-tag";
import type { ImportFile } from "../../platform/imports/import-shape.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { ImportStatus } from "./import-run.entity.ts";
import { importColumns, type ImportRunRow } from "./import-run.loaders.ts";

/** How a job sees its import: no policy, since the program acts for the one who sent it. */

/** Null where it no longer stands so: it was stopped, or another process has done it. */
export const runStanding = (scope: Scope, key: string, status: ImportStatus): Promise<ImportRunRow | null> =>
  firstRow<ImportRunRow>(
    scope,
    sql`select ${importColumns} from import_run r where r.key = ${key}::uuid and r.status = ${status}`,
  );

const AGAIN_MS = 250;

/**
 * Has an import to itself until the end of the transaction. Where a process was killed the database may still be at its last statement, which it
 * will throw away: that is waited for, a moment as a rule. False where the import does not stand so any more.
 */
export async function standsAlone(tx: Scope, key: string, status: ImportStatus, signal: AbortSignal): Promise<boolean> {
  for (;;) {
    const mine = await firstRow<{ mine: boolean }>(
      tx,
      sql`select pg_try_advisory_xact_lock(hashtextextended(${`import ${key}`}, 0)) as mine`,
    );
    if (mine?.mine === true) return (await runStanding(tx, key, status)) !== null;
    signal.throwIfAborted();
    await wait(AGAIN_MS);
  }
}

/** Says how far it is, and hears whether to stop. */
export async function goesOn(scope: Scope, key: string, doneCount: number): Promise<boolean> {
  const found = await firstRow<{ isStopAsked: boolean }>(
    scope,
    sql`update import_run set done_count = ${doneCount} where key = ${key}::uuid returning is_stop_asked as "isStopAsked"`,
  );
  return found?.isStopAsked === false;
}

/** Begins a step: nothing done of so many. */
export const beginStep = (scope: Scope, key: string, total: number | null): Promise<unknown> =>
  rows(scope, sql`update import_run set done_count = 0, total_count = ${total} where key = ${key}::uuid`);

export const endStep = (
  scope: Scope,
  key: string,
  { from, to, faults = [] }: { from: ImportStatus; to: ImportStatus; faults?: readonly ImportProblem[] },
): Promise<unknown> =>
  rows(
    scope,
    sql`update import_run set status = ${to}, is_stop_asked = false, faults = ${JSON.stringify(faults)}::jsonb,
          ended_at = ${to === "DONE" || to === "UNDONE" || to === "CANCELLED" ? scope.now : null}
        where key = ${key}::uuid and status = ${from}`,
  );

export const fileOf = (
  scope: Scope,
  run: Pick<ImportRunRow, "key" | "targetKey" | "facts" | "reason">,
  isCommit: boolean,
): ImportFile => ({
  runKey: run.key,
  targetKey: run.targetKey,
  facts: run.facts,
  reason: run.reason ?? "",
  isCommit,
  async inFile(identities) {
    const found = await rows<{ identity: string }>(
      scope,
      sql`select distinct i.identity from import_row i where i.run_key = ${run.key}::uuid and i.identity = any(${identities}::text[])
          and i.outcome is distinct from 'WRONG'`,
    );
    return new Set(found.map(({ identity }) => identity));
  },
});
