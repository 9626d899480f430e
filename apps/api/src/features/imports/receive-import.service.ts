import type { ImportProblem } from "@andir/domain/import-problem";
import sql from "sql-template-tag";
import { keyOf } from "../../platform/global-id.ts";
import type { ImportShape } from "../../platform/imports/import-shape.ts";
import { shapesFor } from "../../platform/imports/shape-registry.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { openSheetFile } from "../../platform/sheets/open-sheet-file.ts";
import { SheetRefusal } from "../../platform/sheets/sheet-file.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { doom, spare } from "../../platform/storage/doomed-files.ts";
import { safeName } from "../../platform/storage/file-name.ts";
import type { SentFile } from "../../platform/storage/keep-file.ts";
import type { Storage } from "../../platform/storage/storage.ts";
import { fileProblem } from "./file-words.ts";
import { loadImportRun, type ImportRunRow } from "./import-run.loaders.ts";
import { allLearnedHeads } from "./learned-heads.ts";
import { lookAt, recognise, understand } from "./look-at-file.ts";
import { importPath } from "./stored-file.ts";

/** What is said beside the file: what it is, and what it is about. */
export interface ToReceive {
  readonly kind: string | null;
  /** May be said later, when the columns are confirmed. */
  readonly targetId: string | null;
}

/** Takes a file in, looks at its beginning and says what it is taken for. Nothing is read as a whole yet. */
export async function receiveImport(
  scope: Scope,
  storage: Storage,
  sent: SentFile,
  { kind, targetId }: ToReceive,
): Promise<ImportRunRow | Problem[]> {
  const offered = shapesFor(actorOf(scope));
  const asked = kind === null ? null : (offered.find((shape) => shape.kind === kind) ?? null);
  if (kind !== null && asked === null)
    return [problem("kind", "NOT_FOUND", "None of what you may bring in is called so. See importShapes.")];
  const target = await targetOf(scope, asked, targetId);
  if (Array.isArray(target)) return target;
  const seen = await looked(sent.file);
  if ("code" in seen) return [problem("file", seen.code, seen.says.EN)];

  const shapes = asked ? [asked] : offered;
  const learned = await allLearnedHeads(
    scope,
    shapes.map((shape) => shape.kind),
  );
  const found = recognise(shapes, seen.sheets, learned);
  const sheet =
    found?.sheet ??
    Math.max(
      seen.sheets.findIndex(({ isHidden }) => !isHidden),
      0,
    );
  const shape = found?.shape ?? asked;
  const understood =
    shape && understand(shape, seen.sheets[sheet] ?? { name: "", isHidden: false, lines: [] }, learned[shape.kind]);

  const key = newKey();
  await doom(scope, importPath(key));
  await storage.put(importPath(key), sent.file);
  return once(scope, "receiveImport", { idempotencyKey: sent.idempotencyKey }, byRow(loadImportRun), async (tx) => {
    await rows(
      tx,
      sql`insert into import_run (key, account_key, status, file_name, size, sha256, format, encoding, delimiter, sheets, kind, target_key, sheet,
            head_row, mapping, reads_hidden, facts, shown, faults, done_count, is_stop_asked, started_at)
          values (${key}, ${actorOf(tx).accountKey}, 'MAPPING', ${safeName(sent.name, [seen.format.toLowerCase()])}, ${sent.size}, ${sent.sha256},
            ${seen.format}, ${seen.encoding}, ${seen.delimiter}, ${JSON.stringify(seen.sheets)}::jsonb, ${shape?.kind ?? null}, ${target}, ${sheet},
            ${understood?.headRow ?? null}, ${understood?.mapping ? JSON.stringify(understood.mapping) : null}::jsonb, false,
            ${JSON.stringify(understood?.facts ?? {})}::jsonb, ${JSON.stringify(understood?.shown ?? [])}::jsonb,
            ${JSON.stringify(understood?.faults ?? [])}::jsonb, 0, false, ${tx.now})`,
    );
    await spare(tx, importPath(key));
    return loadImportRun.required(tx, key);
  });
}

async function targetOf(
  scope: Scope,
  shape: ImportShape | null,
  targetId: string | null,
): Promise<string | null | Problem[]> {
  if (!shape?.target || targetId === null) return null;
  const key = keyOf(shape.target.type, targetId);
  const problems = await shape.target.problems(scope, key);
  return problems.length > 0 ? [...problems] : key;
}

async function looked(path: string) {
  try {
    const file = await openSheetFile(path);
    try {
      const sheets = await lookAt(file);
      return {
        format: file.format,
        encoding: file.read?.encoding ?? null,
        delimiter: file.read?.delimiter ?? null,
        sheets,
      };
    } finally {
      file.close();
    }
  } catch (error) {
    if (error instanceof SheetRefusal) return fileProblem(error) satisfies ImportProblem;
    throw error;
  }
}
