import type { AttendanceCode } from "@andir/domain/attendance-code";
import { agencyDate } from "@andir/domain/iso-date";
import type { InnovationStage } from "@andir/domain/innovation-stage";
import type { ScoringRules } from "@andir/domain/scoring-rules";
import sql, { type Sql } from "sql-template-tag";
import { batched, batchedBy, byKey } from "../../platform/batched.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { isAwayThroughout } from "../employees/leave.loaders.ts";
import { calledWithinStandard, joinStandardOfDay } from "../services/service-standard.loaders.ts";
import { visibleAssessments } from "./assessment.policy.ts";
import { prospects } from "./prospects.ts";

/** Everything that the three aspects of one assessment are computed from, and the dated rule that was in force. */
export interface AspectFacts {
  readonly key: string;
  readonly rules: ScoringRules;
  readonly positionKey: string;
  readonly unitKey: string;
  readonly isHead: boolean;
  /** Hours of the post as a share of full hours. */
  readonly hoursShare: number;
  readonly postStartsOn: string;
  readonly postEndsOn: string | null;
  readonly scheduledDays: number;
  readonly attendedDays: number;
  readonly codes: Partial<Record<AttendanceCode, number>>;
  readonly daysWithEntry: number;
  readonly entries: number;
  readonly verifiedEntries: number;
  /** What anonymity hides is left out already; null where nobody rated. */
  readonly feedback: { readonly mean: number; readonly raters: number } | null;
  readonly submitted: boolean;
  readonly daysLate: number;
  /**
   * Of a year: days late of the reports that were owed within it, of its months or of its quarters, whichever the post reports by; null
   * for one that is missing. Bases that were kept before this was asked have none.
   */
  readonly reportsWithin?: readonly (number | null)[] | null;
  /** Null where the unit of the post serves nobody. */
  readonly service: { readonly served: number; readonly withinStandard: number } | null;
  readonly innovations: { readonly stage: InnovationStage; readonly share: number }[];
  readonly innovationApplies: boolean;
}

const columns: Sql = sql`
  a.key,
  rule.rules,
  a.position_key as "positionKey",
  post.unit_key as "unitKey",
  post.is_head as "isHead",
  post.hours_share as "hoursShare",
  post.starts_on as "postStartsOn",
  post.ends_on as "postEndsOn",
  attendance.scheduled as "scheduledDays",
  attendance.attended as "attendedDays",
  codes.days as codes,
  logged.days as "daysWithEntry",
  work.entries,
  work.verified as "verifiedEntries",
  report.submitted_at is not null as submitted,
  coalesce(report.days_late, 0) as "daysLate",
  within.reports as "reportsWithin",
  case when service.exists then jsonb_build_object('served', service.served, 'withinStandard', service.within) end
    as service,
  innovation.records as innovations,
  employee.employment_type <> 'CONTRACT_PART_TIME' as "innovationApplies"`;

/** Rows named a, with what happened in the period: attendance, entries, the report, visits, innovations. */
const source = (assessments: Sql, today: string): Sql => sql`
  ${assessments} a
join employee on employee.key = a.employee_key
join position post on post.key = a.position_key
join period on period.key = a.period_key
join scoring_rule rule on rule.version = a.rule_version
-- The window: the period, from the first of the month in which the post began.
cross join lateral (
  select greatest(period.starts_on, date_trunc('month', post.starts_on)::date) as first, period.ends_on as last
) span
cross join lateral (
  select coalesce(sum(scheduled_days), 0)::int as scheduled, coalesce(sum(attended_days), 0)::int as attended
  from attendance_month m
  where m.employee_key = a.employee_key and m.month between span.first and span.last
) attendance
cross join lateral (
  select coalesce(jsonb_object_agg(code, days), '{}') as days
  from (
    select code, count(*) as days
    from attendance_event e
    where e.employee_key = a.employee_key and e.day between span.first and span.last
    group by code
  ) by_code
) codes
-- Days with an entry are the person's, whatever the post; entries are those that went into reports of this post.
cross join lateral (
  select count(distinct e.day)::int as days
  from progress_entry e
  where e.employee_key = a.employee_key and e.day between span.first and span.last
) logged
cross join lateral (
  select count(*)::int as entries, count(*) filter (where e.is_verified)::int as verified
  from performance_report r
  join progress_entry e on e.report_key = r.key
  where r.position_key = a.position_key and e.day between span.first and span.last
) work
left join performance_report report on report.position_key = a.position_key and report.period_key = a.period_key
cross join lateral (
  select jsonb_agg(case when r.submitted_at is not null then coalesce(r.days_late, 0) end order by owed.starts_on) as reports
  from period owed
  left join performance_report r on r.position_key = a.position_key and r.period_key = owed.key
  where period.kind = 'YEAR'
    and owed.kind::text = (
      -- Months sort before quarters.
      select min(told.kind::text)
      from performance_report t join period told on told.key = t.period_key
      where t.position_key = a.position_key and t.submitted_at is not null and told.kind <> 'YEAR'
        and told.starts_on >= period.starts_on and told.ends_on <= period.ends_on
    )
    and owed.starts_on >= span.first and owed.ends_on <= least(span.last, coalesce(post.ends_on, span.last))
    and (owed.report_due_on < ${today}::date or r.submitted_at is not null)
    and not ${isAwayThroughout(sql`a.employee_key`, sql`owed.starts_on`, sql`owed.ends_on`)}
) within
cross join lateral (
  select
    count(*) > 0 as exists,
    coalesce(sum(tickets.served), 0)::int as served,
    coalesce(sum(tickets.within), 0)::int as within
  from service s
  cross join lateral (
    select
      count(q.called_at) as served,
      count(*) filter (where ${calledWithinStandard}) as within
    from queue_ticket q ${joinStandardOfDay}
    where q.service_key = s.key
      and q.arrived_at >= span.first::timestamp at time zone 'Asia/Jakarta'
      and q.arrived_at < (span.last + 1)::timestamp at time zone 'Asia/Jakarta'
  ) tickets
  where s.unit_key = a.unit_key
) service
cross join lateral (
  select coalesce(
    jsonb_agg(
      jsonb_build_object(
        'stage',
        -- As countedStage of the domain has it: a stage counts once it was reached and confirmed.
        case
          when i.closed_on <= span.last then 'CLOSED'
          when i.replicated_on <= span.last and i.adoption_validated_on <= span.last then 'REPLICATED'
          when i.adopted_on <= span.last and i.adoption_validated_on <= span.last then 'ADOPTED'
          when i.trial_on <= span.last and i.trial_validated_on <= span.last then 'TRIAL'
          else 'IDEA'
        end,
        'share',
        member.share
      )
    ),
    '[]'
  ) as records
  from innovation_member member
  join innovation i on i.key = member.innovation_key
  where member.employee_key = a.employee_key
    and i.validated_on <= span.last
    and greatest(
      i.validated_on,
      case when i.trial_validated_on <= span.last then i.trial_validated_on end,
      case when i.adoption_validated_on <= span.last then i.adoption_validated_on end
    ) >= (span.last + 1 - make_interval(months => (rule.rules -> 'innovation' ->> 'monthsBack')::int))::date
) innovation`;

/** Of assessments that the reader may see; feedback has facts of its own. */
export const loadAspectFacts = batched<Omit<AspectFacts, "feedback">>(async (scope, keys) =>
  byKey(
    await rows<Omit<AspectFacts, "feedback">>(
      scope,
      sql`select ${columns} from ${source(sql`assessment`, agencyDate(scope.now))} where a.key = any(${keys}::uuid[]) and ${visibleAssessments(actorOf(scope))}`,
    ),
  ),
);

/** Of posts of which no assessment is begun, by the post: what its numbers would be. Whoever asks has asked who may. */
export const loadProspectFacts = batchedBy<{ periodKey: string }, Omit<AspectFacts, "feedback"> | null>(
  async (scope, positionKeys, { periodKey }) =>
    byKey(
      await rows<Omit<AspectFacts, "feedback">>(
        scope,
        sql`select ${columns} from ${source(prospects(positionKeys, periodKey), agencyDate(scope.now))}`,
      ),
    ),
  () => null,
);
