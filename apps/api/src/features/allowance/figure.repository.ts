import sql from "sql-template-tag";
import { newKey } from "../../platform/key.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { Reading } from "./allowance-facts.loaders.ts";
import type { ComputedFigure } from "./compute.ts";

/** So many figures a statement: memory stays small, whatever the agency's size. */
const BATCH = 1_000;

/** The figures as a table of a statement. */
function* batches(figures: readonly ComputedFigure[], makeKey = newKey): Generator<string> {
  for (let from = 0; from < figures.length; from += BATCH)
    yield JSON.stringify(
      figures
        .slice(from, from + BATCH)
        .map(({ employeeKey, positionKey, unitKey, facts, outcome, corrections, corrected, total }) => ({
          key: makeKey(),
          employee_key: employeeKey,
          position_key: positionKey,
          unit_key: unitKey,
          state: outcome.state,
          gaps: outcome.gaps,
          job_class: outcome.jobClass,
          base: outcome.base,
          amount: outcome.total,
          corrected,
          total,
          facts,
          corrections,
        })),
    );
}

const table = (batch: string) => sql`jsonb_to_recordset(${batch}::jsonb) as n(
  key uuid, employee_key uuid, position_key uuid, unit_key uuid, state allowance_state, gaps allowance_gap[], job_class text,
  base bigint, amount bigint, corrected bigint, total bigint, facts jsonb, corrections jsonb)`;

/** Takes the place of what was worked out before; a person's figure keeps its key. */
export async function writeFigures(
  tx: Reading,
  { key, month }: { key: string; month: string },
  figures: readonly ComputedFigure[],
  makeKey: () => string = newKey,
): Promise<void> {
  const kept = figures.map(({ employeeKey }) => employeeKey);
  await rows(
    tx,
    sql`delete from allowance_figure where month_key = ${key}::uuid and not employee_key = any(${kept}::uuid[])`,
  );
  for (const batch of batches(figures, makeKey))
    await rows(
      tx,
      sql`insert into allowance_figure (key, month_key, month, employee_key, position_key, unit_key, state, gaps, job_class, base, amount, corrected, total, facts, corrections)
          select n.key, ${key}::uuid, ${month}::date, n.employee_key, n.position_key, n.unit_key, n.state, n.gaps, n.job_class, n.base, n.amount, n.corrected, n.total, n.facts, n.corrections
          from ${table(batch)}
          on conflict (employee_key, month) do update set position_key = excluded.position_key, unit_key = excluded.unit_key, state = excluded.state,
            gaps = excluded.gaps, job_class = excluded.job_class, base = excluded.base, amount = excluded.amount, corrected = excluded.corrected,
            total = excluded.total, facts = excluded.facts, corrections = excluded.corrections`,
    );
}

/** How many figures are not what they were when the month was worked out, or are new or gone. */
export async function changedFigures(tx: Scope, monthKey: string, figures: readonly ComputedFigure[]): Promise<number> {
  let same = 0;
  for (const batch of batches(figures)) {
    const found = await firstRow<{ count: number }>(
      tx,
      sql`select count(*) as count from allowance_figure f join ${table(batch)} on n.employee_key = f.employee_key
          where f.month_key = ${monthKey}::uuid and f.state = n.state and f.total is not distinct from n.total
            and f.unit_key = n.unit_key and f.facts = n.facts and f.corrections = n.corrections`,
    );
    same += found?.count ?? 0;
  }
  const kept = await firstRow<{ count: number }>(
    tx,
    sql`select count(*) as count from allowance_figure f where f.month_key = ${monthKey}::uuid`,
  );
  return Math.max(figures.length, kept?.count ?? 0) - same;
}
