import sql, { type Sql } from "sql-template-tag";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import { rows } from "../../platform/sql.ts";
import type { OrgUnit } from "./org-unit.entity.ts";

export type OrgUnitRow = Pick<OrgUnit, "key" | "code" | "name" | "parentKey" | "startsOn" | "endsOn">;

export const orgUnitColumns: Sql = sql`
  u.key, u.code, u.name, u.parent_key as "parentKey", u.starts_on as "startsOn", u.ends_on as "endsOn"`;

/** The directory of units is open to everyone in the agency. */
export const loadOrgUnit = batched<OrgUnitRow>(async (scope, keys) =>
  byKey(
    await rows<OrgUnitRow>(scope, sql`select ${orgUnitColumns} from org_unit u where u.key = any(${keys}::uuid[])`),
  ),
);

export const loadChildren = batchedBy<null, OrgUnitRow[]>(
  async (scope, keys) =>
    groupedBy(
      await rows<OrgUnitRow>(
        scope,
        sql`select ${orgUnitColumns} from org_unit u where u.parent_key = any(${keys}::uuid[]) and u.ends_on is null order by u.code`,
      ),
      (unit) => unit.parentKey ?? "",
    ),
  () => [],
);

export const findOrgUnitByCode = async (
  scope: Parameters<typeof loadOrgUnit>[0],
  code: string,
): Promise<OrgUnitRow | null> =>
  (await rows<OrgUnitRow>(scope, sql`select ${orgUnitColumns} from org_unit u where u.code = ${code}`))[0] ?? null;
