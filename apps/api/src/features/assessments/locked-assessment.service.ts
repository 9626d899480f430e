import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { firstRow } from "../../platform/sql.ts";
import type { Assessment } from "./assessment.entity.ts";

export type LockedAssessment = Pick<
  Assessment,
  | "key"
  | "employeeKey"
  | "positionKey"
  | "unitKey"
  | "periodKey"
  | "periodEndsOn"
  | "status"
  | "source"
  | "workResult"
  | "behaviour"
  | "predicate"
  | "reason"
  | "distributionReason"
  | "publishedAt"
  | "acknowledgedAt"
  | "acknowledgementNote"
  | "finalisedAt"
  | "revision"
  | "appraiserKey"
>;

/** Held until the end of the transaction, whoever may see it: the caller asks who may do what. */
export const lockAssessment = (tx: Scope, key: string): Promise<LockedAssessment | null> =>
  firstRow<LockedAssessment>(
    tx,
    sql`select a.key, a.employee_key as "employeeKey", a.position_key as "positionKey", a.unit_key as "unitKey", a.period_key as "periodKey",
          a.period_ends_on as "periodEndsOn", a.status, a.source, a.work_result as "workResult", a.behaviour, a.predicate, a.reason,
          a.distribution_reason as "distributionReason", a.published_at as "publishedAt", a.acknowledged_at as "acknowledgedAt",
          a.acknowledgement_note as "acknowledgementNote", a.finalised_at as "finalisedAt", a.revision, a.appraiser_key as "appraiserKey"
        from assessment a where a.key = ${key} for update`,
  );
