import { COMPLAINT_ANSWER_DAYS, complaintDueOn } from "@andir/domain/complaint-status";
import { addDays, type IsoDate } from "@andir/domain/iso-date";
import type { CopyWriter } from "./copy.ts";
import { serviceKeyOf, servicesOf } from "./queue.ts";
import { randomOf } from "./random.ts";
import type { Timeline } from "./timeline.ts";
import { DEMO_COMPLAINTS, type DemoComplaint } from "./words/complaints.ts";
import { holdsOn, type DemoPerson, type DemoUnit } from "./world.ts";

/** What citizens complained of in the last months, of a stream of chance of its own. */
export function writeComplaints(
  writer: CopyWriter,
  units: readonly DemoUnit[],
  people: readonly DemoPerson[],
  timeline: Timeline,
  seed: number,
): void {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  for (const [index, complaint] of DEMO_COMPLAINTS.entries()) {
    const unit = byCode.get(complaint.unit);
    if (unit) write(writer, complaint, { unit, people, timeline, seed, index });
  }
}

interface Stage {
  readonly unit: DemoUnit;
  readonly people: readonly DemoPerson[];
  readonly timeline: Timeline;
  readonly seed: number;
  readonly index: number;
}

function write(writer: CopyWriter, complaint: DemoComplaint, { unit, people, timeline, seed, index }: Stage): void {
  const random = randomOf(seed, "complaint", index);
  const receivedOn = addDays(timeline.today, -complaint.daysAgo);
  const receivedAt = `${receivedOn}T0${random.int(1, 8)}:${random.int(10, 59)}:00Z`;
  const key = random.key(Date.parse(receivedAt));
  const spec = servicesOf(unit).find(({ name }) => name === complaint.service);
  const { answer, reopened } = complaint;
  const answeredOn = answer ? addDays(receivedOn, answer.after) : null;
  const answeredAt = answeredOn && `${answeredOn}T0${random.int(1, 8)}:${random.int(10, 59)}:00Z`;
  const dueFrom = reopened && answeredOn ? answeredOn : receivedOn;
  writer.add(
    "complaint",
    key,
    // Nobody holds its code: a hash of the form that no code has.
    `demo ${key}`,
    unit.key,
    spec ? serviceKeyOf(unit, spec, timeline, seed) : null,
    complaint.about,
    complaint.text,
    reopened ? "REOPENED" : answer ? "ANSWERED" : "RECEIVED",
    receivedAt,
    complaintDueOn(dueFrom, COMPLAINT_ANSWER_DAYS),
    answer?.text ?? null,
    answeredAt,
    answeredOn && headOf(people, unit, answeredOn),
    reopened ?? null,
    answer?.change ?? null,
    answer?.change ? answeredAt : null,
  );
}

const headOf = (people: readonly DemoPerson[], unit: DemoUnit, day: IsoDate): string | null =>
  people.find(({ posts }) => posts.some((post) => post.unit === unit && post.isHead && holdsOn(post, day)))?.key ??
  null;
