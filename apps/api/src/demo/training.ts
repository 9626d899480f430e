import { addDays, weekday, type IsoDate } from "@andir/domain/iso-date";
import { paperCode, shownPaperCode } from "@andir/domain/paper-code";
import { earnsCertificate } from "@andir/domain/training";
import type { CopyWriter } from "./copy.ts";
import { randomOf, type Random } from "./random.ts";
import type { Timeline } from "./timeline.ts";
import { holdsOn, type DemoPerson, type DemoPost } from "./world.ts";
import { PROGRAMMES, type ProgrammeSpec } from "./words/programmes.ts";

type Wave = ProgrammeSpec["waves"][number];

/** Programmes of training with the sessions that were held, who came, and what is ahead. */
export function writeTraining(
  writer: CopyWriter,
  people: readonly DemoPerson[],
  timeline: Timeline,
  seed: number,
): void {
  const team = people.find(({ account }) => account === "tim.kinerja");
  if (team === undefined) throw new Error("No one in the cast has the account tim.kinerja.");
  for (const [index, programme] of PROGRAMMES.entries()) {
    const random = randomOf(seed, "training", index);
    const putUp = `${timeline.months[Math.max(0, timeline.latestDue - 13)]!.startsOn}T02:00:00Z`;
    const key = random.key(Date.parse(putUp));
    const { title, kind, description, lessonHours, passMark } = programme;
    const audience = programme.audience && arrayOf(programme.audience);
    writer.add("training_programme", key, title, kind, description, lessonHours, audience, passMark, team.key, putUp);
    for (const [ordinal, { text, options, correct }] of programme.questions.entries())
      writer.add("training_question", random.key(Date.parse(putUp)), key, ordinal + 1, text, arrayOf(options), correct);
    for (const { name, url } of programme.materials)
      writer.add("training_material", random.key(Date.parse(putUp)), key, "LINK", name, url, putUp);
    for (const [place, wave] of programme.waves.entries())
      writeSession(
        { writer, timeline, programme, programmeKey: key, teamKey: team.key },
        wave,
        people,
        randomOf(seed, "training", index, place),
      );
  }
}

interface Context {
  readonly writer: CopyWriter;
  readonly timeline: Timeline;
  readonly programme: ProgrammeSpec;
  readonly programmeKey: string;
  readonly teamKey: string;
}

function writeSession(context: Context, wave: Wave, people: readonly DemoPerson[], random: Random): void {
  const { writer, programmeKey } = context;
  const day = dayOf(wave, context.timeline, random);
  const [startsAt, endsAt] = wave.hours.map((hour) => `${day}T${hour}:00+07:00`) as [string, string];
  const key = random.key(Date.parse(startsAt));
  const where = wave.mode === "ONLINE" ? [null, wave.place] : [wave.place, null];
  writer.add("training_session", key, programmeKey, wave.mode, ...where, startsAt, endsAt, wave.capacity ?? null);
  for (const person of people) {
    const post = postOn(person, day);
    if (post === undefined || !isAsked(context.programme, wave, post)) continue;
    writeRegistration(context, wave, { person, post, day, sessionKey: key }, random);
  }
}

interface Asked {
  readonly person: DemoPerson;
  readonly post: DemoPost;
  readonly day: IsoDate;
  readonly sessionKey: string;
}

function writeRegistration(context: Context, wave: Wave, asked: Asked, random: Random): void {
  const { writer, programme, teamKey } = context;
  const { person, post, day, sessionKey } = asked;
  const invitedAt = `${addDays(day, -10)}T03:00:00Z`;
  const key = random.key(Date.parse(invitedAt));
  const row = (status: string, since: string, attendedAt: string | null) =>
    writer.add(
      "training_registration",
      key,
      sessionKey,
      person.key,
      post.unit.key,
      status,
      since,
      teamKey,
      attendedAt,
      attendedAt && (wave.mode === "ONLINE" ? "LIST" : "CODE"),
    );
  if (wave.daysAhead !== undefined) {
    const answered = random.chance(0.4);
    row(answered ? "REGISTERED" : "INVITED", earlier(context, random), null);
    return;
  }
  const came = random.chance(wave.turnout) && !person.leaves.some((leave) => holdsOn(leave, day));
  if (!came) {
    row(random.chance(0.3) ? "DECLINED" : "INVITED", invitedAt, null);
    return;
  }
  const attendedAt = `${day}T${wave.hours[0]}:00+07:00`;
  row("REGISTERED", `${addDays(day, -random.int(3, 9))}T04:00:00Z`, attendedAt);
  const bestScore = writeAttempts(context, key, `${day}T${wave.hours[1]}:00+07:00`, random);
  const hasQuiz = programme.questions.length > 0;
  if (!earnsCertificate({ attended: true, hasQuiz, bestScore, passMark: programme.passMark })) return;
  const issuedAt = `${day}T${wave.hours[1]}:00+07:00`;
  writer.add(
    "training_certificate",
    random.key(Date.parse(issuedAt)),
    key,
    certificateCode(random),
    person.name,
    programme.title,
    programme.lessonHours,
    day,
    bestScore,
    issuedAt,
  );
}

/** One or two goes at the quiz; most pass in the end. The best score, null without a quiz or a go. */
function writeAttempts({ writer, programme }: Context, key: string, at: string, random: Random): number | null {
  const count = programme.questions.length;
  if (count === 0 || random.chance(0.1)) return null;
  let best = 0;
  for (let go = 0; go < 2 && best < programme.passMark; go += 1) {
    const right = Math.min(count, Math.max(0, count - random.int(0, go === 0 ? 2 : 1)));
    const score = Math.floor((right * 100) / count);
    best = Math.max(best, score);
    const moment = new Date(Date.parse(at) + (go + 1) * 240_000).toISOString();
    writer.add("training_attempt", random.key(Date.parse(moment)), key, moment, score, score >= programme.passMark);
  }
  return best;
}

/** Invitations to what is ahead went out in the last days. */
const earlier = ({ timeline }: Context, random: Random): string =>
  `${addDays(timeline.today, -random.int(1, 4))}T03:00:00Z`;

const isAsked = ({ audience }: ProgrammeSpec, { units }: Wave, { unit, job }: DemoPost): boolean =>
  units.some((code) => unit.code.startsWith(code)) && (audience === null || audience.includes(job.kind));

/** The post in which one was asked: on that day, never one that is held for someone else. */
const postOn = ({ posts, joinedOn, leftOn }: DemoPerson, day: IsoDate): DemoPost | undefined =>
  joinedOn > day || (leftOn !== null && leftOn < day)
    ? undefined
    : posts.find((post) => post.capacity === "DEFINITIVE" && holdsOn(post, day));

function dayOf({ monthsAgo, daysAhead }: Wave, timeline: Timeline, random: Random): IsoDate {
  if (daysAhead === undefined) return random.pick(timeline.months[timeline.latestDue - monthsAgo!]!.days[5]);
  const day = addDays(timeline.today, daysAhead);
  return addDays(day, weekday(day) <= 5 ? 0 : 8 - weekday(day)); // no session at a weekend
}

const certificateCode = (random: Random): string => shownPaperCode(paperCode(() => random.int(0, 31)));

/** As PostgreSQL writes a list. */
const arrayOf = (items: readonly string[]): string =>
  `{${items.map((item) => `"${item.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`).join(",")}}`;
