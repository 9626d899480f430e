import sql from "sql-template-tag";
import { recordEvents } from "../../platform/audit.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";

const DAYS = 7;
const BATCH = 500;

/** What was put here and stands with no entry for a week shows nothing, and is nobody's to keep. */
export async function expireLooseEvidence(scope: Scope): Promise<void> {
  const before = new Date(scope.now.getTime() - DAYS * 86_400_000);
  for (;;) {
    const expired = await inTransaction(scope, async (tx) => {
      const gone = await rows<{ key: string; employeeKey: string; name: string; kind: string }>(
        tx,
        sql`delete from evidence v where v.key in (
              select key from evidence where entry_key is null and loose_since < ${before}
              order by loose_since, key limit ${BATCH} for update skip locked)
            returning v.key, v.employee_key as "employeeKey", v.name, v.kind`,
      );
      await recordEvents(
        tx,
        gone.map(({ key, employeeKey, name, kind }) => ({
          action: "evidence.expired",
          noun: "evidence",
          nounKey: key,
          subjectKey: employeeKey,
          payload: { before: { name, kind } },
        })),
      );
      return gone.length;
    });
    if (expired < BATCH) return;
  }
}
