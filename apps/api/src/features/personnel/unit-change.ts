import sql from "sql-template-tag";
import { recordEvent, type AuditFact } from "../../platform/audit.ts";
import { AppError } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { byRow, once, type MutationInput } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, administratorOf, keepsUnit } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { loadOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";

/** What every change of units has in common. */

const byUnit = byRow<OrgUnitRow>({
  required: async (scope, key) => {
    const unit = await loadOrgUnit(scope, key);
    if (!unit) throw new AppError("NOT_FOUND", "Not found.");
    return unit;
  },
});

export const notKept = (field: string) =>
  problem(
    field,
    "NOT_FOUND",
    "Among the units that you keep there is no such one. An administrator of that unit or of the agency can do it.",
  );
export const NO_REASON = problem("reason", "REQUIRED", "Say why, such as the number of the regulation.");

/** The tree is changed by one at a time, or two moves at once could make a ring of it. */
export const lockTree = (tx: Scope): Promise<unknown> =>
  rows(tx, sql`select pg_advisory_xact_lock(hashtextextended('org unit tree', 0))`);

export interface ChangedUnit {
  readonly key: string;
  readonly action: string;
  readonly before: object | null;
  readonly after: object;
  /** Of those whom the change reaches. */
  readonly events?: readonly AuditFact[];
}

export function changeOfUnit<I extends MutationInput & { reason: string }>(
  scope: Scope,
  operation: string,
  input: I,
  work: (tx: Scope) => Promise<ChangedUnit | Problem[]>,
): Promise<OrgUnitRow | Problem[]> {
  administratorOf(scope);
  return once(scope, operation, input, byUnit, async (tx) => {
    await lockTree(tx);
    const changed = await work(tx);
    if (Array.isArray(changed)) return changed;
    const { key, action, before, after, events = [] } = changed;
    const payload = { before, after, reason: input.reason.trim() };
    for (const event of events) await recordEvent(tx, event);
    await recordEvent(tx, { action, noun: "org_unit", nounKey: key, subjectKey: null, payload });
    return byUnit.find(tx, key);
  });
}

export async function findKept(tx: Scope, orgUnitId: string): Promise<OrgUnitRow | null> {
  const unit = await loadOrgUnit(tx, keyOf("OrgUnit", orgUnitId));
  return unit && keepsUnit(actorOf(tx), unit.key) ? unit : null;
}

export const existsOn = (unit: OrgUnitRow, day: string): boolean =>
  unit.startsOn <= day && (unit.endsOn === null || unit.endsOn >= day);

export const closedProblem = (field: string) =>
  problem(field, "UNIT_CLOSED", "The unit does not exist on that day. Choose another unit or day.");
