import sql from "sql-template-tag";
import { recordEvents, type AuditFact } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { isWebAddress, notAnAddress } from "../../platform/storage/web-address.ts";
import { giveFreePlaces, lockSession, registrationEvent } from "./places.ts";
import { heldProgramme } from "./programme.service.ts";
import { loadSession, type SessionRow } from "./session.loaders.ts";
import type { CancelTrainingSessionInput, SaveTrainingSessionInput } from "./training.inputs.ts";
import { trainingKeeper } from "./training.policy.ts";
import { TrainingSession } from "./training-session.entity.ts";
import { textOf } from "./words.ts";

const LONGEST = 24 * 3_600_000;
const MOST_PLACES = 100_000;

export const NO_SESSION = problem("sessionId", "NOT_FOUND", "There is no such session. Open the list again.");

const eventOf = (action: string, nounKey: string, payload: AuditFact["payload"] = {}): AuditFact => ({
  action: `training_session.${action}`,
  noun: "training_session",
  nounKey,
  subjectKey: null,
  payload,
});

export function saveSession(scope: Scope, input: SaveTrainingSessionInput): Promise<SessionRow | Problem[]> {
  trainingKeeper(scope);
  return once(scope, "saveTrainingSession", input, byRow(loadSession), async (tx) => {
    const held = await heldProgramme(tx, input.programmeId);
    if ("code" in held) return [held];
    const where = whereOf(input);
    const problems = [...("problems" in where ? where.problems : []), ...wrongTimes(input)];
    const capacity = input.capacity ?? null;
    if (capacity !== null && (capacity < 1 || capacity > MOST_PLACES))
      problems.push(
        problem("capacity", "OUT_OF_RANGE", "A session has at least 1 place; leave it empty for no limit."),
      );
    if (problems.length > 0 || "problems" in where) return problems;
    const { mode, startsAt, endsAt } = input;
    const facts = { mode, ...where, startsAt, endsAt, capacity };
    if (input.sessionId != null) return changed(tx, input.sessionId, held.key, facts);

    if (startsAt < tx.now) return [problem("startsAt", "IN_THE_PAST", "Choose a time that is ahead.")];
    const key = newKey();
    await tx.db.insert(TrainingSession, { key, programmeKey: held.key, ...facts });
    await recordEvents(tx, [eventOf("put_up", key, facts)]);
    return loadSession.required(tx, key);
  });
}

type Facts = Pick<TrainingSession, "mode" | "place" | "link" | "startsAt" | "endsAt" | "capacity">;

/** Those who have a place are told of another time or place; more places go to those who wait. */
async function changed(tx: Scope, id: string, programmeKey: string, facts: Facts): Promise<SessionRow | Problem[]> {
  const session = await lockSession(tx, id);
  if (session?.programmeKey !== programmeKey) return [NO_SESSION];
  if (session.cancelledAt !== null)
    return [problem("sessionId", "CANCELLED", "This session was called off. Put up a new one.")];
  const { key } = session;
  const before = await firstRow<Facts>(
    tx,
    sql`select s.mode, s.place, s.link, s.starts_at as "startsAt", s.ends_at as "endsAt", s.capacity from training_session s where s.key = ${key}::uuid`,
  );
  const isMoved = !before || textOfTimes(before) !== textOfTimes(facts);
  if (isMoved && session.startsAt < tx.now)
    return [problem("startsAt", "BEGUN", "This session has begun: its time and place stay as they were.")];
  if (isMoved && facts.startsAt < tx.now) return [problem("startsAt", "IN_THE_PAST", "Choose a time that is ahead.")];
  await tx.db.update(TrainingSession, { key }, { ...facts, revision: () => `revision + ${isMoved ? 1 : 0}` });
  const given = await giveFreePlaces(tx, { ...session, capacity: facts.capacity, startsAt: facts.startsAt });
  const told = isMoved ? await toldOfEach(tx, key, "session_moved") : [];
  if (isMoved)
    await rows(tx, sql`update training_registration set reminded_at = null where session_key = ${key}::uuid`);
  await recordEvents(tx, [eventOf("changed", key, facts), ...told, ...given]);
  return loadSession.required(tx, key);
}

const textOfTimes = ({ mode, place, link, startsAt, endsAt }: Facts): string =>
  JSON.stringify([mode, place, link, startsAt, endsAt]);

function whereOf({
  mode,
  ...input
}: SaveTrainingSessionInput): Pick<Facts, "place" | "link"> | { problems: Problem[] } {
  const link = input.link?.trim() || null;
  const place = input.place?.trim() || null;
  if (mode === "ON_SITE") {
    const said = textOf("place", place ?? "", 300, "Say in which room, and where that is.");
    return typeof said === "string" ? { place: said, link: null } : { problems: [said] };
  }
  if (link === null) return { problems: [problem("link", "REQUIRED", "Give the address of the meeting.")] };
  return isWebAddress(link) ? { place: null, link } : { problems: [notAnAddress("link")] };
}

function wrongTimes({ startsAt, endsAt }: SaveTrainingSessionInput): Problem[] {
  if (endsAt <= startsAt) return [problem("endsAt", "BEFORE_START", "The end comes after the beginning.")];
  if (endsAt.getTime() - startsAt.getTime() > LONGEST)
    return [problem("endsAt", "TOO_LONG", "A session takes at most 24 hours. Put up one a day.")];
  return [];
}

export function cancelSession(scope: Scope, input: CancelTrainingSessionInput): Promise<SessionRow | Problem[]> {
  trainingKeeper(scope);
  return once(scope, "cancelTrainingSession", input, byRow(loadSession), async (tx) => {
    const session = await lockSession(tx, input.sessionId);
    if (!session) return [NO_SESSION];
    if (session.cancelledAt !== null) return [problem("sessionId", "CANCELLED", "It is called off already.")];
    if (session.startsAt <= tx.now)
      return [problem("sessionId", "BEGUN", "It has begun: a session that was held cannot be called off.")];
    const reason = textOf("reason", input.reason, 1_000, "Say why: those who have a place read it.");
    if (typeof reason !== "string") return [reason];
    await tx.db.update(TrainingSession, { key: session.key }, { cancelledAt: tx.now, cancelReason: reason });
    const told = await toldOfEach(tx, session.key, "session_cancelled");
    await recordEvents(tx, [eventOf("cancelled", session.key, { reason }), ...told]);
    return loadSession.required(tx, session.key);
  });
}

/** An event of each who has a place, waits for one or is asked to come: by it they are told. */
async function toldOfEach(tx: Scope, sessionKey: string, action: string): Promise<AuditFact[]> {
  const found = await rows<{ key: string; employeeKey: string }>(
    tx,
    sql`select r.key, r.employee_key as "employeeKey" from training_registration r
        where r.session_key = ${sessionKey}::uuid and r.status in ('REGISTERED', 'WAITING', 'INVITED') order by r.key`,
  );
  return found.map(({ key, employeeKey }) => registrationEvent(action, key, employeeKey));
}
