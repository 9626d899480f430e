import { isFailingTooLong, secondsToNextAttempt, type WebhookFault } from "@andir/domain/webhook";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { groupedBy } from "../../platform/batched.ts";
import { globalId } from "../../platform/global-id.ts";
import { send, SendError } from "../../platform/outbound/send.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { hostOf, leaveFor } from "./webhook-check.ts";
import { openedSecret, signedHeaders } from "./webhook-secret.ts";

const TIMEOUT_MS = 15_000;
/** So many at a time to one host. */
const AT_ONCE = 5;
/** So many to one host in a run, and so about in a minute; what is left waits for the next. */
export const MOST_TO_A_HOST = 120;
/** Whoever takes something has that long to send it, before another may. */
const LEASE_MS = 60_000;
const LONGEST_LOG = 20;

export interface Delivering {
  readonly signal?: AbortSignal | undefined;
  /** The time of each attempt: a job may send for minutes, and a receiver refuses what is signed too long ago. */
  readonly clock: () => Date;
  /** Tells the operator of what went wrong with one endpoint, so that the others go on. */
  readonly failed: (error: unknown) => void;
}

/**
 * Sends what is due. Hosts do not wait for each other; what is about one record goes out in the order in which it happened. Endpoints on one host share what
 * it is asked to bear: they take turns, so that neither a crowd of them nor one with a backlog is more than it can take.
 */
export async function deliverWebhooks(scope: Scope, delivering: Delivering): Promise<void> {
  const endpoints = await rows<{ key: string; url: string }>(
    scope,
    sql`select e.key, e.url from webhook_endpoint e where e.status = 'ACTIVE' and e.removed_at is null
        and exists (select from webhook_delivery d where d.endpoint_key = e.key and d.status = 'PENDING' and d.next_attempt_at <= ${delivering.clock()})
        order by e.last_delivered_at nulls first, e.key`,
  );
  const hosts = groupedBy(endpoints, ({ url }) => hostOf(new URL(url)));
  await Promise.all([...hosts.values()].map((on) => deliverToHost(scope, on, delivering)));
}

async function deliverToHost(
  scope: Scope,
  endpoints: readonly { key: string }[],
  delivering: Delivering,
): Promise<void> {
  let left = MOST_TO_A_HOST;
  let waiting = endpoints;
  while (waiting.length > 0) {
    const still: { key: string }[] = [];
    for (const endpoint of waiting) {
      if (left === 0 || delivering.signal?.aborted) return;
      const sent = await deliverSome(scope, endpoint.key, Math.min(AT_ONCE, left), delivering).catch(
        (error: unknown) => {
          delivering.failed(error);
          return 0;
        },
      );
      left -= sent;
      if (sent > 0) still.push(endpoint);
    }
    waiting = still;
  }
}

/** How many were sent. */
async function deliverSome(scope: Scope, endpointKey: string, most: number, delivering: Delivering): Promise<number> {
  const endpoint = await activeEndpoint(scope, endpointKey);
  const due = endpoint === null ? [] : await take(scope, endpointKey, most, delivering.clock());
  if (endpoint === null) return 0;
  await Promise.all(due.map((delivery) => deliverOne(scope, endpoint, delivery, delivering)));
  return due.length;
}

interface Endpoint {
  readonly key: string;
  readonly url: string;
  readonly tellsPeople: boolean;
  readonly secret: string;
  readonly formerSecret: string | null;
  readonly formerSecretUntil: Date | null;
}

/** As it is by now: someone may have changed or stopped it meanwhile. */
const activeEndpoint = (scope: Scope, key: string): Promise<Endpoint | null> =>
  firstRow<Endpoint>(
    scope,
    sql`select e.key, e.url, e.tells_people as "tellsPeople", e.secret, e.former_secret as "formerSecret", e.former_secret_until as "formerSecretUntil"
        from webhook_endpoint e where e.key = ${key}::uuid and e.status = 'ACTIVE' and e.removed_at is null`,
  );

interface Due {
  readonly key: string;
  readonly event: string;
  readonly recordType: string | null;
  readonly recordKey: string | null;
  readonly occurredAt: Date;
  readonly failures: number;
  /** Of a post: whose it is. */
  readonly holderKey: string | null;
}

/** Of each record the earliest that has not arrived, if it is due: what came after it waits behind it. */
const take = (scope: Scope, endpointKey: string, most: number, now: Date): Promise<Due[]> =>
  rows<Due>(
    scope,
    sql`with head as (
          select distinct on (coalesce(d.record_key, d.key)) d.key, d.next_attempt_at from webhook_delivery d
          where d.endpoint_key = ${endpointKey}::uuid and d.status = 'PENDING' order by coalesce(d.record_key, d.key), d.sequence
        ),
        taken as (
          select d.key from webhook_delivery d join head on head.key = d.key
          where d.status = 'PENDING' and d.next_attempt_at <= ${now} order by d.next_attempt_at, d.sequence limit ${most} for update of d skip locked
        )
        update webhook_delivery d set next_attempt_at = ${new Date(now.getTime() + LEASE_MS)} from taken where d.key = taken.key
        returning d.key, d.event, d.record_type as "recordType", d.record_key as "recordKey", d.occurred_at as "occurredAt", d.failures,
          (select p.employee_key from position p where d.record_type = 'Position' and p.key = d.record_key) as "holderKey"`,
  );

/** Ids that only those can read who may, by a token of their own; of whom, where the purpose of the endpoint needs it. */
function bodyOf({ event, recordType, recordKey, occurredAt, holderKey }: Due, { tellsPeople }: Endpoint): string {
  const record =
    recordType !== null && recordKey !== null ? { type: recordType, id: globalId(recordType, recordKey) } : {};
  const person = tellsPeople && holderKey !== null ? { employeeId: globalId("Employee", holderKey) } : {};
  return JSON.stringify({ type: event, timestamp: occurredAt.toISOString(), data: { ...record, ...person } });
}

async function deliverOne(scope: Scope, endpoint: Endpoint, due: Due, { clock, signal }: Delivering): Promise<void> {
  const at = clock();
  const started = performance.now();
  const reply = await attempt(scope, endpoint, due, at, signal);
  if (signal?.aborted) return; // it is taken up again when the lease is over
  const milliseconds = Math.round(performance.now() - started);
  const tried = { at: at.toISOString(), milliseconds, status: reply.status, fault: reply.fault };
  await inTransaction(scope, (tx) => settle(tx, endpoint, due, { ...reply, tried, at }));
}

interface Outcome {
  readonly status: number | null;
  readonly fault: WebhookFault | null;
  readonly retryAfter: number | null;
}

async function attempt(scope: Scope, endpoint: Endpoint, due: Due, at: Date, signal?: AbortSignal): Promise<Outcome> {
  const body = bodyOf(due, endpoint);
  const { key, secret, formerSecret, formerSecretUntil } = endpoint;
  const kept = [
    secret,
    ...(formerSecret !== null && formerSecretUntil !== null && formerSecretUntil > at ? [formerSecret] : []),
  ];
  const secrets = kept.map((one) => openedSecret(scope, key, one));
  const url = new URL(endpoint.url);
  const leave = await leaveFor({ ...scope, now: at }, hostOf(url));
  const headers = {
    "content-type": "application/json",
    "user-agent": "Kinerja-Andir-Webhooks/1",
    ...signedHeaders(`msg_${due.key}`, at, body, secrets),
  };
  try {
    if (url.protocol === "http:" && leave?.allowsHttp !== true) throw new SendError("ADDRESS_REFUSED");
    const { status, retryAfter } = await send({
      url,
      headers,
      body,
      isInternal: leave !== null,
      timeoutMs: TIMEOUT_MS,
      signal,
    });
    return { status, fault: faultOf(status), retryAfter: secondsIn(retryAfter, at) };
  } catch (error) {
    if (error instanceof SendError) return { status: null, fault: error.fault, retryAfter: null };
    throw error;
  }
}

function faultOf(status: number): WebhookFault | null {
  if (status >= 200 && status < 300) return null;
  if (status === 410) return "GONE";
  return status >= 300 && status < 400 ? "REDIRECTED" : "STATUS";
}

/** Retry-After is a number of seconds or a date. */
function secondsIn(retryAfter: string | null, now: Date): number | null {
  if (retryAfter === null) return null;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter);
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? null : Math.max(0, Math.round((date - now.getTime()) / 1_000));
}

interface Settling extends Outcome {
  readonly tried: object;
  readonly at: Date;
}

async function settle(
  tx: Scope,
  endpoint: Endpoint,
  due: Due,
  { fault, retryAfter, tried, at }: Settling,
): Promise<void> {
  const state = await firstRow<{ failingSince: Date | null; status: string }>(
    tx,
    sql`select e.failing_since as "failingSince", e.status from webhook_endpoint e where e.key = ${endpoint.key}::uuid for update`,
  );
  const failures = fault === null ? 0 : due.failures + 1;
  const seconds =
    fault === null || fault === "GONE" ? null : secondsToNextAttempt(failures, retryAfter, spreadOf(due.key));
  const next = seconds === null ? null : new Date(at.getTime() + seconds * 1_000);
  const status = fault === null ? "DELIVERED" : next === null ? "FAILED" : "PENDING";
  await rows(
    tx,
    sql`update webhook_delivery set status = ${status}::webhook_delivery_status, failures = ${failures}, next_attempt_at = ${next},
          settled_at = ${next === null ? at : null}::timestamptz,
          attempts = (select coalesce(jsonb_agg(a.value order by a.ordinality), '[]') from jsonb_array_elements(attempts) with ordinality a
            where a.ordinality > jsonb_array_length(attempts) - ${LONGEST_LOG - 1}) || ${JSON.stringify(tried)}::jsonb
        where key = ${due.key}::uuid`,
  );
  if (!state) return;
  const failingSince = fault === null ? null : (state.failingSince ?? at);
  await rows(
    tx,
    sql`update webhook_endpoint set failing_since = ${failingSince}, last_delivered_at = ${fault === null ? sql`${at}::timestamptz` : sql`last_delivered_at`}
        where key = ${endpoint.key}::uuid`,
  );
  const isOver = failingSince !== null && (fault === "GONE" || isFailingTooLong(failingSince, at));
  if (isOver && state.status === "ACTIVE") await disable(tx, endpoint.key, fault === "GONE" ? "GONE" : "FAILING");
}

/** The same for the same delivery, so that a test knows it. */
const spreadOf = (key: string): number => Number.parseInt(key.slice(-4), 16) / 0xffff;

/** Whoever made it is told, and the administrators; what waited is kept, and sent when one of them asks for it. */
async function disable(tx: Scope, endpointKey: string, why: "GONE" | "FAILING"): Promise<void> {
  await rows(tx, sql`update webhook_endpoint set status = 'DISABLED' where key = ${endpointKey}::uuid`);
  await rows(
    tx,
    sql`update webhook_delivery set status = 'FAILED', next_attempt_at = null, settled_at = ${tx.now} where endpoint_key = ${endpointKey}::uuid and status = 'PENDING'`,
  );
  const maker = await firstRow<{ employeeKey: string | null }>(
    tx,
    sql`select c.employee_key as "employeeKey" from webhook_endpoint e join account c on c.key = e.created_by_key where e.key = ${endpointKey}::uuid`,
  );
  await recordEvent(tx, {
    action: "webhook_endpoint.disabled",
    noun: "webhook_endpoint",
    nounKey: endpointKey,
    subjectKey: null,
    payload: { why, addresseeKey: maker?.employeeKey ?? null },
  });
}
