import type { InnovationStage } from "@andir/domain/innovation-stage";
import type { AuditFact } from "../../platform/audit.ts";
import { globalId } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import type { Scope } from "../../platform/scope.ts";
import { InnovationStep } from "./innovation-parts.entity.ts";
import { Innovation } from "./innovation.entity.ts";
import type { InnovationRow } from "./innovation.loaders.ts";
import { eventFor, lastStepOn, lockInnovation, memberKeysOf } from "./innovation.repository.ts";

const DAY_OF: Partial<Record<InnovationStage, "trialOn" | "adoptedOn" | "replicatedOn" | "closedOn">> = {
  TRIAL: "trialOn",
  ADOPTED: "adoptedOn",
  REPLICATED: "replicatedOn",
  CLOSED: "closedOn",
};

/** One step, by whoever brings it about. */
export async function reach(
  tx: Scope,
  innovation: Pick<InnovationRow, "key" | "reviewStatus" | "revision">,
  stage: InnovationStage,
  reachedOn: string,
  note: string | null,
): Promise<void> {
  const day = DAY_OF[stage];
  // Replication follows from another unit's record, and an end claims nothing: neither is put before anyone again.
  const isClaim = stage === "TRIAL" || stage === "ADOPTED";
  await tx.db.update(
    Innovation,
    { key: innovation.key },
    {
      stage,
      ...(day ? { [day]: reachedOn } : {}),
      reviewStatus: isClaim ? "OPEN" : innovation.reviewStatus,
      revision: innovation.revision + 1,
    },
  );
  await tx.db.insert(InnovationStep, { key: newKey(), innovationKey: innovation.key, stage, reachedOn, note });
}

/**
 * What is in daily use elsewhere too is replicated from that day on, once: what it was taken over from, and where the idea
 * began. Gives the events that tell their teams.
 */
export async function replicate(
  tx: Scope,
  { originKey, firstOriginKey }: Pick<InnovationRow, "originKey" | "firstOriginKey">,
  on: string,
): Promise<AuditFact[]> {
  const told: AuditFact[] = [];
  for (const key of new Set([originKey, firstOriginKey])) {
    const origin = key === null ? null : await lockInnovation(tx, globalId("Innovation", key));
    if (origin?.stage !== "ADOPTED") continue;
    const last = await lastStepOn(tx, origin.key);
    const day = last !== null && last > on ? last : on;
    await reach(tx, origin, "REPLICATED", day, null);
    told.push(...(await memberKeysOf(tx, origin.key)).map(eventFor("innovation.replicated", origin.key, { on: day })));
  }
  return told;
}
