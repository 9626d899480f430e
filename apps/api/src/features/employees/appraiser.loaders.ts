import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import { batchedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";

/**
 * Who judges the holder of a post for a period that ends on a day: the appraiser on duty on that day, or on the post's last
 * before it. One who has left the agency since cannot act any more; then it is the appraiser of today.
 * A fact that decisions rest on, not an answer to anyone: what is shown of appraisers has its own policy.
 * One row (key) or none, for expressions over what it is joined to.
 */
export const judgeOfPost = (positionKey: Sql, lastDay: Sql, today: string): Sql => sql`
  select s.appraiser_key as key from appraiser_assignment s
  join position judged on judged.key = s.position_key
  join employee judge on judge.key = s.appraiser_key
  cross join lateral (select least(${lastDay}, coalesce(judged.ends_on, ${lastDay})) as day) final
  cross join lateral (select
    s.starts_on <= final.day and (s.ends_on is null or s.ends_on >= final.day) and (judge.left_on is null or judge.left_on >= ${today}::date) as on_duty,
    s.starts_on <= ${today}::date and (s.ends_on is null or s.ends_on >= ${today}::date) as now
  ) holds
  where s.position_key = ${positionKey} and (holds.on_duty or holds.now)
  order by holds.on_duty desc, s.starts_on desc limit 1`;

const loadJudge = batchedBy<string, string | null>(
  async (scope, positionKeys, day) => {
    const found = await rows<{ positionKey: string; appraiserKey: string }>(
      scope,
      sql`select post.key as "positionKey", appraiser.key as "appraiserKey" from unnest(${positionKeys}::uuid[]) as post(key)
          cross join lateral (${judgeOfPost(sql`post.key`, sql`${day}::date`, agencyDate(scope.now))}) appraiser`,
    );
    return new Map(found.map(({ positionKey, appraiserKey }) => [positionKey, appraiserKey]));
  },
  () => null,
);

export const judgeOf = (scope: Scope, positionKey: string, lastDay: string): Promise<string | null> =>
  loadJudge(scope, positionKey, lastDay);
