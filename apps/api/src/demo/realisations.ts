import type { IsoDate } from "@andir/domain/iso-date";
import { monthNumber, monthOn, monthsBetween } from "@andir/domain/iso-month";
import { round2, roundTo } from "@andir/domain/score";
import type { Reading } from "../features/assessments/result-facts.loaders.ts";
import type { DraftedIndicator, DraftedPlan } from "./drafted-plan.ts";
import { yearOf } from "./drafted-plan.ts";
import type { Entry } from "./entries.ts";
import type { Habits } from "./personas.ts";
import { randomOf, type Random } from "./random.ts";
import type { WorkContext, WorkRecord } from "./record.ts";
import type { DemoReport } from "./reports.ts";
import type { DemoMonth, DemoPeriod } from "./timeline.ts";
import { fitOf } from "./words/fit.ts";
import type { DemoPost } from "./world.ts";

/** An agreed plan, with what has been told of it so far. */
export interface PlanRecord {
  plan: DraftedPlan;
  /** What reports say of each indicator; a report that is returned says nothing yet. */
  readings: Map<DraftedIndicator, Reading[]>;
  /** What was counted in all months, reported or not. */
  counted: Map<DraftedIndicator, number>;
}

/** The agreed plan that a post has for the year of a day; null while there is none. */
export function planRecordOf(
  context: WorkContext,
  record: WorkRecord,
  post: DemoPost,
  day: IsoDate,
): PlanRecord | null {
  const year = yearOf(day);
  const ofPost = record.plans.get(post) ?? new Map<number, PlanRecord | null>();
  record.plans.set(post, ofPost);
  let found = ofPost.get(year);
  if (found === undefined) {
    const plan = context.planOf(post, year);
    const isAgreed = plan?.status === "APPROVED" || plan?.status === "SUPERSEDED";
    ofPost.set(year, (found = plan && isAgreed ? { plan, readings: new Map(), counted: new Map() } : null));
  }
  return found;
}

/** The result that an entry is about; null without an agreed plan for its day. */
export function resultKeyOf(planned: PlanRecord | null, { day, template }: Entry): string | null {
  if (planned === null || day < planned.plan.startsOn || day > planned.plan.endsOn) return null;
  return planned.plan.results[fitOf(planned.plan.words, template).result]!.key;
}

export interface Reported {
  report: DemoReport | null;
  reportKey: string | null;
}

/** A month's work on the indicators of the plan, and what its report says of them. */
export function realise(
  context: WorkContext,
  record: WorkRecord,
  planned: PlanRecord,
  {
    post,
    month,
    habits,
    entries,
    report,
    reportKey,
  }: Reported & {
    post: DemoPost;
    month: DemoMonth;
    habits: Habits;
    entries: readonly Entry[];
  },
): void {
  if (month.endsOn > context.timeline.yesterday) return; // not over
  const random = randomOf(context.seed, "realisation", post.key, month.index);
  const performance = performanceOf(habits, record.talent, random);
  const logged = loggedOf(planned.plan, entries);
  for (const { indicators } of planned.plan.results) {
    for (const indicator of indicators) {
      const value = valueIn(context, planned.plan, post, month, indicator, performance, random);
      if (value === null) continue;
      // Not everything is logged, but nothing that was logged is left out of the count.
      const told = indicator.words.pattern === "CUMULATIVE" ? Math.max(value, logged.get(indicator) ?? 0) : value;
      planned.counted.set(indicator, (planned.counted.get(indicator) ?? 0) + told);
      tell(context, planned, indicator, month, told, { report, reportKey });
    }
  }
}

/** The report of a year sums up what was counted; what stands or is published was told in its months. */
export function realiseYear(context: WorkContext, planned: PlanRecord, period: DemoPeriod, reported: Reported): void {
  for (const [indicator, counted] of planned.counted)
    if (indicator.words.pattern === "CUMULATIVE") tell(context, planned, indicator, period, counted, reported);
}

/** Only of what was agreed when the report was handed in. */
function tell(
  { writer }: WorkContext,
  { plan, readings }: PlanRecord,
  indicator: DraftedIndicator,
  period: DemoPeriod,
  value: number,
  { report, reportKey }: Reported,
): void {
  if (!report?.submittedAt || reportKey === null || plan.approvedAt === null || plan.approvedAt > report.submittedAt)
    return;
  writer.add("indicator_realisation", reportKey, indicator.key, value, null);
  if (report.outcome === "RETURNED") return;
  const told = readings.get(indicator) ?? [];
  told.push({ on: period.endsOn, value, kind: period.kind, reportKey });
  readings.set(indicator, told);
}

/** About 1 for whom everything goes as agreed: who logs little and whose work is often returned attains less. */
function performanceOf({ logs, accepted }: Habits, talent: number, random: Random): number {
  const diligence = 0.43 * logs + 0.57 * accepted;
  const neglect = 0.65 * (0.99 - diligence) + 0.4 * Math.max(0, 0.85 - diligence);
  return 1.009 - neglect + 0.025 * talent + 0.008 * random.bell();
}

function loggedOf(plan: DraftedPlan, entries: readonly Entry[]): Map<DraftedIndicator, number> {
  const logged = new Map<DraftedIndicator, number>();
  for (const { day, template, quantity } of entries) {
    if (quantity === null || day < plan.startsOn || day > plan.endsOn) continue;
    const { result, indicator } = fitOf(plan.words, template);
    const counted = indicator === null ? undefined : plan.results[result]!.indicators[indicator];
    if (counted !== undefined) logged.set(counted, (logged.get(counted) ?? 0) + quantity);
  }
  return logged;
}

/** Of which the unit's own tickets tell how long people waited. */
export const isQueueWait = (text: string): boolean => text === "Waktu tunggu rata-rata pasien";

/** What the indicator came to in a month by its pattern; null in a month in which it is not measured or published. */
function valueIn(
  { services }: WorkContext,
  plan: DraftedPlan,
  post: DemoPost,
  month: DemoMonth,
  { words, target }: DraftedIndicator,
  performance: number,
  random: Random,
): number | null {
  const own = performance + 0.012 * random.bell();
  if (words.months !== null && !words.months.includes(monthNumber(monthOn(month.endsOn)))) return null;
  const queue = isQueueWait(words.text) ? services.get(post.unit)?.[month.index] : undefined;
  if (queue && queue.served > 0) return roundTo(queue.waited / queue.served / 60, 1);

  // What others publish depends on more than one person.
  const share = words.pattern === "RELEASE" ? 1 + 0.6 * (own - 1) : own;
  const part = words.direction === "LOWER_IS_BETTER" ? 2 - share : share;
  if (words.pattern === "CUMULATIVE")
    return Math.round((target / monthsBetween(monthOn(plan.startsOn), monthOn(plan.endsOn)).length) * part);
  const value = target < 10 ? round2(target * part) : roundTo(target * part, 1);
  return words.unit === "%" ? Math.min(100, value) : value;
}
