import { hash } from "@node-rs/argon2";
import { addDays } from "@andir/domain/iso-date";
import type { Role } from "@andir/domain/role";
import { demoAccounts, demoPassword } from "./accounts.ts";
import type { CopyWriter } from "./copy.ts";
import { randomOf } from "./random.ts";
import type { Timeline } from "./timeline.ts";
import type { DemoPerson } from "./world.ts";

const GRANTS: Record<string, { role: Role; reason: string }> = {
  analis: { role: "ANALYST", reason: "Analisis kinerja dan layanan untuk laporan tahunan" },
  "tim.kinerja": { role: "PERFORMANCE_TEAM", reason: "Keputusan tim pengelola kinerja" },
  admin: { role: "ADMINISTRATOR", reason: "Penugasan administrator data kepegawaian" },
  sekda: { role: "AUTHORISED_OFFICIAL", reason: "Pejabat yang berwenang" },
};

/** The head of a health centre is on a course, and the one in the next seat stands in: a delegation of these days. */
const AWAY = { from: "PKM.GARUDA#0", to: "PKM.GARUDA#1", reason: "Dinas luar: bimbingan teknis pelayanan kesehatan" };

/** The demo accounts with their grants, by their names. The password is published, so one hash with a salt from the seed serves all. */
export async function writeAccounts(
  writer: CopyWriter,
  people: readonly DemoPerson[],
  timeline: Timeline,
  seed: number,
): Promise<ReadonlyMap<string, string>> {
  const keys = new Map<string, string>();
  const random = randomOf(seed, "accounts");
  const passwordHash = await hash(demoPassword, { salt: Buffer.from(random.key(0).replaceAll("-", ""), "hex") });
  const year = Number(timeline.today.slice(0, 4));
  const holders = new Map(people.map((person) => [person.account, person]));

  for (const { identifier } of demoAccounts) {
    const holder = holders.get(identifier);
    if (holder === undefined) throw new Error(`No one in the cast has the account ${identifier}.`);
    const key = random.key(Date.parse(timeline.firstDay));
    keys.set(identifier, key);
    writer.add("account", key, holder.key, identifier, passwordHash, true);
    const grant = GRANTS[identifier];
    if (grant === undefined) continue;
    const dates = [`${year - 1}-01-01`, `${year + 1}-12-31`];
    writer.add("role_grant", random.key(Date.parse(timeline.firstDay)), key, grant.role, grant.reason, ...dates);
  }
  return keys;
}

export function writeDelegation(
  writer: CopyWriter,
  people: readonly DemoPerson[],
  { today }: Timeline,
  seed: number,
): void {
  const [from, to] = [AWAY.from, AWAY.to].map((seat) => people.find((person) => person.seat === seat));
  if (!from || !to) throw new Error(`No one in the cast has the seat ${from ? AWAY.to : AWAY.from}.`);
  const [startsOn, endsOn] = [addDays(today, -2), addDays(today, 11)];
  const key = randomOf(seed, "delegation").key(Date.parse(startsOn));
  writer.add("delegation", key, from.key, to.key, startsOn, endsOn, AWAY.reason);
}
