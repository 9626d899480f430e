import sql, { type Sql } from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { requirePeriod } from "../periods/period.loaders.ts";
import { isAway } from "../team/standing.loaders.ts";
import { unitsFrom, withPosts, type Reach } from "./overview-source.loaders.ts";

interface Leaver {
  readonly positionKey: string;
  readonly periodKey: string;
  readonly employeeKey: string;
  readonly unitKey: string;
  readonly leaves: [string, string][];
}

/**
 * Posts that owe nothing for a period since their holder is away on all its working days, as rows away(position_key, period_key).
 * Working days are a matter of calendars and rosters, so the few whom leave touches are looked at one by one. A fact that
 * counting rests on, not an answer to anyone.
 */
export function awayPosts(scope: Scope, pairs: readonly string[], reach: Reach): Promise<Sql> {
  let known = found.get(scope);
  if (!known) found.set(scope, (known = new Map()));
  const asked = `${reach.includeSubunits} ${pairs.join()}`;
  let away = known.get(asked);
  if (!away) known.set(asked, (away = findAway(scope, pairs, reach)));
  return away;
}

/** Reports and feedback of the same people ask for the same. */
const found = new WeakMap<Scope, Map<string, Promise<Sql>>>();

async function findAway(scope: Scope, pairs: readonly string[], reach: Reach): Promise<Sql> {
  const touched = await rows<Leaver>(
    scope,
    sql`select distinct on (p.key, d.key) p.key as "positionKey", d.key as "periodKey", p.employee_key as "employeeKey", p.unit_key as "unitKey", leave_of.spans as leaves
        from ${await unitsFrom(scope, pairs)} ${withPosts(reach)}
        cross join lateral (
          select json_agg(json_build_array(w.starts_on, w.ends_on)) as spans from leave w
          where w.employee_key = p.employee_key and w.starts_on <= d.ends_on and w.ends_on >= d.starts_on and w.ends_on >= w.starts_on
        ) leave_of
        where leave_of.spans is not null`,
  );
  const checked = await Promise.all(
    touched.map(async (leaver) =>
      (await isAway(scope, leaver, await requirePeriod(scope, leaver.periodKey))) ? [leaver] : [],
    ),
  );
  const away = checked.flat();
  return sql`unnest(${away.map(({ positionKey }) => positionKey)}::uuid[], ${away.map(({ periodKey }) => periodKey)}::uuid[]) as away(position_key, period_key)`;
}
