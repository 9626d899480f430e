import { monthOf } from "@andir/domain/period";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { globalId } from "../../platform/global-id.ts";
import type { Scope } from "../../platform/scope.ts";
import {
  actorOf,
  appraisedBy,
  inUnitsOf,
  isDutyOf,
  ownedBy,
  runsTheCycle,
  seesPublished,
} from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { visibleAssessments } from "../assessments/assessment.policy.ts";
import { heldOn } from "../employees/position.loaders.ts";
import { owingPosts } from "../notices/owing.ts";
import { assessedKindOn, findLatestDueMonth, type PeriodRow, listPeriodsBetween } from "../periods/period.loaders.ts";
import { visibleReports } from "../reports/report.policy.ts";
import { OverviewOf, type Overview, type Trend, type TrendPoint } from "./overview.type.ts";

type Counts = Omit<Overview, "id" | "period">;

/** For whom the actor answers, the nearest first; posts named o on a day. */
function circles(actor: Actor, day: string): { of: OverviewOf; posts: Sql }[] {
  return [
    ...(actor.appraisedKeys.length > 0
      ? [
          {
            of: OverviewOf.TEAM,
            posts: sql`exists (select from appraiser_assignment s where s.position_key = o.key and ${isDutyOf(actor, "s.appraiser_key")} and ${heldOn("s", day)})`,
          },
        ]
      : []),
    ...(actor.unitKeys.length > 0 ? [{ of: OverviewOf.UNITS, posts: inUnitsOf(actor, "o.unit_key") }] : []),
    ...(runsTheCycle(actor) ? [{ of: OverviewOf.AGENCY, posts: sql`true` }] : []),
  ];
}

/** In one statement. A circle that holds no more people than one nearer tells nothing new, and is left out. */
export async function listOverviews(scope: Scope): Promise<Overview[]> {
  const actor = actorOf(scope);
  const period = await findLatestDueMonth(scope);
  if (!period) return [];
  const day = period.endsOn < actor.today ? period.endsOn : actor.today;
  const asked = circles(actor, day);
  if (asked.length === 0) return [];
  const sources = asked.map(({ of, posts }) => sql`(${countsOf(actor, period, day, of, posts)})`);
  const found = await rows<Counts>(scope, sources.length === 1 ? sources[0]! : unionOf(sources));
  return asked
    .flatMap(({ of }) => found.filter((row) => row.of === of && row.owingCount > 0))
    .filter((row, i, all) => all.slice(0, i).every((nearer) => row.owingCount > nearer.owingCount + 1))
    .map((row) => ({ ...row, id: globalId("Overview", `${actor.accountKey}:${row.of}:${period.key}`), period }));
}

const unionOf = (sources: readonly Sql[]): Sql => sources.reduce((all, each) => sql`${all} union all ${each}`);

const countsOf = (actor: Actor, period: PeriodRow, day: string, of: OverviewOf, posts: Sql): Sql => {
  const isIn = sql`r.status in ('SUBMITTED', 'VERIFIED')`;
  return sql`
    select ${of}::text as of, count(*)::int as "owingCount", (count(*) filter (where ${isIn}))::int as "reportedCount",
      (count(*) filter (where ${isIn} is not true and ${period.reportDueOn}::date < ${actor.today}::date))::int as "missingCount",
      (count(*) filter (where r.status = 'SUBMITTED'))::int as "toVerifyCount",
      (count(*) filter (where r.status = 'VERIFIED' and (a.key is null or a.status = 'DRAFT')))::int as "toAssessCount"
    from (${owingPosts(period, day)}) o
    left join performance_report r on r.position_key = o.key and r.period_key = ${period.key}::uuid and ${visibleReports(actor)}
    left join assessment a on a.position_key = o.key and a.period_key = ${period.key}::uuid and ${visibleAssessments(actor)}
    where ${posts} and ${ownedBy(actor, "o.employee_key")} is not true`;
};

/** Whose assessments a, the widest circle that the actor answers for. */
function widest(actor: Actor): { of: OverviewOf; assessments: Sql } | null {
  if (seesPublished(actor)) return { of: OverviewOf.AGENCY, assessments: sql`true` };
  const others = sql`${ownedBy(actor, "a.employee_key")} is not true`;
  if (actor.unitKeys.length > 0)
    return { of: OverviewOf.UNITS, assessments: sql`(${inUnitsOf(actor, "a.unit_key")} and ${others})` };
  if (actor.appraisedKeys.length > 0)
    return { of: OverviewOf.TEAM, assessments: sql`(${appraisedBy(actor, "a.employee_key")} and ${others})` };
  if (actor.employeeKey !== null) return { of: OverviewOf.SELF, assessments: ownedBy(actor, "a.employee_key") };
  return null;
}

type Medians = Record<`${Aspect}${"Median" | "N"}`, number | null> & { periodKey: string };
type Aspect = "discipline" | "workQuality" | "innovation";

const MONTHS = 12;

/** In one statement, over the periods of a year up to the latest that is over. */
export async function findTrend(scope: Scope): Promise<Trend | null> {
  const actor = actorOf(scope);
  const circle = widest(actor);
  if (!circle) return null;
  const assessed = await assessedKindOn(scope, actor.today);
  const periods = await listPeriodsBetween(scope, {
    kind: assessed === "YEAR" ? "MONTH" : assessed,
    from: monthsBefore(actor.today, MONTHS),
    until: monthsBefore(actor.today, 0),
  });
  const found = await rows<Medians>(
    scope,
    sql`select a.period_key as "periodKey", ${middle("discipline", sql`a.discipline`)}, ${middle("workQuality", sql`a.work_quality`)}, ${middle("innovation", sql`a.innovation`)}
        from assessment a
        where a.period_key = any(${periods.map(({ key }) => key)}::uuid[]) and a.status <> 'DRAFT' and ${circle.assessments} and ${visibleAssessments(actor)}
        group by a.period_key`,
  );
  const byPeriod = new Map(found.map((row) => [row.periodKey, row]));
  const id = globalId("Trend", `${actor.accountKey}:${circle.of}`);
  return { id, of: circle.of, points: periods.map((period) => pointOf(period, byPeriod.get(period.key))) };
}

const middle = (aspect: Aspect, column: Sql): Sql => {
  const names = {
    discipline: [sql`"disciplineMedian"`, sql`"disciplineN"`],
    workQuality: [sql`"workQualityMedian"`, sql`"workQualityN"`],
    innovation: [sql`"innovationMedian"`, sql`"innovationN"`],
  } as const;
  const [median, n] = names[aspect];
  return sql`percentile_cont(0.5) within group (order by ${column}) as ${median}, count(${column})::int as ${n}`;
};

function pointOf(period: PeriodRow, row: Medians | undefined): TrendPoint {
  const of = (aspect: Aspect) => ({ median: row?.[`${aspect}Median`] ?? null, n: row?.[`${aspect}N`] ?? 0 });
  return { period, discipline: of("discipline"), workQuality: of("workQuality"), innovation: of("innovation") };
}

/** The first day of the month so many months before that of a day. */
function monthsBefore(day: string, months: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  return monthOf(Math.floor(index / 12), (index % 12) + 1).startsOn;
}
