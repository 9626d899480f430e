import type { AllowanceFacts } from "@andir/domain/allowance-facts";
import type { AllowanceRules } from "@andir/domain/allowance-rules";
import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { sanctionFacts } from "../sanctions/sanction.loaders.ts";

/** Facts of the domain, with the record that they were read from. */
export interface KeptFacts extends AllowanceFacts {
  readonly assessmentKey: string | null;
}

export interface FactsRow {
  readonly employeeKey: string;
  readonly positionKey: string;
  readonly unitKey: string;
  readonly facts: KeptFacts;
}

interface AssessedPeriod {
  readonly key: string | null;
  readonly isDue: boolean;
}

/** Last day of the month that a first day begins. */
export const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);

const monthsBefore = (month: string, back: number): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 - back, 1)).toISOString().slice(0, 10);

/** What the facts are read with: by the demo as well, which has no one who asks. */
export type Reading = Pick<Scope, "sql" | "now" | "deadline">;

/** The period whose assessment a month goes by: the month itself or the one before, or the last quarter that was over then. */
async function assessedPeriod(scope: Reading, month: string, rules: AllowanceRules): Promise<AssessedPeriod> {
  const of = monthsBefore(month, rules.monthsBefore);
  const last = lastDayOf(of);
  const found = await firstRow<{ key: string; isDue: boolean }>(
    scope,
    sql`select d.key, d.assessment_due_on < ${agencyDate(scope.now)}::date as "isDue" from period d
        where d.kind = coalesce((
            select s.kind from assessed_period_setting s where s.starts_on <= ${last}::date order by s.starts_on desc limit 1), 'MONTH')
          and d.ends_on <= ${last}::date and d.ends_on > ${last}::date - 92
          and (d.kind <> 'MONTH' or d.starts_on = ${of}::date)
        order by d.ends_on desc limit 1`,
  );
  return found ?? { key: null, isDue: false };
}

const wholeMonth = (alias: Sql): Sql =>
  sql`${alias}.starts_on <= span.first and (${alias}.ends_on is null or ${alias}.ends_on >= span.last)`;

const postOf = (p: Sql): Sql =>
  sql`'title', ${p}.title, 'kind', ${p}.kind, 'grade', ${p}.grade, 'isHead', ${p}.is_head`;

/** Of everyone who held a post of their own in the month, or of some of them: one statement, whatever their number. */
export async function allowanceFacts(
  scope: Reading,
  month: string,
  rules: AllowanceRules,
  employeeKeys: readonly string[] | null = null,
): Promise<FactsRow[]> {
  const { key: periodKey, isDue } = await assessedPeriod(scope, month, rules);
  return rows<FactsRow>(
    scope,
    sql`with span as (select ${month}::date as first, ${lastDayOf(month)}::date as last)
        select e.key as "employeeKey", post.key as "positionKey", post.unit_key as "unitKey",
          jsonb_build_object(
            'employmentType', e.employment_type,
            'post', jsonb_build_object(${postOf(sql`post`)}, 'hoursShare', round(post.hours_share * 10000)::int),
            'daysOfMonth', span.last - span.first + 1,
            'daysHeld', held.days,
            'leave', away.kind,
            'attendance', case when counted.employee_key is not null then
              jsonb_build_object('scheduledDays', counted.scheduled_days, 'codes', codes.days) end,
            'assessment', jsonb_build_object(
              'state', case when judged.key is null then ${isDue ? "MISSING" : "NOT_DUE"}::text
                when judged.status = 'DRAFT' then case when ${isDue}::boolean then 'UNDER_WAY' else 'NOT_DUE' end
                when judged.is_too_short then 'TOO_SHORT' else 'PUBLISHED' end,
              'predicate', judged.predicate, 'discipline', judged.discipline, 'workQuality', judged.work_quality, 'innovation', judged.innovation),
            'acting', acting.posts,
            'sanctions', ${sanctionFacts},
            'assessmentKey', judged.key) as facts
        from span
        cross join employee e
        join lateral (
          select p.* from position p
          where p.employee_key = e.key and p.capacity = 'DEFINITIVE' and p.starts_on <= span.last and (p.ends_on is null or p.ends_on >= span.first)
          order by least(coalesce(p.ends_on, span.last), span.last) desc, p.starts_on, p.key limit 1) post on true
        cross join lateral (
          select sum(upper(days) - lower(days))::int as days from unnest((
            select range_agg(daterange(greatest(p.starts_on, span.first), least(coalesce(p.ends_on, span.last), span.last), '[]'))
            from position p where p.employee_key = e.key and p.capacity = 'DEFINITIVE'
              and p.starts_on <= span.last and (p.ends_on is null or p.ends_on >= span.first) and (p.ends_on is null or p.ends_on >= p.starts_on))) days) held
        left join lateral (
          select l.kind from leave l where l.employee_key = e.key and ${wholeMonth(sql`l`)} order by l.starts_on, l.key limit 1) away on true
        left join attendance_month counted on counted.employee_key = e.key and counted.month = span.first
        cross join lateral (
          select coalesce(jsonb_object_agg(by_code.code, by_code.days), '{}') as days from (
            select v.code, count(*) as days from attendance_event v
            where v.employee_key = e.key and v.day between span.first and span.last group by v.code) by_code) codes
        left join lateral (
          select a.key, a.status, a.is_too_short, a.predicate, a.discipline, a.work_quality, a.innovation from assessment a
          join position p on p.key = a.position_key and p.capacity = 'DEFINITIVE'
          where a.employee_key = e.key and a.period_key = ${periodKey}::uuid
          order by a.position_key = post.key desc, a.status <> 'DRAFT' desc, a.key limit 1) judged on true
        cross join lateral (
          select coalesce(jsonb_agg(jsonb_build_object(${postOf(sql`p`)}) order by p.starts_on, p.key), '[]') as posts from position p
          where p.employee_key = e.key and p.capacity <> 'DEFINITIVE' and ${wholeMonth(sql`p`)}) acting
        where e.employment_type <> 'ELECTED_OFFICIAL' ${employeeKeys === null ? sql`` : sql`and e.key = any(${employeeKeys}::uuid[])`}
        order by e.key`,
  );
}
