import { attendanceIn } from "@andir/domain/attendance-words";
import type { ImportProblem } from "@andir/domain/import-problem";
import { agencyDate, type IsoDate } from "@andir/domain/iso-date";
import { codesOfClock, scheduleOf } from "@andir/domain/work-hours";
import type { RowVerdict } from "../../platform/imports/import-shape.ts";
import type { Scope } from "../../platform/scope.ts";
import { loadWorkWeek, personWorkingDays } from "../calendar/calendar.loaders.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { peopleByNip, unitOn, type AttendingPerson } from "./attendance-people.ts";
import { attendanceProblems } from "./attendance-problems.ts";
import { dayKey, daysStanding, type PersonDay } from "./attendance.service.ts";

/** What a file says of a day of someone: a code, or the times of a machine. */
export interface SaidDay {
  readonly day: IsoDate;
  /** Where the code stands. */
  readonly column: string;
  readonly code: string | null;
  readonly arrivedAt: string | null;
  readonly leftAt: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

export interface SaidRow {
  readonly row: number;
  readonly nip: string;
  readonly days: readonly SaidDay[];
}

export interface DaysPlan {
  readonly days: readonly PersonDay[];
  /** As they stood. */
  readonly before: readonly PersonDay[];
}

type Judged = { readonly set: PersonDay } | { readonly wrong: ImportProblem } | { readonly waits: ImportProblem };

/** Two statements for a block, and one more where people of it work in shifts. What stands is not told: who may bring attendance in need not be who may read it. */
export async function checkDays(scope: Scope, said: readonly SaidRow[]): Promise<RowVerdict<DaysPlan>[]> {
  const people = await peopleByNip(
    scope,
    said.map(({ nip }) => nip),
  );
  const judged = await Promise.all(
    said.map(async ({ nip, days }) => {
      const person = people.get(nip);
      return person ? Promise.all(days.map((day) => judgeDay(scope, person, day))) : null;
    }),
  );
  const set = judged.flatMap((row) => (row ?? []).flatMap((one) => ("set" in one ? [one.set] : [])));
  const standing = await daysStanding(scope, set);
  return said.map(({ row, nip }, at) => {
    const days = judged[at];
    if (!days) return { row, outcome: "WRONG", problems: [attendanceProblems.nipUnknown(nip)] };
    const wrong = days.flatMap((one) => ("wrong" in one ? [one.wrong] : []));
    if (wrong.length > 0) return { row, outcome: "WRONG", problems: wrong };
    const waits = days.flatMap((one) => ("waits" in one ? [one.waits] : []));
    const plan = planOf(
      days.flatMap((one) => ("set" in one ? [one.set] : [])),
      standing,
    );
    if (plan.days.length > 0) return { row, ...outcomeOf(plan), problems: waits, plan };
    return { row, outcome: days.some((one) => "set" in one) ? "SAME" : "PENDING", problems: waits };
  });
}

/** Of a row what is new or different. */
function planOf(days: readonly PersonDay[], standing: ReadonlyMap<string, PersonDay>): DaysPlan {
  const changed = days.filter((day) => !isSame(day, standing.get(dayKey(day))));
  return {
    days: changed,
    before: changed.map(
      (day) => standing.get(dayKey(day)) ?? { ...day, codes: [], arrivedAt: null, leftAt: null, isTold: false },
    ),
  };
}

const isSame = (day: PersonDay, standing: PersonDay | undefined): boolean =>
  standing?.isTold === true &&
  standing.arrivedAt === day.arrivedAt &&
  standing.leftAt === day.leftAt &&
  [...standing.codes].toSorted().join() === [...day.codes].toSorted().join();

function outcomeOf({ days, before }: DaysPlan): Pick<RowVerdict, "outcome" | "changes"> {
  const isChange = before.some(({ isTold, codes }) => isTold || codes.length > 0);
  if (!isChange) return { outcome: "CREATE" };
  const changes = days.map(({ day, codes }) => ({
    column: "code",
    from: null,
    to: `${day}: ${codes.join(", ") || "H"}`,
  }));
  return { outcome: "CHANGE", changes };
}

async function judgeDay(scope: Scope, person: AttendingPerson, said: SaidDay): Promise<Judged> {
  const { day } = said;
  if (day > agencyDate(scope.now)) return { wrong: attendanceProblems.future(day) };
  const unitKey = unitOn(person, day);
  if (unitKey === null) return { wrong: attendanceProblems.noPost(day) };
  const { employeeKey } = person;
  const read = said.code === null ? null : attendanceIn(said.code);
  if (said.code !== null && read === null) return { wrong: attendanceProblems.codeUnknown(said.column, said.code) };
  if (read === "OFF") return { waits: attendanceProblems.dayOff(day) };
  // A month at once: the same for each of its days, and shifts are then looked up in one statement.
  const month = day.slice(0, 7);
  const working = await personWorkingDays(scope, { employeeKey, unitKey }, `${month}-01`, lastOf(month));
  if (!working.includes(day)) return { waits: attendanceProblems.dayOff(day) };
  const { arrivedAt, leftAt } = said;
  if (read !== null) return { set: { employeeKey, day, codes: read, arrivedAt, leftAt, isTold: true } };
  if (arrivedAt === null || leftAt === null) return { waits: attendanceProblems.nothing() };
  if (leftAt < arrivedAt) return { wrong: attendanceProblems.backwards(leftAt) };
  const { workHours } = await cycleRulesOn(scope, day);
  const hours =
    said.startsAt !== null && said.endsAt !== null
      ? { startsAt: said.startsAt, endsAt: said.endsAt }
      : scheduleOf(day, await loadWorkWeek(scope, unitKey, day), workHours);
  if (hours === null) return { wrong: attendanceProblems.noSchedule() };
  const codes = codesOfClock(arrivedAt, leftAt, hours, workHours);
  return { set: { employeeKey, day, codes, arrivedAt, leftAt, isTold: true } };
}

const lastOf = (month: string): IsoDate => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};
