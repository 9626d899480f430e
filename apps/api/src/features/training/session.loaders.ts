import { takesAttendance, takesRegistrations } from "@andir/domain/training";
import sql, { type Sql } from "sql-template-tag";
import { batched, batchedBy, byKey } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, ownedBy, seesPseudonyms } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { keepsTraining, visibleRegistrations } from "./training.policy.ts";
import type { TrainingRegistration, TrainingSession } from "./training-session.entity.ts";

export type SessionRow = Omit<TrainingSession, "id" | "link">;
export type RegistrationRow = Omit<TrainingRegistration, "id" | "remindedAt">;

/** Why a session is off is said in words that may name people: not to those who know people by pseudonyms alone. */
export const sessionColumns = (scope: Scope): Sql => sql`
  s.key, s.programme_key as "programmeKey", s.mode, s.place, s.starts_at as "startsAt", s.ends_at as "endsAt", s.capacity, s.revision,
  s.cancelled_at as "cancelledAt", ${scope.actor && seesPseudonyms(scope.actor) ? sql`null` : sql`s.cancel_reason`} as "cancelReason"`;

export const loadSession = batched<SessionRow>(async (scope, keys) =>
  byKey(
    await rows<SessionRow>(
      scope,
      sql`select ${sessionColumns(scope)} from training_session s where s.key = any(${keys}::uuid[])`,
    ),
  ),
);

/** The address of a meeting: for those who have a place or are asked to come, and those who keep the session. */
export const loadLink = batched<{ key: string; link: string | null }>(async (scope, keys) => {
  const actor = actorOf(scope);
  const comes = sql`exists (select from training_registration r where r.session_key = s.key and ${ownedBy(actor, "r.employee_key")}
    and r.status in ('REGISTERED', 'INVITED'))`;
  return byKey(
    await rows(
      scope,
      sql`select s.key, s.link from training_session s where s.key = any(${keys}::uuid[]) and (${keepsTraining(actor)}::boolean or ${comes})`,
    ),
  );
});

export interface SessionCounts {
  readonly key: string;
  readonly registered: number;
  readonly waiting: number;
  readonly invited: number;
  readonly attended: number;
}

/** How many, and not who: everyone may know whether there is a place. */
export const loadSessionCounts = batched<SessionCounts>(async (scope, keys) =>
  byKey(
    await rows<SessionCounts>(
      scope,
      sql`select k.key, count(r.key) filter (where r.status = 'REGISTERED') as registered, count(r.key) filter (where r.status = 'WAITING') as waiting,
            count(r.key) filter (where r.status = 'INVITED') as invited, count(r.attended_at) as attended
          from unnest(${keys}::uuid[]) as k(key) left join training_registration r on r.session_key = k.key group by k.key`,
    ),
  ),
);

export const registrationColumns: Sql = sql`
  r.key, r.session_key as "sessionKey", r.employee_key as "employeeKey", r.unit_key as "unitKey", r.status, r.since,
  r.asked_by_key as "askedByKey", r.attended_at as "attendedAt", r.attended_by as "attendedBy"`;

export const loadRegistration = batched<RegistrationRow>(async (scope, keys) =>
  byKey(
    await rows<RegistrationRow>(
      scope,
      sql`select ${registrationColumns} from training_registration r where r.key = any(${keys}::uuid[]) and ${visibleRegistrations(actorOf(scope))}`,
    ),
  ),
);

/** The reader's own, by session. */
const loadOwn = batchedBy<null, RegistrationRow | null>(
  async (scope, keys) => {
    const found = await rows<RegistrationRow>(
      scope,
      sql`select ${registrationColumns} from training_registration r
          where r.session_key = any(${keys}::uuid[]) and ${ownedBy(actorOf(scope), "r.employee_key")}`,
    );
    return new Map(found.map((row) => [row.sessionKey, row]));
  },
  () => null,
);

export const loadOwnRegistration = (scope: Scope, sessionKey: string): Promise<RegistrationRow | null> =>
  loadOwn(scope, sessionKey, null);

/** The place of those who wait for one, from 1. */
export const loadWaitingPlace = batched<{ key: string; place: number }>(async (scope, keys) =>
  byKey(
    await rows(
      scope,
      sql`select r.key, (select count(*) from training_registration before where before.session_key = r.session_key and before.status = 'WAITING'
            and (before.since, before.key) <= (r.since, r.key)) as place
          from training_registration r where r.key = any(${keys}::uuid[]) and r.status = 'WAITING' and ${visibleRegistrations(actorOf(scope))}`,
    ),
  ),
);

export interface ResultRow {
  readonly key: string;
  readonly bestScore: number | null;
  readonly attemptsToday: number;
  readonly code: string | null;
  readonly issuedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
}

/** What came of it: the best score and the certificate. */
export const loadResult = batched<ResultRow>(async (scope, keys) =>
  byKey(
    await rows<ResultRow>(
      scope,
      sql`select r.key, t.best as "bestScore", t.today as "attemptsToday", c.code, c.issued_at as "issuedAt", c.withdrawn_at as "withdrawnAt", c.withdrawn_reason as "withdrawnReason"
          from training_registration r
          cross join lateral (
            select max(a.score) as best, count(*) filter (where (a.at at time zone 'Asia/Jakarta')::date = (${scope.now}::timestamptz at time zone 'Asia/Jakarta')::date) as today
            from training_attempt a where a.registration_key = r.key) t
          left join lateral (select * from training_certificate o where o.registration_key = r.key order by o.issued_at desc, o.key desc limit 1) c on true
          where r.key = any(${keys}::uuid[]) and ${visibleRegistrations(actorOf(scope))}`,
    ),
  ),
);

export const isOpen = (scope: Scope, session: SessionRow): boolean => takesRegistrations(session, scope.now);

export const isUnderWay = (scope: Scope, session: SessionRow): boolean =>
  session.cancelledAt === null && takesAttendance(session, scope.now);
