import type { CorrectionStatus } from "@andir/domain/correction-status";
import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import type { Actor } from "../../platform/actor.ts";
import { batched, byKey } from "../../platform/batched.ts";
import type { ListSource } from "../../platform/connection.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, keptUnit } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { AppraiserCorrection } from "./appraiser-correction.entity.ts";
import { visibleCorrections } from "./personnel.policy.ts";

export type CorrectionRow = Pick<
  AppraiserCorrection,
  | "key"
  | "employeeKey"
  | "positionKey"
  | "recordedAppraiserKey"
  | "claimedAppraiserKey"
  | "note"
  | "status"
  | "requestedAt"
  | "closedAt"
  | "decisionNote"
> & {
  /** Whether the actor keeps the records of the post. */
  keeps: boolean;
};

const columns = (actor: Actor): Sql => sql`
  c.key, c.employee_key as "employeeKey", c.position_key as "positionKey", c.recorded_appraiser_key as "recordedAppraiserKey",
  c.claimed_appraiser_key as "claimedAppraiserKey", c.note, c.status, c.requested_at as "requestedAt", c.closed_at as "closedAt",
  c.decision_note as "decisionNote", ${keptUnit(actor, "p.unit_key")} as keeps`;

const source: Sql = sql`appraiser_correction c join position p on p.key = c.position_key`;

export const loadCorrection = batched<CorrectionRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  const found = await rows<CorrectionRow>(
    scope,
    sql`select ${columns(actor)} from ${source} where c.key = any(${keys}::uuid[]) and ${visibleCorrections(actor)}`,
  );
  noteReads(scope, found);
  return byKey(found);
});

/** The newest first. */
export const correctionList = (scope: Scope, status: CorrectionStatus | null | undefined): ListSource => ({
  list: "appraiserCorrections",
  columns: () => columns(actorOf(scope)),
  from: source,
  where: [
    visibleCorrections(actorOf(scope)),
    status == null ? sql`true` : sql`c.status = ${status}::correction_status`,
  ],
  order: [
    { sql: sql`c.requested_at`, type: "timestamptz", nullable: false, name: "REQUESTED_AT", direction: "DESC" },
    { sql: sql`c.key`, type: "uuid", nullable: false, name: "key", direction: "DESC" },
  ],
});
