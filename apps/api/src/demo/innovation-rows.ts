import { addDays, type IsoDate } from "@andir/domain/iso-date";
import { roundTo } from "@andir/domain/score";
import type pg from "pg";
import type { CopyWriter } from "./copy.ts";
import type { DemoInnovation } from "./innovations.ts";
import { randomOf, type Random } from "./random.ts";
import { instant } from "./reports.ts";
import type { Timeline } from "./timeline.ts";
import {
  CONFIRMED,
  EFFECTS,
  MEASURED_BY_INDICATOR,
  MEASURED_BY_SERVICE,
  TAKEN_OVER,
  WAITING,
} from "./words/innovation-effects.ts";
import { holdsOn, type DemoPerson } from "./world.ts";

/** The innovations with their steps, those who confirmed them and what other units took over. */
export function writeInnovations(
  writer: CopyWriter,
  innovations: readonly DemoInnovation[],
  people: readonly DemoPerson[],
  timeline: Timeline,
  seed: number,
): void {
  const team = people.find(({ account }) => account === "tim.kinerja");
  for (const one of innovations) {
    const random = randomOf(seed, "innovation record", one.idea.title);
    writeOne(writer, one, null, timeline);
    for (const { person, share } of one.members) writer.add("innovation_member", one.key, person.key, share);
    for (const [stage, day] of stepsOf(one))
      writer.add("innovation_step", random.key(Date.parse(day)), one.key, stage, day, null);
    if (one.validatedOn !== null) writeReviews(writer, one, one.validatedOn, team, random);
  }
  for (const { title, unit, problem } of TAKEN_OVER) {
    const origin = innovations.find(({ idea }) => idea.title === title);
    if (origin) writeCopy(writer, origin, unit, problem, people, timeline, seed);
  }
}

function writeOne(
  writer: CopyWriter,
  one: DemoInnovation,
  origin: DemoInnovation | null,
  { yesterday }: Timeline,
): void {
  const isWaiting = one.idea.title === WAITING;
  const submittedOn = one.validatedOn ?? (isWaiting ? yesterday : null);
  writer.add(
    "innovation",
    one.key,
    one.unit.key,
    one.idea.title,
    one.idea.problem,
    one.idea.change,
    one.stage,
    one.startedOn,
    one.trialOn,
    one.adoptedOn,
    one.replicatedOn,
    one.closedOn,
    one.validatedOn,
    one.trialValidatedOn,
    one.adoptionValidatedOn,
    one.validatedOn === null ? (isWaiting ? "SUBMITTED" : "OPEN") : "VALIDATED",
    submittedOn === null ? 0 : 1,
    submittedOn === null ? null : `${submittedOn}T02:00:00Z`,
    one.members[0]?.person.key ?? null,
    origin?.key ?? null,
    origin?.key ?? null,
  );
}

const stepsOf = ({ startedOn, trialOn, adoptedOn, replicatedOn, closedOn }: DemoInnovation): [string, IsoDate][] =>
  (
    [
      ["IDEA", startedOn],
      ["TRIAL", trialOn],
      ["ADOPTED", adoptedOn],
      ["REPLICATED", replicatedOn],
      ["CLOSED", closedOn],
    ] as [string, IsoDate | null][]
  ).filter((step): step is [string, IsoDate] => step[1] !== null);

/** The appraiser of who leads it, and the performance team. */
function writeReviews(
  writer: CopyWriter,
  one: DemoInnovation,
  on: IsoDate,
  team: DemoPerson | undefined,
  random: Random,
): void {
  const appraiser = one.members[0]?.person.posts
    .flatMap(({ appraisers }) => appraisers)
    .find((term) => holdsOn(term, on))?.appraiser;
  const stage =
    one.adoptedOn !== null && one.adoptedOn <= on
      ? "ADOPTED"
      : one.trialOn !== null && one.trialOn <= on
        ? "TRIAL"
        : "IDEA";
  for (const [reviewer, by, from] of [
    ["APPRAISER", appraiser, 8],
    ["PERFORMANCE_TEAM", team, 10],
  ] as const) {
    const isOwn = one.members.some(({ person }) => person === by);
    const reason = random.pick(CONFIRMED[reviewer]);
    const at = instant(on, from, from + 1.5, random);
    writer.add(
      "innovation_review",
      random.key(Date.parse(on)),
      one.key,
      1,
      reviewer,
      stage,
      true,
      reason,
      at,
      isOwn ? null : (by?.key ?? null),
    );
  }
}

function writeCopy(
  writer: CopyWriter,
  origin: DemoInnovation,
  code: string,
  problem: string,
  people: readonly DemoPerson[],
  timeline: Timeline,
  seed: number,
): void {
  const on = origin.replicatedOn;
  if (on === null) return;
  const postOf = (person: DemoPerson) =>
    person.posts.find(
      (post) => post.unit.code === code && !post.isHead && post.startsOn <= on && holdsOn(post, timeline.today),
    );
  const person = people.find((one) => one.leftOn === null && postOf(one));
  const unit = person && postOf(person)?.unit;
  if (!person || !unit) return;
  const random = randomOf(seed, "innovation copy", origin.idea.title);
  const key = random.key(Date.parse(on));
  const copy: DemoInnovation = {
    ...origin,
    key,
    unit,
    idea: { ...origin.idea, problem },
    stage: "ADOPTED",
    startedOn: on,
    trialOn: on,
    adoptedOn: on,
    replicatedOn: null,
    validatedOn: null,
    trialValidatedOn: null,
    adoptionValidatedOn: null,
    members: [{ person, share: 1 }],
  };
  writeOne(writer, copy, origin, timeline);
  writer.add("innovation_member", key, person.key, 1);
  writer.add("innovation_step", random.key(Date.parse(on)), key, "ADOPTED", on, null);
}

/** After the work itself, since what was told of it is what was measured. */
export async function writeEffects(
  writer: CopyWriter,
  client: pg.ClientBase,
  innovations: readonly DemoInnovation[],
  timeline: Timeline,
  seed: number,
): Promise<void> {
  for (const one of innovations) {
    const random = randomOf(seed, "innovation effect", one.idea.title);
    const key = random.key(Date.parse(one.startedOn));
    const add = (...values: Parameters<CopyWriter["add"]> extends [unknown, ...infer V] ? V : never): void =>
      writer.add("innovation_effect", key, one.key, 1, ...values);
    const words = EFFECTS[one.idea.title];
    const since = one.adoptedOn;
    if (since !== null && words) {
      const last = addDays(since, 60);
      const after = last <= timeline.yesterday ? [words.after, last] : [null, null];
      add(
        words.name,
        words.unit,
        words.direction,
        words.before,
        addDays(one.startedOn, -15),
        ...after,
        words.source,
        null,
        null,
      );
    }
    if (one.idea.title === MEASURED_BY_INDICATOR.title) {
      const [before, after] = await releasedTo(client, one);
      if (before && after)
        add(
          MEASURED_BY_INDICATOR.indicator,
          "%",
          "HIGHER_IS_BETTER",
          before.value,
          before.on,
          after.value,
          after.on,
          "Pengumuman kelulusan, sebagaimana dilaporkan pada SKP",
          after.key,
          null,
        );
    }
    if (one.idea.title === MEASURED_BY_SERVICE.title && since !== null) {
      const waits = await medianWaits(client, one);
      if (waits)
        add(
          "Median waktu tunggu pemeriksaan umum",
          "menit",
          "LOWER_IS_BETTER",
          waits.before,
          addDays(since, -1),
          waits.after,
          addDays(since, 150),
          "Tiket antrean",
          null,
          waits.key,
        );
    }
  }
}

/** The last two years' readings of the indicator in the plans of its team, of the member for whom the later one is better. */
async function releasedTo(client: pg.ClientBase, { members }: DemoInnovation) {
  const { rows } = await client.query<{ key: string; employee: string; value: number; on: string }>(
    `select i.key, l.employee_key as employee, r.value, d.ends_on::text as on from indicator_realisation r
     join indicator i on i.key = r.indicator_key and i.text = $2
     join planned_result p on p.key = i.result_key join performance_plan l on l.key = p.plan_key
     join performance_report t on t.key = r.report_key join period d on d.key = t.period_key and d.kind = 'MONTH' and extract(month from d.ends_on) = 6
     where l.employee_key = any($1::uuid[]) order by array_position($1::uuid[], l.employee_key), d.ends_on`,
    [members.map(({ person }) => person.key), MEASURED_BY_INDICATOR.indicator],
  );
  for (const { person } of members) {
    const own = rows.filter(({ employee }) => employee === person.key);
    const [before, after] = own.slice(-2);
    if (before && after && after.value > before.value) return [before, after] as const;
  }
  return [];
}

async function medianWaits(client: pg.ClientBase, { unit, adoptedOn }: DemoInnovation) {
  const { rows } = await client.query<{ key: string; before: number | null; after: number | null }>(
    `select s.key,
       percentile_cont(0.5) within group (order by extract(epoch from q.called_at - q.arrived_at) / 60)
         filter (where q.arrived_at < $3::date and q.arrived_at >= $3::date - 60)::float8 as before,
       percentile_cont(0.5) within group (order by extract(epoch from q.called_at - q.arrived_at) / 60)
         filter (where q.arrived_at >= $3::date + 120 and q.arrived_at < $3::date + 151)::float8 as after
     from service s join queue_ticket q on q.service_key = s.key and q.called_at is not null
     where s.unit_key = $1 and s.name = $2 group by s.key`,
    [unit.key, MEASURED_BY_SERVICE.service, adoptedOn],
  );
  const [found] = rows;
  return found?.before != null && found.after != null
    ? { key: found.key, before: roundTo(found.before, 0), after: roundTo(found.after, 0) }
    : null;
}
