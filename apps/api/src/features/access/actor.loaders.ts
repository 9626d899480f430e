import { DEFAULT_CYCLE_RULES } from "@andir/domain/cycle-rules";
import { agencyDate } from "@andir/domain/iso-date";
import { Role } from "@andir/domain/role";
import sql, { type Sql } from "sql-template-tag";
import type { Actor, ActsFor, Credential } from "../../platform/actor.ts";
import { firstRow, type Queryable } from "../../platform/sql.ts";
import { heldOn } from "../employees/position.loaders.ts";

interface Granted {
  role: Role;
  withIdentity: boolean;
}

interface ActorRow {
  accountKey: string;
  employeeKey: string | null;
  granted: Granted[];
  administersAll: boolean;
  administeredUnitKeys: string[];
  actsFor: ActsFor[];
  headedUnitKeys: string[];
  unitKeys: string[];
  /** As whom, where one acts for another. */
  unitsAs: { unitKey: string; dutyKey: string }[] | null;
  /** A person for each post; and as whom, where one acts for another. */
  appraised: string[];
  appraisedAs: string[] | null;
  pastPositionKeys: string[];
  directoryVersion: number;
  smallestGroup: number;
  credential: Credential;
}

/** The account that `identity` selects (key, employee_key, credential), with the dated facts that hold today; null when it selects none. */
export async function readActor(scope: { sql: Queryable; now: Date }, identity: Sql): Promise<Actor | null> {
  const today = agencyDate(scope.now);
  const found = await firstRow<ActorRow>(
    scope,
    sql`with me as (${identity}),
        granted as (
          select g.role, g.unit_key, g.with_identity from me join role_grant g on g.account_key = me.key
          where ${today}::date between g.starts_on and g.ends_on
        ),
        acts_for as (
          select d.key, d.from_key from me join delegation d on d.to_key = me.employee_key
          where ${today}::date between d.starts_on and d.ends_on and d.ended_at is null
        ),
        -- Whose duties these hands do. What was delegated is not delegated further.
        duty as (select employee_key as key from me union select from_key from acts_for),
        headed as (
          select distinct p.unit_key, duty.key as duty_key from duty join position p on p.employee_key = duty.key where p.is_head and ${heldOn("p", today)}
        ),
        appraising as (
          select s.position_key, duty.key as duty_key, ${heldOn("s", today)} as now from duty join appraiser_assignment s on s.appraiser_key = duty.key
        )
        select me.key as "accountKey", me.employee_key as "employeeKey",
          (select coalesce(json_agg(json_build_object('role', role, 'withIdentity', with_identity)), '[]') from granted) as granted,
          exists (select 1 from granted where role = 'ADMINISTRATOR' and unit_key is null) as "administersAll",
          array(select distinct x.unit_key from granted join org_unit_ancestor x on x.ancestor_key = granted.unit_key
            where granted.role = 'ADMINISTRATOR') as "administeredUnitKeys",
          (select coalesce(json_agg(json_build_object('delegationKey', key, 'employeeKey', from_key)), '[]') from acts_for) as "actsFor",
          array(select distinct unit_key from headed) as "headedUnitKeys",
          array(select distinct x.unit_key from headed join org_unit_ancestor x on x.ancestor_key = headed.unit_key) as "unitKeys",
          case when exists (select 1 from acts_for) then (select coalesce(json_agg(json_build_object('unitKey', x.unit_key, 'dutyKey', headed.duty_key)), '[]')
            from headed join org_unit_ancestor x on x.ancestor_key = headed.unit_key) end as "unitsAs",
          appraised.keys as "appraised", appraised.duties as "appraisedAs",
          array(select distinct position_key from appraising where not now) as "pastPositionKeys",
          (select directory_version from agency) as "directoryVersion",
          coalesce((select (r.rules ->> 'smallestGroup')::int from cycle_rule r
            where r.starts_on <= ${today}::date and coalesce(r.ends_on, 'infinity') >= ${today}::date
            order by r.starts_on desc, r.version desc limit 1), ${DEFAULT_CYCLE_RULES.smallestGroup}) as "smallestGroup", me.credential
        from me cross join lateral (
          select coalesce(array_agg(p.employee_key), '{}') as keys,
            case when exists (select 1 from acts_for) then array_agg(a.duty_key) end as duties
          from appraising a join position p on p.key = a.position_key where a.now
        ) appraised`,
  );
  return found && actorFrom(found, today);
}

/** As whom the program works when it writes to the holder of an account: what they may see, it may tell them. */
export const actorOfAccount = (scope: { sql: Queryable; now: Date }, accountKey: string): Promise<Actor | null> =>
  readActor(
    scope,
    sql`select c.key, c.employee_key, null::jsonb as credential from account c where c.key = ${accountKey}::uuid and c.is_active`,
  );

function actorFrom(found: ActorRow, today: string): Actor {
  const roles = new Set<Role>(found.granted.map(({ role }) => role));
  if (found.employeeKey !== null) roles.add(Role.EMPLOYEE);
  if (found.appraised.length > 0) roles.add(Role.APPRAISER);
  if (found.headedUnitKeys.length > 0) roles.add(Role.UNIT_HEAD);
  return {
    accountKey: found.accountKey,
    today,
    employeeKey: found.employeeKey,
    roles,
    actsFor: found.actsFor,
    dutyKeys: [
      ...(found.employeeKey === null ? [] : [found.employeeKey]),
      ...found.actsFor.map(({ employeeKey }) => employeeKey),
    ],
    headedUnitKeys: found.headedUnitKeys,
    unitKeys: found.unitKeys,
    appraisedKeys: [...new Set(found.appraised)],
    appraisedFor: appraisedFor(found),
    unitsFor: unitsFor(found),
    pastPositionKeys: found.pastPositionKeys,
    seesIdentity: found.granted.some(({ role, withIdentity }) => role === Role.ANALYST && withIdentity),
    administeredUnitKeys: found.administersAll ? null : found.administeredUnitKeys,
    directoryVersion: found.directoryVersion,
    smallestGroup: found.smallestGroup,
    credential: found.credential,
  };
}

/** Whom one appraises for another alone. */
function appraisedFor({ employeeKey, appraised, appraisedAs }: ActorRow): Record<string, string> {
  const others: Record<string, string> = {};
  const own = new Set(appraised.filter((_, i) => appraisedAs?.[i] === employeeKey));
  for (const [i, key] of appraised.entries()) {
    const duty = appraisedAs?.[i];
    if (duty !== undefined && !own.has(key)) others[key] = duty;
  }
  return others;
}

/** Units that one sees for another alone. */
function unitsFor({ employeeKey, unitsAs }: ActorRow): Record<string, string> {
  const own = new Set(unitsAs?.filter(({ dutyKey }) => dutyKey === employeeKey).map(({ unitKey }) => unitKey));
  const others = (unitsAs ?? []).filter(({ unitKey }) => !own.has(unitKey));
  return Object.fromEntries(others.map(({ unitKey, dutyKey }) => [unitKey, dutyKey]));
}
