import { Secret, TOTP } from "otpauth";
import sql from "sql-template-tag";
import { recordEvents, type AuditFact } from "../../platform/audit.ts";
import { derivedKey, keyedHash } from "../../platform/derived-key.ts";
import { present } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { byItself, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { admit, mustWait, takeBack, type Limit } from "../access/attempt-limit.service.ts";
import { issueEarned } from "./certificate.service.ts";
import { lockSession, registrationEvent, setPlaces } from "./places.ts";
import { NO_EMPLOYEE } from "./registration.service.ts";
import { isUnderWay, loadOwnRegistration, loadSession, type RegistrationRow } from "./session.loaders.ts";
import { NO_SESSION } from "./session.service.ts";
import type { ConfirmTrainingAttendanceInput, ImportTrainingAttendanceInput } from "./training.inputs.ts";
import { trainingKeeper } from "./training.policy.ts";

/** A code stands for a minute and is taken for one more: who types slowly is in the room all the same. */
const PERIOD = 60;
const MOST_ROWS = 1_000;
const MINUTE = 60_000;

/** Made of the session and the minute: nothing is stored, and any process shows the same. */
const codesOf = (scope: Scope, sessionKey: string): TOTP =>
  new TOTP({
    secret: new Secret({ buffer: new Uint8Array(derivedKey(scope.secret, `attendance ${sessionKey}`)).buffer }),
    algorithm: "SHA256",
    digits: 6,
    period: PERIOD,
  });

export function attendanceCode(scope: Scope, sessionKey: string): { code: string; validUntil: Date } {
  const now = scope.now.getTime();
  const step = PERIOD * 1000;
  return {
    code: codesOf(scope, sessionKey).generate({ timestamp: now }),
    validUntil: new Date((Math.floor(now / step) + 1) * step),
  };
}

const NOT_NOW = problem(
  "sessionId",
  "NOT_NOW",
  "The code counts from half an hour before the session to an hour after it. If you were there, ask the performance team to enter you from the list.",
);
const WRONG = problem("code", "WRONG_CODE", "This is not the code that is shown now. It changes every minute.");

/** Whoever is in the room reads the code there. Guessing is slowed down, by person and session. */
export async function confirmAttendance(
  scope: Scope,
  { sessionId, code }: ConfirmTrainingAttendanceInput,
): Promise<RegistrationRow | Problem[]> {
  const { employeeKey } = actorOf(scope);
  if (employeeKey === null) return [NO_EMPLOYEE];
  const session = await loadSession(scope, keyOf("TrainingSession", sessionId));
  if (!session) return [NO_SESSION];
  if (!isUnderWay(scope, session)) return [NOT_NOW];
  const limits = limitsOf(scope, session.key, employeeKey);
  const wait = await admit(scope, limits);
  if (wait > 0) return mustWait(wait);
  const token = code.replaceAll(/\s/g, "");
  const timestamp = scope.now.getTime();
  if (codesOf(scope, session.key).validate({ token, timestamp, window: 1 }) === null) return [WRONG];
  await takeBack(scope, limits);
  return inTransaction(scope, async (tx) => {
    await lockSession(tx, sessionId);
    const known = await knownPresent(tx, session.key, [employeeKey]);
    if (!known.has(employeeKey)) await recordEvents(tx, await markPresent(tx, session.key, [employeeKey], "CODE"));
    return present(await loadOwnRegistration(tx, session.key));
  });
}

const limitsOf = (scope: Scope, sessionKey: string, employeeKey: string): Limit[] => [
  {
    bucket: keyedHash(scope.secret, "attempt limits", "attendance code", sessionKey, employeeKey),
    attempts: 6,
    firstWait: MINUTE,
    longestWait: 15 * MINUTE,
    endsWithSuccess: true,
  },
];

/** Of these people those whose attendance is known: it stays as it was. */
async function knownPresent(tx: Scope, sessionKey: string, employeeKeys: readonly string[]): Promise<Set<string>> {
  const found = await rows<{ employeeKey: string }>(
    tx,
    sql`select r.employee_key as "employeeKey" from training_registration r
        where r.session_key = ${sessionKey}::uuid and r.employee_key = any(${employeeKeys}::uuid[]) and r.attended_at is not null`,
  );
  return new Set(found.map(({ employeeKey }) => employeeKey));
}

/** People who were there and are not known to have been. Gives the events that tell them. */
async function markPresent(
  tx: Scope,
  sessionKey: string,
  employeeKeys: readonly string[],
  means: "CODE" | "LIST",
): Promise<AuditFact[]> {
  const made = await setPlaces(
    tx,
    sessionKey,
    employeeKeys.map((employeeKey) => ({ employeeKey, status: "REGISTERED" as const })),
    null,
  );
  await rows(
    tx,
    sql`update training_registration set attended_at = ${tx.now}::timestamptz, attended_by = ${means}::training_attendance_means
        where key = any(${[...made.values()]}::uuid[])`,
  );
  const attended = [...made].map(([employeeKey, key]) => registrationEvent("attended", key, employeeKey, { means }));
  return [...attended, ...(await issueEarned(tx, [...made.values()]))];
}

export interface ListOutcome {
  readonly sessionKey: string;
  readonly fresh: number;
  readonly known: number;
}

/** All rows or none; a list that comes twice changes nothing the second time. */
export function importAttendance(scope: Scope, input: ImportTrainingAttendanceInput): Promise<ListOutcome | Problem[]> {
  trainingKeeper(scope);
  return once(scope, "importTrainingAttendance", input, byItself<ListOutcome>(), async (tx) => {
    const session = await lockSession(tx, input.sessionId);
    if (!session) return [NO_SESSION];
    if (session.cancelledAt !== null || session.startsAt > tx.now)
      return [problem("sessionId", "NOT_HELD", "This session has not begun, or was called off: nobody was there.")];
    if (input.rows.length === 0) return [problem("rows", "REQUIRED", "The list is empty.")];
    if (input.rows.length > MOST_ROWS) return [problem("rows", "TOO_MANY", `At most ${MOST_ROWS} rows at once.`)];
    const people = await peopleIn(tx, input.rows);
    if ("problems" in people) return people.problems;
    const keys = people.keys;
    const known = await knownPresent(tx, session.key, keys);
    const fresh = keys.filter((key) => !known.has(key));
    if (!input.isTrial) await recordEvents(tx, await markPresent(tx, session.key, fresh, "LIST"));
    return { sessionKey: session.key, fresh: fresh.length, known: known.size };
  });
}

async function peopleIn(
  tx: Scope,
  list: ImportTrainingAttendanceInput["rows"],
): Promise<{ keys: string[] } | { problems: Problem[] }> {
  const nips = list.map(({ nip }) => nip.replaceAll(/[\s.'-]/g, ""));
  const found = await rows<{ key: string; nip: string }>(
    tx,
    sql`select e.key, e.nip from employee e where e.nip = any(${nips}::text[])`,
  );
  const byNip = new Map(found.map(({ key, nip }) => [nip, key]));
  const problems = list.flatMap(({ line }, i) => {
    const nip = nips[i]!;
    if (!/^\d{18}$/.test(nip))
      return [
        problem(`rows.${i}.nip`, "NOT_A_NIP", `Line ${line}: a NIP has 18 digits; this has "${nip.slice(0, 30)}".`),
      ];
    return byNip.has(nip)
      ? []
      : [problem(`rows.${i}.nip`, "NOT_FOUND", `Line ${line}: nobody here has the NIP ${nip}. Check its digits.`)];
  });
  if (problems.length > 0) return { problems };
  return { keys: [...new Set(nips.map((nip) => byNip.get(nip)!))] };
}
