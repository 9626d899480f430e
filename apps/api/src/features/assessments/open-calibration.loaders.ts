import sql from "sql-template-tag";
import { batched, byKey } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";

const loadOpen = batched<{ key: string }>(async (scope, keys) =>
  byKey(
    await rows<{ key: string }>(
      scope,
      sql`select distinct c.assessment_key as key from calibration c where c.assessment_key = any(${keys}::uuid[]) and c.status = 'PROPOSED'`,
    ),
  ),
);

/** Whether a proposal of other ratings waits for the appraiser's answer. Calibration stands right of here: its table is all that is known of it. */
export const hasOpenCalibration = async (scope: Scope, assessmentKey: string): Promise<boolean> =>
  (await loadOpen(scope, assessmentKey)) !== null;
