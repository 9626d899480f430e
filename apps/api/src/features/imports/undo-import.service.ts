import type { ImportProblem } from "@andir/domain/import-problem";
import sql from "sql-template-tag";
import type { MadeRow } from "../../platform/imports/import-shape.ts";
import { requireShape } from "../../platform/imports/shape-registry.ts";
import type { JobRun } from "../../platform/jobs/job.ts";
import { inTransaction } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { actorOfAccount } from "../access/actor.loaders.ts";
import type { ImportToDo } from "./check-import.service.ts";
import { eventOf, withImport } from "./commit-import.service.ts";
import { PROGRAM_FAULT } from "./file-words.ts";
import { LateEvents } from "./late-events.ts";
import { beginStep, endStep, fileOf, goesOn, runStanding, standsAlone } from "./run-state.ts";

export const UNDO_JOB = "imports.undo";

const AT_ONCE = 1_000;
/** So many rows that cannot be undone are named; the first tell enough. */
const MOST_TOLD = 20;

class Kept extends Error {
  constructor(readonly faults: readonly ImportProblem[]) {
    super("The import stays.");
  }
}

/** Takes all rows back in one transaction, the last ones first; where something was built on one of them, none. */
export async function undoImport({ scope: system, payload, signal, failed }: JobRun<ImportToDo>): Promise<void> {
  const run = await runStanding(system, payload.runKey, "UNDOING");
  if (!run) return;
  const stays = (faults: readonly ImportProblem[]) => endStep(system, run.key, { from: "UNDOING", to: "DONE", faults });
  const actor = await actorOfAccount(system, run.accountKey);
  const shape = requireShape(run.kind ?? "");
  if (!actor || !shape.offeredTo(actor) || !shape.undo) return void (await stays([]));
  const found = await firstRow<{ count: number }>(
    system,
    sql`select count(*) as count from import_row where run_key = ${run.key}::uuid and made is not null`,
  );
  await beginStep(system, run.key, found?.count ?? 0);
  try {
    await inTransaction({ ...system, actor }, async (tx) => {
      if (!(await standsAlone(tx, run.key, "UNDOING", signal))) throw new Kept([]);
      const events = await LateEvents.in(tx);
      const file = fileOf(tx, run, true);
      let [before, done] = [2_147_483_647, 0];
      for (;;) {
        if (signal.aborted) throw new Error("The program stops.");
        if (!(await goesOn(system, run.key, done))) throw new Kept([]);
        const block = await rows<MadeRow>(
          tx,
          sql`select i.row, i.made from import_row i where i.run_key = ${run.key}::uuid and i.made is not null and i.row < ${before} order by i.row desc limit ${AT_ONCE}`,
        );
        const last = block.at(-1);
        if (!last || !shape.undo) break;
        const undone = await shape.undo(tx, file, block);
        if (undone.problems.length > 0)
          throw new Kept(
            undone.problems
              .slice(0, MOST_TOLD)
              .map(({ row, ...told }) => ({ ...told, value: told.value ?? String(row) })),
          );
        await events.add(undone.events.map((fact) => withImport(fact, run.key)));
        before = last.row;
        done += block.length;
      }
      await events.add([eventOf(run, "import.undone", { rows: done })]);
      const ended = await firstRow(
        tx,
        sql`update import_run set status = 'UNDONE', faults = '[]', ended_at = ${tx.now} where key = ${run.key}::uuid and status = 'UNDOING' returning 1`,
      );
      if (!ended) throw new Kept([]);
      await events.record();
    });
  } catch (error) {
    if (error instanceof Kept) return void (await stays(error.faults));
    if (signal.aborted) throw error;
    failed(error);
    await stays([PROGRAM_FAULT]);
  }
}
