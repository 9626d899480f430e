import { DocumentKind } from "@andir/domain/document-kind";
import sql from "sql-template-tag";
import { batchedBy } from "../../platform/batched.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { papersOfPlan } from "./document.policy.ts";

/** Which papers of a plan the actor may have: of what was agreed alone. */
export const loadIssuableOfPlan = batchedBy<null, DocumentKind[]>(
  async (scope, keys) => {
    const actor = actorOf(scope);
    const found = await rows<{ key: string; hasPlan: boolean }>(
      scope,
      sql`select l.key, coalesce(${papersOfPlan(actor)}, false) as "hasPlan"
          from performance_plan l
          where l.key = any(${keys}::uuid[]) and l.approved_at is not null and l.version > 0`,
    );
    return new Map(found.map(({ key, hasPlan }) => [key, hasPlan ? [DocumentKind.PLAN] : []]));
  },
  () => [],
);
