import { randomOf } from "./random.ts";
import { ONLINE_QUEUE } from "./stories.ts";
import type { DemoPeriod, Timeline } from "./timeline.ts";
import type { DemoUnit } from "./world.ts";

const SLIPPING = "KEL.CIROYOM";

/** How much of what it plans a unit reaches in a quarter, about 1: as ever, and where a story is told, as that goes. */
export function qualityOf(unit: DemoUnit, quarter: DemoPeriod, { months, latestDue }: Timeline, seed: number): number {
  const usual = 0.985 + 0.055 * randomOf(seed, "unit quality", unit.code).bell();
  const last = months.findLastIndex((month) => month.endsOn <= quarter.endsOn);
  const monthsAgo = latestDue - last;
  if (unit.code === SLIPPING) return monthsAgo > 6 ? 0.97 : 0.97 - 0.055 * (7 - monthsAgo);
  if (unit.code === ONLINE_QUEUE.unit) return monthsAgo > ONLINE_QUEUE.adopted ? 0.93 : 1.08;
  return usual + 0.03 * randomOf(seed, "unit quality", unit.code, quarter.startsOn).bell();
}
