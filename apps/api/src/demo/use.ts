import { ADOPTION } from "@andir/domain/adoption";
import { addDays, mondayOf, type IsoDate } from "@andir/domain/iso-date";
import type pg from "pg";
import type { CopyWriter } from "./copy.ts";
import type { Family } from "./organisation.ts";
import { randomOf } from "./random.ts";
import { habitsIn } from "./stories.ts";
import type { Timeline } from "./timeline.ts";
import { holdsOn, type DemoPerson, type DemoPost } from "./world.ts";

/** How readily a kind of unit takes to something new before anybody has shown it to them; offices are used to screens. */
const READY: Partial<Record<Family, number>> = { school: 0.62, clinic: 0.7, village: 0.72, district: 0.8 };
/** How much of it is done on a phone: where there is no desk of one's own, most. */
const ON_PHONE: Partial<Record<Family, number>> = { school: 0.58, clinic: 0.44, village: 0.52, district: 0.4 };
const DESK = { ready: 0.88, phone: 0.2 };

/** On which day each person was first at a socialisation: read from what was written, since those who came are drawn there. */
export async function daysOfSocialisation(client: pg.ClientBase): Promise<ReadonlyMap<string, IsoDate>> {
  const { rows } = await client.query<{ key: string; day: IsoDate }>(
    `select r.employee_key as key, min((r.attended_at at time zone 'Asia/Jakarta')::date)::text as day
     from training_registration r join training_session s on s.key = r.session_key join training_programme g on g.key = s.programme_key
     where g.kind = 'SOCIALISATION' and r.attended_at is not null group by 1`,
  );
  return new Map(rows.map(({ key, day }) => [key, day]));
}

/** Since when each person signs in, and in which weeks of the last year they did, and with what. */
export async function writeUse(
  writer: CopyWriter,
  people: readonly DemoPerson[],
  trainedOn: ReadonlyMap<string, IsoDate>,
  timeline: Timeline,
  seed: number,
): Promise<void> {
  const kept = mondayOf(addDays(timeline.today, -30 * ADOPTION.keepMonths));
  for (const person of people) {
    if (person.type === "ELECTED_OFFICIAL") continue;
    const random = randomOf(seed, "use", person.seat);
    const began = person.joinedOn > timeline.firstDay ? person.joinedOn : timeline.firstDay;
    if (began > timeline.yesterday) continue;
    writer.add("first_use", person.key, began);
    const likesPhones = 0.6 + 0.8 * random.next();
    const unitReadies = randomOf(seed, "use of unit", person.posts[0]?.unit.code ?? "").bell() * 0.12;
    const from = kept > began ? kept : mondayOf(began);
    for (let monday = from; monday <= timeline.today; monday = addDays(monday, 7)) {
      // Drawn for every week, so that what one week is like changes no other.
      const [isHere, withPhone, withBoth] = [random.next(), random.next(), random.next()];
      const post = postIn(person, monday);
      if (!post || person.leaves.some((leave) => holdsOn(leave, monday) && holdsOn(leave, addDays(monday, 4))))
        continue;
      const chance = chanceOf(post, monday, { trainedOn: trainedOn.get(person.key), unitReadies, timeline });
      if (isHere >= chance) continue;
      const onPhone = withPhone < (ON_PHONE[post.unit.family] ?? DESK.phone) * likesPhones;
      writer.add("week_of_use", person.key, monday, onPhone, !onPhone || withBoth < 0.3);
    }
    await writer.drain();
  }
}

interface Chances {
  readonly trainedOn: IsoDate | undefined;
  readonly unitReadies: number;
  readonly timeline: Timeline;
}

/** Who logs most days is here in most weeks; where the product was never shown, some come only when a report is due. */
function chanceOf(post: DemoPost, monday: IsoDate, { trainedOn, unitReadies, timeline }: Chances): number {
  const month = timeline.months.findLast(({ startsOn }) => startsOn <= monday) ?? timeline.months[0]!;
  const own = habitsIn(post, month, timeline).logs ** 2.5;
  const isTrained = trainedOn !== undefined && trainedOn < monday;
  const ready = isTrained ? 1 : (READY[post.unit.family] ?? DESK.ready) + unitReadies;
  return Math.min(0.99, own * ready);
}

const postIn = ({ posts, leftOn }: DemoPerson, day: IsoDate): DemoPost | undefined =>
  leftOn !== null && leftOn < day ? undefined : posts.find((post) => holdsOn(post, day));
