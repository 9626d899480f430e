import { agencyDate } from "@andir/domain/iso-date";
import { OwedState, type DocumentCounts } from "@andir/domain/completeness";
import { reportingState } from "@andir/domain/reporting-state";
import type { ReportStatus } from "@andir/domain/report-status";
import sql from "sql-template-tag";
import { batchedBy, groupedBy } from "../../platform/batched.ts";
import { rows } from "../../platform/sql.ts";
import { isAssessed, requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { awayPosts } from "./away.loaders.ts";
import { countsBy } from "./counts.ts";
import { isSeen, pairKey, partsOf, unitsFrom, withPosts, type Reach } from "./overview-source.loaders.ts";

/** So many posts that stand alike. */
interface Alike {
  readonly unitKey: string;
  readonly periodKey: string;
  readonly status: ReportStatus | null;
  readonly wasLate: boolean;
  readonly isPublished: boolean;
  readonly isAway: boolean;
  readonly count: number;
}

/** How the reports and the assessments of a unit's people stand for a period. */
export interface PeopleCounts {
  readonly reports: DocumentCounts;
  readonly assessments: DocumentCounts;
  /** Reports handed in by their due date. */
  readonly punctual: number;
}

/** Which of them is a draft is told to nobody here: an assessment counts once it is published. */
export const loadPeopleCounts = batchedBy<Reach, PeopleCounts | null>(
  async (scope, pairs, reach) => {
    const away = await awayPosts(scope, pairs, reach);
    const found = await rows<Alike>(
      scope,
      sql`select u.key as "unitKey", d.key as "periodKey", r.status, coalesce(r.days_late > 0, false) as "wasLate",
            a.key is not null as "isPublished", away.position_key is not null as "isAway", count(*)::int as count
          from ${await unitsFrom(scope, pairs)} ${withPosts(reach)}
          left join performance_report r on r.position_key = p.key and r.period_key = d.key
          left join assessment a on a.position_key = p.key and a.period_key = d.key and a.status <> 'DRAFT'
          left join ${away} on away.position_key = p.key and away.period_key = d.key
          where ${isSeen(scope, reach)} group by 1, 2, 3, 4, 5, 6`,
    );
    const today = agencyDate(scope.now);
    const groups = groupedBy(found, ({ unitKey, periodKey }) => pairKey(unitKey, periodKey));
    const counted = [...groups].map(async ([pair, alike]) => {
      const period = await requirePeriod(scope, partsOf(pair).periodKey);
      const isJudged = await isAssessed(scope, period);
      return [pair, countsOf(alike, period, { isJudged, today })] as const;
    });
    return new Map(await Promise.all(counted));
  },
  () => null,
);

const countsOf = (
  alike: readonly Alike[],
  period: PeriodRow,
  { isJudged, today }: { isJudged: boolean; today: string },
): PeopleCounts => ({
  reports: countsBy(alike, (one) => reportStands(one, period, today)),
  assessments: countsBy(alike, (one) => assessmentStands(one, period, { isJudged, today })),
  punctual: alike.reduce((sum, one) => sum + (isHandedIn(one) && !one.wasLate ? one.count : 0), 0),
});

const isHandedIn = ({ status }: Pick<Alike, "status">) => status === "SUBMITTED" || status === "VERIFIED";

export function reportStands(
  one: Pick<Alike, "status" | "isAway">,
  period: PeriodRow,
  today: string,
): OwedState | null {
  const dueOn = period.reportDueOn;
  const state = reportingState({ applicable: !one.isAway, dueOn, today, status: one.status });
  if (state === "NOT_APPLICABLE") return null;
  if (isHandedIn(one)) return OwedState.DONE;
  // One who began, and then was away throughout, owes it no more.
  if (one.isAway && state === "DRAFT") return null;
  return today > dueOn ? OwedState.LATE : OwedState.NOT_DUE;
}

export function assessmentStands(
  { isPublished, isAway }: Pick<Alike, "isPublished" | "isAway">,
  period: PeriodRow,
  { isJudged, today }: { isJudged: boolean; today: string },
): OwedState | null {
  if (isPublished) return OwedState.DONE;
  if (isAway || !isJudged) return null;
  return today > period.assessmentDueOn ? OwedState.LATE : OwedState.NOT_DUE;
}
