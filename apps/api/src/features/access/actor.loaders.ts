import { agencyDate } from "@andir/domain/iso-date";
import { Role } from "@andir/domain/role";
import sql, { type Sql } from "sql-template-tag";
import type { Actor, Credential } from "../../platform/actor.ts";
import { firstRow, type Queryable } from "../../platform/sql.ts";

interface ActorRow {
  accountKey: string;
  employeeKey: string | null;
  granted: Role[];
  headedUnitKeys: string[];
  unitKeys: string[];
  appraisedKeys: string[];
  directoryVersion: number;
  credential: Credential;
}

/** The account that `identity` selects (key, employee_key, credential), with the dated facts that hold today; null when it selects none. */
export async function readActor(scope: { sql: Queryable; now: Date }, identity: Sql): Promise<Actor | null> {
  const today = agencyDate(scope.now);
  const found = await firstRow<ActorRow>(
    scope,
    sql`with me as (${identity}), headed as (
          select distinct p.unit_key from me join position p on p.employee_key = me.employee_key
          where p.is_head and p.starts_on <= ${today}::date and (p.ends_on is null or p.ends_on >= ${today}::date)
        )
        select me.key as "accountKey", me.employee_key as "employeeKey",
          array(select g.role::text from role_grant g where g.account_key = me.key and ${today}::date between g.starts_on and g.ends_on) as granted,
          array(select unit_key from headed) as "headedUnitKeys",
          array(select distinct x.unit_key from headed join org_unit_ancestor x on x.ancestor_key = headed.unit_key) as "unitKeys",
          array(
            select distinct p.employee_key from appraiser_assignment s join position p on p.key = s.position_key
            where s.appraiser_key = me.employee_key and s.starts_on <= ${today}::date and (s.ends_on is null or s.ends_on >= ${today}::date)
          ) as "appraisedKeys",
          (select directory_version from agency) as "directoryVersion", me.credential
        from me`,
  );
  if (!found) return null;
  const roles = new Set<Role>(found.granted);
  if (found.employeeKey !== null) roles.add(Role.EMPLOYEE);
  if (found.appraisedKeys.length > 0) roles.add(Role.APPRAISER);
  if (found.headedUnitKeys.length > 0) roles.add(Role.UNIT_HEAD);
  return {
    accountKey: found.accountKey,
    employeeKey: found.employeeKey,
    roles,
    headedUnitKeys: found.headedUnitKeys,
    unitKeys: found.unitKeys,
    appraisedKeys: found.appraisedKeys,
    directoryVersion: found.directoryVersion,
    credential: found.credential,
  };
}
