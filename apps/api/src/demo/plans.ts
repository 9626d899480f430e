import { addDays, type IsoDate } from "@andir/domain/iso-date";
import { earlier, instant } from "./reports.ts";
import { planRows, type DraftedPlan } from "./plan-rows.ts";
import { randomOf, type Random } from "./random.ts";
import type { CopyWriter } from "./copy.ts";
import type { Timeline } from "./timeline.ts";
import { holdsOn, type DemoPerson, type DemoPost, type DemoUnit } from "./world.ts";
import type { ResultWords } from "./words/result.ts";
import { HEAD_RESULTS } from "./words/head-results.ts";
import { STAFF_RESULTS } from "./words/staff-results.ts";

/** How the plan of this year stands where nothing else decides it; the rest is agreed. */
const THIS_YEAR: readonly [DraftedPlan["status"] | "MISSING", number][] = [
  ["DRAFT", 0.02],
  ["SUBMITTED", 0.03],
  ["RETURNED", 0.015],
  ["MISSING", 0.01],
];

/** A plan for every post and year of the record, linked up the line. Heads first: what is supported is there before what supports it. */
export async function writePlans(
  writer: CopyWriter,
  units: readonly DemoUnit[],
  people: readonly DemoPerson[],
  timeline: Timeline,
  seed: number,
): Promise<void> {
  const planned = people
    .filter(({ type }) => type !== "ELECTED_OFFICIAL")
    .flatMap(({ posts }) => posts.filter(({ capacity }) => capacity !== "PLH"));
  const order = new Map(units.map((unit, index) => [unit, index]));
  const heads = planned.filter(({ isHead }) => isHead).toSorted((a, b) => order.get(a.unit)! - order.get(b.unit)!);
  const context: PlanContext = { timeline, seed, headsOf: byUnit(heads) };

  for (const post of [...heads, ...planned.filter(({ isHead }) => !isHead)]) {
    for (let year = yearOf(timeline.firstDay); year <= yearOf(timeline.today); year += 1) {
      const plan = planOf(context, post, year);
      if (plan) planRows(writer, plan);
    }
    await writer.drain();
  }
}

function byUnit(heads: readonly DemoPost[]): Map<DemoUnit, DemoPost[]> {
  const groups = new Map<DemoUnit, DemoPost[]>();
  for (const post of heads) groups.set(post.unit, [...(groups.get(post.unit) ?? []), post]);
  return groups;
}

interface PlanContext {
  timeline: Timeline;
  seed: number;
  headsOf: ReadonlyMap<DemoUnit, readonly DemoPost[]>;
}

const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));

function spanOf(post: DemoPost, year: number): { startsOn: IsoDate; endsOn: IsoDate } | null {
  const startsOn = post.startsOn > `${year}-01-01` ? post.startsOn : `${year}-01-01`;
  const endsOn = post.endsOn !== null && post.endsOn < `${year}-12-31` ? post.endsOn : `${year}-12-31`;
  return startsOn <= endsOn ? { startsOn, endsOn } : null;
}

/** Recomputed where it is needed, so that no plan is held in memory. */
const resultKey = (seed: number, post: DemoPost, year: number, index: number): string =>
  randomOf(seed, "planned result", post.key, year, index).key(Date.parse(`${year}-01-05`));

function planOf(context: PlanContext, post: DemoPost, year: number): DraftedPlan | null {
  const { timeline, seed } = context;
  const span = spanOf(post, year);
  if (span === null || span.startsOn > timeline.yesterday) return null;
  const random = randomOf(seed, "plan", post.key, year);
  const way = wayOf(post, span, year, timeline, random);
  if (way === null) return null;

  const superior = superiorIn(context, post, year, span.endsOn < timeline.today ? span.endsOn : timeline.today);
  const words = wordsOf(post);
  return {
    key: random.key(Date.parse(span.startsOn)),
    post,
    year,
    ...span,
    ...way,
    // The last month held is the last of the plan.
    endsOn: way.status === "SUPERSEDED" ? monthEnd(span.endsOn) : span.endsOn,
    results: words.map(({ words: of, kind }, index) => ({
      key: resultKey(seed, post, year, index),
      words: of,
      kind,
      // Nobody asks first whose result an extra task supports, and a few forget it.
      parentKey:
        superior === null || kind === "ADDITIONAL" || random.chance(0.06)
          ? null
          : resultKey(seed, superior, year, of.supports),
      random,
    })),
  };
}

const monthEnd = (day: IsoDate): IsoDate => {
  const next = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0));
  return next.toISOString().slice(0, 10);
};

function wordsOf({ isHead, unit, job }: DemoPost): { words: ResultWords; kind: "MAIN" | "ADDITIONAL" }[] {
  const [first, second] = job.pools;
  const main = isHead ? HEAD_RESULTS[unit.family] : STAFF_RESULTS[first];
  const additional = isHead ? STAFF_RESULTS.lead[0]! : STAFF_RESULTS[second].at(-1)!;
  return [
    ...main.map((words) => ({ words, kind: "MAIN" as const })),
    { words: additional, kind: "ADDITIONAL" as const },
  ];
}

/** Whose results those of a post support: the head of the unit, or where there is none the one above. */
function superiorIn({ headsOf }: PlanContext, post: DemoPost, year: number, day: IsoDate): DemoPost | null {
  for (let unit = post.isHead ? post.unit.superior : post.unit; unit !== null; unit = unit.superior) {
    const head = headsOf
      .get(unit)
      ?.find((one) => one.person !== post.person && holdsOn(one, day) && spanOf(one, year) !== null);
    if (head && head.startsOn < day) return head;
  }
  return null;
}

type Way = Pick<DraftedPlan, "status" | "dueOn" | "submittedAt" | "approvedAt" | "approvedByKey">;

function wayOf(
  post: DemoPost,
  { startsOn, endsOn }: { startsOn: IsoDate; endsOn: IsoDate },
  year: number,
  { yesterday, today }: Timeline,
  random: Random,
): Way | null {
  const afterNewPost = addDays(startsOn, 14);
  const dueOn = startsOn.endsWith("-01-01") || afterNewPost < `${year}-01-31` ? `${year}-01-31` : afterNewPost;
  const isLate = random.chance(0.04 + post.person.habits.filesLate * 0.2);
  const submittedOn = addDays(dueOn, isLate ? random.int(1, 20) : -random.int(0, 12));
  const approvedOn = addDays(submittedOn, random.int(1, 8));
  const drawn = yearOf(today) === year && post.person.account === null && !post.isHead ? draw(random) : "APPROVED";
  if (drawn === "MISSING") return null;
  const isOver = endsOn < today && !endsOn.endsWith("-12-31");
  const status =
    submittedOn > yesterday ? "DRAFT" : approvedOn > yesterday && drawn === "APPROVED" ? "SUBMITTED" : drawn;
  const isAgreed = status === "APPROVED";
  const appraiser =
    (post.appraisers.find((term) => holdsOn(term, earlier(approvedOn, yesterday))) ?? post.appraisers[0])?.appraiser
      .key ?? null;
  return {
    status: isAgreed && isOver ? "SUPERSEDED" : status,
    dueOn,
    submittedAt: status === "DRAFT" ? null : instant(submittedOn, 8, 15, random),
    approvedAt: isAgreed ? instant(approvedOn, 8, 15, random) : null,
    approvedByKey: isAgreed ? appraiser : null,
  };
}

function draw(random: Random): DraftedPlan["status"] | "MISSING" {
  let rest = random.next();
  for (const [status, share] of THIS_YEAR) {
    rest -= share;
    if (rest < 0) return status;
  }
  return "APPROVED";
}
