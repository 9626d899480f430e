import { OwedState, type DocumentCounts } from "@andir/domain/completeness";
import sql, { type Sql } from "sql-template-tag";
import { batchedBy, groupedBy } from "../../platform/batched.ts";
import { rows } from "../../platform/sql.ts";
import { awayPosts } from "./away.loaders.ts";
import { countsBy } from "./counts.ts";
import { isSeen, pairKey, unitsFrom, withPosts, type Reach } from "./overview-source.loaders.ts";

/** Whether the holder of a post p had feedback from the appraiser in a period d: that there is some, never what it says. */
export const hasFeedback: Sql = sql`exists (
  select 1 from feedback f where f.position_key = p.key and f.kind = 'APPRAISER' and f.given_on between d.starts_on and d.ends_on)`;

/** How many of a unit's people had feedback from their appraiser in a period. The law wants it throughout and names no day, so it is never late. */
export const loadFeedbackCounts = batchedBy<Reach, DocumentCounts | null>(
  async (scope, pairs, reach) => {
    const away = await awayPosts(scope, pairs, reach);
    const found = await rows<{ unitKey: string; periodKey: string; isGiven: boolean; isAway: boolean; count: number }>(
      scope,
      sql`select u.key as "unitKey", d.key as "periodKey", ${hasFeedback} as "isGiven", away.position_key is not null as "isAway", count(*)::int as count
          from ${await unitsFrom(scope, pairs)} ${withPosts(reach)}
          left join ${away} on away.position_key = p.key and away.period_key = d.key
          where ${isSeen(scope, reach)} group by 1, 2, 3, 4`,
    );
    const groups = groupedBy(found, ({ unitKey, periodKey }) => pairKey(unitKey, periodKey));
    return new Map([...groups].map(([pair, alike]) => [pair, countsBy(alike, feedbackStands)]));
  },
  () => null,
);

const feedbackStands = ({ isGiven, isAway }: { isGiven: boolean; isAway: boolean }): OwedState | null => {
  if (isGiven) return OwedState.DONE;
  return isAway ? null : OwedState.NOT_DUE;
};
