import { agencyDate } from "@andir/domain/iso-date";
import type { PeriodKind } from "@andir/domain/period-kind";
import { periodLabel } from "@andir/domain/period";
import sql, { type Sql } from "sql-template-tag";
import { batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import { present } from "../../platform/errors.ts";
import { kept, soon, type Soon } from "../../platform/kept.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import type { Period } from "./period.entity.ts";
import type { PeriodReopening } from "./period-history.entity.ts";

export type PeriodRow = Pick<
  Period,
  "key" | "kind" | "startsOn" | "endsOn" | "reportDueOn" | "assessmentDueOn" | "isOpen" | "wasClosed" | "label"
>;

export const periodColumns: Sql = sql`
  d.key, d.kind, d.starts_on as "startsOn", d.ends_on as "endsOn", d.report_due_on as "reportDueOn",
  d.assessment_due_on as "assessmentDueOn", d.is_open as "isOpen", d.was_closed as "wasClosed"`;

export type ReopeningRow = Pick<PeriodReopening, "key" | "periodKey" | "reopenedAt" | "reason" | "closedAt">;

type Unlabelled = Omit<PeriodRow, "label">;

export const labelled = (row: Unlabelled): PeriodRow => Object.assign(row, { label: periodLabel(row, "id") });

/** Every period, the newest first: seventeen more a year. */
const allPeriods = kept(async (scope) => {
  const found = await rows<Unlabelled>(scope, sql`select ${periodColumns} from period d order by d.starts_on desc`);
  return byKey(found.map(labelled));
});

export const loadPeriod = (scope: Scope, key: string): Soon<PeriodRow | null> =>
  soon(allPeriods(scope), (periods) => periods.get(key) ?? null);

export const requirePeriod = (scope: Scope, key: string): Soon<PeriodRow> =>
  soon(allPeriods(scope), (periods) => present(periods.get(key)));

/** Of a calendar year, by first day, the longest first. */
export async function listPeriodsOf(scope: Scope, year: number): Promise<PeriodRow[]> {
  const found = await rows<Unlabelled>(
    scope,
    sql`select ${periodColumns} from period d where extract(year from d.starts_on) = ${year}::integer order by d.starts_on, d.ends_on desc`,
  );
  return found.map(labelled);
}

const assessedKinds = kept((scope) =>
  rows<{ kind: PeriodKind; startsOn: string }>(
    scope,
    sql`select s.kind, s.starts_on as "startsOn" from assessed_period_setting s order by s.starts_on desc`,
  ),
);

/** Which kind is assessed on a day besides the year: months until the agency says otherwise. */
export const assessedKindOn = (scope: Scope, day: string): Soon<PeriodKind> =>
  soon(assessedKinds(scope), (settings) => settings.find(({ startsOn }) => startsOn <= day)?.kind ?? "MONTH");

/** Whether the period is one that the agency assesses. */
export const isAssessed = (scope: Scope, { kind, endsOn }: Pick<PeriodRow, "kind" | "endsOn">): Soon<boolean> =>
  soon(assessedKindOn(scope, endsOn), (assessed) => kind === "YEAR" || kind === assessed);

/** When and why a period was opened again, the newest first. */
export const loadReopenings = batchedBy<null, ReopeningRow[]>(
  async (scope, keys) => {
    const found = await rows<ReopeningRow>(
      scope,
      sql`select o.key, o.period_key as "periodKey", o.reopened_at as "reopenedAt", o.reason, o.closed_at as "closedAt"
          from period_reopening o where o.period_key = any(${keys}::uuid[]) order by o.reopened_at desc, o.key`,
    );
    return groupedBy(found, (row) => row.periodKey);
  },
  () => [],
);

/** What may still change, the newest first. */
export const listOpenPeriods = (scope: Scope): Soon<PeriodRow[]> =>
  soon(allPeriods(scope), (periods) => [...periods.values()].filter(({ isOpen }) => isOpen));

/** Of one kind that end from one day up to before another, the oldest first. */
export const listPeriodsBetween = (
  scope: Scope,
  { kind, from, until }: { kind: PeriodKind; from: string; until: string },
): Soon<PeriodRow[]> =>
  soon(allPeriods(scope), (periods) =>
    [...periods.values()].filter((d) => d.kind === kind && d.endsOn >= from && d.endsOn < until).reverse(),
  );

/** The latest month whose reports are due: a running month says nothing about anyone yet. */
export function findLatestDueMonth(scope: Scope): Soon<PeriodRow | null> {
  const today = agencyDate(scope.now);
  const isDueMonth = ({ kind, reportDueOn }: PeriodRow) => kind === "MONTH" && reportDueOn <= today;
  return soon(allPeriods(scope), (periods) => [...periods.values()].find(isDueMonth) ?? null);
}

/** The latest quarter that is over: the one that units are rated for. */
export function findLatestQuarter(scope: Scope): Soon<PeriodRow | null> {
  const today = agencyDate(scope.now);
  const isOver = ({ kind, endsOn }: PeriodRow) => kind === "QUARTER" && endsOn < today;
  return soon(allPeriods(scope), (periods) => [...periods.values()].find(isOver) ?? null);
}

/** The quarter that a month, or a part of it, lies in; null where the agency has none set up. */
export function findQuarterOf(scope: Scope, { startsOn, endsOn }: PeriodRow): Soon<PeriodRow | null> {
  const holds = (other: PeriodRow) => other.kind === "QUARTER" && other.startsOn <= startsOn && other.endsOn >= endsOn;
  return soon(allPeriods(scope), (periods) => [...periods.values()].find(holds) ?? null);
}

/** So many months up to one, that included, the oldest first. */
export function listMonthsUntil(scope: Scope, until: PeriodRow, count: number): Soon<PeriodRow[]> {
  const isUntil = ({ kind, startsOn }: PeriodRow) => kind === "MONTH" && startsOn <= until.startsOn;
  return soon(allPeriods(scope), (periods) => [...periods.values()].filter(isUntil).slice(0, count).reverse());
}
