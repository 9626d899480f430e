import {
  TrainingMaterial,
  TrainingProgramme,
  TrainingQuestion,
} from "../../features/training/training-programme.entity.ts";
import {
  TrainingAttempt,
  TrainingCertificate,
  TrainingRegistration,
  TrainingSession,
} from "../../features/training/training-session.entity.ts";
import { globalId } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import type { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

/** A programme with a session that is under way, in which the subject was: everything that a field could show is there. */
export async function trainingSamples(
  { dataSource: { manager }, now }: TestApi,
  { subject, head }: { subject: Person; head: Person },
): Promise<Record<string, string>> {
  const [programmeKey, sessionKey, registrationKey, materialKey] = [newKey(), newKey(), newKey(), newKey()];
  await manager.insert(TrainingProgramme, {
    key: programmeKey,
    title: "Catatan harian",
    kind: "SOCIALISATION",
    description: "Untuk semua",
    lessonHours: 2,
    audience: ["IMPLEMENTING", "FUNCTIONAL"],
    passMark: 70,
    createdAt: now,
    closedAt: now,
  });
  await manager.insert(TrainingQuestion, {
    key: newKey(),
    programmeKey,
    ordinal: 1,
    text: "Kapan dicatat?",
    options: ["Hari itu", "Akhir tahun"],
    correct: 0,
  });
  await manager.insert(TrainingMaterial, {
    key: materialKey,
    programmeKey,
    kind: "FILE",
    name: "panduan.pdf",
    url: "https://materi.andir.example/panduan.pdf",
    mediaType: "application/pdf",
    size: 1000,
    sha256: "0".repeat(64),
    createdAt: now,
  });
  await manager.insert(TrainingSession, {
    key: sessionKey,
    programmeKey,
    mode: "ONLINE",
    place: "Aula",
    link: "https://rapat.andir.example/1",
    startsAt: new Date(now.getTime() - 600_000),
    endsAt: new Date(now.getTime() + 3_600_000),
    capacity: 40,
  });
  await manager.insert(TrainingRegistration, {
    key: registrationKey,
    sessionKey,
    employeeKey: subject.key,
    unitKey: subject.unitKey,
    status: "REGISTERED",
    since: now,
    askedByKey: head.key,
    attendedAt: now,
    attendedBy: "CODE",
  });
  await manager.insert(TrainingAttempt, { key: newKey(), registrationKey, at: now, score: 100, isPassed: true });
  await manager.insert(TrainingCertificate, {
    key: newKey(),
    registrationKey,
    code: "7K2M-4PQX-9TBD",
    holderName: subject.name,
    programmeTitle: "Catatan harian",
    lessonHours: 2,
    heldOn: "2026-11-24",
    score: 100,
    issuedAt: now,
  });
  return {
    "TrainingProgramme, closed": globalId("TrainingProgramme", programmeKey),
    TrainingMaterial: globalId("TrainingMaterial", materialKey),
    "TrainingSession, under way": globalId("TrainingSession", sessionKey),
    "TrainingRegistration, attended": globalId("TrainingRegistration", registrationKey),
  };
}
