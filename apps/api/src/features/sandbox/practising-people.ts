import { agencyDate } from "@andir/domain/iso-date";
import { Role } from "@andir/domain/role";
import sql, { type Sql } from "sql-template-tag";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { heldOn } from "../employees/position.loaders.ts";

/** Held by appointment: a few of the invented people get each, besides those of the demo. */
const GRANTED: readonly Role[] = [
  Role.PERFORMANCE_TEAM,
  Role.ANALYST,
  Role.ADMINISTRATOR,
  Role.AUTHORISED_OFFICIAL,
];
const HOLDERS = 6;

/**
 * Makes the people of a freshly loaded sandbox ready: everyone has an account and nobody a password, so that the one way
 * in is the door, and each role has several who hold it, so that many can practise side by side.
 */
export function preparePeople(scope: Scope): Promise<void> {
  const today = agencyDate(scope.now);
  return inTransaction(scope, async (tx) => {
    await rows(tx, sql`update account set password_hash = null`);
    await rows(
      tx,
      sql`insert into account (key, employee_key, identifier, is_demo)
          select gen_random_uuid(), e.key, 'latihan.' || row_number() over (order by e.key), true
          from employee e where not exists (select from account c where c.employee_key = e.key)`,
    );
    for (const [at, role] of GRANTED.entries())
      await rows(
        tx,
        sql`insert into role_grant (key, account_key, role, reason, starts_on, ends_on)
            select gen_random_uuid(), c.key, ${role}, 'Latihan', ${today}::date - 365, ${today}::date + 30
            from account c join position p on p.employee_key = c.employee_key
            where ${heldOn("p", today)} and not exists (select from role_grant g where g.account_key = c.key)
              and not exists (select from position o where o.employee_key = c.employee_key and o.is_head)
            group by c.key order by c.key offset ${at * HOLDERS} limit ${HOLDERS}`,
      );
  });
}

/** Whose account one of that role practises with: of those with the most to do, whoever was longest not played. */
export async function personToPlay(scope: Scope, role: Role): Promise<string | null> {
  const today = agencyDate(scope.now);
  const found = await firstRow<{ key: string }>(
    scope,
    sql`select c.key from account c join employee e on e.key = c.employee_key
        where c.is_active and exists (select from position p where p.employee_key = e.key and ${heldOn("p", today)})
          and ${plays(role, today)}
        order by exists (select from session t where t.account_key = c.key and t.expires_at > ${scope.now}::timestamptz),
          ${hasMore(role, today)} desc, c.last_sign_in_at nulls first, c.identifier limit 1`,
  );
  return found?.key ?? null;
}

function plays(role: Role, today: string): Sql {
  switch (role) {
    case Role.EMPLOYEE:
      return sql`not exists (select from position o where o.employee_key = e.key and o.is_head)
        and not exists (select from role_grant g where g.account_key = c.key)
        and not exists (select from leave v where v.employee_key = e.key and coalesce(v.ends_on, 'infinity') >= ${today}::date)
        and exists (select from performance_plan l where l.employee_key = e.key and l.status = 'APPROVED'
          and l.starts_on <= ${today}::date and l.ends_on >= ${today}::date)`;
    case Role.APPRAISER:
      return appraises(today);
    case Role.UNIT_HEAD:
      return sql`${appraises(today)}
        and exists (select from position p where p.employee_key = e.key and p.is_head and ${heldOn("p", today)})`;
    default:
      return sql`exists (select from role_grant g where g.account_key = c.key and g.role = ${role}
        and g.starts_on <= ${today}::date and g.ends_on >= ${today}::date)`;
  }
}

const appraises = (today: string): Sql =>
  sql`exists (select from appraiser_assignment s where s.appraiser_key = e.key and ${heldOn("s", today)})`;

/** Who has something to practise on: a report to file, a team to judge. */
function hasMore(role: Role, today: string): Sql {
  if (role === Role.EMPLOYEE)
    return sql`exists (select from period d where d.kind = 'MONTH' and d.is_open and d.ends_on < ${today}::date
      and d.ends_on >= ${today}::date - 40 and not exists (select from performance_report r where r.period_key = d.key
        and r.employee_key = e.key and r.status in ('SUBMITTED', 'VERIFIED')))`;
  if (role === Role.APPRAISER || role === Role.UNIT_HEAD)
    return sql`(select count(*) from appraiser_assignment s where s.appraiser_key = e.key and ${heldOn("s", today)}) between 2 and 15`;
  return sql`c.is_active`;
}

const MINUTES = 15;

/** People who did something within the last quarter of an hour, and those whose session is open at all. */
export async function peopleInside(scope: Scope): Promise<number> {
  const since = new Date(scope.now.getTime() - MINUTES * 60_000);
  const found = await firstRow<{ inside: number }>(
    scope,
    sql`select count(*)::int as inside from session
        where expires_at > ${scope.now}::timestamptz and coalesce(last_seen_at, created_at) > ${since}::timestamptz`,
  );
  return found?.inside ?? 0;
}
