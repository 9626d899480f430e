import { attend, type Attendance } from "./attendance.ts";
import { writeAssessment } from "./assessments.ts";
import type { CopyWriter } from "./copy.ts";
import { logProgress, type Entry } from "./entries.ts";
import { narrate } from "./narratives.ts";
import { planRecordOf, realise, resultKeyOf, type PlanRecord } from "./realisations.ts";
import { owes } from "./obligation.ts";
import { randomOf, type Random } from "./random.ts";
import type { WorkContext, WorkRecord } from "./record.ts";
import { writeReport } from "./report-rows.ts";
import { reportOf } from "./reports.ts";
import { habitsIn } from "./stories.ts";
import { FULL_MONTHS, type DemoMonth } from "./timeline.ts";
import { holdsOn, type DemoPerson } from "./world.ts";
import { writeYears } from "./years.ts";

/** Two years of one person: attendance, daily progress, reports and assessments. */
export function writeWork(context: WorkContext, person: DemoPerson): void {
  if (person.type === "ELECTED_OFFICIAL") return;
  const random = randomOf(context.seed, "work", person.seat);
  const record: WorkRecord = { person, months: [], posts: new Map(), plans: new Map(), talent: random.bell(), random };
  // Words have their own chance, so that how many there are changes nothing else.
  const words = randomOf(context.seed, "words", person.seat);
  for (const month of context.timeline.months) writeMonth(context, record, month, words);
  writeYears(context, record);
}

function writeMonth(context: WorkContext, record: WorkRecord, month: DemoMonth, words: Random): void {
  const { timeline, writer, entriesPerMonth } = context;
  const { person, random } = record;
  const held = person.posts.filter(
    ({ capacity, startsOn, endsOn }) =>
      capacity !== "PLH" && startsOn <= month.endsOn && (endsOn === null || endsOn >= month.startsOn),
  );
  const [main] = held;
  if (main === undefined) return;

  const habits = habitsIn(main, month, timeline);
  const days = month.days[main.unit.daysPerWeek].filter((day) => held.some((post) => holdsOn(post, day)));
  const attendance = attend(days, person.leaves, habits, random);
  const entries = logProgress(held, attendance.attendedOn, habits.logs, entriesPerMonth, words);
  if (month.index < FULL_MONTHS) writeAttendance(writer, person, month, attendance);
  record.months[month.index] = {
    scheduledDays: attendance.scheduledDays,
    attendedDays: attendance.attendedOn.length,
    codes: attendance.codes,
    daysWithEntry: new Set(entries.map(({ day }) => day)).size,
  };

  for (const post of held) {
    const own = entries.filter((entry) => entry.post === post);
    const report = owes(post, month) ? reportOf(post, month, timeline, habits, random) : null;
    const key = report === null ? null : writeReport(writer, post, month, report, narrate(own, month, words), random);
    const isVerified = report !== null && report.verifiedOn !== null;
    const planned = planRecordOf(context, record, post, month.endsOn);
    const verifiedEntries = writeEntries(writer, own, planned, key, isVerified ? habits.accepted : 0, words);
    if (planned) realise(context, record, planned, { post, month, habits, entries: own, report, reportKey: key });
    if (report === null) continue;

    const months = record.posts.get(post) ?? [];
    months[month.index] = { entries: own.length, verifiedEntries };
    record.posts.set(post, months);
    writeAssessment(context, { record, post, period: month, months: [month.index], report });
  }
}

function writeAttendance(writer: CopyWriter, { key }: DemoPerson, month: DemoMonth, attendance: Attendance): void {
  writer.add("attendance_month", key, month.startsOn, attendance.scheduledDays, attendance.attendedOn.length);
  for (const { day, code } of attendance.events) writer.add("attendance_event", key, day, code);
}

const WRITTEN_AT = 9 * 3_600_000; // four in the afternoon

function writeEntries(
  writer: CopyWriter,
  entries: readonly Entry[],
  planned: PlanRecord | null,
  report: string | null,
  accepted: number,
  random: Random,
): number {
  let verified = 0;
  for (const entry of entries) {
    const { post, day, text, quantity } = entry;
    const isVerified = random.chance(accepted);
    if (isVerified) verified += 1;
    const key = random.key(Date.parse(day) + WRITTEN_AT);
    const result = resultKeyOf(planned, entry);
    writer.add("progress_entry", key, post.person.key, post.key, result, report, day, text, quantity, isVerified);
  }
  return verified;
}
