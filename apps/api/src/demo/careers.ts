import { EmploymentType } from "@andir/domain/employment-type";
import type { IsoDate } from "@andir/domain/iso-date";
import type { Role } from "./cast.ts";
import { headJob } from "./head-jobs.ts";
import { STAFF, type Job } from "./jobs.ts";
import type { Family } from "./organisation.ts";
import type { Random } from "./random.ts";
import { FULL_MONTHS, type Timeline } from "./timeline.ts";
import type { DemoPerson, DemoPost, DemoUnit } from "./world.ts";

/** Between which kinds of units people are transferred. */
const EXCHANGES: Record<Family, string> = {
  government: "",
  secretariat: "office",
  personnel: "office",
  registry: "office",
  licensing: "office",
  district: "territory",
  village: "territory",
  education: "education",
  school: "school",
  health: "health",
  clinic: "clinic",
};

const TRANSFERRED = 0.045;

export interface CareerContext {
  timeline: Timeline;
  unitsByCode: ReadonlyMap<string, DemoUnit>;
  /** Units by the group in which people move. */
  exchanges: ReadonlyMap<string, readonly DemoUnit[]>;
}

export function exchangesOf(units: readonly DemoUnit[]): Map<string, DemoUnit[]> {
  const groups = new Map<string, DemoUnit[]>();
  for (const unit of units) {
    if (unit.size < 3) continue;
    const group = EXCHANGES[unit.family];
    groups.set(group, [...(groups.get(group) ?? []), unit]);
  }
  return groups;
}

/** The posts of a person, in order of time; the main one of today comes last but for a second post. */
export function givePosts(
  context: CareerContext,
  person: DemoPerson,
  unit: DemoUnit,
  job: Job,
  isHead: boolean,
  role: Role,
  random: Random,
): void {
  const { timeline, unitsByCode } = context;
  const day = (monthsAgo: number, of: number): IsoDate =>
    `${timeline.months[timeline.latestDue - monthsAgo]!.startsOn.slice(0, 8)}${String(of).padStart(2, "0")}`;
  const post = (more: Omit<DemoPost, "key" | "person" | "appraisers" | "capacity" | "grade"> & Partial<DemoPost>) =>
    person.posts.push({
      key: random.key(Date.parse(more.startsOn)),
      person,
      capacity: "DEFINITIVE",
      grade: gradeOf(person, more.job, timeline),
      appraisers: [],
      ...more,
    });

  let startsOn = firstPostStart(timeline, person, random);
  const previous = previousPost(context, person, unit, job, isHead, role, random);
  if (previous !== null) {
    const { months } = timeline;
    post({ ...previous.post, startsOn, endsOn: months[previous.lastMonth]!.endsOn });
    startsOn = months[previous.lastMonth + 1]!.startsOn;
  }

  const endsOn = role.left?.day === undefined ? person.leftOn : day(role.left.monthsAgo, role.left.day);
  post({ unit, job, title: job.title, isHead, startsOn, endsOn });

  if (role.also !== undefined) {
    const { from, to, capacity, isHead: heads, title } = role.also;
    const second = unitsByCode.get(role.also.unit)!;
    post({
      unit: second,
      job: heads ? headJob(second) : job,
      title: heads ? `${capacity === "PLT" ? "Plt." : "Plh."} ${second.head}` : (title ?? job.title),
      capacity,
      isHead: heads,
      startsOn: day(from.monthsAgo, from.day),
      endsOn: to === undefined ? null : day(to.monthsAgo, to.day),
    });
  }
}

type Previous = { post: Pick<DemoPost, "unit" | "job" | "title" | "isHead">; lastMonth: number };

function previousPost(
  { timeline, unitsByCode, exchanges }: CareerContext,
  person: DemoPerson,
  unit: DemoUnit,
  job: Job,
  isHead: boolean,
  role: Role,
  random: Random,
): Previous | null {
  if (role.cameFrom !== undefined) {
    const from = unitsByCode.get(role.cameFrom.unit)!;
    const before = role.cameFrom.asHead ? headJob(from) : (jobBefore(from, job) ?? STAFF[from.family][0]!);
    return {
      post: { unit: from, job: before, title: before.title, isHead: role.cameFrom.asHead },
      lastMonth: timeline.latestDue - role.cameFrom.monthsAgo,
    };
  }
  const isFree = !isHead && Object.keys(role).length === 0 && person.leftOn === null;
  if (!isFree || person.joinedOn >= timeline.firstDay || !random.chance(TRANSFERRED)) return null;

  const others = exchanges.get(EXCHANGES[unit.family])!.filter((other) => other !== unit);
  if (others.length === 0) return null;
  const from = random.pick(others);
  const before = jobBefore(from, job);
  if (before === undefined) return null;
  return {
    post: { unit: from, job: before, title: before.title, isHead: false },
    lastMonth: random.int(2, FULL_MONTHS - 3),
  };
}

/** The same post elsewhere, or one that asks for the same schooling; a supervisor was promoted from the staff. */
function jobBefore({ family }: DemoUnit, job: Job): Job | undefined {
  const staff = STAFF[family];
  if (job.kind === "SUPERVISORY") return staff[0];
  return (
    staff.find(({ title }) => title === job.title) ??
    staff.find(({ kind, contractGrade }) => kind === "IMPLEMENTING" && contractGrade === job.contractGrade)
  );
}

function firstPostStart({ firstDay }: Timeline, person: DemoPerson, random: Random): IsoDate {
  const date = `${Number(firstDay.slice(0, 4)) - random.int(1, 5)}-${random.pick(["01", "04", "07", "10"])}-01`;
  return date < person.joinedOn ? person.joinedOn : date;
}

function gradeOf({ type, bornOn, joinedOn }: DemoPerson, job: Job, { today }: Timeline): string | null {
  if (type === EmploymentType.ELECTED_OFFICIAL) return null;
  if (type === EmploymentType.CONTRACT || type === EmploymentType.CONTRACT_PART_TIME) return job.contractGrade;
  if (type === EmploymentType.CANDIDATE) return job.grades[0]!;
  const age = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4));
  const years = Number(today.slice(0, 4)) - Number(joinedOn.slice(0, 4));
  const share = Math.min(0.99, (years / 28 + (age - 24) / 34) / 2);
  return job.grades[Math.floor(Math.max(0, share) * job.grades.length)]!;
}
