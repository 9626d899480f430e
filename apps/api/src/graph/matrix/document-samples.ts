import { DocumentRun } from "../../features/documents/document-run.entity.ts";
import { IssuedDocument } from "../../features/documents/document.entity.ts";
import { globalId, parseGlobalId } from "../../platform/global-id.ts";
import type { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

/** Papers about the subject, of whose facts the graph shows none: one of the plan, one of a published assessment that no longer counts. */
export async function documentSamples(
  { dataSource: { manager } }: TestApi,
  { subject, planId, assessmentId }: { subject: Person; planId: string; assessmentId: string },
): Promise<Record<string, string>> {
  const issued = async (sequence: number, given: Partial<IssuedDocument>): Promise<string> => {
    const { key } = await manager.save(
      manager.create(IssuedDocument, {
        kind: "PLAN",
        employeeKey: subject.key,
        planKey: null,
        assessmentKey: null,
        year: 2026,
        sequence,
        number: `${sequence}/UJI/2026`,
        code: `0000-0000-000${sequence}`,
        facts: {} as IssuedDocument["facts"],
        factsDigest: "",
        issuedAt: new Date("2026-10-05T02:00:00Z"),
        issuedByKey: subject.key,
        withdrawnAt: null,
        withdrawalReason: null,
        ...given,
      }),
    );
    return globalId("IssuedDocument", key);
  };
  const [account] = await manager.query<{ key: string }[]>("select key from account where employee_key = $1", [
    subject.key,
  ]);
  const run = await manager.save(
    manager.create(DocumentRun, {
      accountKey: account!.key,
      kind: "PLAN",
      year: 2026,
      periodKey: null,
      unitKey: subject.unitKey,
      status: "DONE",
      startedAt: new Date("2026-10-05T02:00:00Z"),
      endedAt: new Date("2026-10-05T02:01:00Z"),
    }),
  );
  return {
    DocumentRun: globalId("DocumentRun", run.key),
    "IssuedDocument, of a plan": await issued(1, { planKey: parseGlobalId(planId).key }),
    "IssuedDocument, of an assessment, replaced": await issued(2, {
      kind: "EVALUATION",
      assessmentKey: parseGlobalId(assessmentId).key,
      withdrawnAt: new Date("2026-10-06T02:00:00Z"),
      withdrawalReason: "SUPERSEDED",
    }),
  };
}
