import { WEBHOOK_EVENTS } from "@andir/domain/webhook";
import sql from "sql-template-tag";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";

const BATCH = 500;
const KEPT_DAYS = 30;

/** Puts into line what happened since the last time, for each endpoint that wants it. What one run has seen, no other sees again. */
export async function followForWebhooks(scope: Scope, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted && (await followSome(scope)));
  await rows(
    scope,
    sql`delete from webhook_delivery where created_at < ${new Date(scope.now.getTime() - KEPT_DAYS * 86_400_000)} and status <> 'PENDING'`,
  );
}

const EVENTS = Object.entries(WEBHOOK_EVENTS).map(([name, { action, noun, type }]) => ({ name, action, noun, type }));

/** Whether there is more. Events are numbered in the order in which their transactions end, so none is passed over. */
function followSome(scope: Scope): Promise<boolean> {
  return inTransaction(scope, async (tx) => {
    const state = await firstRow<{ after: number }>(
      tx,
      sql`select last_sequence as after from webhook_state for update skip locked`,
    );
    if (!state) return false; // another process is at it
    const next = await firstRow<{ until: number | null }>(
      tx,
      sql`select max(batch.sequence) as until from (
            select v.sequence from audit_event v where v.sequence > ${state.after} order by v.sequence limit ${BATCH}) batch`,
    );
    if (next?.until == null) return false;
    await putInLine(tx, state.after, next.until);
    await rows(tx, sql`update webhook_state set last_sequence = ${next.until}`);
    return next.until - state.after === BATCH;
  });
}

/** What an endpoint that is switched off would have been told is kept as failed: it is sent when somebody asks for it. */
const putInLine = (tx: Scope, after: number, until: number): Promise<unknown> =>
  rows(
    tx,
    sql`insert into webhook_delivery (key, endpoint_key, sequence, event, record_type, record_key, occurred_at, created_at, status, next_attempt_at, settled_at)
        select gen_random_uuid(), e.key, v.sequence, v.action, told.type, v.noun_key, v.at, ${tx.now},
          case when e.status = 'ACTIVE' then 'PENDING' else 'FAILED' end::webhook_delivery_status,
          case when e.status = 'ACTIVE' then ${tx.now}::timestamptz end, case when e.status <> 'ACTIVE' then ${tx.now}::timestamptz end
        from audit_event v
        join unnest(${EVENTS.map((e) => e.name)}::text[], ${EVENTS.map((e) => e.action)}::text[], ${EVENTS.map((e) => e.noun)}::text[],
          ${EVENTS.map((e) => e.type)}::text[]) as told(name, action, noun, type) on told.action = v.action and told.noun = v.noun
        join webhook_endpoint e on e.removed_at is null and told.name = any(e.events)
          and v.sequence > (select a.sequence from audit_event a where a.noun = 'webhook_endpoint' and a.noun_key = e.key and a.action = 'webhook_endpoint.added')
        where v.sequence > ${after} and v.sequence <= ${until}
        on conflict do nothing`,
  );
