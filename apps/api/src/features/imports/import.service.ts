import { headKey, mappingOf, type ImportMapping } from "@andir/domain/import-columns";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import type { ImportShape } from "../../platform/imports/import-shape.ts";
import { findShape, requireShape } from "../../platform/imports/shape-registry.ts";
import { enqueue } from "../../platform/jobs/job.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { doomNow } from "../../platform/storage/doomed-files.ts";
import { CHECK_JOB, type ImportToDo } from "./check-import.service.ts";
import { COMMIT_JOB } from "./commit-import.service.ts";
import type { CheckImportInput, CommitImportInput, ImportInput } from "./import.inputs.ts";
import { importColumns, loadImportRun, type ImportRunRow } from "./import-run.loaders.ts";
import { mayCancel, mayCommit, mayMap, mayUndo, visibleImports } from "./import.policy.ts";
import { learnedHeads } from "./learned-heads.ts";
import { DOUBLE_HEAD, missingColumns, understand } from "./look-at-file.ts";
import { isWorkedOn, release } from "./standing-still.ts";
import { importPath } from "./stored-file.ts";
import { UNDO_JOB } from "./undo-import.service.ts";

const NOT_FOUND = problem("importId", "NOT_FOUND", "There is no such import of yours.");
const UNDER_WAY = problem("importId", "CONFLICT", "It does not wait for this now. Look at where it stands.");

const lockImport = (tx: Scope, importId: string): Promise<ImportRunRow | null> =>
  firstRow<ImportRunRow>(
    tx,
    sql`select ${importColumns} from import_run r where r.key = ${keyOf("ImportRun", importId)}::uuid and ${visibleImports(actorOf(tx))} for update`,
  );

const start = (tx: Scope, name: string, runKey: string): Promise<void> =>
  enqueue(tx, { name }, { runKey } satisfies ImportToDo);

/** Confirms how the file is read, and has its rows looked through beside the request. */
export function checkImport(scope: Scope, input: CheckImportInput): Promise<ImportRunRow | Problem[]> {
  return once(scope, "checkImport", input, byRow(loadImportRun), async (tx) => {
    const run = await lockImport(tx, input.importId);
    if (!run) return [NOT_FOUND];
    if (!mayMap(run)) return [UNDER_WAY];
    const shape = findShape(input.kind ?? run.kind ?? "");
    if (!shape || !shape.offeredTo(actorOf(tx)))
      return [problem("kind", "NOT_FOUND", "Choose what the file is: none of what you may bring in is called so.")];
    const target = await targetOf(tx, shape, input.targetId, run);
    if (Array.isArray(target)) return target;
    const index = input.sheet ?? run.sheet;
    const sheet = run.sheets[index];
    if (!sheet) return [problem("sheet", "NOT_FOUND", "The file has no such sheet.")];

    const isOther = shape.kind !== run.kind || index !== run.sheet || run.mapping === null;
    const understood = understand(shape, sheet, await learnedHeads(tx, shape.kind));
    if (understood.headRow === null || understood.mapping === null)
      return [
        problem(
          "sheet",
          "NO_HEAD",
          "No line of column heads was found on this sheet. Choose another, or mend the file.",
        ),
      ];
    const heads = sheet.lines.find(({ row }) => row === understood.headRow)?.texts ?? [];
    const before = isOther || run.mapping === null ? understood.mapping : run.mapping;
    const mapping: ImportMapping = {
      columns: { ...before.columns },
      repeated: before.repeated,
      dayOrder: input.dayOrder ?? before.dayOrder,
    };
    const columns: Record<string, number> = { ...before.columns };
    for (const { name, at } of input.columns ?? []) {
      if (!shape.columns.some((column) => column.name === name))
        return [problem("columns", "NOT_FOUND", `The shape has no column ${name}.`)];
      if (at == null) delete columns[name];
      else columns[name] = at;
    }
    const whole = { ...mapping, columns };
    const [missing] = missingColumns(shape, whole);
    if (missing) return [problem("columns", "MISSING_COLUMN", missing.says.EN)];
    const isChosen = (name: string | null) => input.columns?.some((column) => column.name === name) === true;
    const wrong = understood.faults.filter(
      ({ code, column }) => code !== "MISSING_COLUMN" && !(code === DOUBLE_HEAD && isChosen(column)),
    );
    if (wrong[0]) return [problem("importId", wrong[0].code, wrong[0].says.EN)];

    await learn(tx, shape.kind, heads, whole, input.columns?.map(({ name }) => name) ?? []);
    await rows(tx, sql`delete from import_row where run_key = ${run.key}::uuid`);
    await rows(
      tx,
      sql`update import_run set status = 'CHECKING', kind = ${shape.kind}, target_key = ${target}::uuid, sheet = ${index}, head_row = ${understood.headRow},
            mapping = ${JSON.stringify(whole)}::jsonb, reads_hidden = ${input.readsHidden ?? run.readsHidden},
            facts = ${JSON.stringify(understood.facts)}::jsonb, shown = ${JSON.stringify(understood.shown)}::jsonb, faults = '[]',
            counts = null, content_digest = null, done_count = 0, total_count = null, is_stop_asked = false where key = ${run.key}::uuid`,
    );
    await start(tx, CHECK_JOB, run.key);
    return loadImportRun.required(tx, run.key);
  });
}

/** The record that the file is about: as it is said now, which may be none, or else as it was said before. */
async function targetOf(
  tx: Scope,
  shape: ImportShape,
  targetId: string | null | undefined,
  run: ImportRunRow,
): Promise<string | null | Problem[]> {
  if (!shape.target) return null;
  const key = targetId == null ? (targetId === null ? null : run.targetKey) : keyOf(shape.target.type, targetId);
  if (key === null)
    return shape.target.isOptional ? null : [problem("targetId", "NEEDS_TARGET", "Say what the file is about.")];
  const [refused] = await shape.target.problems(tx, key);
  return refused ? [problem("targetId", refused.code, refused.message)] : key;
}

/** What was chosen by hand is known for the next file; what the heads say by themselves needs no memory. */
async function learn(
  tx: Scope,
  kind: string,
  heads: readonly string[],
  mapping: ImportMapping,
  chosen: readonly string[],
): Promise<void> {
  const shape = requireShape(kind);
  const plain = mappingOf(shape.columns, heads);
  const learned = chosen.flatMap((name) => {
    const at = mapping.columns[name];
    const head = at === undefined ? "" : headKey(heads[at] ?? "");
    return head === "" || plain.columns[name] === at ? [] : [{ head, name }];
  });
  if (learned.length === 0) return;
  await rows(
    tx,
    sql`insert into import_mapping (kind, head, column_name)
        select ${kind}, item.head, item.name from unnest(${learned.map(({ head }) => head)}::text[], ${learned.map(({ name }) => name)}::text[]) item(head, name)
        on conflict (kind, head) do update set column_name = excluded.column_name`,
  );
}

/** Brings the rows in beside the request, in one transaction. */
export function commitImport(scope: Scope, input: CommitImportInput): Promise<ImportRunRow | Problem[]> {
  return once(scope, "commitImport", input, byRow(loadImportRun), async (tx) => {
    const run = await lockImport(tx, input.importId);
    if (!run) return [NOT_FOUND];
    if (!mayCommit(run)) return [UNDER_WAY];
    const shape = requireShape(run.kind ?? "");
    const reason = input.reason?.trim() || null;
    if (shape.asksReason === true && reason === null)
      return [problem("reason", "REQUIRED", "Say why, such as the number of the decree or letter.")];
    const found = await firstRow<{ good: number; wrong: number }>(
      tx,
      sql`select count(*) filter (where outcome in ('CREATE', 'CHANGE')) as good, count(*) filter (where outcome = 'WRONG') as wrong
          from import_row where run_key = ${run.key}::uuid`,
    );
    if ((input.choice === "ALL_OR_NONE" || shape.isKnownByContent === true) && (found?.wrong ?? 0) > 0)
      return [
        problem(
          "choice",
          "ROWS_ARE_WRONG",
          shape.isKnownByContent === true
            ? `${found?.wrong} rows are wrong. Mend them: a file of this kind comes in as a whole.`
            : `${found?.wrong} rows are wrong. Mend them, or bring in the good ones alone.`,
        ),
      ];
    if (found?.good === 0)
      return [
        problem(
          "importId",
          "NOTHING_TO_DO",
          "No row would change anything: all of it stands here already, waits, or is wrong.",
        ),
      ];

    await rows(
      tx,
      sql`update import_run set status = 'COMMITTING', reason = ${reason}, faults = '[]', done_count = 0, total_count = ${found?.good ?? 0} where key = ${run.key}::uuid`,
    );
    await start(tx, COMMIT_JOB, run.key);
    return loadImportRun.required(tx, run.key);
  });
}

/** Gives up what waits, and asks what runs to stop. Nothing was brought in by then, or stays so. */
export function cancelImport(scope: Scope, input: ImportInput): Promise<ImportRunRow | Problem[]> {
  return once(scope, "cancelImport", input, byRow(loadImportRun), async (tx) => {
    const run = await lockImport(tx, input.importId);
    if (!run) return [NOT_FOUND];
    if (!mayCancel(run)) return [problem("importId", "ENDED", "It has ended already, or is being stopped.")];
    if (run.status === "MAPPING" || run.status === "CHECKED") {
      await rows(tx, sql`delete from import_row where run_key = ${run.key}::uuid`);
      await rows(
        tx,
        sql`update import_run set status = 'CANCELLED', sheets = '[]', passed_lines = '[]', ended_at = ${tx.now} where key = ${run.key}::uuid`,
      );
      await doomNow(tx, importPath(run.key));
    } else if (!(await isWorkedOn(tx, run.key))) await release(tx, sql`r.key = ${run.key}::uuid`);
    else await rows(tx, sql`update import_run set is_stop_asked = true where key = ${run.key}::uuid`);
    return loadImportRun.required(tx, run.key);
  });
}

/** Takes the rows back beside the request, where nothing has been built on them. */
export function undoImport(scope: Scope, input: ImportInput): Promise<ImportRunRow | Problem[]> {
  return once(scope, "undoImport", input, byRow(loadImportRun), async (tx) => {
    const run = await lockImport(tx, input.importId);
    if (!run) return [NOT_FOUND];
    const shape = requireShape(run.kind ?? "");
    if (!mayUndo(run) || !shape.undo)
      return [
        problem("importId", "NOT_UNDOABLE", "It cannot be taken back: its rows are not in, or it was undone already."),
      ];
    const found = await firstRow(
      tx,
      sql`select 1 from import_row where run_key = ${run.key}::uuid and made is not null limit 1`,
    );
    if (!found)
      return [
        problem(
          "importId",
          "TOO_OLD",
          "What it did is no longer known row by row: a month has passed. Change the records themselves.",
        ),
      ];
    await rows(
      tx,
      sql`update import_run set status = 'UNDOING', faults = '[]', ended_at = null, done_count = 0, total_count = null where key = ${run.key}::uuid`,
    );
    await recordEvent(tx, { action: "import.undo_asked", noun: "import_run", nounKey: run.key, subjectKey: null });
    await start(tx, UNDO_JOB, run.key);
    return loadImportRun.required(tx, run.key);
  });
}
