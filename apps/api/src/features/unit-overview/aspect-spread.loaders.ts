import { Aspect } from "@andir/domain/aspect";
import sql from "sql-template-tag";
import { batchedBy, groupedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { isSeen, pairKey, unitsFrom, type Reach } from "./overview-source.loaders.ts";
import { readsRecords } from "./unit-overview.policy.ts";
import { actorOf } from "../../platform/sight.ts";
import type { AspectSpread } from "./unit-overview.type.ts";

interface SpreadRow extends AspectSpread {
  readonly unitKey: string;
  readonly periodKey: string;
}

/**
 * Median and quartiles of each aspect over what is published of a unit's people for a period, each post as it is assessed. What is too
 * few has no numbers for one who does not read the records.
 */
export const loadAspectSpreads = batchedBy<Reach, AspectSpread[]>(
  async (scope: Scope, pairs, reach) => {
    const found = await rows<SpreadRow>(
      scope,
      sql`select *, case when "isShown" then median_of end as median, case when "isShown" then low_of end as low, case when "isShown" then high_of end as high from (
            select u.key as "unitKey", d.key as "periodKey", part.aspect, count(*)::int as n, count(*) < max(asked.smallest) as "isSmall",
              (count(*) >= max(asked.smallest) or bool_and(${readsRecords(actorOf(scope))})) as "isShown",
              percentile_cont(0.5) within group (order by part.score) as median_of,
              percentile_cont(0.25) within group (order by part.score) as low_of,
              percentile_cont(0.75) within group (order by part.score) as high_of
            from ${await unitsFrom(scope, pairs)}
            join org_unit_ancestor x on x.ancestor_key = u.key ${reach.includeSubunits ? sql`` : sql`and x.distance = 0`}
            join assessment a on a.unit_key = x.unit_key and a.period_key = d.key and a.status <> 'DRAFT'
            cross join lateral (values (${Aspect.DISCIPLINE}, a.discipline), (${Aspect.WORK_QUALITY}, a.work_quality), (${Aspect.INNOVATION}, a.innovation)) part(aspect, score)
            where part.score is not null and ${isSeen(scope, reach)}
            group by 1, 2, 3
          ) spread`,
    );
    const order = Object.values(Aspect);
    const sorted = found.toSorted((a, b) => order.indexOf(a.aspect) - order.indexOf(b.aspect));
    return groupedBy(sorted, ({ unitKey, periodKey }) => pairKey(unitKey, periodKey));
  },
  () => [],
);
