import { stagesAfter } from "@andir/domain/innovation-moves";
import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { recordEvents } from "../../platform/audit.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { wordsOf } from "./innovation-check.ts";
import { Innovation } from "./innovation.entity.ts";
import type { InnovationChoiceInput, MoveInnovationInput } from "./innovation.inputs.ts";
import { loadInnovation, type InnovationRow } from "./innovation.loaders.ts";
import { maySubmit, mayWithdraw, stagesFor } from "./innovation.policy.ts";
import { reach, replicate } from "./innovation-steps.ts";
import { eventFor, lastStepOn, lockInnovation, memberKeysOf, notFound } from "./innovation.repository.ts";

const LONGEST_NOTE = 2_000;

/** Its team moves it on. A further stage is confirmed anew; what was confirmed before goes on counting. */
export function moveInnovation(scope: Scope, input: MoveInnovationInput): Promise<InnovationRow | Problem[]> {
  return once(scope, "moveInnovation", input, byRow(loadInnovation), async (tx) => {
    const innovation = await lockInnovation(tx, input.innovationId);
    if (!innovation?.isMember) return notFound();
    if (!stagesFor(actorOf(tx), innovation).includes(input.stage))
      return [
        problem(
          "stage",
          "NOT_NEXT",
          innovation.reviewStatus === "SUBMITTED"
            ? "It waits to be confirmed as it is: withdraw it first, then move it on."
            : `From ${innovation.stage} it goes to ${stagesAfter(innovation.stage).join(" or ") || "nothing more"}.`,
        ),
      ];
    const dayProblem = await dayProblemOf(tx, innovation.key, input.reachedOn);
    if (dayProblem) return [dayProblem];
    const note = input.note?.trim() ?? "";
    const words =
      input.stage === "CLOSED" || note !== ""
        ? wordsOf("note", note, LONGEST_NOTE, "Say why it ends: others who think of the same read it.")
        : null;
    if (Array.isArray(words)) return words;

    await reach(tx, innovation, input.stage, input.reachedOn, words);
    const event = eventFor("innovation.moved", innovation.key, {
      from: innovation.stage,
      to: input.stage,
      on: input.reachedOn,
    });
    const replicated = input.stage === "ADOPTED" ? await replicate(tx, innovation, input.reachedOn) : [];
    await recordEvents(tx, [event(actorOf(tx).employeeKey), ...replicated]);
    return loadInnovation.required(tx, innovation.key);
  });
}

async function dayProblemOf(tx: Scope, key: string, day: string): Promise<Problem | null> {
  if (day > agencyDate(tx.now)) return problem("reachedOn", "IN_FUTURE", "This day is still to come. Come back on it.");
  const last = await lastStepOn(tx, key);
  return last !== null && day < last
    ? problem("reachedOn", "BEFORE_LAST", `The last step was on ${last}; this one is not before it.`)
    : null;
}

/** Put before the appraiser of who leads it and the performance team. */
export function submitInnovation(scope: Scope, input: InnovationChoiceInput): Promise<InnovationRow | Problem[]> {
  return once(scope, "submitInnovation", input, byRow(loadInnovation), async (tx) => {
    const innovation = await lockInnovation(tx, input.innovationId);
    if (!innovation?.isMember) return notFound();
    if (!maySubmit(actorOf(tx), innovation))
      return [
        problem("innovationId", "NOT_OPEN", "It waits to be confirmed already, is confirmed as it is, or is closed."),
      ];
    const { leadKey } = innovation;
    const judge = leadKey === null ? null : await judgeOfLead(tx, leadKey, innovation.key);
    if (leadKey === null || judge === "NONE")
      return [
        problem(
          "innovationId",
          "NO_APPRAISER",
          "Who leads it has no appraiser on record, who would confirm it. The administrator of the unit puts one on record.",
        ),
      ];
    if (judge === "MEMBER")
      return [
        problem(
          "innovationId",
          "APPRAISER_IN_TEAM",
          "The appraiser of who leads it took part in it, and nobody confirms their own work. Let the most senior member lead it.",
        ),
      ];
    if (
      (innovation.stage === "ADOPTED" || innovation.stage === "REPLICATED") &&
      !(await hasMeasured(tx, innovation.key))
    )
      return [
        problem(
          "innovationId",
          "NOT_MEASURED",
          "What is in daily use shows what it changed: write down at least one effect with its value before and after.",
        ),
      ];

    await tx.db.update(
      Innovation,
      { key: innovation.key },
      {
        reviewStatus: "SUBMITTED",
        round: innovation.round + 1,
        submittedAt: tx.now,
        revision: innovation.revision + 1,
      },
    );
    await recordEvents(tx, [eventFor("innovation.submitted", innovation.key, { stage: innovation.stage })(leadKey)]);
    return loadInnovation.required(tx, innovation.key);
  });
}

async function judgeOfLead(tx: Scope, leadKey: string, key: string): Promise<"THERE" | "NONE" | "MEMBER"> {
  const members = await memberKeysOf(tx, key);
  const today = agencyDate(tx.now);
  const judges = await rows<{ key: string }>(
    tx,
    sql`select s.appraiser_key as key from position p join appraiser_assignment s on s.position_key = p.key
        where p.employee_key = ${leadKey}::uuid and p.starts_on <= ${today}::date and (p.ends_on is null or p.ends_on >= ${today}::date)
          and s.starts_on <= ${today}::date and (s.ends_on is null or s.ends_on >= ${today}::date)`,
  );
  if (judges.length === 0) return "NONE";
  return judges.some((judge) => !members.includes(judge.key)) ? "THERE" : "MEMBER";
}

const hasMeasured = async (tx: Scope, key: string): Promise<boolean> =>
  (await firstRow(
    tx,
    sql`select from innovation_effect f where f.innovation_key = ${key}::uuid and f.after is not null limit 1`,
  )) !== null;

/** Taken back by its team before both have confirmed it. */
export function withdrawInnovation(scope: Scope, input: InnovationChoiceInput): Promise<InnovationRow | Problem[]> {
  return once(scope, "withdrawInnovation", input, byRow(loadInnovation), async (tx) => {
    const innovation = await lockInnovation(tx, input.innovationId);
    if (!innovation?.isMember) return notFound();
    if (!mayWithdraw(actorOf(tx), innovation))
      return [problem("innovationId", "NOT_SUBMITTED", "It does not wait to be confirmed. Load it again.")];
    await tx.db.update(
      Innovation,
      { key: innovation.key },
      { reviewStatus: "OPEN", revision: innovation.revision + 1 },
    );
    await recordEvents(tx, [eventFor("innovation.withdrawn", innovation.key, {})(actorOf(tx).employeeKey)]);
    return loadInnovation.required(tx, innovation.key);
  });
}
