import { addDays, type IsoDate } from "@andir/domain/iso-date";
import type { Random } from "./random.ts";
import type { Timeline } from "./timeline.ts";
import type { DemoPerson, DemoPost, DemoTerm, DemoUnit } from "./world.ts";

type Span = { startsOn: IsoDate; endsOn: IsoDate | null };

/**
 * Who appraises whom, from a day to a day: the head of the unit its members, the head above the head. Where a unit has
 * no head for a while, the one above stands in; a Plh. stands in for its holder's desk only, not for the assessments.
 */
export function assignAppraisers(people: readonly DemoPerson[], timeline: Timeline, random: Random): void {
  const heads = headsByUnit(people);
  for (const person of people) {
    for (const post of person.posts) {
      if (post.capacity === "PLH") continue;
      const from = post.isHead ? post.unit.superior : post.unit;
      // Before the record began nobody was assessed, so nobody was assigned either.
      const startsOn = post.startsOn < timeline.firstDay ? timeline.firstDay : post.startsOn;
      post.appraisers = chain(heads, from, person, { startsOn, endsOn: post.endsOn }).map((term) => ({
        ...term,
        key: random.key(Date.parse(term.startsOn)),
      }));
    }
  }
}

function headsByUnit(people: readonly DemoPerson[]): Map<DemoUnit, DemoPost[]> {
  const heads = new Map<DemoUnit, DemoPost[]>();
  for (const { posts } of people) {
    for (const post of posts) {
      if (post.isHead && post.capacity !== "PLH") heads.set(post.unit, [...(heads.get(post.unit) ?? []), post]);
    }
  }
  for (const posts of heads.values()) posts.sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  return heads;
}

/** Covers the span with the heads of the unit; what they leave open, with those above. */
function chain(
  heads: ReadonlyMap<DemoUnit, readonly DemoPost[]>,
  unit: DemoUnit | null,
  person: DemoPerson,
  span: Span,
): Omit<DemoTerm, "key">[] {
  if (unit === null) return [];
  const terms: Omit<DemoTerm, "key">[] = [];
  let open: IsoDate | null = span.startsOn;
  for (const post of heads.get(unit) ?? []) {
    if (open === null || post.person === person) continue;
    const startsOn: IsoDate = later(post.startsOn, open);
    const endsOn = earlierEnd(post.endsOn, span.endsOn);
    if (endsOn !== null && endsOn < startsOn) continue;
    if (span.endsOn !== null && startsOn > span.endsOn) continue;
    if (startsOn > open)
      terms.push(...chain(heads, unit.superior, person, { startsOn: open, endsOn: addDays(startsOn, -1) }));
    terms.push({ appraiser: post.person, startsOn, endsOn });
    open = endsOn === null ? null : addDays(endsOn, 1);
  }
  if (open !== null && (span.endsOn === null || open <= span.endsOn)) {
    terms.push(...chain(heads, unit.superior, person, { startsOn: open, endsOn: span.endsOn }));
  }
  return terms;
}

const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

function earlierEnd(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
