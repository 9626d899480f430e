import { TrainingProgramme } from "../../features/training/training-programme.entity.ts";
import { TrainingRegistration, TrainingSession } from "../../features/training/training-session.entity.ts";
import { globalId } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import type { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

/** A session that is ahead, whose only place a colleague has: the subject waits for it. And one that was called off. */
export async function trainingAheadSamples(
  { dataSource: { manager }, now }: TestApi,
  { subject, colleague }: { subject: Person; colleague: Person },
): Promise<Record<string, string>> {
  const [programmeKey, aheadKey, cancelledKey, waitingKey] = [newKey(), newKey(), newKey(), newKey()];
  const day = 24 * 3_600_000;
  await manager.insert(TrainingProgramme, {
    key: programmeKey,
    title: "Melayani warga",
    kind: "COMPETENCE",
    description: "Untuk petugas loket",
    lessonHours: 4,
    createdAt: now,
  });
  const session = {
    programmeKey,
    mode: "ONLINE" as const,
    link: "https://rapat.andir.example/2",
    startsAt: new Date(now.getTime() + 14 * day),
    endsAt: new Date(now.getTime() + 14 * day + 3_600_000),
    capacity: 1,
  };
  await manager.insert(TrainingSession, { ...session, key: aheadKey });
  await manager.insert(TrainingSession, {
    ...session,
    key: cancelledKey,
    cancelledAt: now,
    cancelReason: "Pengajar sakit",
  });
  const registered = { sessionKey: aheadKey, unitKey: subject.unitKey, since: now };
  await manager.insert(TrainingRegistration, {
    ...registered,
    key: newKey(),
    employeeKey: colleague.key,
    status: "REGISTERED",
  });
  await manager.insert(TrainingRegistration, {
    ...registered,
    key: waitingKey,
    employeeKey: subject.key,
    status: "WAITING",
  });
  return {
    "TrainingProgramme, open": globalId("TrainingProgramme", programmeKey),
    "TrainingSession, ahead": globalId("TrainingSession", aheadKey),
    "TrainingSession, called off": globalId("TrainingSession", cancelledKey),
    "TrainingRegistration, waiting": globalId("TrainingRegistration", waitingKey),
  };
}
