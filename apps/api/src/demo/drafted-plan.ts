import { addDays, type IsoDate } from "@andir/domain/iso-date";
import { monthOn, monthsBetween } from "@andir/domain/iso-month";
import type { PlanStatus } from "@andir/domain/plan-status";
import { randomOf, type Random } from "./random.ts";
import { earlier, instant } from "./reports.ts";
import type { Timeline } from "./timeline.ts";
import { HEAD_RESULTS } from "./words/head-results.ts";
import type { IndicatorWords, ResultWords } from "./words/result.ts";
import { STAFF_RESULTS } from "./words/staff-results.ts";
import { holdsOn, type DemoPerson, type DemoPost, type DemoUnit } from "./world.ts";

export interface DraftedPlan {
  key: string;
  post: DemoPost;
  year: number;
  startsOn: IsoDate;
  endsOn: IsoDate;
  status: PlanStatus;
  dueOn: IsoDate;
  submittedAt: string | null;
  approvedAt: string | null;
  approvedByKey: string | null;
  /** The words of the results, one list for all plans of a kind. */
  words: readonly ResultWords[];
  results: DraftedResult[];
}

export interface DraftedResult {
  key: string;
  words: ResultWords;
  kind: "MAIN" | "ADDITIONAL";
  parentKey: string | null;
  indicators: DraftedIndicator[];
}

export interface DraftedIndicator {
  key: string;
  words: IndicatorWords;
  target: number;
}

/** The plan of a post for a year, the same each time it is asked for: so no plan is held in memory. Null where there is none. */
export type Planner = (post: DemoPost, year: number) => DraftedPlan | null;

export function plannerOf(posts: readonly DemoPost[], timeline: Timeline, seed: number): Planner {
  const headsOf = new Map<DemoUnit, DemoPost[]>();
  for (const post of posts) if (post.isHead) headsOf.set(post.unit, [...(headsOf.get(post.unit) ?? []), post]);
  const context: PlanContext = { timeline, seed, headsOf };
  return (post, year) => planOf(context, post, year);
}

/** The posts that are planned for. */
export const plannedPosts = (people: readonly DemoPerson[]): DemoPost[] =>
  people
    .filter(({ type }) => type !== "ELECTED_OFFICIAL")
    .flatMap(({ posts }) => posts.filter(({ capacity }) => capacity !== "PLH"));

/** How the plan of this year stands where nothing else decides it; the rest is agreed. */
const THIS_YEAR: readonly [DraftedPlan["status"] | "MISSING", number][] = [
  ["DRAFT", 0.02],
  ["SUBMITTED", 0.03],
  ["RETURNED", 0.015],
  ["MISSING", 0.01],
];

interface PlanContext {
  timeline: Timeline;
  seed: number;
  headsOf: ReadonlyMap<DemoUnit, readonly DemoPost[]>;
}

export const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));

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
  // The last month held is the last of the plan.
  const endsOn = way.status === "SUPERSEDED" ? monthEnd(span.endsOn) : span.endsOn;
  const months = monthsBetween(monthOn(span.startsOn), monthOn(endsOn)).length;
  const key = random.key(Date.parse(span.startsOn));
  const all = resultsOf(post);
  const results = all.map((words, index, { length }) => ({
    key: resultKey(seed, post, year, index),
    words,
    kind: index === length - 1 ? ("ADDITIONAL" as const) : ("MAIN" as const),
    // Nobody asks first whose result an extra task supports, and a few forget it.
    parentKey:
      superior === null || index === length - 1 || random.chance(0.06)
        ? null
        : resultKey(seed, superior, year, words.supports),
  }));
  const indicators = (of: ResultWords): DraftedIndicator[] =>
    of.indicators.map((words) => ({
      key: random.key(Date.parse(`${year}-01-05`)),
      words,
      target: targetOf(words, months, random),
    }));
  return {
    key,
    post,
    year,
    ...span,
    ...way,
    endsOn,
    words: all,
    results: results.map((result) => ({ ...result, indicators: indicators(result.words) })),
  };
}

/** People agree on round numbers; what is counted, on so many a month for the months of the plan. */
function targetOf({ pattern, from, to }: IndicatorWords, months: number, random: Random): number {
  const drawn = random.int(from, to);
  return pattern === "CUMULATIVE" ? rounded(Math.max(1, Math.round(drawn / 12))) * months : drawn;
}

const rounded = (number: number): number =>
  number >= 500 ? Math.round(number / 50) * 50 : number >= 50 ? Math.round(number / 5) * 5 : number;

const monthEnd = (day: IsoDate): IsoDate => {
  const next = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0));
  return next.toISOString().slice(0, 10);
};

/** Three main results by the work of the post, and last an additional one of its second kind of work: one list for all posts of a kind. */
function resultsOf({ isHead, unit, job }: DemoPost): readonly ResultWords[] {
  const [first, second] = job.pools;
  const kind = isHead ? `head ${unit.family}` : `${first} ${second}`;
  let results = RESULTS.get(kind);
  if (results === undefined) {
    const main = isHead ? HEAD_RESULTS[unit.family] : STAFF_RESULTS[first];
    const additional = isHead ? STAFF_RESULTS.lead[0]! : STAFF_RESULTS[second].at(-1)!;
    RESULTS.set(kind, (results = [...main, additional]));
  }
  return results;
}

const RESULTS = new Map<string, readonly ResultWords[]>();

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
