import type { CopyWriter } from "./copy.ts";
import { plannedPosts, yearOf, type Planner } from "./drafted-plan.ts";
import { planRows } from "./plan-rows.ts";
import type { Timeline } from "./timeline.ts";
import type { DemoPerson, DemoUnit } from "./world.ts";

/** A plan for every post and year of the record, linked up the line. Heads first: what is supported is there before what supports it. */
export async function writePlans(
  writer: CopyWriter,
  units: readonly DemoUnit[],
  people: readonly DemoPerson[],
  timeline: Timeline,
  planOf: Planner,
): Promise<void> {
  const planned = plannedPosts(people);
  const order = new Map(units.map((unit, index) => [unit, index]));
  const heads = planned.filter(({ isHead }) => isHead).toSorted((a, b) => order.get(a.unit)! - order.get(b.unit)!);

  for (const post of [...heads, ...planned.filter(({ isHead }) => !isHead)]) {
    for (let year = yearOf(timeline.firstDay); year <= yearOf(timeline.today); year += 1) {
      const plan = planOf(post, year);
      if (plan) planRows(writer, plan);
    }
    await writer.drain();
  }
}
