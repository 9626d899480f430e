import { QueryMail } from "../../features/workbench/query-mail.entity.ts";
import { SavedQuery, SavedQueryVersion } from "../../features/workbench/saved-query.entity.ts";
import { globalId } from "../../platform/global-id.ts";
import type { TestApi } from "../../testing/api.ts";

/** Saved queries of the subject, one of each kind of sharing. */
export async function savedQuerySamples(api: TestApi, accountKey: string, unitKey: string) {
  const { manager } = api.dataSource;
  const at = new Date("2026-10-05T02:00:00Z");
  const kept = async (given: Pick<SavedQuery, "visibility"> & Partial<SavedQuery>): Promise<string> => {
    const { key } = await manager.save(
      manager.create(SavedQuery, {
        accountKey,
        name: "Predikat per unit",
        description: "Untuk rapat bulanan",
        version: 1,
        sharedFrom: given.visibility === "PRIVATE" ? null : 1,
        createdAt: at,
        changedAt: at,
        ...given,
      }),
    );
    await manager.insert(SavedQueryVersion, {
      queryKey: key,
      version: 1,
      accountKey,
      text: "query ($period: ID!) { node(id: $period) { id } }",
      variables: "{}",
      parameters: [{ name: "period", kind: "PERIOD", label: "Periode" }] as never,
      at,
    });
    await manager.insert(QueryMail, { queryKey: key, accountKey, every: "WEEK", lastOn: "2026-10-05", sentOn: null });
    return globalId("SavedQuery", key);
  };
  return {
    "SavedQuery, private": await kept({ visibility: "PRIVATE" }),
    "SavedQuery, of a unit": await kept({ visibility: "UNIT", unitKey }),
    "SavedQuery, of the agency": await kept({ visibility: "AGENCY" }),
  };
}
