import type { PlanForm } from "@andir/domain/plan-form";
import sql from "sql-template-tag";
import type { AuditFact } from "../../platform/audit.ts";
import type { ImportFile, Json, MadeRow, UndoneRows } from "../../platform/imports/import-shape.ts";
import { listBuiltOn } from "../../platform/naming-columns.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { IndicatorDocument } from "./plan-document.ts";
import { writesPlansOf } from "./plan.policy.ts";
import type { PlacedResult } from "./plan.repository.ts";
import type { PlanWork, ResultFacts } from "./plans.shape.drafts.ts";
import { BUILT_ON, CHANGED_SINCE } from "./plans.shape.words.ts";

/** A type, not an interface: that is no JSON. */
type Made = {
  readonly plan: string;
  readonly result: string;
  readonly indicator: string;
  readonly began: boolean;
  readonly madeResult: boolean;
  readonly resultBefore: ResultFacts | null;
  readonly resultAfter: KeptResult;
  readonly formBefore: PlanForm | null;
  readonly before: Kept | null;
  readonly after: Kept;
};

/** What a line says of an indicator, in an order of its own, so that two can be compared as text. */
type Kept = readonly [
  aspect: string,
  text: string,
  target: number | null,
  unit: string | null,
  pattern: string,
  direction: string,
  months: readonly number[] | null,
];

const kept = (of: Omit<IndicatorDocument, "key">): Kept => [
  of.aspect,
  of.text,
  of.target,
  of.unitOfMeasure,
  of.pattern,
  of.direction,
  of.measuredMonths,
];

/** What people can write in a result beside its place, to compare in the same way. */
type KeptResult = readonly (string | null)[];

const keptResult = (of: PlacedResult): KeptResult => [
  of.kind,
  of.title,
  of.perspective,
  of.belonging,
  of.parentKey,
  of.continuesKey,
];

export const madeOf = (work: PlanWork): Json => {
  const { draft, beginsPlan, result, makesResult, resultBefore, formBefore, indicator, before } = work;
  const made: Made = {
    plan: draft.planKey,
    result: result.key,
    indicator: indicator.key,
    began: beginsPlan,
    madeResult: makesResult,
    resultBefore,
    resultAfter: keptResult(result),
    formBefore,
    before: before && kept(before),
    after: kept(indicator),
  };
  return made as unknown as Json;
};

interface Standing {
  readonly key: string;
  readonly resultKey: string;
  readonly planKey: string;
  readonly isUntouched: boolean;
  readonly employeeKey: string;
  readonly facts: Omit<IndicatorDocument, "key">;
  readonly result: KeptResult;
}

/**
 * What was added goes and what was changed is as before, while the plan is still being written by those who may and nothing was built on it.
 * The last rows come first: a result goes with the row that made it, when those after it are gone.
 */
export async function undoPlans(tx: Scope, _file: ImportFile, undone: readonly MadeRow[]): Promise<UndoneRows> {
  const made = undone.map(({ row, made: what }) => ({ row, ...(what as unknown as Made) }));
  const standing = await standingOf(tx, made);
  const gone = made.filter(({ before }) => before === null);
  const [goneResults, gonePlans] = [made.filter((one) => one.madeResult), made.filter((one) => one.began)];
  const builtOn = new Set([
    ...(await listBuiltOn(
      tx,
      "indicator",
      gone.map(({ indicator }) => indicator),
    )),
    ...(await listBuiltOn(
      tx,
      "planned_result",
      goneResults.map(({ result }) => result),
      ["indicator"],
    )),
    ...(await listBuiltOn(
      tx,
      "performance_plan",
      gonePlans.map(({ plan }) => plan),
      ["planned_result"],
    )),
    ...(await addedSince(tx, gone, goneResults, gonePlans)),
  ]);
  const lastSaid = lastSaidOf(made);
  const problems = made.flatMap(({ row, indicator, result, plan, after }) => {
    const now = standing.get(indicator);
    if (now === undefined || !now.isUntouched || [indicator, result, plan].some((key) => builtOn.has(key)))
      return [{ row, ...BUILT_ON }];
    const isSame = isAlike(kept(now.facts), after) && isAlike(now.result, lastSaid.get(result));
    return isSame ? [] : [{ row, ...CHANGED_SINCE }];
  });
  if (problems.length > 0) return { events: [], problems };

  await restore(tx, made);
  await rows(tx, sql`delete from indicator where key = any(${gone.map(({ indicator }) => indicator)}::uuid[])`);
  await rows(tx, sql`delete from planned_result where key = any(${goneResults.map(({ result }) => result)}::uuid[])`);
  await rows(tx, sql`delete from performance_plan where key = any(${gonePlans.map(({ plan }) => plan)}::uuid[])`);
  const whose = new Map(made.map(({ indicator, plan }) => [plan, standing.get(indicator)?.employeeKey ?? null]));
  return {
    problems: [],
    events: [...whose].map(([plan, subjectKey]): AuditFact => ({
      action: "plan.import_undone",
      noun: "performance_plan",
      nounKey: plan,
      subjectKey,
      payload: { isGone: gonePlans.some((one) => one.plan === plan) },
    })),
  };
}

const isAlike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** How the file left each result: as the last of its rows did, which comes first. */
function lastSaidOf(made: readonly Made[]): Map<string, KeptResult> {
  const said = new Map<string, KeptResult>();
  for (const { result, resultAfter } of made) if (!said.has(result)) said.set(result, resultAfter);
  return said;
}

/** How the indicators stand that the actor may still write in; the plans are locked. */
async function standingOf(tx: Scope, made: readonly Made[]): Promise<Map<string, Standing>> {
  const begun = made.filter(({ began }) => began).map(({ plan }) => plan);
  const found = await rows<Standing>(
    tx,
    sql`select i.key, i.result_key as "resultKey", l.key as "planKey", l.employee_key as "employeeKey",
          (l.status in ('DRAFT', 'RETURNED') and (not l.key = any(${begun}::uuid[]) or (l.version = 0 and l.first_submitted_at is null and l.status = 'DRAFT'
            and l.resources = '{}' and l.accountability = '{}' and l.consequences = '{}'))) as "isUntouched",
          jsonb_build_object('aspect', i.aspect, 'text', i.text, 'target', i.target, 'unitOfMeasure', i.unit_of_measure, 'pattern', i.pattern,
            'direction', i.direction, 'measuredMonths', i.measured_months) as facts,
          jsonb_build_array(r.kind, r.title, r.perspective, r.belonging, r.parent_key, r.continues_key) as result
        from indicator i join planned_result r on r.key = i.result_key join performance_plan l on l.key = r.plan_key join position p on p.key = l.position_key
        where i.key = any(${made.map(({ indicator }) => indicator)}::uuid[]) and i.removed_at is null and r.removed_at is null and ${writesPlansOf(actorOf(tx))}
        order by l.key for update of l`,
  );
  return new Map(found.map((one) => [one.key, one]));
}

/** Results and plans that would go, and hold something that does not. */
async function addedSince(
  tx: Scope,
  gone: readonly Made[],
  goneResults: readonly Made[],
  gonePlans: readonly Made[],
): Promise<string[]> {
  const found = await rows<{ key: string }>(
    tx,
    sql`select i.result_key as key from indicator i where i.result_key = any(${goneResults.map(({ result }) => result)}::uuid[])
          and not i.key = any(${gone.map(({ indicator }) => indicator)}::uuid[])
        union
        select r.plan_key from planned_result r where r.plan_key = any(${gonePlans.map(({ plan }) => plan)}::uuid[])
          and not r.key = any(${goneResults.map(({ result }) => result)}::uuid[])`,
  );
  return found.map(({ key }) => key);
}

async function restore(tx: Scope, made: readonly Made[]): Promise<void> {
  const indicators = made.flatMap(({ indicator, before }) => (before === null ? [] : [{ key: indicator, before }]));
  await rows(
    tx,
    sql`update indicator i set aspect = (x.before->>0)::indicator_aspect, text = x.before->>1, target = (x.before->>2)::double precision,
          unit_of_measure = x.before->>3, pattern = (x.before->>4)::indicator_pattern, direction = (x.before->>5)::indicator_direction,
          measured_months = case when jsonb_typeof(x.before->6) = 'array' then array(select jsonb_array_elements_text(x.before->6)::integer) end
        from jsonb_to_recordset(${JSON.stringify(indicators)}::jsonb) as x(key uuid, before jsonb) where i.key = x.key`,
  );
  // The last row comes first: how a result stood before the first of them is what it goes back to.
  const results = new Map(
    made.flatMap(({ result, resultBefore }) =>
      resultBefore ? [[result, { key: result, ...resultBefore }] as const] : [],
    ),
  );
  await rows(
    tx,
    sql`update planned_result r set kind = x.kind, ordinal = x.ordinal, perspective = x.perspective
        from jsonb_to_recordset(${JSON.stringify([...results.values()])}::jsonb) as x(key uuid, kind planned_result_kind, ordinal integer, perspective plan_perspective)
        where r.key = x.key`,
  );
  const forms = new Map(made.flatMap(({ plan, formBefore }) => (formBefore === null ? [] : [[plan, formBefore]])));
  const plans = [...new Set(made.map(({ plan }) => plan))].map((key) => ({ key, form: forms.get(key) ?? null }));
  await rows(
    tx,
    sql`update performance_plan l set revision = l.revision + 1, form = coalesce(x.form, l.form)
        from jsonb_to_recordset(${JSON.stringify(plans)}::jsonb) as x(key uuid, form plan_form) where l.key = x.key`,
  );
}
