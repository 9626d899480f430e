import { NationalRating } from "../../features/national-ratings/national-rating.entity.ts";
import type { Period } from "../../features/periods/period.entity.ts";
import { globalId } from "../../platform/global-id.ts";
import type { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

/** What the national system holds of a period that was assessed here too. */
export async function nationalSample(
  { dataSource: { manager } }: TestApi,
  subject: Person,
  period: Period,
): Promise<string> {
  const { key } = await manager.save(
    manager.create(NationalRating, {
      employeeKey: subject.key,
      positionKey: subject.positionKey,
      unitKey: subject.unitKey,
      periodKey: period.key,
      workResult: "ABOVE",
      behaviour: "MEETS",
      predicate: "GOOD",
      importedAt: new Date("2026-10-10T02:00:00Z"),
    }),
  );
  return globalId("NationalRating", key);
}
