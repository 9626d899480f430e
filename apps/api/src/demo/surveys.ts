import { AgeBand, Education } from "@andir/domain/respondent";
import { SERVICE_ELEMENTS, type ServiceElement } from "@andir/domain/service-element";
import { SURVEY_CODE_LENGTH, SURVEY_CODE_LETTERS } from "@andir/domain/survey-code";
import type { CopyWriter } from "./copy.ts";
import type { AnswerMonth } from "./facts.ts";
import type { ServiceSpec } from "./organisation.ts";
import { serviceKeyOf, servicesOf } from "./queue.ts";
import { randomOf, type Random } from "./random.ts";
import { REBUILT_HALL, storyWait } from "./stories.ts";
import type { DemoMonth, Timeline } from "./timeline.ts";
import type { DemoUnit } from "./world.ts";
import { COMPLAINTS, PRAISE, WISHES } from "./words/survey-comments.ts";

/** What users of the services answered to their surveys, of streams of chance of its own; kept are only the sums of each unit and month. */
export async function writeSurveys(
  writer: CopyWriter,
  units: readonly DemoUnit[],
  timeline: Timeline,
  seed: number,
): Promise<Map<DemoUnit, AnswerMonth[]>> {
  const sums = new Map<DemoUnit, AnswerMonth[]>();
  for (const unit of units) {
    for (const spec of servicesOf(unit)) {
      const months = sums.get(unit) ?? timeline.months.map(noAnswers);
      sums.set(unit, months);
      answer(writer, unit, spec, timeline, seed, months);
      await writer.drain();
    }
  }
  return sums;
}

const noAnswers = (): AnswerMonth => ({
  responses: 0,
  sums: Object.fromEntries(SERVICE_ELEMENTS.map((element) => [element, { count: 0, sum: 0 }])) as AnswerMonth["sums"],
});

function answer(
  writer: CopyWriter,
  unit: DemoUnit,
  spec: ServiceSpec,
  timeline: Timeline,
  seed: number,
  sums: readonly AnswerMonth[],
): void {
  const random = randomOf(seed, "survey", unit.code, spec.name);
  const service = serviceKeyOf(unit, spec, timeline, seed);
  const code = Array.from({ length: SURVEY_CODE_LENGTH }, () => random.pick(SURVEY_CODE_LETTERS)).join("");
  writer.add("service_survey", service, code, `${timeline.firstDay}T00:00:00Z`);

  for (const month of timeline.months) {
    const days = month.days[unit.daysPerWeek];
    const liking = likingOf(unit, spec, month, timeline);
    for (const day of days) {
      // About one visit in ten is followed by an answer.
      const answers = Math.floor(spec.visits * 0.1 + random.next());
      for (let i = 0; i < answers; i += 1) count(sums[month.index], respond(writer, service, day, liking, random));
    }
  }
}

function count(month: AnswerMonth | undefined, answers: readonly (number | null)[]): void {
  if (!month) return;
  month.responses += 1;
  SERVICE_ELEMENTS.forEach((element, i) => {
    const value = answers[i] ?? null;
    if (value === null) return;
    month.sums[element].count += 1;
    month.sums[element].sum += value;
  });
}

type Liking = Readonly<Record<ServiceElement, number>>;

/** What is liked less everywhere: few know where a complaint goes, and waiting rooms are full. */
const USUAL: Liking = {
  REQUIREMENTS: 3.3,
  PROCEDURE: 3.25,
  TIME: 3.3,
  FEE: 3.7,
  PRODUCT: 3.35,
  COMPETENCE: 3.4,
  CONDUCT: 3.45,
  COMPLAINTS: 3.0,
  FACILITIES: 3.15,
};

/** Time is liked by what one waits against the standard; the longer the wait, the less is all the rest. */
function likingOf(unit: DemoUnit, spec: ServiceSpec, month: DemoMonth, timeline: Timeline): Liking {
  const wait = storyWait(unit.code, spec.name, month, timeline) ?? spec.usualWait;
  const over = wait / spec.standardWaitMinutes - 0.8; // 0 for a service that keeps well within its standard
  const liking = { ...USUAL };
  for (const element of SERVICE_ELEMENTS) liking[element] -= 0.25 * over;
  liking.TIME -= 0.85 * over;
  if (unit.code === "KEL.GARUDA") liking.CONDUCT += 0.25;
  if (unit.code === REBUILT_HALL.unit && month.index >= timeline.latestDue - REBUILT_HALL.since)
    liking.FACILITIES -= 0.7; // a hall being rebuilt
  return liking;
}

const LEFT_OUT = 0.02;
const PAPER = 0.35;

function respond(writer: CopyWriter, service: string, day: string, liking: Liking, random: Random): (number | null)[] {
  const mood = 0.45 * random.bell();
  const answers = SERVICE_ELEMENTS.map((element) => {
    const found = Math.round(liking[element] + mood + 1.1 * random.bell());
    return random.chance(LEFT_OUT) ? null : Math.min(4, Math.max(1, found));
  });
  const given = answers.filter((value) => value !== null);
  const mean = given.reduce((sum, value) => sum + value, 0) / Math.max(1, given.length);
  writer.add(
    "satisfaction_response",
    random.key(Math.floor(random.next() * 2 ** 47)), // random throughout: a key tells no time
    service,
    day,
    random.chance(PAPER) ? "PAPER" : "FORM",
    ...answers,
    random.chance(0.12) ? random.pick(commentsFor(mean)) : null,
    random.chance(0.75) ? random.pick(Object.values(AgeBand)) : null,
    random.chance(0.8) ? (random.chance(0.56) ? "FEMALE" : "MALE") : null,
    random.chance(0.7) ? random.pick(EDUCATION) : null,
  );
  return answers;
}

/** Most have been to secondary school. */
const EDUCATION: readonly Education[] = [
  Education.PRIMARY,
  Education.JUNIOR_SECONDARY,
  Education.SENIOR_SECONDARY,
  Education.SENIOR_SECONDARY,
  Education.SENIOR_SECONDARY,
  Education.BACHELOR,
  Education.BACHELOR,
  Education.MASTER,
];

function commentsFor(mean: number): readonly string[] {
  if (mean >= 3.3) return PRAISE;
  return mean >= 2.7 ? WISHES : COMPLAINTS;
}
