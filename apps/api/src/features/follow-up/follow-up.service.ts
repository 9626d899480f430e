import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { recordEvent, recordEvents, type AuditFact } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byItself, byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { cycleRunner } from "../periods/period.service.ts";
import { FollowUp } from "./follow-up.entity.ts";
import { employeesAt, isOver, proposalsFor, type ProposalFor } from "./follow-up-facts.ts";
import type { DecideFollowUpInput, ProposeFollowUpsInput } from "./follow-up.inputs.ts";
import { loadFollowUp, type FollowUpRow } from "./follow-up.loaders.ts";
import { mayDecide, officialOf } from "./follow-up.policy.ts";

const LONGEST = 4_000;
/** People at a time: what is held in memory stays small, whatever the agency's size. */
const BATCH = 500;

export interface Proposed {
  readonly proposed: number;
  readonly lapsed: number;
}

/**
 * Puts before the authorised official what the rules propose for a year. As often as one likes: what is decided stays, what
 * is not is worked out anew, and what no rule proposes any more lapses.
 */
export async function proposeFollowUps(scope: Scope, input: ProposeFollowUpsInput): Promise<Proposed | Problem[]> {
  cycleRunner(scope);
  const { year } = input;
  return once(scope, "proposeFollowUps", input, byItself<Proposed>(), async (tx) => {
    if (year < 2000 || !isOver(tx, year))
      return [problem("year", "NOT_OVER", `The year ${year} is not over: proposals look at a whole year.`)];
    return proposeForYear(tx, year);
  });
}

/** The same for the year that is over, as a day's work: what was settled since yesterday is put before the official. */
export async function proposeOfLastYear(scope: Scope, signal?: AbortSignal): Promise<Proposed> {
  const year = Number(agencyDate(scope.now).slice(0, 4)) - 1;
  return inTransaction(scope, (tx) => proposeForYear(tx, year, signal));
}

async function proposeForYear(tx: Scope, year: number, signal?: AbortSignal): Promise<Proposed> {
  // Two at once would propose the same.
  await rows(tx, sql`select pg_advisory_xact_lock(hashtext('follow_up'), ${year}::integer)`);
  const events: AuditFact[] = [];
  const people = await employeesAt(tx, year);
  for (let from = 0; from < people.length; from += BATCH) {
    signal?.throwIfAborted();
    events.push(...(await proposeFor(tx, people.slice(from, from + BATCH), year)));
  }
  await recordEvents(tx, events);
  const count = (action: string) => events.filter((event) => event.action === action).length;
  return { proposed: count("follow_up.proposed"), lapsed: count("follow_up.lapsed") };
}

async function proposeFor(tx: Scope, employeeKeys: readonly string[], year: number): Promise<AuditFact[]> {
  const proposals = await proposalsFor(tx, employeeKeys, year);
  const known = await rows<{ key: string; employeeKey: string; rule: string; isOpen: boolean }>(
    tx,
    sql`select f.key, f.employee_key as "employeeKey", f.rule, f.status = 'PROPOSED' as "isOpen" from follow_up f
        where f.employee_key = any(${employeeKeys}::uuid[]) and f.year = ${year}::integer for update`,
  );
  const placeOf = ({ employeeKey, rule }: { employeeKey: string; rule: string }) => `${employeeKey} ${rule}`;
  const byPlace = new Map(known.map((row) => [placeOf(row), row]));
  const events: AuditFact[] = [];
  const fresh: object[] = [];
  for (const proposal of proposals) {
    const before = byPlace.get(placeOf(proposal));
    byPlace.delete(placeOf(proposal));
    if (before && !before.isOpen) continue;
    const told = toldOf(proposal);
    if (before) await tx.db.update(FollowUp, { key: before.key }, told);
    else {
      const key = newKey();
      const { employeeKey, rule } = proposal;
      fresh.push({ key, employeeKey, year, rule, status: "PROPOSED", proposedAt: tx.now, ...told });
      events.push(eventOf("follow_up.proposed", key, year, rule));
    }
  }
  await tx.db.insert(FollowUp, fresh);
  for (const { key, rule, isOpen } of byPlace.values()) {
    if (!isOpen) continue;
    await tx.db.delete(FollowUp, { key });
    events.push(eventOf("follow_up.lapsed", key, year, rule));
  }
  return events;
}

const toldOf = ({ kind, text, source, ruleVersion, inputs }: ProposalFor) => ({
  kind,
  text,
  source,
  ruleVersion,
  inputs: inputs as object,
});

/** Of nobody's record yet: the person concerned is told of a decision, never of what was merely proposed. */
const eventOf = (action: string, nounKey: string, year: number, rule: string): AuditFact => ({
  action,
  noun: "follow_up",
  nounKey,
  subjectKey: null,
  payload: { year, rule },
});

/** A person decides, once, with a reason; never on themselves. */
export async function decideFollowUp(scope: Scope, input: DecideFollowUpInput): Promise<FollowUpRow | Problem[]> {
  const actor = officialOf(scope);
  return once(scope, "decideFollowUp", input, byRow(loadFollowUp), async (tx) => {
    const found = await firstRow<
      Pick<FollowUp, "key" | "employeeKey" | "status" | "year" | "rule" | "kind" | "inputs">
    >(
      tx,
      sql`select f.key, f.employee_key as "employeeKey", f.status, f.year, f.rule, f.kind, f.inputs from follow_up f
          where f.key = ${keyOf("FollowUp", input.followUpId)} for update`,
    );
    if (!found || found.employeeKey === actor.employeeKey)
      return [problem("followUpId", "NOT_FOUND", "There is no such proposal for you to decide.")];
    if (!mayDecide(actor, found))
      return [problem("followUpId", "DECIDED", "It is decided already, and a decision stands.")];
    const reason = input.reason.trim();
    if (reason === "") return [problem("reason", "REQUIRED", "Say why: the person concerned reads it.")];
    if (reason.length > LONGEST) return [problem("reason", "TOO_LONG", `At most ${LONGEST} characters.`)];

    const status = input.accept ? "ACCEPTED" : "DECLINED";
    await tx.db.update(
      FollowUp,
      { key: found.key },
      { status, decisionReason: reason, decidedByKey: actor.employeeKey, decidedAt: tx.now },
    );
    await recordEvent(tx, {
      action: "follow_up.decided",
      noun: "follow_up",
      nounKey: found.key,
      subjectKey: found.employeeKey,
      payload: { year: found.year, rule: found.rule, kind: found.kind, inputs: found.inputs, status, reason },
    });
    return loadFollowUp.required(tx, found.key);
  });
}
