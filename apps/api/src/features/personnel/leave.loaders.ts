import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { Leave } from "../employees/leave.entity.ts";
import { visibleLeave } from "./personnel.policy.ts";

export type LeaveRow = Pick<Leave, "key" | "employeeKey" | "kind" | "startsOn" | "endsOn">;

const columns: Sql = sql`l.key, l.employee_key as "employeeKey", l.kind, l.starts_on as "startsOn", l.ends_on as "endsOn"`;

/** One that was taken back before its first day never was. */
const taken: Sql = sql`l.ends_on >= l.starts_on`;

export const loadLeave = batched<LeaveRow>(async (scope, keys) => {
  const found = await rows<LeaveRow>(
    scope,
    sql`select ${columns} from leave l where l.key = any(${keys}::uuid[]) and ${visibleLeave(actorOf(scope))}`,
  );
  noteReads(scope, found);
  return byKey(found);
});

/** The newest first. */
export const loadLeavesOf = batchedBy<null, LeaveRow[]>(
  async (scope, keys) => {
    const found = await rows<LeaveRow>(
      scope,
      sql`select ${columns} from leave l where l.employee_key = any(${keys}::uuid[]) and ${taken} and ${visibleLeave(actorOf(scope))}
          order by l.starts_on desc, l.key`,
    );
    noteReads(scope, found);
    return groupedBy(found, (row) => row.employeeKey);
  },
  () => [],
);
