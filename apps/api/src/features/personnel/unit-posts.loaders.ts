import sql from "sql-template-tag";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import { allColumns } from "../../platform/columns.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, keptUnit } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { positionColumns, titled, type PositionRow } from "../employees/position.loaders.ts";
import { orgUnitColumns, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";

const MOST = 200;

/** The posts of units that the actor keeps, the head's first: those of today and to come, or those that are over. */
export const loadPostsOf = batchedBy<{ ended: boolean }, PositionRow[]>(
  async (scope, unitKeys, { ended }) => {
    const actor = actorOf(scope);
    const found = await rows<PositionRow>(
      scope,
      sql`select listed.* from unnest(${unitKeys}::uuid[]) kept (key) cross join lateral (
            select ${allColumns(positionColumns(actor))} from position p
            where p.unit_key = kept.key and ${keptUnit(actor, "p.unit_key")}
              and (p.ends_on is not null and p.ends_on < ${actor.today}::date) = ${ended}::boolean
            order by p.is_head desc, p.title, p.starts_on desc, p.key limit ${MOST}
          ) listed`,
    );
    return groupedBy(found.map(titled), (row) => row.unitKey);
  },
  () => [],
);

/** Whether the holder heads the unit: known of posts that one keeps, and else it would tell who a pseudonym is. */
export const loadHeadsUnit = batched<{ key: string; isHead: boolean }>(async (scope, keys) =>
  byKey(
    await rows(
      scope,
      sql`select p.key, p.is_head as "isHead" from position p where p.key = any(${keys}::uuid[]) and ${keptUnit(actorOf(scope), "p.unit_key")}`,
    ),
  ),
);

export interface AppraiserTermRow {
  readonly appraiserKey: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** Of posts that the actor keeps, the newest first. */
export const loadAppraiserTerms = batchedBy<null, AppraiserTermRow[]>(
  async (scope, keys) => {
    const found = await rows<AppraiserTermRow & { positionKey: string }>(
      scope,
      sql`select s.position_key as "positionKey", s.appraiser_key as "appraiserKey", s.starts_on as "startsOn", s.ends_on as "endsOn"
          from appraiser_assignment s join position p on p.key = s.position_key
          where s.position_key = any(${keys}::uuid[]) and ${keptUnit(actorOf(scope), "p.unit_key")} order by s.starts_on desc, s.key`,
    );
    return groupedBy(found, (row) => row.positionKey);
  },
  () => [],
);

/** Where the units begin whose records the actor keeps: those of which the one above is not kept. Closed ones too. */
export const listKeptTops = (scope: Scope): Promise<OrgUnitRow[]> => {
  const actor = actorOf(scope);
  return rows<OrgUnitRow>(
    scope,
    sql`select ${orgUnitColumns} from org_unit u
        where ${keptUnit(actor, "u.key")} and (u.parent_key is null or not ${keptUnit(actor, "u.parent_key")}) order by u.code`,
  );
};
