import type { CopyWriter } from "./copy.ts";
import type { Planner } from "./drafted-plan.ts";
import type { AnswerMonth, InnovationDates, PersonMonth, PostMonth, ServiceMonth } from "./facts.ts";
import type { Random } from "./random.ts";
import type { PlanRecord } from "./realisations.ts";
import type { Timeline } from "./timeline.ts";
import type { StandingRating } from "./unit-ratings.ts";
import type { DemoPerson, DemoPost, DemoUnit } from "./world.ts";

export interface WorkContext {
  timeline: Timeline;
  seed: number;
  planOf: Planner;
  /** The most days in a month on which a person logs progress. */
  entriesPerMonth: number;
  services: ReadonlyMap<DemoUnit, readonly ServiceMonth[]>;
  /** What was answered to the surveys of the services of a unit, by the index of the month. */
  answers: ReadonlyMap<DemoUnit, readonly AnswerMonth[]>;
  innovations: ReadonlyMap<DemoPerson, readonly (InnovationDates & { share: number })[]>;
  unitRatings: StandingRating;
  writer: CopyWriter;
}

/** What has been made of a person so far: what the assessments are computed from. */
export interface WorkRecord {
  person: DemoPerson;
  /** By the index of the month; nothing where no post was held. */
  months: (PersonMonth | undefined)[];
  posts: Map<DemoPost, (PostMonth | undefined)[]>;
  /** By post and year; null where no plan is agreed. */
  plans: Map<DemoPost, Map<number, PlanRecord | null>>;
  /** What no fact shows about the person, from -1 to 1. */
  talent: number;
  random: Random;
}
