import { PublishRun, PublishRunItem } from "../../features/assessments/publish-run.entity.ts";
import { globalId, parseGlobalId } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import type { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

/** A run in which an assessment was published. */
export async function publishRunSample(
  { dataSource: { manager } }: TestApi,
  assessmentId: string,
  { by, period }: { by: Person; period: { key: string } },
): Promise<string> {
  const [account] = await manager.query<{ key: string }[]>("select key from account where employee_key = $1", [by.key]);
  const run = await manager.save(
    manager.create(PublishRun, {
      accountKey: account!.key,
      employeeKey: by.key,
      periodKey: period.key,
      status: "DONE",
      reason: "Kampanye bersama",
      distributionReason: "Teladan",
      startedAt: new Date("2026-10-05T02:00:00Z"),
      endedAt: new Date("2026-10-05T02:01:00Z"),
    }),
  );
  await manager.insert(PublishRunItem, {
    key: newKey(),
    runKey: run.key,
    ordinal: 1,
    assessmentKey: parseGlobalId(assessmentId).key,
    outcome: "PUBLISHED",
    problems: [],
  });
  return globalId("PublishRun", run.key);
}
