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

/** Months counted from the year 0, so that they can be compared and taken from each other. */
const monthOf = (day: Sql): Sql => sql`(date_part('year', ${day}) * 12 + date_part('month', ${day}) - 1)::int`;

/** How many months from one to another, both included, in which it is measured. */
const monthsIn = (
  from: Sql,
  to: Sql,
): Sql => sql`case when i.measured_months is null then greatest(0, ${to} - ${from} + 1)
  else (select count(*)::int from generate_series(${from}, ${to}) month where month % 12 + 1 = any(i.measured_months)) end`;

/**
 * Realisations z with their reports r, periods d, indicators i, results s, plans l and posts p, and the attainment of each for its own period,
 * in percent, as `attainmentOf` of the domain computes it of one reading; a test holds both beside each other. Each step is
 * computed once for a row (`offset 0` keeps it so), since many statistics are asked of it at once.
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
    ${monthOf(sql`l.starts_on`)} as first, ${monthOf(sql`coalesce(l.target_ends_on, l.ends_on)`)} as last, ${monthOf(sql`d.starts_on`)} as asked_from,
    ${monthOf(sql`least(d.ends_on, l.ends_on)`)} as asked_to, ${monthOf(sql`d.ends_on`)} as read_in offset 0) span
  cross join lateral (select greatest(span.asked_from, span.first) as from_month, least(span.asked_to, span.last) as to_month offset 0) due
  cross join lateral (select case
    when i.target is null or z.value is null or span.read_in not between due.from_month and due.to_month then null
    when i.pattern <> 'CUMULATIVE' then case when i.measured_months is null or span.read_in % 12 + 1 = any(i.measured_months) then i.target end
    when span.asked_from > span.first or span.asked_to < span.last then case when rule.prorates
      then nullif(${monthsIn(sql`due.from_month`, sql`due.to_month`)}, 0) * i.target / ${monthsIn(sql`span.first`, sql`span.last`)} * p.hours_share end
    else i.target * p.hours_share end as amount offset 0) held
  cross join lateral (select case
    when held.amount is null or held.amount < 0 or (held.amount = 0 and i.direction = 'HIGHER_IS_BETTER') then null
    when held.amount = 0 then case when z.value <= 0 then 100 else 0 end
    else round(greatest(0, least(rule.cap, case when i.direction = 'HIGHER_IS_BETTER' then z.value / held.amount * 100
      else 200 - z.value / held.amount * 100 end))::numeric, 2)::float8 end as attainment offset 0) told`;

/** Null where there is nothing to hold it against. */
export const attainment: Sql = sql`told.attainment`;
