import type { AttendanceCode } from "@andir/domain/attendance-code";
import type { InnovationStage } from "@andir/domain/innovation-stage";
import type { ScoringRules } from "@andir/domain/scoring-rules";
import sql, { type Sql } from "sql-template-tag";
import { batched, byKey } from "../../platform/batched.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { visibleAssessments } from "./assessment.policy.ts";

/** Everything that the three aspects of one assessment are computed from, and the rule that was in force. */
export interface AspectFacts {
  readonly key: string;
  readonly rules: ScoringRules;
  readonly scheduledDays: number;
  readonly attendedDays: number;
  readonly codes: Partial<Record<AttendanceCode, number>>;
  readonly hasReport: boolean;
  readonly submitted: boolean;
  readonly daysLate: number;
  readonly entries: number;
  readonly daysWithEntry: number;
  readonly verifiedEntries: number;
  readonly served: number;
  readonly withinStandard: number;
  readonly innovations: { stage: InnovationStage; share: number }[];
}

/** From the recap of the attendance machines: all months of the period. */
const attendance: Sql = sql`
  select coalesce(sum(m.scheduled_days), 0) as scheduled, coalesce(sum(m.attended_days), 0) as attended from attendance_month m
  where m.employee_key = a.employee_key and m.month between d.starts_on and d.ends_on`;

const codes: Sql = sql`
  select coalesce(jsonb_object_agg(c.code, c.times), '{}') as codes from (
    select v.code, count(*) as times from attendance_event v
    where v.employee_key = a.employee_key and v.day between d.starts_on and d.ends_on group by v.code
  ) c`;

const entries: Sql = sql`
  select count(*) as entries, count(distinct n.day) as days, count(*) filter (where n.is_verified) as verified
  from progress_entry n where n.report_key = r.key`;

/** Visits to the services of the unit of the period, called within it. */
const visits: Sql = sql`
  select count(*) as served, count(*) filter (where q.called_at - q.arrived_at <= make_interval(mins => s.standard_wait_minutes)) as within_standard
  from service s join queue_ticket q on q.service_key = s.key
  where s.unit_key = a.unit_key and q.called_at >= d.starts_on::timestamp at time zone 'Asia/Jakarta'
    and q.called_at < (d.ends_on + 1)::timestamp at time zone 'Asia/Jakarta'`;

/** Validated in the months before the period's end that the rule counts, at the stage that they had then. */
const innovations: Sql = sql`
  select coalesce(jsonb_agg(jsonb_build_object('share', m.share, 'stage', case
      when i.replicated_on <= d.ends_on then 'REPLICATED' when i.adopted_on <= d.ends_on then 'ADOPTED'
      when i.trial_on <= d.ends_on then 'TRIAL' else 'IDEA' end) order by i.key), '[]') as records
  from innovation_member m join innovation i on i.key = m.innovation_key
  where m.employee_key = a.employee_key and i.validated_on <= d.ends_on
    and i.validated_on > d.ends_on - make_interval(months => (rule.rules -> 'innovation' ->> 'monthsBack')::int)`;

export const loadAspectFacts = batched<AspectFacts>(async (scope, keys) =>
  byKey(
    await rows<AspectFacts>(
      scope,
      sql`select a.key, rule.rules, attendance.scheduled as "scheduledDays", attendance.attended as "attendedDays", codes.codes,
            r.key is not null as "hasReport", r.submitted_at is not null as submitted, coalesce(r.days_late, 0) as "daysLate",
            entries.entries, entries.days as "daysWithEntry", entries.verified as "verifiedEntries",
            visits.served, visits.within_standard as "withinStandard", innovations.records as innovations
          from assessment a
          join period d on d.key = a.period_key
          join scoring_rule rule on rule.version = a.rule_version
          left join performance_report r on r.position_key = a.position_key and r.period_key = a.period_key
          cross join lateral (${attendance}) attendance
          cross join lateral (${codes}) codes
          cross join lateral (${entries}) entries
          cross join lateral (${visits}) visits
          cross join lateral (${innovations}) innovations
          where a.key = any(${keys}::uuid[]) and ${visibleAssessments(actorOf(scope))}`,
    ),
  ),
);
