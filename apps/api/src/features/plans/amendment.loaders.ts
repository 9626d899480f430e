import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import type { Actor } from "../../platform/actor.ts";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import { actorOf, knowsAppraiserOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { PlanAmendment } from "./plan-amendment.entity.ts";
import type { PlanDocument } from "./plan-document.ts";
import type { PlanVersion } from "./plan-parts.entity.ts";
import { readsAgreement } from "./plan.policy.ts";

export type AmendmentRow = Pick<
  PlanAmendment,
  | "key"
  | "planKey"
  | "status"
  | "proposedAt"
  | "reason"
  | "baseVersion"
  | "content"
  | "decidedAt"
  | "decidedByKey"
  | "decisionNote"
> & { employeeKey: string };

/** Rows named m with their plans l. */
const amendmentColumns: Sql = sql`
  m.key, m.plan_key as "planKey", m.status, m.proposed_at as "proposedAt", m.reason, m.base_version as "baseVersion", m.content,
  m.decided_at as "decidedAt", m.decided_by_key as "decidedByKey", m.decision_note as "decisionNote", l.employee_key as "employeeKey"`;

const amendmentsFrom: Sql = sql`plan_amendment m join performance_plan l on l.key = m.plan_key`;

export const loadAmendment = batched<AmendmentRow>(async (scope, keys) => {
  const found = await rows<AmendmentRow>(
    scope,
    sql`select ${amendmentColumns} from ${amendmentsFrom} where m.key = any(${keys}::uuid[]) and ${readsAgreement(actorOf(scope))}`,
  );
  noteReads(scope, found);
  return byKey(found);
});

/** The newest first. */
export const loadAmendmentsOf = batchedBy<null, AmendmentRow[]>(
  async (scope, keys) => {
    const found = await rows<AmendmentRow>(
      scope,
      sql`select ${amendmentColumns} from ${amendmentsFrom}
          where m.plan_key = any(${keys}::uuid[]) and ${readsAgreement(actorOf(scope))} order by m.proposed_at desc, m.key`,
    );
    return groupedBy(found, (row) => row.planKey);
  },
  () => [],
);

export type VersionRow = Pick<PlanVersion, "planKey" | "version" | "at" | "byKey" | "reason"> & {
  content: PlanDocument;
};

const byKeySeenBy = (actor: Actor): Sql =>
  sql`case when ${knowsAppraiserOf(actor, "l.employee_key", "v.by_key")} then v.by_key end`;

/** The newest first. */
export const loadVersionsOf = batchedBy<null, VersionRow[]>(
  async (scope, keys) => {
    const actor = actorOf(scope);
    const found = await rows<VersionRow>(
      scope,
      sql`select v.plan_key as "planKey", v.version, v.at, ${byKeySeenBy(actor)} as "byKey", v.reason, v.content
          from plan_version v join performance_plan l on l.key = v.plan_key
          where v.plan_key = any(${keys}::uuid[]) and ${readsAgreement(actor)} order by v.plan_key, v.version desc`,
    );
    return groupedBy(found, (row) => row.planKey);
  },
  () => [],
);
