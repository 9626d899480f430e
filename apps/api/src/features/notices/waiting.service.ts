import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { newKey } from "../../platform/key.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { judgeOfPost } from "../employees/appraiser.loaders.ts";

export interface Waiting {
  readonly recipientKey: string;
  readonly onBehalfOfKey: string | null;
  readonly periodKey: string;
  /** Whether one more waits; else there are fewer. */
  readonly isNew: boolean;
}

/**
 * "5 reports wait for verification": one notice for each appraiser and period, counted anew whenever one comes or goes. A
 * new one makes it new again; with none left it is settled.
 */
export async function refreshWaiting(tx: Scope, touched: readonly Waiting[]): Promise<void> {
  const pairs = new Map<string, Waiting>();
  for (const one of touched) {
    const key = `${one.recipientKey} ${one.onBehalfOfKey ?? ""} ${one.periodKey}`;
    pairs.set(key, { ...one, isNew: one.isNew || (pairs.get(key)?.isNew ?? false) });
  }
  if (pairs.size === 0) return;
  const all = [...pairs.values()];
  await rows(
    tx,
    sql`with pair as (
          select * from unnest(${all.map(() => newKey())}::uuid[], ${all.map((p) => p.recipientKey)}::uuid[], ${all.map((p) => p.onBehalfOfKey)}::uuid[],
            ${all.map((p) => p.periodKey)}::uuid[], ${all.map((p) => p.isNew)}::boolean[]) as pair(key, recipient_key, on_behalf_of_key, period_key, is_new)
        ),
        counted as (
          select pair.*, 'waiting' || coalesce(' for ' || pair.on_behalf_of_key, '') as cause, (
            select count(*)::int from performance_report r
            cross join lateral (${judgeOfPost(sql`r.position_key`, sql`r.period_ends_on`, agencyDate(tx.now))}) judge
            where r.period_key = pair.period_key and r.status = 'SUBMITTED' and r.employee_key <> pair.recipient_key
              and judge.key = coalesce(pair.on_behalf_of_key, pair.recipient_key) and exists (
                select from appraiser_assignment s where s.position_key = r.position_key and s.appraiser_key = judge.key)
          ) as count from pair
        )
        insert into notice (key, recipient_key, on_behalf_of_key, kind, noun, record_key, cause, period_key, count, created_at)
        select c.key, c.recipient_key, c.on_behalf_of_key, 'REPORTS_TO_VERIFY', 'period', c.period_key, c.cause, c.period_key, c.count, case when c.is_new then ${tx.now}::timestamptz else 'epoch' end
        from counted c where (c.is_new and c.count > 0) or exists (
          select from notice n where n.recipient_key = c.recipient_key and n.kind = 'REPORTS_TO_VERIFY' and n.record_key = c.period_key and n.cause = c.cause)
        on conflict (recipient_key, kind, record_key, cause) do update set
          read_at = case when excluded.count = 0 then coalesce(notice.read_at, ${tx.now}::timestamptz) when excluded.created_at > notice.created_at then null else notice.read_at end,
          mailed_at = case when excluded.created_at > notice.created_at then null else notice.mailed_at end,
          created_at = greatest(excluded.created_at, notice.created_at),
          count = excluded.count`,
  );
}
