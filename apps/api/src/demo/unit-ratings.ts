import { DEFAULT_CYCLE_RULES } from "@andir/domain/cycle-rules";
import type { IsoDate } from "@andir/domain/iso-date";
import { organisationAdvice } from "@andir/domain/organisation-advice";
import { ORGANISATION_RATING_LABEL, OrganisationRating } from "@andir/domain/organisation-rating";
import { unitAttainment } from "@andir/domain/unit-attainment";
import { nthWorkingDayAfter } from "@andir/domain/working-days";
import type { CopyWriter } from "./copy.ts";
import { randomOf } from "./random.ts";
import { instant } from "./reports.ts";
import type { DemoPeriod, Timeline } from "./timeline.ts";
import { headsOf, writeUnitYear, type DemoIndicator, type UnitYearContext } from "./unit-years.ts";
import type { DemoPerson, DemoUnit } from "./world.ts";

/** The published rating that stands for a unit in a period: for a month that of its quarter; null while there is none. */
export type StandingRating = (unit: DemoUnit, period: DemoPeriod) => OrganisationRating | null;

/** Still being weighed in the latest quarter: the leader looks at a unit that slips. */
const IN_DRAFT = "KEL.CIROYOM";
/** Not yet rated in it. */
const UNRATED = "KEL.MALEBER";

/** What every unit agreed, planned and reached in the years of the record, and how the leader one level above rated it. */
export function writeUnitRatings(
  writer: CopyWriter,
  units: readonly DemoUnit[],
  people: readonly DemoPerson[],
  timeline: Timeline,
  seed: number,
): StandingRating {
  const headOn = headsOf(people);
  const leaderOn = (unit: DemoUnit, day: IsoDate): DemoPerson | null => {
    for (let above = unit.superior; above !== null; above = above.superior) {
      const head = headOn(above, day);
      if (head !== null && head !== headOn(unit, day)) return head;
    }
    return null;
  };
  const context: UnitYearContext = { timeline, seed, writer, headOn, leaderOn };
  const standing = new Map<string, OrganisationRating>();
  for (const unit of units) {
    if (unit.parentUnit === null) continue; // nobody is above the whole
    const years = new Map<string, readonly DemoIndicator[]>();
    for (const period of timeline.periods) {
      if (period.kind === "MONTH") continue;
      const year = period.startsOn.slice(0, 4);
      if (!years.has(year)) years.set(year, writeUnitYear(context, unit, Number(year)));
      const rating = writeRating(context, unit, period, years.get(year)!);
      if (rating !== null) standing.set(`${unit.code} ${period.kind} ${period.endsOn}`, rating);
    }
  }
  const quarters = timeline.periods.filter(({ kind }) => kind === "QUARTER");
  return (unit, period) => {
    const rated =
      period.kind === "MONTH"
        ? quarters.find(({ startsOn, endsOn }) => startsOn <= period.startsOn && endsOn >= period.endsOn)
        : period;
    return rated ? (standing.get(`${unit.code} ${rated.kind} ${rated.endsOn}`) ?? null) : null;
  };
}

/** The rating that is published; null where none is, be it drafted or not. */
function writeRating(
  context: UnitYearContext,
  unit: DemoUnit,
  period: DemoPeriod,
  indicators: readonly DemoIndicator[],
): OrganisationRating | null {
  const { timeline, seed, writer } = context;
  const ratedOn = nthWorkingDayAfter(period.endsOn, 4, timeline.calendar);
  if (ratedOn > timeline.yesterday) return null;
  const isLatest = period.kind === "QUARTER" && nextQuarterIsUnderWay(period, timeline);
  if (isLatest && unit.code === UNRATED) return null;
  const attainments = indicators.map((indicator) => {
    const planned =
      period.kind === "QUARTER" ? (indicator.planned[Number(period.endsOn.slice(5, 7)) / 3 - 1] ?? null) : null;
    const readings = indicator.readings.filter(({ on }) => on >= period.startsOn && on <= period.endsOn);
    return unitAttainment({ ...indicator, planned, readings }, period, DEFAULT_CYCLE_RULES.attainment, timeline.today)
      .attainment;
  });
  const advice = organisationAdvice(attainments, DEFAULT_CYCLE_RULES.organisationAdvice);
  if (advice.rating === null || advice.meanAttainment === null) return null;

  const random = randomOf(seed, "unit rating", unit.code, period.kind, period.startsOn);
  const { rating, reason } = decided(advice.rating, advice.meanAttainment, random.next());
  const isDraft = isLatest && unit.code === IN_DRAFT;
  writer.add(
    "unit_rating",
    random.key(Date.parse(ratedOn)),
    unit.key,
    period.key,
    period.endsOn,
    isDraft ? "DRAFT" : "PUBLISHED",
    rating,
    reason,
    context.leaderOn(unit, ratedOn)?.key ?? null,
    isDraft ? null : instant(ratedOn, 8, 10, random),
  );
  return isDraft ? null : rating;
}

const nextQuarterIsUnderWay = ({ endsOn }: DemoPeriod, { periods, today }: Timeline): boolean =>
  !periods.some((other) => other.kind === "QUARTER" && other.endsOn > endsOn && other.endsOn < today);

/** Mostly as the numbers suggest; now and then the leader sees more than they tell, and says so. */
function decided(
  advised: OrganisationRating,
  mean: number,
  chance: number,
): { rating: OrganisationRating; reason: string } {
  const percent = mean.toFixed(2).replace(".", ",");
  if (advised === "OUTSTANDING" && chance < 0.1)
    return {
      rating: OrganisationRating.GOOD,
      reason: `Rata-rata capaian ${percent} persen, namun mutu pengarsipan belum merata; disepakati ${ORGANISATION_RATING_LABEL.GOOD}.`,
    };
  if (advised === "NEEDS_IMPROVEMENT" && chance < 0.1)
    return {
      rating: OrganisationRating.GOOD,
      reason: `Rata-rata capaian ${percent} persen karena bencana banjir di luar kendali unit; upaya pemulihan terbukti cepat.`,
    };
  return { rating: advised, reason: `Rata-rata capaian indikator ${percent} persen dari yang direncanakan.` };
}
