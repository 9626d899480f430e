import { addDays } from "@andir/domain/iso-date";
import type { CopyWriter } from "./copy.ts";
import type { ServiceMonth } from "./facts.ts";
import { SERVICES, type ServiceSpec } from "./organisation.ts";
import { randomOf } from "./random.ts";
import { storyWait } from "./stories.ts";
import type { Timeline } from "./timeline.ts";
import type { DemoUnit } from "./world.ts";

/** Visits at the counters, written as they are made; kept are only the sums of each unit and month. */
export async function queueAtCounters(
  units: readonly DemoUnit[],
  timeline: Timeline,
  seed: number,
  writer: CopyWriter,
): Promise<Map<DemoUnit, ServiceMonth[]>> {
  const sums = new Map<DemoUnit, ServiceMonth[]>();
  for (const unit of units) {
    for (const [at, spec] of servicesOf(unit).entries()) {
      const months = sums.get(unit) ?? timeline.months.map(() => ({ served: 0, withinStandard: 0, waited: 0 }));
      sums.set(unit, months);
      serve(unit, { ...spec, number: at + 1 }, timeline, seed, writer, months);
      await writer.drain();
    }
  }
  return sums;
}

/** Health centres that only a larger organisation has get the one service that every health centre has. */
export function servicesOf(unit: DemoUnit): readonly ServiceSpec[] {
  const named = SERVICES.filter((spec) => spec.unit === unit.code);
  if (named.length > 0 || unit.family !== "clinic") return named;
  return [{ unit: unit.code, name: "Pemeriksaan umum", standardWaitMinutes: 30, visits: 9, usualWait: 24 }];
}

/** The first draw of the stream that a service's queue is made from. */
export const serviceKeyOf = (unit: DemoUnit, spec: ServiceSpec, timeline: Timeline, seed: number): string =>
  randomOf(seed, "queue", unit.code, spec.name).key(Date.parse(timeline.firstDay));

const NO_SHOW = 0.03;
const OPENS = 7.5 * 3600; // seconds of the day
const COUNTER_HOURS = 5 * 3600;
const DAY_BEGINS = 7 * 3_600_000; // the agency's midnight is seven hours before that of UTC

function serve(
  unit: DemoUnit,
  spec: ServiceSpec & { number: number },
  timeline: Timeline,
  seed: number,
  writer: CopyWriter,
  sums: ServiceMonth[],
): void {
  const random = randomOf(seed, "queue", unit.code, spec.name);
  const service = random.key(Date.parse(timeline.firstDay));
  writeService(writer, service, unit, spec);

  for (const month of timeline.months) {
    const median = (storyWait(unit.code, spec.name, month, timeline) ?? spec.usualWait) * (1 + 0.05 * random.bell());
    for (const day of month.days[unit.daysPerWeek]) {
      const midnight = Date.parse(day) - DAY_BEGINS;
      const visits = spec.visits + random.int(-3, 3);
      for (let visit = 0; visit < visits; visit += 1) {
        const arrived = midnight + Math.floor(OPENS + COUNTER_HOURS * ((visit + random.next()) / visits)) * 1000;
        const isCalled = !random.chance(NO_SHOW);
        const wait = Math.floor(median * 60 * 2 ** (1.6 * random.bell()));
        const called = arrived + wait * 1000;
        const done = called + random.int(180, 900) * 1000;
        writer.add(
          "queue_ticket",
          random.key(arrived),
          service,
          at(arrived),
          isCalled ? at(called) : null,
          isCalled ? at(done) : null,
        );
        if (!isCalled) continue;
        sums[month.index]!.served += 1;
        sums[month.index]!.waited += wait;
        if (wait <= spec.standardWaitMinutes * 60) sums[month.index]!.withinStandard += 1;
      }
    }
  }
}

const OPENED = "2019-01-02";
const REFORMED = "2023-01-02";

/** Each has had a laxer standard once, before the history begins: so there is one to see, and no number rests on it. */
function writeService(
  writer: CopyWriter,
  key: string,
  unit: DemoUnit,
  { name, number, standardWaitMinutes }: ServiceSpec & { number: number },
): void {
  writer.add("service", key, unit.key, `${unit.code}-${number}`, name, OPENED);
  writer.add("service_standard", key, OPENED, addDays(REFORMED, -1), standardWaitMinutes * 2, null);
  writer.add("service_standard", key, REFORMED, null, standardWaitMinutes, "Standar pelayanan 2023");
}

const at = (instant: number): string => new Date(instant).toISOString();
