import { mappingOf, readRow, type ImportMapping } from "@andir/domain/import-columns";
import type { SheetCell } from "@andir/domain/import-cell";
import type { ImportProblem } from "@andir/domain/import-problem";
import type { AppliedRow, CheckedRow, ImportFile, ImportShape, RowVerdict } from "../platform/imports/import-shape.ts";
import { recordEvents } from "../platform/audit.ts";
import { systemScope } from "../platform/jobs/system-scope.ts";
import { newKey } from "../platform/key.ts";
import { inTransaction, type Scope } from "../platform/scope.ts";
import { statementCount } from "../platform/sql.ts";
import type { TestApi } from "./api.ts";

type Text = string | number | null;

export interface ShapeRun {
  /** What is wrong with the file as a whole. */
  readonly file: readonly ImportProblem[];
  readonly verdicts: readonly (RowVerdict & { readonly value?: unknown })[];
  readonly applied: readonly AppliedRow[];
  /** SQL statements that `check` took. */
  readonly statements: number;
}

/** Brings rows in by a shape alone, without the mechanism around it: the first line that fits is the head. */
export async function runShape(
  api: TestApi,
  shape: ImportShape,
  lines: readonly (readonly Text[])[],
  given: { readonly headAt: number; readonly check?: boolean; readonly targetKey?: string },
): Promise<ShapeRun> {
  const scope = systemScope(api.dataSource, Buffer.alloc(32), api.now);
  const texts = lines.map((line) => line.map((cell) => String(cell ?? "")));
  const top = shape.preamble?.(texts.slice(0, given.headAt)) ?? { facts: {} };
  if (top.problems?.length) return { file: top.problems, verdicts: [], applied: [], statements: 0 };
  const heads = texts[given.headAt] ?? [];
  const mapping: ImportMapping = { ...mappingOf(shape.columns, heads), dayOrder: "DAY_FIRST" };
  const read = lines.slice(given.headAt + 1).map((line, at) => ({
    row: given.headAt + at + 2,
    ...readRow(shape.columns, mapping, line.map(cellOf)),
  }));
  const good = read.filter(({ problems }) => problems.length === 0);
  const identities = new Set(good.map(({ values }) => shape.identity?.(values) ?? null));
  const file: ImportFile = {
    runKey: newKey(),
    targetKey: given.targetKey ?? null,
    facts: top.facts,
    reason: "Uji",
    isCommit: given.check !== true,
    inFile: async (asked) => new Set(asked.filter((identity) => identities.has(identity))),
  };
  const work = async (tx: Scope): Promise<ShapeRun> => {
    const before = statementCount.value;
    const checked = await shape.check(tx, file, good);
    const statements = statementCount.value - before;
    const wrong = read.flatMap(({ row, problems }): RowVerdict[] =>
      problems.length > 0 ? [{ row, outcome: "WRONG", problems }] : [],
    );
    const verdicts = [...wrong, ...checked].toSorted((a, b) => a.row - b.row);
    if (given.check === true) return { file: [], verdicts, applied: [], statements };
    const rows = checked.flatMap(({ row, outcome, plan }): CheckedRow[] =>
      outcome === "CREATE" || outcome === "CHANGE"
        ? [{ row, outcome, plan, values: good.find((one) => one.row === row)?.values ?? {} }]
        : [],
    );
    const applied = rows.length > 0 ? await shape.apply(tx, file, rows) : [];
    const last = (await shape.finish?.(tx, file)) ?? [];
    await recordEvents(tx, [...applied.flatMap(({ events }) => events), ...last]);
    return { file: [], verdicts, applied, statements };
  };
  return given.check === true ? work(scope) : inTransaction(scope, work);
}

/** Takes back what a run brought in. */
export const undoShape = (api: TestApi, shape: ImportShape, applied: readonly AppliedRow[]) =>
  inTransaction(systemScope(api.dataSource, Buffer.alloc(32), api.now), async (tx) => {
    const file: ImportFile = {
      runKey: newKey(),
      targetKey: null,
      facts: {},
      reason: "Uji",
      isCommit: true,
      inFile: async () => new Set(),
    };
    const undone = await shape.undo!(tx, file, applied.toReversed());
    await recordEvents(tx, undone.events);
    return undone;
  });

const cellOf = (cell: Text): SheetCell | null =>
  cell === null ? null : { text: String(cell), kind: typeof cell === "number" ? "NUMBER" : "TEXT" };
