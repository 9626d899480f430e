import type { ComplaintMove } from "@andir/domain/complaint-status";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { byNothing, byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { loadOrgUnit } from "../org-units/org-unit.loaders.ts";
import { answersForUnit } from "../org-units/way-up.ts";
import { Complaint } from "./complaint.entity.ts";
import type { AnswerComplaintInput, ForwardComplaintInput, TellComplaintChangeInput } from "./complaint.inputs.ts";
import { loadComplaint, type ComplaintRow } from "./complaint.loaders.ts";
import { mayMoveComplaint } from "./complaint.policy.ts";

const LONGEST = 4000;
const LONGEST_NOTE = 1000;
const LONGEST_CHANGE = 600;

export function answerComplaint(scope: Scope, input: AnswerComplaintInput): Promise<ComplaintRow | Problem[]> {
  return once(scope, "answerComplaint", input, byRow(loadComplaint), async (tx) => {
    const complaint = await lockComplaint(tx, input.complaintId);
    const refused = await refusalOf(tx, complaint, "ANSWER");
    if (refused || !complaint) return [refused ?? NOT_YOURS];
    const answer = input.answer.trim();
    const change = input.change?.trim() || null;
    if (!answer) return [problem("answer", "REQUIRED", "Say what you found and what is done about it.")];
    if (answer.length > LONGEST) return [tooLong("answer", LONGEST)];
    if (change && change.length > LONGEST_CHANGE) return [tooLong("change", LONGEST_CHANGE)];

    const told = {
      answer,
      answeredAt: tx.now,
      answeredByKey: actorOf(tx).employeeKey,
      ...(change && { change, changedAt: tx.now }),
    };
    return changed(tx, complaint, "answered", { status: "ANSWERED", ...told }, { answer, ...(change && { change }) });
  });
}

/** To the unit that it is about. The one who complained is told to whom, and why. */
export function forwardComplaint(scope: Scope, input: ForwardComplaintInput): Promise<Problem[]> {
  return once(scope, "forwardComplaint", input, byNothing<Problem[]>([]), async (tx) => {
    const complaint = await lockComplaint(tx, input.complaintId);
    const refused = await refusalOf(tx, complaint, "FORWARD");
    if (refused || !complaint) return [refused ?? NOT_YOURS];
    const note = input.note.trim();
    if (!note) return [problem("note", "REQUIRED", "Say why it is theirs: the one who complained reads it too.")];
    if (note.length > LONGEST_NOTE) return [tooLong("note", LONGEST_NOTE)];
    const unit = await loadOrgUnit(tx, keyOf("OrgUnit", input.unitId));
    if (!unit || (unit.endsOn !== null && unit.endsOn < actorOf(tx).today))
      return [problem("unitId", "NOT_FOUND", "There is no such unit today. Choose another.")];
    if (unit.key === complaint.unitKey) return [problem("unitId", "SAME", "It is with this unit already.")];

    // The service stays only where it is one of that unit.
    const service = await firstRow(
      tx,
      sql`select 1 from service v where v.key = ${complaint.serviceKey}::uuid and v.unit_key = ${unit.key}::uuid`,
    );
    const serviceKey = service ? complaint.serviceKey : null;
    const reason = { before: complaint.unitKey, after: unit.key, reason: note };
    await changed(tx, complaint, "forwarded", { unitKey: unit.key, serviceKey, forwardNote: note }, reason);
    return [];
  });
}

/** On the public page, for everyone; taken back with null. */
export function tellComplaintChange(scope: Scope, input: TellComplaintChangeInput): Promise<ComplaintRow | Problem[]> {
  return once(scope, "tellComplaintChange", input, byRow(loadComplaint), async (tx) => {
    const complaint = await lockComplaint(tx, input.complaintId);
    const refused = await refusalOf(tx, complaint, "TELL_CHANGE");
    if (refused || !complaint) return [refused ?? NOT_YOURS];
    const change = input.change?.trim() || null;
    if (change && change.length > LONGEST_CHANGE) return [tooLong("change", LONGEST_CHANGE)];
    return changed(tx, complaint, "change_told", { change, changedAt: change === null ? null : tx.now }, { change });
  });
}

const NOT_YOURS = problem(
  "complaintId",
  "NOT_FOUND",
  "Among the complaints of your units there is no such one. The head of the unit answers it.",
);

async function refusalOf(tx: Scope, complaint: ComplaintRow | null, move: ComplaintMove): Promise<Problem | null> {
  if (!complaint || !(await answersForUnit(tx, complaint.unitKey))) return NOT_YOURS;
  if (await mayMoveComplaint(tx, complaint, move)) return null;
  return move === "TELL_CHANGE"
    ? problem("complaintId", "NOT_ANSWERED", "Answer it first; what changed can be told after that.")
    : problem("complaintId", "ANSWERED", "It was answered already. Load the page anew to read the answer.");
}

/** Locked first and read then, so that of two who answer at once the second finds it answered. */
async function lockComplaint(tx: Scope, complaintId: string): Promise<ComplaintRow | null> {
  const key = keyOf("Complaint", complaintId);
  await rows(tx, sql`select 1 from complaint where key = ${key}::uuid for update`);
  return loadComplaint(tx, key);
}

async function changed(
  tx: Scope,
  complaint: ComplaintRow,
  what: "answered" | "forwarded" | "change_told",
  change: Partial<Omit<ComplaintRow, "key" | "hasContact">>,
  payload: Readonly<Record<string, unknown>>,
): Promise<ComplaintRow> {
  await tx.db.update(Complaint, { key: complaint.key }, change);
  await recordEvent(tx, {
    action: `complaint.${what}`,
    noun: "complaint",
    nounKey: complaint.key,
    subjectKey: null,
    payload,
  });
  return { ...complaint, ...change };
}

const tooLong = (field: string, most: number): Problem => problem(field, "TOO_LONG", `At most ${most} characters.`);
