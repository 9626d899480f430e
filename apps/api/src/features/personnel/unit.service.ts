import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import type { AuditFact } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { changeOfUnit, closedProblem, existsOn, findKept, NO_REASON, notKept } from "./unit-change.ts";
import { handOver, listHolders } from "./unit-holders.ts";
import type { CloseOrgUnitInput, CreateOrgUnitInput, MoveOrgUnitInput, RenameOrgUnitInput } from "./unit.inputs.ts";

export function createOrgUnit(scope: Scope, input: CreateOrgUnitInput): Promise<OrgUnitRow | Problem[]> {
  return changeOfUnit(scope, "createOrgUnit", input, async (tx) => {
    const parent = await findKept(tx, input.parentId);
    if (!parent) return [notKept("parentId")];
    const [code, name] = [input.code.trim(), input.name.trim()];
    if (!code) return [problem("code", "REQUIRED", "Give the unit a code that stays.")];
    if (!name) return [problem("name", "REQUIRED", "Give the unit its name.")];
    if (!input.reason.trim()) return [NO_REASON];
    if (await firstRow(tx, sql`select 1 from org_unit u where u.code = ${code}`))
      return [problem("code", "TAKEN", "Another unit has this code, closed ones included. Choose one of its own.")];
    if (!existsOn(parent, input.startsOn)) return [closedProblem("parentId")];

    const key = newKey();
    const { startsOn } = input;
    const kind = input.kind?.trim() || null;
    await rows(
      tx,
      sql`insert into org_unit (key, code, name, kind, parent_key, starts_on)
          values (${key}, ${code}, ${name}, ${kind}, ${parent.key}, ${startsOn})`,
    );
    await rows(
      tx,
      sql`insert into org_unit_ancestor (unit_key, ancestor_key, distance)
          select ${key}::uuid, x.ancestor_key, x.distance + 1 from org_unit_ancestor x where x.unit_key = ${parent.key}::uuid
          union all select ${key}::uuid, ${key}::uuid, 0`,
    );
    return {
      key,
      action: "org_unit.created",
      before: null,
      after: { code, name, kind, parentKey: parent.key, startsOn },
    };
  });
}

export function renameOrgUnit(scope: Scope, input: RenameOrgUnitInput): Promise<OrgUnitRow | Problem[]> {
  return changeOfUnit(scope, "renameOrgUnit", input, async (tx) => {
    const unit = await findKept(tx, input.orgUnitId);
    if (!unit) return [notKept("orgUnitId")];
    const name = input.name.trim();
    if (!name) return [problem("name", "REQUIRED", "Give the unit its name.")];
    if (!input.reason.trim()) return [NO_REASON];

    await rows(tx, sql`update org_unit set name = ${name} where key = ${unit.key}::uuid`);
    return { key: unit.key, action: "org_unit.renamed", before: { name: unit.name }, after: { name } };
  });
}

/** Reports and assessments stay with the unit itself; from today on it counts below its new parent. */
export function moveOrgUnit(scope: Scope, input: MoveOrgUnitInput): Promise<OrgUnitRow | Problem[]> {
  return changeOfUnit(scope, "moveOrgUnit", input, async (tx) => {
    const unit = await findKept(tx, input.orgUnitId);
    const parent = await findKept(tx, input.parentId);
    if (!unit) return [notKept("orgUnitId")];
    if (!parent) return [notKept("parentId")];
    if (!input.reason.trim()) return [NO_REASON];
    if (unit.parentKey === null) return [problem("orgUnitId", "IS_TOP", "The top of the agency stands below nothing.")];
    if (unit.parentKey === parent.key) return [problem("parentId", "SAME", "The unit stands there already.")];
    if (!existsOn(parent, agencyDate(tx.now))) return [closedProblem("parentId")];
    const below = await firstRow(
      tx,
      sql`select 1 from org_unit_ancestor x where x.unit_key = ${parent.key}::uuid and x.ancestor_key = ${unit.key}::uuid`,
    );
    if (below)
      return [problem("parentId", "BELOW", "A unit does not stand below itself. Choose one that is not below it.")];

    await rows(tx, sql`update org_unit set parent_key = ${parent.key}::uuid where key = ${unit.key}::uuid`);
    const subtree = sql`(select x.unit_key from org_unit_ancestor x where x.ancestor_key = ${unit.key}::uuid)`;
    await rows(tx, sql`delete from org_unit_ancestor where unit_key in ${subtree} and ancestor_key not in ${subtree}`);
    await rows(
      tx,
      sql`insert into org_unit_ancestor (unit_key, ancestor_key, distance)
          select below.unit_key, above.ancestor_key, below.distance + above.distance + 1
          from org_unit_ancestor below cross join org_unit_ancestor above
          where below.ancestor_key = ${unit.key}::uuid and above.unit_key = ${parent.key}::uuid`,
    );
    return {
      key: unit.key,
      action: "org_unit.moved",
      before: { parentKey: unit.parentKey },
      after: { parentKey: parent.key },
    };
  });
}

/** A reorganisation: the unit ends with a day, its records stay its own, and its people go on elsewhere from the next day. */
export function closeOrgUnit(scope: Scope, input: CloseOrgUnitInput): Promise<OrgUnitRow | Problem[]> {
  return changeOfUnit(scope, "closeOrgUnit", input, async (tx) => {
    const unit = await findKept(tx, input.orgUnitId);
    const { endsOn } = input;
    if (!unit) return [notKept("orgUnitId")];
    if (!input.reason.trim()) return [NO_REASON];
    if (unit.endsOn !== null) return [problem("orgUnitId", "CLOSED", `The unit ends on ${unit.endsOn} already.`)];
    if (endsOn < unit.startsOn) return [problem("endsOn", "BEFORE_START", `The unit began on ${unit.startsOn}.`)];
    const subunit = await firstRow(
      tx,
      sql`select 1 from org_unit u where u.parent_key = ${unit.key}::uuid and (u.ends_on is null or u.ends_on > ${endsOn}::date)`,
    );
    if (subunit)
      return [problem("orgUnitId", "HAS_SUBUNITS", "Units stand below it after that day. Move or close them first.")];

    const holders = await listHolders(tx, unit.key, endsOn);
    let events: AuditFact[] = [];
    if (input.successorId != null) {
      const successor = await findKept(tx, input.successorId);
      if (!successor || successor.key === unit.key) return [notKept("successorId")];
      const handedOver = await handOver(tx, holders, { successor, endsOn, reason: input.reason.trim() });
      if (handedOver.problems.length > 0) return handedOver.problems;
      events = handedOver.events;
    } else if (holders.length > 0)
      return [
        problem(
          "successorId",
          "HAS_PEOPLE",
          `${holders.length} posts are held there after that day. Name the unit that takes them over, or end them first.`,
        ),
      ];

    await rows(tx, sql`update org_unit set ends_on = ${endsOn} where key = ${unit.key}::uuid`);
    const successorKey = input.successorId == null ? null : keyOf("OrgUnit", input.successorId);
    return {
      key: unit.key,
      action: "org_unit.closed",
      before: { endsOn: null },
      after: { endsOn, successorKey },
      events,
    };
  });
}
