import { addDays, type IsoDate } from "@andir/domain/iso-date";
import type { LeaveKind } from "@andir/domain/leave-kind";
import type { Role } from "./cast.ts";
import type { Random } from "./random.ts";
import type { Timeline } from "./timeline.ts";
import type { DemoPerson } from "./world.ts";

/** Who is away and when: what the cast lays down, a few long leaves by chance, and everyone's annual leave. */
export function giveLeaves(timeline: Timeline, person: DemoPerson, role: Role, isHead: boolean, random: Random): void {
  if (person.type === "ELECTED_OFFICIAL") return;
  const { months, latestDue } = timeline;
  const add = (kind: LeaveKind, startsOn: IsoDate, days: number) => {
    const endsOn = addDays(startsOn, days - 1);
    const isFree = person.leaves.every((leave) => endsOn < leave.startsOn || startsOn > leave.endsOn);
    const lastDay = person.leftOn === null ? null : person.posts[0]!.endsOn; // who left held one post here
    const isInPost = startsOn >= person.posts[0]!.startsOn && (lastDay === null || endsOn < lastDay);
    if (isFree && isInPost) person.leaves.push({ key: random.key(Date.parse(startsOn)), kind, startsOn, endsOn });
  };

  for (const { kind, monthsAgo, day, days } of role.leaves ?? []) {
    add(kind, addDays(months[latestDue - monthsAgo]!.startsOn, day - 1), days);
  }
  if (!isHead && Object.keys(role).length === 0) {
    for (const { kind, days } of longLeaves(timeline, person, random)) {
      add(kind, addDays(months[random.int(0, latestDue)]!.startsOn, random.int(0, 27)), days);
    }
  }
  // About three blocks of annual leave in two years, none that reaches into the days to come.
  for (let block = random.int(1, 4); block > 0; block -= 1) {
    add("ANNUAL", random.pick(months[random.int(0, latestDue)]!.days[5].slice(0, -3)), random.int(1, 5));
  }
  person.leaves.sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
}

function longLeaves({ today }: Timeline, person: DemoPerson, random: Random): { kind: LeaveKind; days: number }[] {
  const age = Number(today.slice(0, 4)) - Number(person.bornOn.slice(0, 4));
  if (person.sex === "FEMALE" && age >= 25 && age <= 39 && random.chance(0.12))
    return [{ kind: "MATERNITY", days: 90 }];
  if (random.chance(0.012)) return [{ kind: "SICK", days: random.int(50, 130) }];
  if (person.type === "CIVIL_SERVANT" && age <= 40 && random.chance(0.01)) return [{ kind: "STUDY", days: 540 }];
  if (person.type === "CIVIL_SERVANT" && random.chance(0.003)) return [{ kind: "UNPAID", days: 365 }];
  return [];
}
