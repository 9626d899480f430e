import sql from "sql-template-tag";
import { batchedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { isSeen, pairKey, unitsFrom, withPosts, type Reach } from "./overview-source.loaders.ts";

/** The people of a unit in a period. */
export interface Group {
  /** Posts that count; null where they are withheld. */
  readonly postCount: number | null;
  /** Too few to be compared. */
  readonly isSmall: boolean;
}

/** Of each unit in each period; withheld where the group is too small for one who does not read the records. */
export const loadGroup = batchedBy<Reach, Group>(
  async (scope: Scope, pairs, reach) => {
    const found = await rows<{ unitKey: string; periodKey: string; count: number; isSmall: boolean }>(
      scope,
      sql`select u.key as "unitKey", d.key as "periodKey", posts.n as count, posts.n < asked.smallest as "isSmall"
          from ${await unitsFrom(scope, pairs)} cross join lateral (
            select count(*)::int as n from (select 1) one ${withPosts(reach)}) posts
          where ${isSeen(scope, reach)}`,
    );
    return new Map(
      found.map(({ unitKey, periodKey, count, isSmall }) => [
        pairKey(unitKey, periodKey),
        { postCount: count, isSmall },
      ]),
    );
  },
  () => ({ postCount: null, isSmall: true }),
);
