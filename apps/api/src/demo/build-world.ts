import { assignAppraisers } from "./appraisers.ts";
import { givePosts, exchangesOf, type CareerContext } from "./careers.ts";
import { CAST, type Role } from "./cast.ts";
import { headJob } from "./head-jobs.ts";
import { FIXED_SEATS, STAFF, type Job } from "./jobs.ts";
import { giveLeaves } from "./leaves.ts";
import { daysPerWeekOf, superiorOf, type UnitSpec } from "./organisation.ts";
import { personMaker } from "./people.ts";
import { randomOf } from "./random.ts";
import { staffingFor } from "./scale.ts";
import type { Timeline } from "./timeline.ts";
import type { DemoPerson, DemoUnit } from "./world.ts";

export interface World {
  units: DemoUnit[];
  people: DemoPerson[];
}

/** Units, people, posts, appraisers and leaves; about a kilobyte and a half a person, and all that is held in memory. */
export function buildWorld(employees: number, seed: number, timeline: Timeline): World {
  const staffing = staffingFor(employees);
  const units = unitsOf(staffing.units, seed, timeline);
  const unitsByCode = new Map(units.map((unit) => [unit.code, unit]));
  const context: CareerContext = { timeline, unitsByCode, exchanges: exchangesOf(units) };
  const makePerson = personMaker(timeline);

  const people: DemoPerson[] = [];
  const place = (unit: DemoUnit, seatName: string, job: Job, isHead: boolean, cast: Role) => {
    const seat = `${unit.code}#${seatName}`;
    const random = randomOf(seed, "person", seat);
    const role = CAST[seat] ?? cast;
    const person = makePerson(seat, job, role, random);
    givePosts(context, person, unit, job, isHead, role, random);
    giveLeaves(timeline, person, role, isHead, random);
    people.push(person);
  };

  for (const unit of units) {
    place(unit, "0", headJob(unit), true, {});
    for (let seat = 1; seat < unit.size; seat += 1) place(unit, String(seat), jobOf(unit, seat), false, {});
  }

  // Beyond the seats: the first of those who left headed a section, the others worked anywhere.
  const section = unitsByCode.get("KEC.KESOS")!;
  place(section, "former", headJob(section), true, {});
  const random = randomOf(seed, "leavers");
  const large = units.filter(({ size }) => size > 4);
  for (let i = 1; i < staffing.leavers; i += 1) {
    const unit = random.pick(large);
    const left = { monthsAgo: random.int(1, timeline.latestDue - 3) };
    place(unit, `left${i}`, random.pick(STAFF[unit.family]), false, { left });
  }
  assignAppraisers(people, timeline, randomOf(seed, "appraisers"));
  return { units, people };
}

/** The posts that a unit must have come first, then the others in turn. */
function jobOf({ family }: UnitSpec, seat: number): Job {
  const fixed = FIXED_SEATS[family] ?? [];
  return fixed[seat - 1] ?? STAFF[family][(seat - 1 - fixed.length) % STAFF[family].length]!;
}

function unitsOf(specs: readonly UnitSpec[], seed: number, { firstDay }: Timeline): DemoUnit[] {
  const random = randomOf(seed, "units");
  const byCode = new Map<string, DemoUnit>();
  for (const spec of specs) {
    const parentUnit = spec.parent === null ? null : byCode.get(spec.parent)!;
    const superior = superiorOf(spec.code, spec.parent);
    byCode.set(spec.code, {
      ...spec,
      key: random.key(Date.parse(unitStart(firstDay))),
      parentUnit,
      superior: superior === null ? null : byCode.get(superior)!,
      daysPerWeek: daysPerWeekOf(spec.family),
    });
  }
  return [...byCode.values()];
}

/** Every unit is older than every post in it. */
export const unitStart = (firstDay: string): string => `${Number(firstDay.slice(0, 4)) - 8}-01-01`;
