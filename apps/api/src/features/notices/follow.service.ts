import { agencyDate } from "@andir/domain/iso-date";
import type { NoticeKind } from "@andir/domain/notice-kind";
import sql from "sql-template-tag";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { nearestHeaded } from "../org-units/way-up.ts";
import { judgeOfPost } from "../employees/appraiser.loaders.ts";
import { appraisersOf, holdsOn, withDelegates } from "./relation.ts";
import { CHANGES_WHAT_WAITS, SETTLES, TELLINGS, TELLS_DAY_ALONE } from "./told.ts";
import { refreshWaiting } from "./waiting.service.ts";
import { writeNotices } from "./write-notices.ts";

const BATCH = 500;

/** Tells of every change since the last time. What one run has told, no other tells again. */
export async function followEvents(scope: Scope, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted && (await followSome(scope)));
}

/** Whether there is more. Events are numbered in the order in which their transactions end, so none is passed over. */
function followSome(scope: Scope): Promise<boolean> {
  return inTransaction(scope, async (tx) => {
    const state = await firstRow<{ after: number }>(
      tx,
      sql`select last_sequence as after from notice_state for update skip locked`,
    );
    if (!state) return false; // another process is at it
    const next = await firstRow<{ until: number | null }>(
      tx,
      sql`select max(batch.sequence) as until from (
            select v.sequence from audit_event v where v.sequence > ${state.after} order by v.sequence limit ${BATCH}) batch`,
    );
    if (next?.until == null) return false;
    const { after, until } = { ...state, until: next.until };
    await tellOf(tx, after, until);
    await rows(tx, sql`update notice_state set last_sequence = ${until}`);
    return until - after === BATCH;
  });
}

interface Found {
  readonly recipientKey: string;
  readonly onBehalfOfKey: string | null;
  readonly kind: NoticeKind;
  readonly action: string;
  readonly noun: string;
  readonly recordKey: string;
  readonly subjectKey: string | null;
  readonly periodKey: string | null;
  readonly sequence: number;
  readonly at: Date;
  readonly dayStart: Date;
  readonly isActor: boolean;
}

async function tellOf(tx: Scope, after: number, until: number): Promise<void> {
  const found = await recipientsOf(tx, after, until);
  const waits = found.filter(({ kind, periodKey }) => kind === "REPORTS_TO_VERIFY" && periodKey !== null);
  await writeNotices(
    tx,
    found
      .filter(({ kind, isActor }) => kind !== "REPORTS_TO_VERIFY" && !isActor)
      .map(({ sequence, at, dayStart, ...telling }) => ({
        ...telling,
        cause: `event ${sequence}`,
        count: null,
        dueOn: null,
        createdAt: TELLS_DAY_ALONE.has(telling.kind) ? dayStart : at,
      })),
  );
  await settle(tx, after, until);
  await refreshWaiting(
    tx,
    waits.map(({ recipientKey, onBehalfOfKey, periodKey, action }) => ({
      recipientKey,
      onBehalfOfKey,
      periodKey: periodKey ?? "",
      isNew: action === "report.submitted",
    })),
  );
}

const UUID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

/** The declared table as rows (action, kind, relation). */
function declared() {
  const told = TELLINGS.flatMap(({ action, kind, to }) => to.map((relation) => ({ action, kind, relation })));
  const others = CHANGES_WHAT_WAITS.filter((action) => action !== "report.submitted");
  const waits = others.map((action) => ({ action, kind: "REPORTS_TO_VERIFY", relation: "APPRAISER" }));
  const all = [...told, ...waits];
  return sql`unnest(${all.map((r) => r.action)}::text[], ${all.map((r) => r.kind)}::text[], ${all.map((r) => r.relation)}::text[]) as rule(action, kind, relation)`;
}

/** Who is told of what, for all events of the range in one statement. */
function recipientsOf(tx: Scope, after: number, until: number): Promise<Found[]> {
  const day = sql`t.day`;
  return rows<Found>(
    tx,
    sql`with event as (
          select v.sequence, v.at, v.action, v.noun, v.noun_key, v.subject_key, (v.at at time zone 'Asia/Jakarta')::date as day,
            c.employee_key as actor_key, y.payload::jsonb as payload
          from audit_event v left join audit_payload y on y.sequence = v.sequence left join account c on c.key = v.actor_key
          where v.sequence > ${after} and v.sequence <= ${until}
        ),
        told as (
          select e.*, rule.kind, rule.relation, record.position_key, record.appraiser_key, record.decider_key, record.period_key, record.period_ends_on, up.headed_key
          from event e join ${declared()} on rule.action = e.action
          left join lateral (
            select r.position_key, null::uuid as appraiser_key, null::uuid as decider_key, r.period_key, r.period_ends_on from performance_report r where e.noun = 'performance_report' and r.key = e.noun_key
            union all
            select a.position_key, a.appraiser_key, null, a.period_key, a.period_ends_on from assessment a where e.noun = 'assessment' and a.key = e.noun_key
            union all
            select a.position_key, o.appraiser_key, o.superior_key, a.period_key, a.period_ends_on
            from objection o join assessment a on a.key = o.assessment_key where e.noun = 'objection' and o.key = e.noun_key
            union all
            select a.position_key, a.appraiser_key, null, a.period_key, a.period_ends_on
            from calibration b join assessment a on a.key = b.assessment_key where e.noun = 'calibration' and b.key = e.noun_key
            union all
            select null, g.appraiser_key, null, null, null from performance_dialogue g where e.noun = 'performance_dialogue' and g.key = e.noun_key
            union all
            select null, null, null, g.period_key, null from unit_rating g where e.noun = 'unit_rating' and g.key = e.noun_key
            union all
            select c.position_key, null, null, null, null from appraiser_correction c where e.noun = 'appraiser_correction' and c.key = e.noun_key
            union all
            select l.position_key, null, null, null, null from performance_plan l where e.noun = 'performance_plan' and l.key = e.noun_key
            union all
            select null, null, null, d.key, null from period d where e.noun = 'period' and d.key = e.noun_key
            union all
            select null, null, null, d.key, null from allowance_month m join period d on d.kind = 'MONTH' and d.starts_on = m.month where e.noun = 'allowance_month' and m.key = e.noun_key
            limit 1
          ) record on true
          left join lateral (
            select ${nearestHeaded(sql`of_unit.key`, sql`e.day`)} as headed_key from (
              select v.unit_key as key from service_alert g join service v on v.key = g.service_key where e.noun = 'service_alert' and g.key = e.noun_key
              union all
              select c.unit_key from complaint c where e.noun = 'complaint' and c.key = e.noun_key
            ) of_unit
          ) up on rule.relation = 'UNIT_HEAD'
        ),
        appraiser as (
          select t.sequence, t.kind, who.key from told t cross join lateral (
            select t.appraiser_key as key where t.appraiser_key is not null
            union all
            select j.key from (${judgeOfPost(sql`t.position_key`, sql`coalesce(t.period_ends_on, t.day)`, agencyDate(tx.now))}) j where t.appraiser_key is null
            union all
            select a.key from (${appraisersOf(sql`t.subject_key`, day)}) a where t.appraiser_key is null and t.position_key is null
          ) who where t.relation = 'APPRAISER'
        ),
        found as (
          select t.*, who.key as recipient_key, t.relation in ('APPRAISER', 'DECIDER', 'UNIT_HEAD') as is_duty from told t cross join lateral (
            select t.subject_key as key where t.relation = 'OWNER'
            union all
            select (t.payload->>'addresseeKey')::uuid where t.relation = 'ADDRESSEE' and t.payload->>'addresseeKey' ~ ${UUID}
            union all
            select a.key from appraiser a where t.relation = 'APPRAISER' and a.sequence = t.sequence and a.kind = t.kind
            union all
            select t.decider_key where t.relation = 'DECIDER'
            union all
            select c.employee_key from role_grant g join account c on c.key = g.account_key and c.is_active
            where ${day} between g.starts_on and g.ends_on and (
              (t.relation = 'DECIDER' and t.noun = 'objection' and t.decider_key is null and g.role = 'AUTHORISED_OFFICIAL')
              or ((t.relation = 'PERFORMANCE_TEAM' or t.relation = 'UNIT_HEAD' and t.headed_key is null) and g.role = 'PERFORMANCE_TEAM')
              or (t.relation = 'ADMINISTRATORS' and g.role = 'ADMINISTRATOR' and (g.unit_key is null or exists (
                select from position p join org_unit_ancestor x on x.unit_key = p.unit_key where p.key = t.position_key and x.ancestor_key = g.unit_key))))
            group by c.employee_key
            union all
            select p.employee_key from position p where t.relation = 'UNIT_HEAD' and p.is_head and ${holdsOn("p", day)} and p.unit_key = t.headed_key
            union all
            select f.employee_key from allowance_figure f where t.relation = 'HAS_FIGURE' and f.month_key = t.noun_key and (f.state <> 'NOT_ENTITLED' or f.total is not null)
            union all
            select distinct s.appraiser_key from appraiser_assignment s where t.relation = 'APPRAISERS' and ${holdsOn("s", day)}
          ) who where who.key is not null
        ),
        reached as (${withDelegates(
          "found",
          sql`f.kind, f.action, f.noun, f.noun_key as "recordKey", f.subject_key as "subjectKey", f.period_key as "periodKey", f.sequence, f.at,
            f.day::timestamp at time zone 'Asia/Jakarta' as "dayStart", f.actor_key`,
        )})
        select reached.*, actor_key is not distinct from "recipientKey" as "isActor" from reached
        join employee e on e.key = "recipientKey" and (e.left_on is null or e.left_on >= ${tx.now}::date)
        order by sequence`,
  );
}

/** What was asked for and has been done is no longer new. */
async function settle(tx: Scope, after: number, until: number): Promise<void> {
  const pairs = Object.entries(SETTLES).flatMap(([action, kinds]) => kinds.map((kind) => ({ action, kind })));
  await rows(
    tx,
    sql`update notice n set read_at = v.at
        from audit_event v join unnest(${pairs.map((p) => p.action)}::text[], ${pairs.map((p) => p.kind)}::text[]) as pair(action, kind) on pair.action = v.action
        left join performance_report r on v.noun = 'performance_report' and r.key = v.noun_key
        left join performance_plan l on v.noun = 'performance_plan' and l.key = v.noun_key
        left join period y on y.kind = 'YEAR' and extract(year from y.ends_on) = l.year
        where v.sequence > ${after} and v.sequence <= ${until} and n.recipient_key = v.subject_key and n.kind = pair.kind and n.read_at is null
          and n.created_at <= v.at and (n.record_key = v.noun_key or n.record_key = r.period_key or n.record_key = y.key)`,
  );
}
