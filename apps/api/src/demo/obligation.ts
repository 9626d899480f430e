import type { DemoPeriod } from "./timeline.ts";
import { holdsOn, type DemoPost } from "./world.ts";

/** See `facts.ts`: held on the last day, and not on leave throughout. */
export function owes(post: DemoPost, period: DemoPeriod): boolean {
  const isAway = post.person.leaves.some(
    ({ startsOn, endsOn }) => startsOn <= period.startsOn && endsOn >= period.endsOn,
  );
  return post.capacity !== "PLH" && holdsOn(post, period.endsOn) && !isAway;
}
