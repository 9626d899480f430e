import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { IndicatorDocument, PlanDocument, ResultDocument } from "./plan-document.ts";

/** The content of a plan as it is stored, whoever looks: for changes, which have asked already who may. */
export async function readDocument(tx: Scope, planKey: string): Promise<PlanDocument> {
  const found = await firstRow<PlanDocument>(
    tx,
    sql`select l.form, l.resources, l.accountability, l.consequences,
          coalesce((select jsonb_agg(jsonb_build_object('value', x.value, 'expectation', x.expectation) order by x.value)
            from core_value_expectation x where x.plan_key = l.key), '[]') as expectations,
          coalesce((select jsonb_agg(jsonb_build_object('key', r.key, 'kind', r.kind, 'title', r.title, 'perspective', r.perspective,
              'belonging', r.belonging, 'parentKey', r.parent_key, 'continuesKey', r.continues_key, 'templateKey', r.template_key,
              'indicators', coalesce((select jsonb_agg(jsonb_build_object('key', i.key, 'aspect', i.aspect, 'text', i.text, 'target', i.target,
                  'unitOfMeasure', i.unit_of_measure, 'pattern', i.pattern, 'direction', i.direction, 'measuredMonths', i.measured_months) order by i.ordinal, i.key)
                from indicator i where i.result_key = r.key and i.removed_at is null), '[]')) order by r.kind, r.ordinal, r.key)
            from planned_result r where r.plan_key = l.key and r.removed_at is null), '[]') as results
        from performance_plan l where l.key = ${planKey}::uuid`,
  );
  if (!found) throw new Error("A plan that is locked is there.");
  return found;
}

export type PlacedResult = ResultDocument & { planKey: string; ordinal: number };
export type PlacedIndicator = IndicatorDocument & { resultKey: string; ordinal: number };

/** Results with their place within their section, and indicators with theirs. */
export function placed(planKey: string, results: readonly ResultDocument[]): PlacedResult[] {
  const last = { MAIN: 0, ADDITIONAL: 0 };
  return results.map((result) => ({ ...result, planKey, ordinal: (last[result.kind] += 1) }));
}

export const indicatorsOf = (results: readonly ResultDocument[]): PlacedIndicator[] =>
  results.flatMap(({ key, indicators }) =>
    indicators.map((indicator, index) => ({ ...indicator, resultKey: key, ordinal: index + 1 })),
  );

/** Any number of results and indicators of any number of plans, in two statements. */
export async function writeResults(
  tx: Scope,
  results: readonly PlacedResult[],
  indicators: readonly PlacedIndicator[],
): Promise<void> {
  if (results.length > 0)
    await rows(
      tx,
      sql`insert into planned_result (key, plan_key, parent_key, continues_key, template_key, kind, ordinal, title, perspective, belonging)
          select x.key, x."planKey", x."parentKey", x."continuesKey", x."templateKey", x.kind, x.ordinal, x.title, x.perspective, x.belonging
          from jsonb_to_recordset(${JSON.stringify(results.map((result) => ({ ...result, indicators: undefined })))}::jsonb) as x(
            key uuid, "planKey" uuid, "parentKey" uuid, "continuesKey" uuid, "templateKey" uuid, kind planned_result_kind, ordinal int,
            title text, perspective plan_perspective, belonging planned_result_belonging)
          on conflict (key) do update set parent_key = excluded.parent_key, continues_key = excluded.continues_key, kind = excluded.kind,
            ordinal = excluded.ordinal, title = excluded.title, perspective = excluded.perspective, belonging = excluded.belonging`,
    );
  if (indicators.length > 0)
    await rows(
      tx,
      sql`insert into indicator (key, result_key, ordinal, aspect, text, target, unit_of_measure, pattern, direction, measured_months)
          select x.key, x."resultKey", x.ordinal, x.aspect, x.text, x.target, x."unitOfMeasure", x.pattern, x.direction, x."measuredMonths"
          from jsonb_to_recordset(${JSON.stringify(indicators)}::jsonb) as x(
            key uuid, "resultKey" uuid, ordinal int, aspect indicator_aspect, text text, target double precision, "unitOfMeasure" text,
            pattern indicator_pattern, direction indicator_direction, "measuredMonths" int[])
          on conflict (key) do update set ordinal = excluded.ordinal, aspect = excluded.aspect, text = excluded.text, target = excluded.target,
            unit_of_measure = excluded.unit_of_measure, pattern = excluded.pattern, direction = excluded.direction,
            measured_months = excluded.measured_months`,
    );
}

/** Makes the stored plan what the document says. Nothing that may be referred to is deleted: it is taken out with its day. */
export async function writeDocument(tx: Scope, planKey: string, document: PlanDocument): Promise<void> {
  const results = placed(planKey, document.results);
  const indicators = indicatorsOf(results);
  await rows(
    tx,
    sql`with gone as (
          update planned_result set removed_at = ${tx.now}
          where plan_key = ${planKey}::uuid and removed_at is null and not key = any(${results.map(({ key }) => key)}::uuid[]) returning key
        )
        update indicator i set removed_at = ${tx.now} from planned_result r
        where r.key = i.result_key and r.plan_key = ${planKey}::uuid and i.removed_at is null and not i.key = any(${indicators.map(({ key }) => key)}::uuid[])`,
  );
  await writeResults(tx, results, indicators);
  await rows(tx, sql`delete from core_value_expectation where plan_key = ${planKey}::uuid`);
  await rows(
    tx,
    sql`insert into core_value_expectation (plan_key, value, expectation)
        select ${planKey}::uuid, x.value, x.expectation
        from jsonb_to_recordset(${JSON.stringify(document.expectations)}::jsonb) as x(value core_value, expectation text)`,
  );
  const { form, resources, accountability, consequences } = document;
  await rows(
    tx,
    sql`update performance_plan set form = ${form}, resources = ${resources}::text[], accountability = ${accountability}::text[],
          consequences = ${consequences}::text[], revision = revision + 1 where key = ${planKey}::uuid`,
  );
}

/** Keeps the plan as it stands now under its version number. */
export async function keepVersion(
  tx: Scope,
  planKey: string,
  byKey: string | null,
  reason: string | null,
): Promise<void> {
  const content = JSON.stringify(await readDocument(tx, planKey));
  await rows(
    tx,
    sql`insert into plan_version (plan_key, version, at, by_key, reason, content)
        select key, version, ${tx.now}, ${byKey}::uuid, ${reason}, ${content}::jsonb from performance_plan where key = ${planKey}::uuid`,
  );
}
