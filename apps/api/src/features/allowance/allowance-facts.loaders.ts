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

/**
 * Of everyone who held a post of their own in the month, or of some of them: one statement, whatever their number. Each kind of fact is read once for all and
 * joined: asked person by person, PostgreSQL went through the assessments of the whole period for each of them.
 */
export async function allowanceFacts(
  scope: Reading,
  month: string,
  rules: AllowanceRules,
  employeeKeys: readonly string[] | null = null,
): Promise<FactsRow[]> {
  const { key: periodKey, isDue } = await assessedPeriod(scope, month, rules);
  const some = employeeKeys === null ? sql`` : sql`and e.key = any(${employeeKeys}::uuid[])`;
  return rows<FactsRow>(
    scope,
    sql`with span as (select ${month}::date as first, ${lastDayOf(month)}::date as last),
        person as (select e.key, e.employment_type from employee e where e.employment_type <> 'ELECTED_OFFICIAL' ${some}),
        near as (
          select p.*, daterange(greatest(p.starts_on, span.first), least(coalesce(p.ends_on, span.last), span.last), '[]') as days, ${wholeMonth(sql`p`)} as is_whole
          from position p join person on person.key = p.employee_key cross join span
          where p.starts_on <= span.last and (p.ends_on is null or p.ends_on >= span.first) and (p.ends_on is null or p.ends_on >= p.starts_on)),
        post as (
          select distinct on (p.employee_key) p.* from near p where p.capacity = 'DEFINITIVE'
          order by p.employee_key, upper(p.days) desc, p.starts_on, p.key),
        held as (
          select own.employee_key, sum(upper(span_of) - lower(span_of))::int as days
          from (select p.employee_key, range_agg(p.days) as ranges from near p where p.capacity = 'DEFINITIVE' group by p.employee_key) own
          cross join lateral unnest(own.ranges) span_of group by own.employee_key),
        acting as (
          select p.employee_key, jsonb_agg(jsonb_build_object(${postOf(sql`p`)}) order by p.starts_on, p.key) as posts from near p
          where p.capacity <> 'DEFINITIVE' and p.is_whole group by p.employee_key),
        away as (
          select distinct on (l.employee_key) l.employee_key, l.kind from leave l join person on person.key = l.employee_key cross join span
          where ${wholeMonth(sql`l`)} order by l.employee_key, l.starts_on, l.key),
        codes as (
          select by_code.employee_key, jsonb_object_agg(by_code.code, by_code.days) as days from (
            select v.employee_key, v.code, count(*) as days from attendance_event v join person on person.key = v.employee_key cross join span
            where v.day between span.first and span.last group by v.employee_key, v.code) by_code
          group by by_code.employee_key),
        judged as (
          select distinct on (a.employee_key) a.employee_key, a.key, a.status, a.is_too_short, a.predicate, a.discipline, a.work_quality, a.innovation
          from assessment a join post on post.employee_key = a.employee_key
          join position p on p.key = a.position_key and p.capacity = 'DEFINITIVE'
          where a.period_key = ${periodKey}::uuid
          order by a.employee_key, a.position_key = post.key desc, a.status <> 'DRAFT' desc, a.key),
        sanctioned as (${sanctionFacts})
        select e.key as "employeeKey", post.key as "positionKey", post.unit_key as "unitKey",
          jsonb_build_object(
            'employmentType', e.employment_type,
            'post', jsonb_build_object(${postOf(sql`post`)}, 'hoursShare', round(post.hours_share * 10000)::int),
            'daysOfMonth', span.last - span.first + 1,
            'daysHeld', held.days,
            'leave', away.kind,
            'attendance', case when counted.employee_key is not null then
              jsonb_build_object('scheduledDays', counted.scheduled_days, 'codes', coalesce(codes.days, '{}')) end,
            'assessment', jsonb_build_object(
              'state', case when judged.key is null then ${isDue ? "MISSING" : "NOT_DUE"}::text
                when judged.status = 'DRAFT' then case when ${isDue}::boolean then 'UNDER_WAY' else 'NOT_DUE' end
                when judged.is_too_short then 'TOO_SHORT' else 'PUBLISHED' end,
              'predicate', judged.predicate, 'discipline', judged.discipline, 'workQuality', judged.work_quality, 'innovation', judged.innovation),
            'acting', coalesce(acting.posts, '[]'),
            'sanctions', coalesce(sanctioned.sanctions, '[]'),
            'assessmentKey', judged.key) as facts
        from span
        cross join person e
        join post on post.employee_key = e.key
        join held on held.employee_key = e.key
        left join away on away.employee_key = e.key
        left join attendance_month counted on counted.employee_key = e.key and counted.month = span.first
        left join codes on codes.employee_key = e.key
        left join judged on judged.employee_key = e.key
        left join acting on acting.employee_key = e.key
        left join sanctioned on sanctioned.employee_key = e.key
        order by e.key`,
  );
}
