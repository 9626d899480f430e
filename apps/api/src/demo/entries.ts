import type { IsoDate } from "@andir/domain/iso-date";
import { holdsOn, type DemoPost } from "./world.ts";
import type { Random } from "./random.ts";
import { POOLS } from "./words/pools.ts";
import { fill, type Template } from "./words/template.ts";

export interface Entry {
  post: DemoPost;
  day: IsoDate;
  template: Template;
  text: string;
  quantity: number | null;
}

const SECOND_POOL = 0.25;
/** A second entry on the same day. */
const ANOTHER = 0.12;
/** Days on which the second of two posts is worked for as well. */
const SECOND_POST = 0.45;

/** What a person logged on the days attended, at most on `daysPerMonth` of them. */
export function logProgress(
  posts: readonly DemoPost[],
  attendedOn: readonly IsoDate[],
  logs: number,
  daysPerMonth: number,
  random: Random,
): Entry[] {
  const entries: Entry[] = [];
  const share = Math.min(1, daysPerMonth / attendedOn.length); // spread over the month, not its first days
  let due = 0;
  for (const day of attendedOn) {
    due += share;
    if (due < 0.999_999) continue;
    due -= 1;
    if (!random.chance(logs)) continue;
    const held = posts.filter((post) => post.capacity !== "PLH" && holdsOn(post, day));
    held.forEach((post, i) => {
      if (i > 0 && !random.chance(SECOND_POST)) return;
      entries.push(entry(post, day, random));
      if (share === 1 && random.chance(ANOTHER)) entries.push(entry(post, day, random));
    });
  }
  return entries;
}

function entry(post: DemoPost, day: IsoDate, random: Random): Entry {
  const [first, second] = post.job.pools;
  const pool = POOLS[random.chance(SECOND_POOL) ? second : first];
  const template = random.pick(pool);
  return { post, day, template, ...fill(template, random) };
}
