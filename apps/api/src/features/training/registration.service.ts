import { agencyDate } from "@andir/domain/iso-date";
import { placeFor, takesRegistrations, type RegistrationStatus } from "@andir/domain/training";
import sql from "sql-template-tag";
import { recordEvents, type AuditFact } from "../../platform/audit.ts";
import { AppError } from "../../platform/errors.ts";
import { byItself, byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { giveFreePlaces, lockSession, placeIn, registrationEvent, setPlaces, takenIn, unitHeldBy } from "./places.ts";
import { loadRegistration, type RegistrationRow } from "./session.loaders.ts";
import { NO_SESSION } from "./session.service.ts";
import type { BringToTrainingInput, OwnTrainingInput } from "./training.inputs.ts";
import { bringsFrom, bringsPeople } from "./training.policy.ts";

const MOST_AT_ONCE = 500;

const OVER = problem("sessionId", "OVER", "This session has begun or was called off. Choose another one.");
export const NO_EMPLOYEE = problem(null, "NO_EMPLOYEE", "This account belongs to no employee, who alone takes part.");

const ownIn = (tx: Scope, sessionKey: string, employeeKey: string) =>
  firstRow<{ key: string; status: RegistrationStatus }>(
    tx,
    sql`select r.key, r.status from training_registration r where r.session_key = ${sessionKey}::uuid and r.employee_key = ${employeeKey}::uuid`,
  );

/** Takes a place, or one in the waiting list; an invitation is answered by it. Who has one keeps it. */
export function register(scope: Scope, input: OwnTrainingInput): Promise<RegistrationRow | Problem[]> {
  return once(scope, "registerForTraining", input, byRow(loadRegistration), async (tx) => {
    const { employeeKey } = actorOf(tx);
    if (employeeKey === null) return [NO_EMPLOYEE];
    const session = await lockSession(tx, input.sessionId);
    if (!session) return [NO_SESSION];
    if (!takesRegistrations(session, tx.now)) return [OVER];
    const own = await ownIn(tx, session.key, employeeKey);
    if (own?.status === "REGISTERED" || own?.status === "WAITING") return loadRegistration.required(tx, own.key);
    const status = await placeIn(tx, session);
    const keys = await setPlaces(tx, session.key, [{ employeeKey, status }], null);
    const key = keys.get(employeeKey)!;
    await recordEvents(tx, [registrationEvent("registered", key, employeeKey, { status })]);
    return loadRegistration.required(tx, key);
  });
}

/** Gives a place up, or says no to an invitation. The next in the list gets the place. */
export function leave(scope: Scope, input: OwnTrainingInput): Promise<RegistrationRow | Problem[]> {
  return once(scope, "leaveTraining", input, byRow(loadRegistration), async (tx) => {
    const { employeeKey } = actorOf(tx);
    if (employeeKey === null) return [NO_EMPLOYEE];
    const session = await lockSession(tx, input.sessionId);
    if (!session) return [NO_SESSION];
    if (!takesRegistrations(session, tx.now)) return [OVER];
    const own = await ownIn(tx, session.key, employeeKey);
    if (!own) return [problem("sessionId", "NO_PLACE", "You have no place in this session.")];
    if (own.status === "DECLINED" || own.status === "CANCELLED") return loadRegistration.required(tx, own.key);
    const status = own.status === "INVITED" ? "DECLINED" : "CANCELLED";
    await rows(
      tx,
      sql`update training_registration set status = ${status}, since = ${tx.now}::timestamptz where key = ${own.key}::uuid`,
    );
    const given = own.status === "REGISTERED" ? await giveFreePlaces(tx, session) : [];
    const action = status === "DECLINED" ? "declined" : "left";
    await recordEvents(tx, [registrationEvent(action, own.key, employeeKey), ...given]);
    return loadRegistration.required(tx, own.key);
  });
}

export interface Brought {
  readonly sessionKey: string;
  /** Asked to come, or given a place. */
  readonly brought: number;
  readonly waiting: number;
  /** Who had a place or was asked already. */
  readonly known: number;
}

/** Asks people to come, or gives them places: the performance team anyone, a head the people of the own units. */
export function bring(scope: Scope, input: BringToTrainingInput): Promise<Brought | Problem[]> {
  const actor = actorOf(scope);
  if (!bringsPeople(actor))
    throw new AppError("FORBIDDEN", "The performance team and heads of units bring people to a session.");
  return once(scope, "bringToTraining", input, byItself<Brought>(), async (tx) => {
    const session = await lockSession(tx, input.sessionId);
    if (!session) return [NO_SESSION];
    if (!takesRegistrations(session, tx.now)) return [OVER];
    if (input.employeeIds.length === 0) return [problem("employeeIds", "REQUIRED", "Choose at least one person.")];
    if (input.employeeIds.length > MOST_AT_ONCE)
      return [problem("employeeIds", "TOO_MANY", `At most ${MOST_AT_ONCE} people at once.`)];
    const people = await peopleOf(tx, session.key, input.employeeIds);
    if ("problems" in people) return people.problems;

    const open = people.found.filter(({ status }) => !isKnown(status, input.isInvitation));
    let taken = await takenIn(tx, session.key);
    const wanted = open.map(({ employeeKey }) => {
      if (input.isInvitation) return { employeeKey, status: "INVITED" as const };
      const status = placeFor(session.capacity, taken);
      if (status === "REGISTERED") taken += 1;
      return { employeeKey, status };
    });
    const keys = await setPlaces(tx, session.key, wanted, actor.employeeKey);
    const events = wanted.map(({ employeeKey, status }): AuditFact => {
      const { unitKey } = open.find((person) => person.employeeKey === employeeKey)!;
      const onBehalfOf = unitKey === null ? null : (actor.unitsFor[unitKey] ?? null);
      const action = status === "INVITED" ? "invited" : "brought";
      return registrationEvent(action, keys.get(employeeKey)!, employeeKey, { status }, onBehalfOf);
    });
    await recordEvents(tx, events);
    const waiting = wanted.filter(({ status }) => status === "WAITING").length;
    return { sessionKey: session.key, brought: wanted.length, waiting, known: people.found.length - open.length };
  });
}

/** An invitation changes nothing for who has a place, a place something for who is only asked. */
const isKnown = (status: RegistrationStatus | null, isInvitation: boolean): boolean =>
  status === "REGISTERED" || status === "WAITING" || (isInvitation && status === "INVITED");

interface Candidate {
  readonly employeeKey: string;
  readonly unitKey: string | null;
  readonly status: RegistrationStatus | null;
}

async function peopleOf(
  tx: Scope,
  sessionKey: string,
  ids: readonly string[],
): Promise<{ found: Candidate[] } | { problems: Problem[] }> {
  const keys = ids.map((id) => keySeenBy(tx, "Employee", id));
  const today = sql`${agencyDate(tx.now)}::date`;
  const found = await rows<Candidate>(
    tx,
    sql`select c.key as "employeeKey", c.unit_key as "unitKey", r.status from (
          select e.key, ${unitHeldBy(sql`e.key`, today)} as unit_key from employee e
          where e.key = any(${keys}::uuid[]) and (e.left_on is null or e.left_on >= ${today})) c
        left join training_registration r on r.session_key = ${sessionKey}::uuid and r.employee_key = c.key
        where ${bringsFrom(actorOf(tx), "c.unit_key")} order by c.key`,
  );
  const known = new Set(found.map(({ employeeKey }) => employeeKey));
  const problems = keys.flatMap((key, i) =>
    known.has(key)
      ? []
      : [problem(`employeeIds.${i}`, "NOT_FOUND", "This person has left, or is of no unit that you head.")],
  );
  return problems.length > 0 ? { problems } : { found };
}
