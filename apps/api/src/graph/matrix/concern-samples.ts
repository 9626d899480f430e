import { Concern } from "../../features/concerns/concern.entity.ts";
import { globalId } from "../../platform/global-id.ts";
import type { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

/** What the subject has said is wrong: one for each that it can go to, the last of them answered. */
export async function concernSamples(
  api: TestApi,
  { subject, appraiser }: { subject: Person; appraiser: Person },
): Promise<Record<string, string>> {
  const { manager } = api.dataSource;
  const raised = async (given: Partial<Concern>): Promise<string> => {
    const { key } = await manager.save(
      manager.create(Concern, {
        employeeKey: subject.key,
        unitKey: subject.unitKey,
        subject: "RATING",
        addressee: "APPRAISER",
        appraiserKey: null,
        place: "/nilai-saya",
        placeName: "Nilai saya",
        seen: "Realisasi tercatat 40",
        expected: "46",
        status: "OPEN",
        raisedAt: new Date("2026-10-01T02:00:00Z"),
        closedAt: null,
        answer: null,
        answeredByKey: null,
        ...given,
      }),
    );
    return globalId("Concern", key);
  };
  return {
    "Concern, to the appraiser": await raised({ appraiserKey: appraiser.key }),
    "Concern, to the administrators": await raised({ subject: "RECORD", addressee: "ADMINISTRATOR" }),
    "Concern, to the performance team, answered": await raised({
      subject: "CYCLE",
      addressee: "PERFORMANCE_TEAM",
      status: "ANSWERED",
      closedAt: new Date("2026-10-02T02:00:00Z"),
      answer: "Tenggat sudah diperbaiki",
      answeredByKey: appraiser.key,
    }),
  };
}
