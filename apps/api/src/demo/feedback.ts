import type { Rating } from "@andir/domain/rating";
import { addDays, type IsoDate } from "@andir/domain/iso-date";
import { CoreValue } from "@andir/domain/core-value";
import { groupedBy } from "../platform/batched.ts";
import type { CopyWriter } from "./copy.ts";
import { randomOf, type Random } from "./random.ts";
import { instant } from "./reports.ts";
import type { Timeline } from "./timeline.ts";
import { AGREED, COACHING, FROM_APPRAISER, FROM_PEER } from "./words/feedback.ts";
import { holdsOn, type DemoPerson, type DemoPost } from "./world.ts";

/** The months that are told of: before that nobody gave any. */
const MONTHS = 6;

/**
 * What people told each other: feedback, notes for guidance and talks. Ratings are given in the running month alone, so that what
 * was published before rests on what is written beside it.
 */
export function writeFeedback(
  writer: CopyWriter,
  people: readonly DemoPerson[],
  timeline: Timeline,
  seed: number,
): void {
  const posts = people.flatMap((person) => postOn(person, timeline.yesterday) ?? []);
  const colleagues = groupedBy(posts, ({ unit }) => unit.key);
  for (const person of people) {
    if (person.type === "ELECTED_OFFICIAL") continue;
    const random = randomOf(seed, "feedback", person.seat);
    for (const month of timeline.months.slice(-MONTHS)) {
      if (month.startsOn > timeline.yesterday || !random.chance(0.4)) continue;
      fromAppraiser(writer, person, dayIn(month, timeline, random), random);
    }
    fromPeer(writer, person, colleagues, timeline, random);
    if (random.chance(0.12)) talk(writer, person, timeline, random);
  }
}

/** Definitive, for who holds several. */
const postOn = (person: DemoPerson, day: IsoDate): DemoPost | undefined =>
  person.posts.find((post) => post.capacity === "DEFINITIVE" && holdsOn(post, day));

const appraiserOn = (post: DemoPost | undefined, day: IsoDate): DemoPerson | undefined =>
  post?.appraisers.find((term) => holdsOn(term, day))?.appraiser;

const dayIn = (
  { startsOn, endsOn }: { startsOn: IsoDate; endsOn: IsoDate },
  { yesterday }: Timeline,
  random: Random,
): IsoDate => {
  const day = addDays(startsOn, random.int(3, 26));
  return [day, endsOn, yesterday].toSorted()[0]!;
};

interface Given {
  giver: DemoPerson;
  kind: "APPRAISER" | "PEER";
  coreValue: CoreValue | null;
  rating: Rating | null;
  text: string;
}

function give(writer: CopyWriter, post: DemoPost, day: IsoDate, given: Given, random: Random): void {
  const { giver, kind, coreValue, rating, text } = given;
  const key = random.key(random.int(0, 0xffffffff)); // as feedback's keys are: in no order of time
  const at = instant(day, 8, 16, random);
  writer.add("feedback", key, post.person.key, post.key, giver.key, kind, coreValue, rating, text, false, at, day);
}

function fromAppraiser(writer: CopyWriter, person: DemoPerson, day: IsoDate, random: Random): void {
  const post = postOn(person, day);
  const giver = appraiserOn(post, day);
  if (!post || !giver) return;
  const text = random.pick(FROM_APPRAISER);
  give(writer, post, day, { giver, kind: "APPRAISER", coreValue: null, rating: null, text }, random);
}

const RATINGS: readonly Rating[] = ["ABOVE", "MEETS", "MEETS", "MEETS", "ABOVE", "BELOW"];

function fromPeer(
  writer: CopyWriter,
  person: DemoPerson,
  colleagues: ReadonlyMap<string, readonly DemoPost[]>,
  timeline: Timeline,
  random: Random,
): void {
  const running = timeline.months.at(-1)!;
  if (running.startsOn > timeline.yesterday || !random.chance(0.3)) return;
  const day = dayIn(running, timeline, random);
  const post = postOn(person, day);
  const others = (post && colleagues.get(post.unit.key)) ?? [];
  const giver = others.length > 0 ? random.pick(others).person : undefined;
  if (!post || !giver || giver === person || giver === appraiserOn(post, day) || !postOn(giver, day)) return;
  const rating = random.pick(RATINGS);
  const coreValue = random.pick(Object.values(CoreValue));
  give(writer, post, day, { giver, kind: "PEER", coreValue, rating, text: random.pick(FROM_PEER[rating]) }, random);
}

/** A talk of the two, and what is noted for guidance after it. */
function talk(writer: CopyWriter, person: DemoPerson, timeline: Timeline, random: Random): void {
  const month = timeline.months.at(-2)!;
  const day = dayIn(month, timeline, random);
  const appraiser = appraiserOn(postOn(person, day), day);
  if (!appraiser) return;
  const at = instant(day, 9, 15, random);
  const isConfirmed = random.chance(0.7) && addDays(day, 1) <= timeline.yesterday;
  const key = random.key(Date.parse(day));
  const agreed = random.pick(AGREED);
  writer.add(
    "performance_dialogue",
    key,
    person.key,
    appraiser.key,
    false,
    appraiser.key,
    day,
    agreed,
    at,
    isConfirmed ? instant(addDays(day, 1), 8, 11, random) : null,
    isConfirmed ? person.key : null,
  );
  writer.add(
    "coaching_note",
    random.key(Date.parse(day) + 1),
    person.key,
    appraiser.key,
    random.pick(COACHING),
    true,
    1,
    at,
  );
}
