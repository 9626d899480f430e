import { agencyDate } from "@andir/domain/iso-date";
import { placeFor, type RegistrationStatus } from "@andir/domain/training";
import sql, { type Sql } from "sql-template-tag";
import type { AuditFact } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";

export interface HeldSession {
  readonly key: string;
  readonly programmeKey: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly capacity: number | null;
  readonly cancelledAt: Date | null;
}

/** Who wants a place waits here for who wants one at the same time: a place is given once. */
export const lockSession = (tx: Scope, id: string): Promise<HeldSession | null> =>
  firstRow<HeldSession>(
    tx,
    sql`select s.key, s.programme_key as "programmeKey", s.starts_at as "startsAt", s.ends_at as "endsAt", s.capacity, s.cancelled_at as "cancelledAt"
        from training_session s where s.key = ${keyOf("TrainingSession", id)}::uuid for update`,
  );

/** The unit of a person's post on the day: of the own post rather than of one that is held for another. */
export const unitHeldBy = (employeeColumn: Sql, day: Sql): Sql => sql`(
  select p.unit_key from position p where p.employee_key = ${employeeColumn} and p.starts_on <= ${day} and (p.ends_on is null or p.ends_on >= ${day})
  order by p.capacity <> 'DEFINITIVE', p.starts_on, p.key limit 1)`;

/** Sets where places stand, making the rows that are not there. Their keys by person. */
export async function setPlaces(
  tx: Scope,
  sessionKey: string,
  wanted: readonly { employeeKey: string; status: RegistrationStatus }[],
  askedByKey: string | null,
): Promise<Map<string, string>> {
  const today = sql`${agencyDate(tx.now)}::date`;
  const found = await rows<{ key: string; employeeKey: string }>(
    tx,
    sql`insert into training_registration (key, session_key, employee_key, unit_key, status, since, asked_by_key)
        select w.key, ${sessionKey}::uuid, w.employee_key, ${unitHeldBy(sql`w.employee_key`, today)}, w.status::training_registration_status, ${tx.now}::timestamptz, ${askedByKey}::uuid
        from unnest(${wanted.map(() => newKey())}::uuid[], ${wanted.map((w) => w.employeeKey)}::uuid[], ${wanted.map((w) => w.status)}::text[]) as w(key, employee_key, status)
        on conflict (session_key, employee_key) do update set status = excluded.status, since = excluded.since, asked_by_key = excluded.asked_by_key
        returning key, employee_key as "employeeKey"`,
  );
  return new Map(found.map(({ key, employeeKey }) => [employeeKey, key]));
}

/** How many have a place. */
export async function takenIn(tx: Scope, sessionKey: string): Promise<number> {
  const found = await firstRow<{ taken: number }>(
    tx,
    sql`select count(*) as taken from training_registration r where r.session_key = ${sessionKey}::uuid and r.status = 'REGISTERED'`,
  );
  return found?.taken ?? 0;
}

export const placeIn = async (tx: Scope, { key, capacity }: HeldSession): Promise<"REGISTERED" | "WAITING"> =>
  placeFor(capacity, await takenIn(tx, key));

/** Free places go to those who wait longest; by the events they are told. Not once it has begun: nobody could come. */
export async function giveFreePlaces(tx: Scope, session: HeldSession): Promise<AuditFact[]> {
  if (session.startsAt <= tx.now) return [];
  const free = session.capacity === null ? null : Math.max(0, session.capacity - (await takenIn(tx, session.key)));
  const given = await rows<{ key: string; employeeKey: string }>(
    tx,
    sql`update training_registration r set status = 'REGISTERED', since = ${tx.now}::timestamptz
        where r.key in (select w.key from training_registration w where w.session_key = ${session.key}::uuid and w.status = 'WAITING'
          order by w.since, w.key limit ${free}::bigint)
        returning r.key, r.employee_key as "employeeKey"`,
  );
  return given.map(({ key, employeeKey }) => registrationEvent("place_given", key, employeeKey));
}

export const registrationEvent = (
  action: string,
  nounKey: string,
  subjectKey: string,
  payload: AuditFact["payload"] = {},
  onBehalfOfKey: string | null = null,
): AuditFact => ({
  action: `training_registration.${action}`,
  noun: "training_registration",
  nounKey,
  subjectKey,
  payload,
  onBehalfOfKey,
});
