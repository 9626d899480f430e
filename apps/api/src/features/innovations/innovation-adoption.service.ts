import { agencyDate } from "@andir/domain/iso-date";
import { recordEvents, type AuditFact } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { loadPositionToday } from "../employees/position.loaders.ts";
import { LONGEST, wordsOf } from "./innovation-check.ts";
import { InnovationStep } from "./innovation-parts.entity.ts";
import { Innovation, InnovationMember } from "./innovation.entity.ts";
import type { AdoptInnovationInput } from "./innovation.inputs.ts";
import { loadInnovation, loadUnitHasIt, type InnovationRow } from "./innovation.loaders.ts";
import { isToAdopt } from "./innovation.policy.ts";
import { eventFor, lockInnovation, memberKeysOf } from "./innovation.repository.ts";
import { replicate } from "./innovation-steps.ts";

/** Whether the actor may take it over now, by the same facts as the change itself. */
export async function mayAdopt(scope: Scope, innovation: InnovationRow): Promise<boolean> {
  if (!isToAdopt(actorOf(scope), innovation)) return false;
  const unitKey = await unitToAdoptIn(scope);
  return unitKey !== null && !(await loadUnitHasIt(scope, innovation.key, unitKey));
}

/** The unit of the actor's post today; null without one. */
async function unitToAdoptIn(scope: Scope): Promise<string | null> {
  const { employeeKey } = actorOf(scope);
  return employeeKey === null ? null : ((await loadPositionToday(scope, employeeKey))?.unitKey ?? null);
}

/** A record of one's own unit, linked to where it comes from: the credit of the idea stays there. */
export function adoptInnovation(scope: Scope, input: AdoptInnovationInput): Promise<InnovationRow | Problem[]> {
  return once(scope, "adoptInnovation", input, byRow(loadInnovation), async (tx) => {
    const { employeeKey } = actorOf(tx);
    const origin = await lockInnovation(tx, input.innovationId);
    if (!origin) return [problem("innovationId", "NOT_FOUND", "There is no such innovation.")];
    if (employeeKey === null || !isToAdopt(actorOf(tx), origin))
      return [
        problem(
          "innovationId",
          "NOT_TO_ADOPT",
          "It is your own, or nowhere in daily use yet: what is taken over has proved itself somewhere.",
        ),
      ];
    const unitKey = await unitToAdoptIn(tx);
    if (unitKey === null)
      return [problem("innovationId", "NO_POST", "You hold no post today, so there is no unit to take it over in.")];
    if (await loadUnitHasIt(tx, origin.key, unitKey))
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
      LONGEST.problem,
      "Tell what is wrong in your unit that it is to mend.",
    );
    if (Array.isArray(words)) return words;

    const key = newKey();
    const stage = input.isInUse ? "ADOPTED" : "TRIAL";
    const firstKey = origin.firstOriginKey ?? origin.key;
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
      firstOriginKey: firstKey,
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
    const copy = { originKey: origin.key, firstOriginKey: firstKey };
    const replicated = input.isInUse ? await replicate(tx, copy, input.reachedOn) : [];
    const told = await takenOver(tx, copy, { copyKey: key, unitKey });
    await recordEvents(tx, [
      eventFor("innovation.begun", key, { title: origin.title, problem: words, originKey: origin.key })(employeeKey),
      ...told,
      ...replicated,
    ]);
    return loadInnovation.required(tx, key);
  });
}

/** Told to the team that it was taken over from, and to the one that had the idea: nobody of both is told twice. */
async function takenOver(
  tx: Scope,
  { originKey, firstOriginKey }: { originKey: string; firstOriginKey: string },
  facts: { copyKey: string; unitKey: string },
): Promise<AuditFact[]> {
  const team = await memberKeysOf(tx, originKey);
  const first = originKey === firstOriginKey ? [] : await memberKeysOf(tx, firstOriginKey);
  return [
    ...team.map(eventFor("innovation.taken_over", originKey, facts)),
    ...first.filter((key) => !team.includes(key)).map(eventFor("innovation.taken_over", firstOriginKey, facts)),
  ];
}
