import sql from "sql-template-tag";
import { batched, byKey } from "../../platform/batched.ts";
import { actorOf, isNearTo } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";

/** Whose daily work is the reader's to see: by this an empty list tells "nothing" from "not yours". */
export const loadReadsWork = batched<{ key: string }>(async (scope, keys) =>
  byKey(
    await rows<{ key: string }>(
      scope,
      sql`select e.key from employee e where e.key = any(${keys}::uuid[]) and ${isNearTo(actorOf(scope), "e.key")}`,
    ),
  ),
);
