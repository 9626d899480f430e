import { addDays } from "@andir/domain/iso-date";
import type pg from "pg";
import { randomOf } from "./random.ts";
import type { Timeline } from "./timeline.ts";
import type { DemoPerson } from "./world.ts";

const OFFICIAL = "sekda";

/** Two sanctions that were decided by decree: one that still cuts the allowance, and one that was taken back. */
export async function writeSanctions(
  client: pg.ClientBase,
  people: readonly DemoPerson[],
  timeline: Timeline,
  seed: number,
): Promise<void> {
  const random = randomOf(seed, "sanctions");
  const official = people.find(({ account }) => account === OFFICIAL)?.key ?? null;
  const since = timeline.months[timeline.latestDue - 3];
  if (!since) return;
  const might = people.filter(
    ({ type, account, leftOn, joinedOn, posts }) =>
      type === "CIVIL_SERVANT" &&
      account === null &&
      leftOn === null &&
      joinedOn < timeline.firstDay &&
      posts.length === 1 &&
      posts.every(({ isHead, unit }) => !isHead && !unit.code.startsWith("KEL") && !unit.code.startsWith("PKM")),
  );
  if (might.length < 2) return;
  const cut = random.pick(might);
  const reprimanded = random.pick(might.filter((person) => person !== cut));
  const decided = addDays(since.startsOn, 8);
  const year = decided.slice(0, 4);
  const insert = (person: DemoPerson, more: readonly (string | null)[]) =>
    client.query(
      `insert into disciplinary_sanction (key, employee_key, decided_on, effective_on, recorded_by_key, recorded_at, kind, decree, reason, withdrawn_at, withdrawal_reason, withdrawn_by_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        random.key(Date.parse(decided)),
        person.key,
        decided,
        addDays(decided, 15),
        official,
        `${addDays(decided, 1)}T02:15:00Z`,
        ...more,
      ],
    );
  await insert(cut, [
    "ALLOWANCE_CUT_6",
    `800.1.6.2/7/${year}`,
    "Tidak masuk kerja 11 hari kerja dalam setahun tanpa alasan yang sah",
    null,
    null,
    null,
  ]);
  await insert(reprimanded, [
    "WRITTEN_REPRIMAND",
    `800.1.6.2/9/${year}`,
    "Tidak menaati ketentuan jam kerja",
    `${addDays(decided, 40)}T03:00:00Z`,
    "Keberatan dikabulkan: surat tugas luar ditemukan",
    official,
  ]);
}
