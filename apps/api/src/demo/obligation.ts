import { windowOf } from "./facts.ts";
import type { DemoPeriod } from "./timeline.ts";
import { holdsOn, type DemoPost } from "./world.ts";

/** See `facts.ts`: held on the last day, and not on leave throughout. */
export function owes(post: DemoPost, period: DemoPeriod): boolean {
  const { from, to } = windowOf(post, period);
  const isAway = post.person.leaves.some(({ startsOn, endsOn }) => startsOn <= from && endsOn >= to);
  return post.capacity !== "PLH" && holdsOn(post, to) && !isAway;
}
