import type { EntityManager } from "typeorm";
import {
  InnovationEffect,
  InnovationEvidence,
  InnovationReview,
  InnovationStep,
} from "../../features/innovations/innovation-parts.entity.ts";
import { Innovation, InnovationMember } from "../../features/innovations/innovation.entity.ts";
import { newKey } from "../../platform/key.ts";
import type { Person } from "../../testing/world.ts";

/** What shows it. */
export const INNOVATION_EVIDENCE_KEY = newKey();

/** An innovation in daily use that was confirmed, with all that belongs to one. */
export async function castInnovation(
  manager: EntityManager,
  { unitKey, subject, appraiser }: { unitKey: string; subject: Person; appraiser: Person },
): Promise<string> {
  const innovation = await manager.save(
    manager.create(Innovation, {
      unitKey,
      title: "Antrean daring",
      problem: "Antrean panjang",
      change: "Nomor antrean diambil dari rumah",
      stage: "ADOPTED",
      startedOn: "2026-01-05",
      trialOn: "2026-02-02",
      adoptedOn: "2026-03-02",
      replicatedOn: null,
      validatedOn: "2026-04-01",
      trialValidatedOn: "2026-04-01",
      adoptionValidatedOn: "2026-04-01",
      reviewStatus: "VALIDATED",
      round: 1,
      submittedAt: new Date("2026-03-20T02:00:00Z"),
      leadKey: subject.key,
    }),
  );
  const innovationKey = innovation.key;
  await manager.insert(InnovationMember, { innovationKey, employeeKey: subject.key, share: 1 });
  await manager.insert(InnovationStep, {
    key: newKey(),
    innovationKey,
    stage: "ADOPTED",
    reachedOn: "2026-03-02",
    note: "Bu Ani yang mulai",
  });
  await manager.insert(InnovationEvidence, {
    key: INNOVATION_EVIDENCE_KEY,
    innovationKey,
    ordinal: 1,
    kind: "LINK",
    name: "Foto papan antrean",
    url: "https://contoh.example/foto",
  });
  await manager.insert(InnovationReview, {
    key: newKey(),
    innovationKey,
    round: 1,
    reviewer: "APPRAISER",
    stage: "ADOPTED",
    isConfirmed: true,
    reason: "Dipakai setiap hari",
    at: new Date("2026-04-01T02:00:00Z"),
    byKey: appraiser.key,
  });
  return innovationKey;
}

/** One that was taken over from it, measured, and waits for those who confirm. */
export async function submittedInnovation(
  manager: EntityManager,
  { unitKey, subject, ...keys }: { unitKey: string; subject: Person; originKey: string; indicatorKey: string },
): Promise<string> {
  const { key: innovationKey } = await manager.save(
    manager.create(Innovation, {
      unitKey,
      title: "Antrean daring untuk KTP",
      problem: "Antrean panjang",
      change: "Nomor antrean diambil dari rumah",
      stage: "REPLICATED",
      startedOn: "2026-05-04",
      trialOn: "2026-05-04",
      adoptedOn: "2026-06-01",
      replicatedOn: "2026-09-01",
      reviewStatus: "SUBMITTED",
      round: 1,
      submittedAt: new Date("2026-10-01T02:00:00Z"),
      leadKey: subject.key,
      originKey: keys.originKey,
      firstOriginKey: keys.originKey,
    }),
  );
  await manager.insert(InnovationMember, { innovationKey, employeeKey: subject.key, share: 1 });
  await manager.insert(InnovationEffect, {
    key: newKey(),
    innovationKey,
    ordinal: 1,
    name: "Lama menunggu",
    unitOfMeasure: "menit",
    direction: "LOWER_IS_BETTER",
    before: 40,
    beforeOn: "2026-04-30",
    after: 12,
    afterOn: "2026-08-31",
    source: "Mesin antrean",
    indicatorKey: keys.indicatorKey,
  });
  return innovationKey;
}
