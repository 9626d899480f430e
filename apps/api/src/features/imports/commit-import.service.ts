import type { ImportProblem } from "@andir/domain/import-problem";
import sql from "sql-template-tag";
import type { AuditFact } from "../../platform/audit.ts";
import type {
  AppliedRow,
  CheckedRow,
  ImportRow,
  ImportShape,
  RowVerdict,
} from "../../platform/imports/import-shape.ts";
import { requireShape } from "../../platform/imports/shape-registry.ts";
import type { JobRun } from "../../platform/jobs/job.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { doomNow } from "../../platform/storage/doomed-files.ts";
import { actorOfAccount } from "../access/actor.loaders.ts";
import { withEach, writeVerdicts, type ImportToDo } from "./check-import.service.ts";
import { PROGRAM_FAULT } from "./file-words.ts";
import type { ImportRunRow } from "./import-run.loaders.ts";
import { isKnownContent, lockContent } from "./known-content.ts";
import { LateEvents } from "./late-events.ts";
import { beginStep, endStep, fileOf, goesOn, runStanding, standsAlone } from "./run-state.ts";
import { importPath } from "./stored-file.ts";

export const COMMIT_JOB = "imports.commit";

/** Ends the transaction so that nothing of it is kept. */
class Given extends Error {
  constructor(
    readonly faults: readonly ImportProblem[],
    readonly verdicts: readonly RowVerdict[] = [],
  ) {
    super("The import was given up.");
  }
}

/**
 * Brings the good rows in, in one transaction: all of them or none. What each would do is asked once more inside it, since the records may have
 * changed since the dry run. Begun anew after a crash nothing of it was kept.
 */
export async function commitImport({ scope: system, payload, signal, failed }: JobRun<ImportToDo>): Promise<void> {
  const run = await runStanding(system, payload.runKey, "COMMITTING");
  if (!run) return;
  const actor = await actorOfAccount(system, run.accountKey);
  const shape = requireShape(run.kind ?? "");
  if (!actor || !shape.offeredTo(actor))
    return void (await endStep(system, run.key, { from: "COMMITTING", to: "CANCELLED" }));
  await beginStep(system, run.key, await countGood(system, run.key));
  try {
    await inTransaction({ ...system, actor }, async (tx) => {
      if (!(await standsAlone(tx, run.key, "COMMITTING", signal))) throw new Given([]);
      if (shape.isKnownByContent === true) {
        await lockContent(tx, run.key);
        if (await isKnownContent(tx, run.key)) throw new Given([KNOWN]);
      }
      const events = await LateEvents.in(tx);
      const counts = await applyRows(tx, { run, shape, events, signal, told: (done) => goesOn(system, run.key, done) });
      await events.add((await shape.finish?.(tx, fileOf(tx, run, true))) ?? []);
      await events.add([eventOf(run, "import.committed", counts)]);
      const done = await firstRow(
        tx,
        sql`update import_run set status = 'DONE', faults = '[]', ended_at = ${tx.now}, is_stop_asked = false where key = ${run.key}::uuid and status = 'COMMITTING' returning 1`,
      );
      if (!done) throw new Given([]);
      await doomNow(tx, importPath(run.key));
      await events.record();
    });
  } catch (error) {
    if (error instanceof Given) {
      if (error.verdicts.length > 0) await writeVerdicts(system, run.key, error.verdicts);
      return void (await endStep(system, run.key, { from: "COMMITTING", to: "CHECKED", faults: error.faults }));
    }
    // What the program's stop cut short is begun anew by whoever comes next.
    if (signal.aborted) throw error;
    failed(error);
    await endStep(system, run.key, { from: "COMMITTING", to: "CHECKED", faults: [PROGRAM_FAULT] });
  }
}

export const eventOf = (
  run: Pick<ImportRunRow, "key" | "kind" | "fileName" | "sha256" | "reason">,
  action: string,
  counts: Readonly<Record<string, number>>,
): AuditFact => ({
  action,
  noun: "import_run",
  nounKey: run.key,
  subjectKey: null,
  payload: { kind: run.kind, fileName: run.fileName, sha256: run.sha256, reason: run.reason, counts },
});

async function countGood(scope: Scope, runKey: string): Promise<number> {
  const found = await firstRow<{ count: number }>(
    scope,
    sql`select count(*) as count from import_row where run_key = ${runKey}::uuid and outcome in ('CREATE', 'CHANGE')`,
  );
  return found?.count ?? 0;
}

interface Applying {
  readonly run: ImportRunRow;
  readonly shape: ImportShape;
  readonly events: LateEvents;
  readonly signal: AbortSignal;
  readonly told: (done: number) => Promise<boolean>;
}

async function applyRows(tx: Scope, { run, shape, events, signal, told }: Applying): Promise<Record<string, number>> {
  const file = fileOf(tx, run, true);
  const counts = { CREATE: 0, CHANGE: 0, SAME: 0 };
  let [after, done] = [0, 0];
  for (;;) {
    if (signal.aborted) throw new Error("The program stops.");
    if (!(await told(done))) throw new Given([]);
    const block = await rows<ImportRow>(
      tx,
      sql`select i.row, i.values from import_row i where i.run_key = ${run.key}::uuid and i.outcome in ('CREATE', 'CHANGE') and i.row > ${after}
          order by i.row limit ${shape.rowsAtOnce ?? 1_000}`,
    );
    const last = block.at(-1);
    if (!last) return counts;
    const verdicts = withEach(shape, block, await shape.check(tx, file, block));
    const refused = verdicts.filter(({ outcome }) => outcome === "WRONG" || outcome === "PENDING");
    // What was good in the dry run and is no longer is decided upon anew, by whoever sees it.
    if (refused.length > 0) throw new Given([CHANGED_SINCE], refused);
    const good = block.flatMap((row, at) => {
      const { outcome, plan } = verdicts[at] as RowVerdict;
      if (outcome === "CREATE" || outcome === "CHANGE") return [{ ...row, outcome, plan }];
      return [];
    });
    for (const { outcome } of verdicts) if (outcome in counts) counts[outcome as keyof typeof counts] += 1;
    if (good.length > 0) {
      const applied = await shape.apply(tx, file, good satisfies CheckedRow[]);
      await keepMade(tx, run.key, applied);
      await events.add(applied.flatMap((row) => row.events.map((fact) => withImport(fact, run.key))));
    }
    after = last.row;
    done += block.length;
  }
}

export const withImport = (fact: AuditFact, importKey: string): AuditFact => ({
  ...fact,
  payload: { ...fact.payload, importKey },
});

const keepMade = (tx: Scope, runKey: string, applied: readonly AppliedRow[]): Promise<unknown> =>
  rows(
    tx,
    sql`update import_row i set made = v.made from jsonb_to_recordset(${JSON.stringify(
      applied.map(({ row, made }) => ({ row, made })),
    )}::jsonb) as v(row integer, made jsonb) where i.run_key = ${runKey}::uuid and i.row = v.row`,
  );

const KNOWN: ImportProblem = {
  column: null,
  value: null,
  code: "KNOWN",
  mender: "SENDER",
  says: {
    ID: "Baris yang sama persis baru saja dimasukkan dari berkas lain. Tidak ada yang dimasukkan lagi.",
    EN: "The very same rows have just been brought in by another file. Nothing was brought in again.",
  },
};

const CHANGED_SINCE: ImportProblem = {
  column: null,
  value: null,
  code: "CHANGED_SINCE",
  mender: "SENDER",
  says: {
    ID: "Data di aplikasi berubah setelah uji coba, sehingga beberapa baris tidak lagi dapat diterima. Tidak ada yang dimasukkan. Lihat baris yang salah, lalu putuskan lagi.",
    EN: "Records changed after the dry run, so that some rows can no longer be taken. Nothing was brought in. Look at the rows that are wrong and decide again.",
  },
};
