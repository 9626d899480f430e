import { EmploymentType } from "@andir/domain/employment-type";
import { makeNip, type Sex } from "@andir/domain/nip";
import type { PositionKind } from "@andir/domain/position-kind";
import type { Role } from "./cast.ts";
import type { Job } from "./jobs.ts";
import { nameMaker, titled } from "./names.ts";
import { drawPersona, habitsOf } from "./personas.ts";
import type { Random } from "./random.ts";
import { FULL_MONTHS, type Timeline } from "./timeline.ts";
import type { DemoPerson } from "./world.ts";

const AGES: Record<PositionKind, readonly [number, number]> = {
  HIGH_LEADER: [49, 57],
  ADMINISTRATIVE: [42, 56],
  SUPERVISORY: [36, 55],
  FUNCTIONAL: [27, 52],
  IMPLEMENTING: [25, 55],
};

const RETIREMENT_AGE = 58;
/** In place of the month in the NIP of a contract employee. */
const CONTRACT_CODE = 21;

/** Makes people one after the other: no name and no NIP twice. */
export function personMaker(timeline: Timeline): (seat: string, job: Job, role: Role, random: Random) => DemoPerson {
  const nextName = nameMaker();
  const nips = new Set<string>();

  return (seat, job, role, random) => {
    const sex = role.sex ?? (random.chance(job.women ?? 0.48) ? "FEMALE" : "MALE");
    const name = titled(nextName(sex, random), job.prefix, random.pick(job.degrees));
    const service = serviceOf(timeline, job, role, random);
    const bornOn = birthOf(timeline, job, role, service, random);
    const joinedOn = service.joinedOn ?? appointmentOf(timeline, bornOn, random);
    const persona = role.persona ?? drawPersona(random);
    return {
      key: random.key(Date.parse(joinedOn)),
      seat,
      name,
      nip: service.type === EmploymentType.ELECTED_OFFICIAL ? null : freeNip(service.type, bornOn, joinedOn, sex, nips),
      sex,
      bornOn,
      type: service.type,
      joinedOn,
      leftOn: service.leftOn,
      persona,
      habits: habitsOf(persona, random),
      posts: [],
      leaves: [],
      account: role.account ?? null,
    };
  };
}

interface Service {
  type: EmploymentType;
  /** Null: long ago, when old enough. */
  joinedOn: string | null;
  leftOn: string | null;
}

function serviceOf(timeline: Timeline, job: Job, role: Role, random: Random): Service {
  const { months, latestDue } = timeline;
  const leftOn = role.left === undefined ? null : months[latestDue - role.left.monthsAgo]!.endsOn;
  const isOpen = job.contractGrade !== null && role.left === undefined && role.cameFrom === undefined;
  const joinsAt = joinMonth(timeline, role, isOpen, random);
  const type = role.type ?? typeOf(job, isOpen, joinsAt, random);

  if (type === EmploymentType.ELECTED_OFFICIAL) return { type, joinedOn: yearsBefore(timeline, 1, "02"), leftOn };
  if (type === EmploymentType.CONTRACT_PART_TIME) {
    return { type, joinedOn: months[Math.max(joinsAt ?? 0, FULL_MONTHS - 13)]!.startsOn, leftOn };
  }
  if (joinsAt !== null) return { type, joinedOn: months[joinsAt]!.startsOn, leftOn };
  return {
    type,
    joinedOn: type === EmploymentType.CONTRACT ? yearsBefore(timeline, random.int(1, 4), "03") : null,
    leftOn,
  };
}

/** The month of the record in which the person came into service; null for those who were there before. */
function joinMonth({ latestDue }: Timeline, role: Role, isOpen: boolean, random: Random): number | null {
  if (role.joined !== undefined) return latestDue - role.joined;
  const joins = isOpen && random.chance(0.05);
  return joins && role.also === undefined && role.leaves === undefined && role.account === undefined
    ? random.int(2, FULL_MONTHS - 1)
    : null;
}

function typeOf(job: Job, isOpen: boolean, joinsAt: number | null, random: Random): EmploymentType {
  if (!isOpen) return EmploymentType.CIVIL_SERVANT;
  if (joinsAt !== null && joinsAt > FULL_MONTHS - 12 && random.chance(0.6)) return EmploymentType.CANDIDATE;
  if (job.contractGrade === "V" && random.chance(0.1)) return EmploymentType.CONTRACT_PART_TIME;
  return random.chance(0.25) ? EmploymentType.CONTRACT : EmploymentType.CIVIL_SERVANT;
}

function birthOf(
  timeline: Timeline,
  job: Job,
  role: Role,
  { type, joinedOn, leftOn }: Service,
  random: Random,
): string {
  if (leftOn !== null) {
    return `${Number(leftOn.slice(0, 4)) - RETIREMENT_AGE}-${leftOn.slice(5, 7)}-${pad(random.int(1, 20))}`;
  }
  const year = Number(timeline.today.slice(0, 4));
  const youngest = joinedOn === null ? 0 : year - Number(joinedOn.slice(0, 4)) + 20;
  const [from, to] = role.age ?? agesOf(type, job, joinedOn);
  const age = random.int(Math.max(from, youngest), Math.max(to, youngest));
  return `${year - age}-${pad(random.int(1, 12))}-${pad(random.int(1, 28))}`;
}

function agesOf(type: EmploymentType, { kind }: Job, joinedOn: string | null): readonly [number, number] {
  const [from, to] = AGES[kind];
  if (type === EmploymentType.CONTRACT || type === EmploymentType.CONTRACT_PART_TIME) return [from, Math.min(to, 50)];
  // A civil servant comes young; one whose first day is not known here came long ago.
  return joinedOn === null || type === EmploymentType.ELECTED_OFFICIAL ? [from, to] : [23, 32];
}

/** The first of a month in the years when people are appointed, before the record begins. */
function appointmentOf(timeline: Timeline, bornOn: string, random: Random): string {
  const year = Math.min(
    Number(bornOn.slice(0, 4)) + random.int(22, 31),
    Number(timeline.firstDay.slice(0, 4)) - 1 - random.int(0, 1),
  );
  return `${year}-${random.pick(["01", "03", "04", "12"])}-01`;
}

function freeNip(type: EmploymentType, bornOn: string, joinedOn: string, sex: Sex, taken: Set<string>): string {
  const appointedYear = Number(joinedOn.slice(0, 4));
  const isContract = type === EmploymentType.CONTRACT || type === EmploymentType.CONTRACT_PART_TIME;
  const code = isContract ? { contractCode: CONTRACT_CODE } : { appointedMonth: Number(joinedOn.slice(5, 7)) };
  for (let sequence = 1; ; sequence += 1) {
    const nip = makeNip({ bornOn, appointedYear, sex, sequence, ...code });
    if (taken.has(nip)) continue;
    taken.add(nip);
    return nip;
  }
}

const yearsBefore = ({ firstDay }: Timeline, years: number, month: string): string =>
  `${Number(firstDay.slice(0, 4)) - years}-${month}-01`;

const pad = (number: number): string => String(number).padStart(2, "0");
