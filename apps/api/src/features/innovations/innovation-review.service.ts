import { isConfirmedByAll } from "@andir/domain/innovation-moves";
import { agencyDate } from "@andir/domain/iso-date";
import { recordEvents } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { wordsOf } from "./innovation-check.ts";
import { InnovationReview } from "./innovation-parts.entity.ts";
import { Innovation } from "./innovation.entity.ts";
import type { ReviewInnovationInput } from "./innovation.inputs.ts";
import { loadInnovation, type InnovationRow } from "./innovation.loaders.ts";
import { reviewsAs } from "./innovation.policy.ts";
import { eventFor, lockInnovation, memberKeysOf, type LockedInnovation } from "./innovation.repository.ts";

const LONGEST_REASON = 2_000;

/** The appraiser and the performance team each confirm it with a reason; either gives it back. Both together make it count. */
export function reviewInnovation(scope: Scope, input: ReviewInnovationInput): Promise<InnovationRow | Problem[]> {
  return once(scope, "reviewInnovation", input, byRow(loadInnovation), async (tx) => {
    const innovation = await lockInnovation(tx, input.innovationId);
    const actor = actorOf(tx);
    if (!innovation || !reviewsAs(actor, innovation).includes(input.as))
      return [
        problem(
          "innovationId",
          "NOT_FOUND",
          "There is no such innovation that waits for your word in this place. It may be withdrawn, or you took part in it.",
        ),
      ];
    const reason = wordsOf("reason", input.reason, LONGEST_REASON, "Give the reason: its team reads it.");
    if (Array.isArray(reason)) return reason;

    await tx.db.insert(InnovationReview, {
      key: newKey(),
      innovationKey: innovation.key,
      round: innovation.round,
      reviewer: input.as,
      stage: innovation.stage,
      isConfirmed: input.isConfirmed,
      reason,
      at: tx.now,
      byKey: actor.employeeKey,
    });
    const isDone = input.isConfirmed && isConfirmedByAll([...innovation.confirmed, input.as]);
    await tx.db.update(
      Innovation,
      { key: innovation.key },
      {
        revision: innovation.revision + 1,
        ...(input.isConfirmed ? {} : { reviewStatus: "RETURNED" as const }),
        ...(isDone ? confirmed(innovation, agencyDate(tx.now)) : {}),
      },
    );
    const action = input.isConfirmed
      ? isDone
        ? "innovation.validated"
        : "innovation.confirmed"
      : "innovation.returned";
    const event = eventFor(action, innovation.key, { as: input.as, stage: innovation.stage, reason });
    const members = await memberKeysOf(tx, innovation.key);
    await recordEvents(tx, members.map(event));
    return loadInnovation.required(tx, innovation.key);
  });
}

/** From today it counts at the stage that was put before both. */
function confirmed(
  { stage, validatedOn, trialValidatedOn, adoptionValidatedOn }: LockedInnovation,
  today: string,
): Partial<Innovation> {
  const isInUse = stage === "ADOPTED" || stage === "REPLICATED";
  return {
    reviewStatus: "VALIDATED",
    validatedOn: validatedOn ?? today,
    trialValidatedOn: trialValidatedOn ?? (stage === "IDEA" ? null : today),
    adoptionValidatedOn: adoptionValidatedOn ?? (isInUse ? today : null),
  };
}
