import { Calibration } from "../../features/calibration/calibration.entity.ts";
import { Position } from "../../features/employees/position.entity.ts";
import { CoachingNote, CoachingNoteVersion } from "../../features/follow-up/coaching-note.entity.ts";
import { DialoguePerson, PerformanceDialogue } from "../../features/follow-up/dialogue.entity.ts";
import { FollowUp } from "../../features/follow-up/follow-up.entity.ts";
import { DisciplinarySanction } from "../../features/sanctions/sanction.entity.ts";
import { globalId, parseGlobalId } from "../../platform/global-id.ts";
import type { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

interface After {
  readonly subject: Person;
  readonly appraiser: Person;
  readonly head: Person;
  /** Ids of assessments of the subject. */
  readonly published: string;
  readonly draft: string;
}

/** What follows an assessment of the subject. */
export async function afterSamples(api: TestApi, { subject, appraiser, head, published, draft }: After) {
  const { manager } = api.dataSource;
  // Whose predicates are worth credit points.
  await manager.update(Position, subject.positionKey, { title: "Perawat Ahli Pertama", kind: "FUNCTIONAL" });
  const calibration = async (assessmentId: string): Promise<string> => {
    const { key } = await manager.save(
      manager.create(Calibration, {
        assessmentKey: parseGlobalId(assessmentId).key,
        employeeKey: subject.key,
        status: "ACCEPTED",
        office: "Lurah",
        proposedByKey: head.key,
        workResultBefore: "BELOW",
        behaviourBefore: "MEETS",
        workResult: "MEETS",
        behaviour: "MEETS",
        reason: "Setara dengan rekan",
        proposedAt: new Date("2026-10-02T02:00:00Z"),
        workResultAfter: "MEETS",
        behaviourAfter: "MEETS",
        answerReason: "Sepakat",
        answeredByKey: appraiser.key,
        answeredAt: new Date("2026-10-03T02:00:00Z"),
      }),
    );
    return globalId("Calibration", key);
  };
  const followUp = async (given: Partial<FollowUp>): Promise<string> => {
    const { key } = await manager.save(
      manager.create(FollowUp, {
        employeeKey: subject.key,
        year: 2025,
        rule: "VERY_GOOD",
        kind: "REWARD",
        text: "penghargaan atas kinerja",
        source: "PermenPANRB 6/2022",
        ruleVersion: "2026-1",
        inputs: { predicates: [{ year: 2025, predicate: "VERY_GOOD" }], absentDays: 0, longestAbsence: 0 },
        status: "PROPOSED",
        proposedAt: new Date("2026-02-02T02:00:00Z"),
        ...given,
      }),
    );
    return globalId("FollowUp", key);
  };
  const note = async (isShared: boolean): Promise<string> => {
    const { key } = await manager.save(
      manager.create(CoachingNote, {
        employeeKey: subject.key,
        authorKey: appraiser.key,
        text: "Dampingi di loket",
        isShared,
        revision: 2,
        createdAt: new Date("2026-10-05T02:00:00Z"),
        changedAt: new Date("2026-10-06T02:00:00Z"),
      }),
    );
    const at = new Date("2026-10-06T02:00:00Z");
    await manager.insert(CoachingNoteVersion, { noteKey: key, revision: 1, text: "Dampingi", isShared, at });
    return globalId("CoachingNote", key);
  };
  const dialogue = await manager.save(
    manager.create(PerformanceDialogue, {
      employeeKey: subject.key,
      appraiserKey: appraiser.key,
      isByEmployee: false,
      recordedByKey: appraiser.key,
      assessmentKey: parseGlobalId(published).key,
      heldOn: "2026-10-05",
      agreed: "Target triwulan disepakati",
      recordedAt: new Date("2026-10-05T02:00:00Z"),
      confirmedAt: new Date("2026-10-06T02:00:00Z"),
      confirmedByKey: subject.key,
    }),
  );
  await manager.insert(DialoguePerson, { dialogueKey: dialogue.key, employeeKey: head.key });
  const sanction = await manager.save(
    manager.create(DisciplinarySanction, {
      employeeKey: subject.key,
      kind: "WRITTEN_REPRIMAND",
      decree: "800/1/2026",
      decidedOn: "2026-09-01",
      effectiveOn: "2026-09-02",
      reason: "Meninggalkan loket",
      recordedByKey: head.key,
      recordedAt: new Date("2026-09-02T02:00:00Z"),
      withdrawnAt: new Date("2026-09-20T02:00:00Z"),
      withdrawnByKey: head.key,
      withdrawalReason: "Keberatan diterima",
    }),
  );
  return {
    DisciplinarySanction: globalId("DisciplinarySanction", sanction.key),
    "CoachingNote, shared": await note(true),
    "CoachingNote, unshared": await note(false),
    PerformanceDialogue: globalId("PerformanceDialogue", dialogue.key),
    "FollowUp, proposed": await followUp({ decidedByKey: head.key }),
    "FollowUp, decided": await followUp({
      rule: "VERY_GOOD_TWO_YEARS",
      status: "ACCEPTED",
      decisionReason: "Teladan",
      decidedByKey: head.key,
      decidedAt: new Date("2026-02-03T02:00:00Z"),
    }),
    "Calibration, of what is published": await calibration(published),
    "Calibration, of a draft": await calibration(draft),
  };
}
