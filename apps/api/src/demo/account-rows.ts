import { hash } from "@node-rs/argon2";
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

/** The demo accounts with their grants. The password is published, so one hash with a salt from the seed serves all. */
export async function writeAccounts(
  writer: CopyWriter,
  people: readonly DemoPerson[],
  timeline: Timeline,
  seed: number,
): Promise<void> {
  const random = randomOf(seed, "accounts");
  const passwordHash = await hash(demoPassword, { salt: Buffer.from(random.key(0).replaceAll("-", ""), "hex") });
  const year = Number(timeline.today.slice(0, 4));
  const holders = new Map(people.map((person) => [person.account, person]));

  for (const { identifier } of demoAccounts) {
    const holder = holders.get(identifier);
    if (holder === undefined) throw new Error(`No one in the cast has the account ${identifier}.`);
    const key = random.key(Date.parse(timeline.firstDay));
    writer.add("account", key, holder.key, identifier, passwordHash, true);
    const grant = GRANTS[identifier];
    if (grant === undefined) continue;
    const dates = [`${year - 1}-01-01`, `${year + 1}-12-31`];
    writer.add("role_grant", random.key(Date.parse(timeline.firstDay)), key, grant.role, grant.reason, ...dates);
  }
}
