import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { recordEvents } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow } from "../../platform/sql.ts";
import { loadPositionToday } from "../employees/position.loaders.ts";
import { InnovationStep } from "./innovation-parts.entity.ts";
import { Innovation, InnovationMember } from "./innovation.entity.ts";
import type { AdoptInnovationInput } from "./innovation.inputs.ts";
import { loadInnovation, type InnovationRow } from "./innovation.loaders.ts";
import { mayAdopt } from "./innovation.policy.ts";
import { eventFor, lockInnovation, memberKeysOf, wordsOf } from "./innovation.repository.ts";
import { replicate } from "./innovation-steps.ts";

const LONGEST_PROBLEM = 4_000;

/** A record of one's own unit, linked to where it comes from: the credit of the idea stays there. */
export function adoptInnovation(scope: Scope, input: AdoptInnovationInput): Promise<InnovationRow | Problem[]> {
  return once(scope, "adoptInnovation", input, byRow(loadInnovation), async (tx) => {
    const { employeeKey } = actorOf(tx);
    const origin = await lockInnovation(tx, input.innovationId);
    if (!origin) return [problem("innovationId", "NOT_FOUND", "There is no such innovation.")];
    if (employeeKey === null || !mayAdopt(actorOf(tx), origin))
      return [
        problem(
          "innovationId",
          "NOT_TO_ADOPT",
          "It is your own, or nowhere in daily use yet: what is taken over has proved itself somewhere.",
        ),
      ];
    const unitKey = (await loadPositionToday(tx, employeeKey))?.unitKey ?? null;
    if (unitKey === null)
      return [problem("innovationId", "NO_POST", "You hold no post today, so there is no unit to take it over in.")];
    if (await isThere(tx, origin.key, unitKey))
      return [
        problem(
          "innovationId",
          "THERE_ALREADY",
          "Your unit has it already. Look in the list of innovations of your unit.",
        ),
      ];
    const today = agencyDate(tx.now);
    if (input.reachedOn > today)
      return [problem("reachedOn", "IN_FUTURE", "This day is still to come. Come back on it.")];
    if (input.reachedOn < origin.startedOn)
      return [
        problem("reachedOn", "BEFORE_ORIGIN", `The innovation itself began on ${origin.startedOn}; this is later.`),
      ];
    const words = wordsOf(
      "problem",
      input.problem,
      LONGEST_PROBLEM,
      "Tell what is wrong in your unit that it is to mend.",
    );
    if (Array.isArray(words)) return words;

    const key = newKey();
    const stage = input.isInUse ? "ADOPTED" : "TRIAL";
    await tx.db.insert(Innovation, {
      key,
      unitKey,
      title: origin.title,
      problem: words,
      change: origin.change,
      stage,
      startedOn: input.reachedOn,
      trialOn: input.reachedOn,
      adoptedOn: input.isInUse ? input.reachedOn : null,
      leadKey: employeeKey,
      originKey: origin.key,
      reviewStatus: "OPEN",
    });
    await tx.db.insert(InnovationMember, { innovationKey: key, employeeKey, share: 1 });
    await tx.db.insert(InnovationStep, {
      key: newKey(),
      innovationKey: key,
      stage,
      reachedOn: input.reachedOn,
      note: null,
    });
    const replicated = input.isInUse ? await replicate(tx, origin.key, input.reachedOn) : [];
    const members = await memberKeysOf(tx, origin.key);
    await recordEvents(tx, [
      eventFor("innovation.begun", key, { title: origin.title, problem: words, originKey: origin.key })(employeeKey),
      ...members.map(eventFor("innovation.taken_over", origin.key, { copyKey: key, unitKey })),
      ...replicated,
    ]);
    return loadInnovation.required(tx, key);
  });
}

const isThere = async (tx: Scope, originKey: string, unitKey: string): Promise<boolean> =>
  (await firstRow(
    tx,
    sql`select from innovation i where i.unit_key = ${unitKey}::uuid and (i.key = ${originKey}::uuid or i.origin_key = ${originKey}::uuid) and i.stage <> 'CLOSED' limit 1`,
  )) !== null;
