import { addDays } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { newKey } from "../../platform/key.ts";
import type { OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { handOver, listHolders } from "./unit-holders.ts";
import { changeOfUnit, existsOn, findKept, NO_REASON, notKept, closedProblem } from "./unit-change.ts";
import type { SplitOrgUnitInput } from "./unit.inputs.ts";

/**
 * A part of a unit becomes a unit of its own beside it: the posts that are named go on there, each the same, from the day on.
 * What was reported and assessed stays with the unit of its time. (Two units become one by closing one into the other.)
 */
export function splitOrgUnit(scope: Scope, input: SplitOrgUnitInput): Promise<OrgUnitRow | Problem[]> {
  return changeOfUnit(scope, "splitOrgUnit", input, async (tx) => {
    const unit = await findKept(tx, input.orgUnitId);
    if (!unit) return [notKept("orgUnitId")];
    const problems = await problemsOfPart(tx, unit, input);
    if (problems.length > 0) return problems;
    const endsOn = addDays(input.startsOn, -1);
    const named = new Set(input.positionIds.map((id) => keySeenBy(tx, "Position", id)));
    const holders = (await listHolders(tx, unit.key, endsOn)).filter(({ key }) => named.has(key));
    if (holders.length < named.size)
      return [problem("positionIds", "NOT_FOUND", "Not all of these posts are held in this unit on that day.")];

    const part = await addBeside(tx, unit, input);
    const handedOver = await handOver(tx, holders, { successor: part, endsOn, reason: input.reason.trim() });
    if (handedOver.problems.length > 0)
      return handedOver.problems.map(({ code, message }) => problem("startsOn", code, message));
    return {
      key: part.key,
      action: "org_unit.split",
      before: { unit: unit.name, unitKey: unit.key },
      after: { code: part.code, name: part.name, startsOn: part.startsOn, posts: holders.length },
      events: handedOver.events,
    };
  });
}

async function problemsOfPart(tx: Scope, unit: OrgUnitRow, input: SplitOrgUnitInput): Promise<Problem[]> {
  const [code, name] = [input.code.trim(), input.name.trim()];
  if (unit.parentKey === null) return [problem("orgUnitId", "IS_TOP", "The top of the agency is not split.")];
  if (!code) return [problem("code", "REQUIRED", "Give the unit a code that stays.")];
  if (!name) return [problem("name", "REQUIRED", "Give the unit its name.")];
  if (!input.reason.trim()) return [NO_REASON];
  if (input.positionIds.length === 0) return [problem("positionIds", "REQUIRED", "Choose the posts that go there.")];
  if (!existsOn(unit, input.startsOn)) return [closedProblem("startsOn")];
  if (await firstRow(tx, sql`select 1 from org_unit u where u.code = ${code}`))
    return [problem("code", "TAKEN", "Another unit has this code, closed ones included. Choose one of its own.")];
  return [];
}

async function addBeside(tx: Scope, unit: OrgUnitRow, input: SplitOrgUnitInput): Promise<OrgUnitRow> {
  const part = { key: newKey(), code: input.code.trim(), name: input.name.trim(), startsOn: input.startsOn };
  await rows(
    tx,
    sql`insert into org_unit (key, code, name, kind, parent_key, starts_on)
        select ${part.key}::uuid, ${part.code}, ${part.name}, u.kind, u.parent_key, ${part.startsOn}::date from org_unit u where u.key = ${unit.key}::uuid`,
  );
  await rows(
    tx,
    sql`insert into org_unit_ancestor (unit_key, ancestor_key, distance)
        select ${part.key}::uuid, x.ancestor_key, x.distance from org_unit_ancestor x where x.unit_key = ${unit.key}::uuid and x.distance > 0
        union all select ${part.key}::uuid, ${part.key}::uuid, 0`,
  );
  return { ...part, parentKey: unit.parentKey, endsOn: null };
}
