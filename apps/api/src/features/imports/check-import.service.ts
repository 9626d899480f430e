import { rowProblem, type ImportProblem } from "@andir/domain/import-problem";
import sql from "sql-template-tag";
import type { ImportRow, ImportShape, RowVerdict } from "../../platform/imports/import-shape.ts";
import { requireShape } from "../../platform/imports/shape-registry.ts";
import { enqueue, type JobRun } from "../../platform/jobs/job.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { SheetRefusal } from "../../platform/sheets/sheet-file.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { Storage } from "../../platform/storage/storage.ts";
import { actorOfAccount } from "../access/actor.loaders.ts";
import { fileProblem, NO_ROWS, PROGRAM_FAULT } from "./file-words.ts";
import type { ImportRunRow } from "./import-run.loaders.ts";
import { isKnownContent } from "./known-content.ts";
import { beginStep, endStep, fileOf, goesOn, runStanding } from "./run-state.ts";
import { stageRows, type Staged } from "./stage-rows.ts";
import { withStoredFile } from "./stored-file.ts";

export interface ImportToDo {
  readonly runKey: string;
}

export const CHECK_JOB = "imports.check";

/**
 * Reads the rows of a file and says what each would do. Begun anew after a crash it reads again what was not read to its end, and goes on with
 * the rows that have no verdict.
 */
export async function checkImport({
  scope: system,
  payload,
  storage,
  signal,
  failed,
}: JobRun<ImportToDo>): Promise<void> {
  const run = await runStanding(system, payload.runKey, "CHECKING");
  if (!run) return;
  const actor = await actorOfAccount(system, run.accountKey);
  if (!actor || storage === null) return end(system, run, "CANCELLED");
  try {
    const outcome = run.counts === null ? await read(system, storage, run, signal) : "READ";
    if (outcome === "STOPPED") return await stop(system, run);
    if (outcome !== "READ") return await stop(system, run, [outcome]);
    const isDone = await judgeRows({ ...system, actor }, run, signal);
    if (isDone === "LATER")
      return await inTransaction(system, (tx) => enqueue(tx, { name: CHECK_JOB }, payload satisfies ImportToDo));
    await (isDone === "DONE" ? end(system, run, "CHECKED") : stop(system, run));
  } catch (error) {
    if (signal.aborted) throw error;
    failed(error);
    await stop(system, run, [PROGRAM_FAULT]);
  }
}

const end = (scope: Scope, { key }: ImportRunRow, to: "CHECKED" | "CANCELLED"): Promise<void> =>
  endStep(scope, key, { from: "CHECKING", to }).then(() => undefined);

/** Rows that nobody decides upon are not kept. */
const stop = (scope: Scope, run: ImportRunRow, faults: readonly ImportProblem[] = []): Promise<void> =>
  inTransaction(scope, async (tx) => {
    await rows(tx, sql`delete from import_row where run_key = ${run.key}::uuid`);
    await rows(tx, sql`update import_run set counts = null, passed_lines = '[]' where key = ${run.key}::uuid`);
    await endStep(tx, run.key, { from: "CHECKING", to: "MAPPING", faults });
  });

async function read(scope: Scope, storage: Storage, run: ImportRunRow, signal: AbortSignal) {
  if (run.kind === null || run.mapping === null || run.headRow === null)
    throw new Error("An import is checked once it is mapped.");
  const { mapping, headRow, kind } = run;
  await beginStep(scope, run.key, null);
  const lines = run.sheets[run.sheet]?.lines ?? [];
  const reading = {
    runKey: run.key,
    shape: requireShape(kind),
    mapping,
    sheet: run.sheet,
    headRow,
    heads: [...(lines.find(({ row }) => row === headRow)?.texts ?? [])],
    readsHidden: run.readsHidden,
  };
  let staged: Staged | Awaited<ReturnType<typeof stageRows>>;
  try {
    staged = await withStoredFile(storage, run.key, (file) =>
      stageRows(scope, file, reading, (count) => {
        signal.throwIfAborted();
        return goesOn(scope, run.key, count);
      }),
    );
  } catch (error) {
    if (error instanceof SheetRefusal) return fileProblem(error);
    throw error;
  }
  if (staged === null) return "STOPPED" as const;
  if ("code" in staged) return staged;
  if (staged.counts.rows === 0) return NO_ROWS;
  await judgeRepeated(scope, run.key);
  await rows(
    scope,
    sql`update import_run set counts = ${JSON.stringify(staged.counts)}::jsonb, passed_lines = ${JSON.stringify(staged.passed)}::jsonb, content_digest = ${staged.contentDigest}, done_count = 0,
          total_count = ${staged.counts.rows} where key = ${run.key}::uuid`,
  );
  return "READ" as const;
}

/** The second row of one identity says the same as the first, or contradicts it. One pass over the rows: nobody has counted them for the planner yet. */
const judgeRepeated = (scope: Scope, runKey: string): Promise<unknown> =>
  rows(
    scope,
    sql`with ranked as (
          select f.row, row_number() over same as place, first_value(f.row) over same as first, f.values = first_value(f.values) over same as is_same
          from import_row f where f.run_key = ${runKey}::uuid and f.identity is not null window same as (partition by f.identity order by f.row)
        ), repeated as materialized (select * from ranked where place > 1)
        update import_row i set outcome = case when r.is_same then 'SAME' else 'WRONG' end,
          problems = case when r.is_same then null else jsonb_build_array(jsonb_build_object('column', null, 'value', r.first::text,
            'code', 'TWICE', 'mender', 'SENDER', 'says', jsonb_build_object(
              'ID', 'Baris ini bertentangan dengan baris ' || r.first || ' tentang hal yang sama. Hapus salah satunya.',
              'EN', 'This row contradicts row ' || r.first || ' about the same. Delete one of them.'))) end
        from repeated r where i.run_key = ${runKey}::uuid and i.row = r.row and i.outcome is null`,
  );

async function judgeRows(scope: Scope, run: ImportRunRow, signal: AbortSignal): Promise<"DONE" | "STOPPED" | "LATER"> {
  const shape = requireShape(run.kind ?? "");
  if (shape.isKnownByContent === true && (await isKnownContent(scope, run.key))) {
    await rows(scope, sql`update import_row set outcome = 'SAME' where run_key = ${run.key}::uuid and outcome is null`);
    return "DONE";
  }
  const total = run.counts?.rows ?? 0;
  let done = Math.max(total - (await countOpen(scope, run.key)), 0);
  for (;;) {
    if (signal.aborted) return "LATER";
    if (!(await goesOn(scope, run.key, done))) return "STOPPED";
    const block = await rows<ImportRow>(
      scope,
      sql`select i.row, i.values from import_row i where i.run_key = ${run.key}::uuid and i.outcome is null order by i.row limit ${shape.rowsAtOnce ?? 1_000}`,
    );
    if (block.length === 0) return "DONE";
    const verdicts = await shape.check(scope, fileOf(scope, run, false), block);
    await writeVerdicts(scope, run.key, withEach(shape, block, verdicts));
    done += block.length;
  }
}

async function countOpen(scope: Scope, runKey: string): Promise<number> {
  const found = await firstRow<{ count: number }>(
    scope,
    sql`select count(*) as count from import_row where run_key = ${runKey}::uuid and outcome is null`,
  );
  return found?.count ?? 0;
}

/** A shape answers for each row that it was given: one that it forgot would wait for ever. */
export function withEach(
  shape: ImportShape,
  block: readonly ImportRow[],
  verdicts: readonly RowVerdict[],
): readonly RowVerdict[] {
  const told = new Map(verdicts.map((verdict) => [verdict.row, verdict]));
  return block.map(({ row }) => {
    const verdict = told.get(row);
    if (!verdict) throw new Error(`${shape.kind} has no verdict for row ${row}.`);
    return verdict.outcome === "WRONG" && (verdict.problems ?? []).length === 0
      ? {
          ...verdict,
          problems: [
            rowProblem(null, null, "WRONG", { ID: "Baris ini tidak dapat diterima.", EN: "This row cannot be taken." }),
          ],
        }
      : verdict;
  });
}

export const writeVerdicts = (scope: Scope, runKey: string, verdicts: readonly RowVerdict[]): Promise<unknown> =>
  rows(
    scope,
    sql`update import_row i set outcome = v.outcome, problems = v.problems, changes = v.changes
        from jsonb_to_recordset(${JSON.stringify(
          verdicts.map(({ row, outcome, problems = [], changes = [] }) => ({
            row,
            outcome,
            problems: problems.length > 0 ? problems : undefined,
            changes: changes.length > 0 ? changes : undefined,
          })),
        )}::jsonb) as v(row integer, outcome text, problems jsonb, changes jsonb)
        where i.run_key = ${runKey}::uuid and i.row = v.row`,
  );
