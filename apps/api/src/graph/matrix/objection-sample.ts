import { Objection } from "../../features/objections/objection.entity.ts";
import { globalId, parseGlobalId } from "../../platform/global-id.ts";
import type { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

/** An objection with an answer and a decision, so that every field has something to show. */
export async function objectionSample(
  { dataSource: { manager } }: TestApi,
  assessmentId: string,
  people: { subject: Person; appraiser: Person; superior: Person },
): Promise<string> {
  const { key } = await manager.save(
    manager.create(Objection, {
      assessmentKey: parseGlobalId(assessmentId).key,
      employeeKey: people.subject.key,
      appraiserKey: people.appraiser.key,
      superiorKey: people.superior.key,
      status: "ANSWERED",
      reason: "Target tercapai",
      filedAt: new Date("2026-09-10T02:00:00Z"),
      answerDueOn: "2026-09-24",
      answer: "Bukti tidak lengkap",
      answeredAt: new Date("2026-09-11T02:00:00Z"),
      workResultBefore: "MEETS",
      behaviourBefore: "MEETS",
      workResult: "ABOVE",
      behaviour: "MEETS",
      decisionReason: "Bukti lengkap",
      decidedAt: new Date("2026-09-12T02:00:00Z"),
      decidedByKey: people.superior.key,
    }),
  );
  return globalId("Objection", key);
}
