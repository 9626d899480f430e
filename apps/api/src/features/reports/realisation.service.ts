import sql from "sql-template-tag";
import { badInput } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import type { RealisationInput } from "./report.inputs.ts";

interface ReportOfPost {
  readonly key: string;
  readonly positionKey: string;
  readonly periodStartsOn: string;
  readonly periodEndsOn: string;
}

const MOST = 250;
const LONGEST_NOTE = 1_000;

/** Keeps what was said of indicators of the post's plan; an indicator of another plan is a problem that names it. */
export async function saveRealisations(
  tx: Scope,
  report: ReportOfPost,
  realisations: readonly RealisationInput[],
): Promise<Problem[]> {
  if (realisations.length === 0) return [];
  if (realisations.length > MOST)
    throw badInput(`realisations holds ${realisations.length}; at most ${MOST} are taken at once.`);
  const keys = realisations.map(({ indicatorId }) => keyOf("Indicator", indicatorId));
  const planned = new Set(
    (
      await rows<{ key: string }>(
        tx,
        sql`select i.key from ${indicatorsOfPost(report)} and i.key = any(${keys}::uuid[])`,
      )
    ).map(({ key }) => key),
  );
  const problems = realisations.flatMap((given, i) => problemsOf(given, i, planned.has(keys[i] ?? "")));
  if (problems.length > 0) return problems;

  await rows(
    tx,
    sql`insert into indicator_realisation (report_key, indicator_key, value, note)
        select ${report.key}::uuid, given.* from unnest(${keys}::uuid[], ${realisations.map(({ value }) => value ?? null)}::float8[],
          ${realisations.map(({ note }) => note?.trim() || null)}::text[]) as given
        on conflict (report_key, indicator_key) do update set value = excluded.value, note = excluded.note`,
  );
  return [];
}

function problemsOf(given: RealisationInput, index: number, isPlanned: boolean): Problem[] {
  const at = `realisations.${index}`;
  if (!isPlanned)
    return [
      problem(`${at}.indicatorId`, "NOT_FOUND", "This indicator is not in the plan of this post for the period."),
    ];
  if (given.value != null && !Number.isFinite(given.value))
    return [problem(`${at}.value`, "OUT_OF_RANGE", "A realisation is a number.")];
  if ((given.note?.length ?? 0) > LONGEST_NOTE)
    return [problem(`${at}.note`, "TOO_LONG", `At most ${LONGEST_NOTE} characters.`)];
  return [];
}

/**
 * What nobody said is counted where it can be: a count that adds up is the sum of the quantities logged for its result, if
 * that is the result's one count. Everything else stays not measured, which is not zero.
 */
export async function fillFromEntries(tx: Scope, report: ReportOfPost): Promise<void> {
  await rows(
    tx,
    sql`insert into indicator_realisation (report_key, indicator_key, value, note)
        select ${report.key}::uuid, i.key, (
          select sum(n.quantity) from progress_entry n where n.report_key = ${report.key}::uuid and n.planned_result_key = i.result_key
        ), null
        from ${indicatorsOfPost(report)} and i.pattern = 'CUMULATIVE' and i.aspect = 'QUANTITY'
          and not exists (select 1 from indicator other where other.result_key = i.result_key and other.key <> i.key and other.removed_at is null
            and other.pattern = 'CUMULATIVE' and other.aspect = 'QUANTITY')
          and exists (select 1 from progress_entry n where n.report_key = ${report.key}::uuid and n.planned_result_key = i.result_key and n.quantity is not null)
        on conflict (report_key, indicator_key) do nothing`,
  );
}

/** Indicators named i of the plans of the report's post that cover days of its period, ready for more conditions. */
const indicatorsOfPost = ({ positionKey, periodStartsOn, periodEndsOn }: ReportOfPost) => sql`indicator i
  join planned_result s on s.key = i.result_key join performance_plan l on l.key = s.plan_key
  where l.position_key = ${positionKey} and l.starts_on <= ${periodEndsOn}::date and l.ends_on >= ${periodStartsOn}::date
    and l.status in ('APPROVED', 'SUPERSEDED') and l.version > 0 and i.removed_at is null and s.removed_at is null`;
