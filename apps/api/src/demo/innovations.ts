import type { InnovationStage } from "@andir/domain/innovation-stage";
import { addDays, type IsoDate } from "@andir/domain/iso-date";
import type { InnovationDates } from "./facts.ts";
import { IDEAS, type Idea } from "./words/ideas.ts";
import { randomOf } from "./random.ts";
import type { Timeline } from "./timeline.ts";
import { holdsOn, type DemoPerson, type DemoUnit } from "./world.ts";

export interface DemoInnovation extends InnovationDates {
  key: string;
  unit: DemoUnit;
  idea: Idea;
  stage: InnovationStage;
  startedOn: IsoDate;
  members: { person: DemoPerson; share: number }[];
}

/** Shares of the work by the size of the group; each adds up to 1. */
const SHARES: Record<number, readonly number[]> = {
  1: [1],
  2: [0.6, 0.4],
  3: [0.5, 0.3, 0.2],
  4: [0.4, 0.25, 0.2, 0.15],
};

/** The innovations of the two years, with those who made them; units too small for the demo have none. */
export function innovationsOf(
  units: readonly DemoUnit[],
  people: readonly DemoPerson[],
  timeline: Timeline,
  seed: number,
): DemoInnovation[] {
  const codes = new Set(IDEAS.map(({ unit }) => unit));
  const byUnit = new Map(units.filter(({ code }) => codes.has(code)).map((unit) => [unit.code, unit]));
  const candidates = people.filter(({ posts }) => posts.some(({ unit }) => codes.has(unit.code)));

  return IDEAS.flatMap((idea, index) => {
    const random = randomOf(seed, "innovation", index);
    const unit = byUnit.get(idea.unit)!;
    const day = (monthsAgo: number | undefined): IsoDate | null => {
      if (monthsAgo === undefined) return null;
      const month = timeline.months[timeline.latestDue - monthsAgo]!;
      return addDays(month.startsOn, random.int(1, 6)); // early, so that each stage has most of its month
    };
    const startedOn = day(idea.started)!;
    const members = candidates
      .filter((person) => person.leftOn === null)
      .filter(({ posts }) =>
        posts.some((post) => post.unit === unit && post.startsOn <= startedOn && holdsOn(post, timeline.today)),
      )
      .sort((a, b) => enthusiasm(b) - enthusiasm(a))
      .slice(0, idea.people);
    const shares = SHARES[members.length];
    if (shares === undefined) return [];
    const key = random.key(Date.parse(startedOn));
    const days = { trialOn: day(idea.trial), adoptedOn: day(idea.adopted), replicatedOn: day(idea.replicated) };
    const validatedOn = day(idea.validated);
    return {
      key,
      unit,
      idea,
      stage: stageOf(idea),
      startedOn,
      ...days,
      closedOn: idea.isClosed ? addDays(days.trialOn ?? startedOn, MONTHS_OF_TRIAL * 30) : null,
      validatedOn,
      // Both confirmed the stage that it had by then.
      trialValidatedOn: days.trialOn === null ? null : validatedOn,
      adoptionValidatedOn: days.adoptedOn === null ? null : validatedOn,
      members: members.map((person, i) => ({ person, share: shares[i]! })),
    };
  });
}

/** What does not prove itself is given up after so long. */
const MONTHS_OF_TRIAL = 4;

const enthusiasm = ({ persona }: DemoPerson): number =>
  ["struggling", "careless", "ordinary", "steady", "exemplary"].indexOf(persona);

function stageOf({ isClosed, replicated, adopted, trial }: Idea): InnovationStage {
  if (isClosed) return "CLOSED";
  if (replicated !== undefined) return "REPLICATED";
  if (adopted !== undefined) return "ADOPTED";
  return trial === undefined ? "IDEA" : "TRIAL";
}

/** Each person's part in each innovation. */
export function sharesByPerson(
  innovations: readonly DemoInnovation[],
): Map<DemoPerson, (InnovationDates & { share: number })[]> {
  const shares = new Map<DemoPerson, (InnovationDates & { share: number })[]>();
  for (const innovation of innovations) {
    for (const { person, share } of innovation.members) {
      shares.set(person, [...(shares.get(person) ?? []), { ...innovation, share }]);
    }
  }
  return shares;
}
