import { addDays, type IsoDate } from "@andir/domain/iso-date";
import type { UnitIndicatorFacts } from "@andir/domain/unit-attainment";
import { nthWorkingDayAfter } from "@andir/domain/working-days";
import type { CopyWriter } from "./copy.ts";
import { randomOf, type Random } from "./random.ts";
import { instant } from "./reports.ts";
import type { DemoPeriod, Timeline } from "./timeline.ts";
import { qualityOf } from "./unit-quality.ts";
import { ACTIVITIES, COMMENTS, indicatorsOf, NOTES, type IndicatorWords } from "./words/unit-indicators.ts";
import { holdsOn, type DemoPerson, type DemoPost, type DemoUnit } from "./world.ts";

export interface UnitYearContext {
  timeline: Timeline;
  seed: number;
  writer: CopyWriter;
  headOn: (unit: DemoUnit, day: IsoDate) => DemoPerson | null;
  leaderOn: (unit: DemoUnit, day: IsoDate) => DemoPerson | null;
}

/** One indicator of a unit's year, with what it planned and reached by quarter. */
export interface DemoIndicator extends IndicatorWords {
  key: string;
  planned: (number | null)[];
  readings: UnitIndicatorFacts["readings"][number][];
}

const PARTS = [0.22, 0.26, 0.25, 0.27];
const ROOM = [0.985, 0.99, 0.995, 1];

/** The agreement of a unit for a year, the action plans of its quarters, and what was reported of them. */
export function writeUnitYear(context: UnitYearContext, unit: DemoUnit, year: number): DemoIndicator[] {
  const { timeline, seed, writer } = context;
  const random = randomOf(seed, "unit year", unit.code, year);
  const agreedOn = nthWorkingDayAfter(`${year}-01-12`, random.int(0, 5) + 1, timeline.calendar);
  const isAgreed = agreedOn <= timeline.yesterday;
  const agreementKey = random.key(Date.parse(agreedOn));
  const leader = isAgreed ? (context.leaderOn(unit, agreedOn)?.key ?? null) : null;
  const agreedAt = isAgreed ? instant(agreedOn, 9, 15, random) : null;
  writer.add("unit_agreement", agreementKey, unit.key, year, isAgreed ? "AGREED" : "DRAFT", agreedAt, leader);

  const indicators = indicatorsOf(unit.family).map((words, at) => {
    const key = random.key(Date.parse(agreedOn));
    const { text, target, unitOfMeasure, pattern, direction, measuredQuarters } = words;
    const quarters = measuredQuarters && `{${measuredQuarters.join()}}`;
    writer.add(
      "unit_indicator",
      key,
      agreementKey,
      at + 1,
      text,
      target,
      unitOfMeasure,
      pattern,
      direction,
      quarters,
      null,
    );
    return { ...words, key, planned: [1, 2, 3, 4].map((quarter) => plannedFor(words, quarter)), readings: [] };
  });
  for (const quarter of [1, 2, 3, 4]) writeActionPlan(writer, agreementKey, quarter, indicators, random);
  if (!isAgreed) return indicators;

  for (const period of timeline.periods)
    if (period.kind === "QUARTER" && Number(period.startsOn.slice(0, 4)) === year)
      writeRealisations(context, unit, period, indicators, random);
  return indicators;
}

/** Counts add up to the target of the year; states come a little nearer to it each quarter. */
function plannedFor(
  { pattern, direction, target, measuredQuarters, decimals }: IndicatorWords,
  quarter: number,
): number | null {
  if (measuredQuarters && !measuredQuarters.includes(quarter)) return null;
  if (pattern === "RELEASE") return target;
  if (pattern === "POSITION") {
    const room = ROOM[quarter - 1]!;
    return rounded(direction === "HIGHER_IS_BETTER" ? target * room : target / room, decimals);
  }
  const before = PARTS.slice(0, quarter - 1).reduce((sum, part) => sum + Math.round(target * part), 0);
  return quarter === 4 ? target - before : Math.round(target * PARTS[quarter - 1]!);
}

function writeActionPlan(
  writer: CopyWriter,
  agreementKey: string,
  quarter: number,
  indicators: readonly DemoIndicator[],
  random: Random,
): void {
  const from = random.int(0, ACTIVITIES.length - 1);
  const activities = [0, 1].map((step) => ACTIVITIES[(from + step) % ACTIVITIES.length]!);
  writer.add("unit_action_plan", agreementKey, quarter, `{${activities.map((text) => `"${text}"`).join()}}`);
  for (const { key, planned } of indicators) {
    const value = planned[quarter - 1]!;
    if (value !== null) writer.add("unit_action_target", key, quarter, value);
  }
}

function writeRealisations(
  context: UnitYearContext,
  unit: DemoUnit,
  period: DemoPeriod,
  indicators: readonly DemoIndicator[],
  random: Random,
): void {
  const { timeline, seed, writer } = context;
  const reportedOn = nthWorkingDayAfter(period.endsOn, 2, timeline.calendar);
  if (reportedOn > timeline.yesterday) return;
  const quality = qualityOf(unit, period, timeline, seed);
  const quarter = Number(period.endsOn.slice(5, 7)) / 3;
  const commentedOn = addDays(reportedOn, 1);
  const isCommented = commentedOn <= timeline.yesterday && random.chance(0.4);
  const head = context.headOn(unit, reportedOn)?.key ?? null;
  const leader = isCommented ? (context.leaderOn(unit, commentedOn)?.key ?? null) : null;
  for (const indicator of indicators) {
    const planned = indicator.planned[quarter - 1];
    if (planned == null) continue;
    const factor = quality + 0.02 * random.bell();
    const better = indicator.direction === "HIGHER_IS_BETTER";
    const value = rounded(better ? planned * factor : planned * (2 - factor), indicator.decimals);
    indicator.readings.push({ on: period.endsOn, value });
    writer.add(
      "unit_realisation",
      random.key(Date.parse(reportedOn)),
      indicator.key,
      period.key,
      value,
      random.pick(factor >= 0.97 ? NOTES.reached : NOTES.missed),
      instant(reportedOn, 9, 15, random),
      head,
      isCommented ? random.pick(COMMENTS) : null,
      isCommented ? instant(commentedOn, 9, 15, random) : null,
      leader,
    );
  }
}

const rounded = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;

/** Who heads a unit on a day: a Plh. stands in for days and decides nothing of a quarter. */
export function headsOf(people: readonly DemoPerson[]): (unit: DemoUnit, day: IsoDate) => DemoPerson | null {
  const heads = new Map<DemoUnit, DemoPost[]>();
  for (const { posts } of people)
    for (const post of posts)
      if (post.isHead && post.capacity !== "PLH") heads.set(post.unit, [...(heads.get(post.unit) ?? []), post]);
  return (unit, day) => heads.get(unit)?.find((post) => holdsOn(post, day))?.person ?? null;
}
