import { DEFAULT_CYCLE_RULES } from "@andir/domain/cycle-rules";
import sql, { type Sql } from "sql-template-tag";

const { cap, proratesCounts } = DEFAULT_CYCLE_RULES.attainment;

/** By which dated rule attainment is counted in each period, as `cycleRulesOn` has it for its last day. */
const rules: Sql = sql`(
  select told.key as period_key, coalesce((rule.attainment ->> 'cap')::float8, ${cap}::float8) as cap,
    coalesce((rule.attainment ->> 'proratesCounts')::boolean, ${proratesCounts}::boolean) as prorates
  from period told left join lateral (
    select c.rules -> 'attainment' as attainment from cycle_rule c
    order by (c.starts_on <= told.ends_on and (c.ends_on is null or c.ends_on >= told.ends_on)) desc,
      case when c.starts_on <= told.ends_on then c.starts_on end desc nulls last, c.starts_on, c.version desc limit 1) rule on true)`;

/**
 * Realisations z with their reports r, periods d, indicators i, results s, plans l and posts p, and the months that each is held against: those of
 * the period that the plan covers (`due`), and those of the whole target (`all_months`), of which only the ones in which it is measured count.
 */
export const realisationSource: Sql = sql`indicator_realisation z
  join performance_report r on r.key = z.report_key
  join period d on d.key = r.period_key
  join indicator i on i.key = z.indicator_key
  join planned_result s on s.key = i.result_key
  join performance_plan l on l.key = s.plan_key
  join position p on p.key = r.position_key
  join ${rules} rule on rule.period_key = d.key
  cross join lateral (select
    date_trunc('month', l.starts_on)::date as first, date_trunc('month', coalesce(l.target_ends_on, l.ends_on))::date as last,
    date_trunc('month', d.starts_on)::date as from_month, date_trunc('month', least(d.ends_on, l.ends_on))::date as to_month) span
  cross join lateral (select
    ${monthsIn(sql`greatest(span.from_month, span.first)`, sql`least(span.to_month, span.last)`)} as due,
    ${monthsIn(sql`span.first`, sql`span.last`)} as all_months,
    date_trunc('month', d.ends_on)::date between greatest(span.from_month, span.first) and least(span.to_month, span.last) as within) months
  cross join lateral (select case
    when i.target is null or z.value is null or not months.within then null
    when i.pattern <> 'CUMULATIVE' then case when i.measured_months is null or extract(month from d.ends_on)::int = any(i.measured_months) then i.target end
    when span.from_month > span.first or span.to_month < span.last
      then case when rule.prorates and months.due > 0 then i.target * months.due / months.all_months * p.hours_share end
    else i.target * p.hours_share end as amount) held`;

/** How many months from one to another, both included, in which it is measured. */
function monthsIn(from: Sql, to: Sql): Sql {
  const number = (month: Sql) => sql`(extract(year from ${month}) * 12 + extract(month from ${month}))::int`;
  return sql`case when i.measured_months is null then greatest(0, ${number(to)} - ${number(from)} + 1)
    else (select count(*)::int from generate_series(${from}::timestamp, ${to}::timestamp, interval '1 month') month
      where extract(month from month)::int = any(i.measured_months)) end`;
}

/**
 * The attainment of one realisation for its own period, in percent, as `attainmentOf` of the domain computes it of one reading; a test
 * holds both beside each other. Null where there is nothing to measure against.
 */
export const attainment: Sql = sql`case
  when held.amount is null or held.amount < 0 or (held.amount = 0 and i.direction = 'HIGHER_IS_BETTER') then null
  when held.amount = 0 then case when z.value <= 0 then 100 else 0 end
  else round(greatest(0, least(rule.cap, case when i.direction = 'HIGHER_IS_BETTER' then z.value / held.amount * 100
    else 200 - z.value / held.amount * 100 end))::numeric, 2)::float8 end`;
