import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { batchedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";

/**
 * Who judges the holder of a post for a period that ends on a day: the appraiser on duty on that day, or on the post's last
 * before it. One who has left the agency since cannot act any more; then it is the appraiser of today.
 * A fact that decisions rest on, not an answer to anyone: what is shown of appraisers has its own policy.
 */
const loadJudge = batchedBy<string, string | null>(
  async (scope, positionKeys, day) => {
    const today = agencyDate(scope.now);
    const found = await rows<{ positionKey: string; appraiserKey: string }>(
      scope,
      sql`select distinct on (s.position_key) s.position_key as "positionKey", s.appraiser_key as "appraiserKey"
          from appraiser_assignment s
          join position p on p.key = s.position_key
          join employee judge on judge.key = s.appraiser_key
          cross join lateral (select least(${day}::date, coalesce(p.ends_on, ${day}::date)) as day) final
          cross join lateral (select
            s.starts_on <= final.day and (s.ends_on is null or s.ends_on >= final.day) and (judge.left_on is null or judge.left_on >= ${today}::date) as on_duty,
            s.starts_on <= ${today}::date and (s.ends_on is null or s.ends_on >= ${today}::date) as now
          ) holds
          where s.position_key = any(${positionKeys}::uuid[]) and (holds.on_duty or holds.now)
          order by s.position_key, holds.on_duty desc, s.starts_on desc`,
    );
    return new Map(found.map(({ positionKey, appraiserKey }) => [positionKey, appraiserKey]));
  },
  () => null,
);

export const judgeOf = (scope: Scope, positionKey: string, lastDay: string): Promise<string | null> =>
  loadJudge(scope, positionKey, lastDay);
