import type { LoadedDemo } from "./loaded-demo.ts";
import type { World } from "./world.ts";

const APPRAISES =
  "(select count(*) from appraiser_assignment s where s.appraiser_key = p.employee_key and s.ends_on is null) > 2";

/** Sessions of people of the demo who have no account yet and have been assessed for long: a head with a team, and someone of it. */
export async function headAndEmployee(
  rows: LoadedDemo["rows"],
  world: World,
): Promise<Record<"head" | "employee", string>> {
  const someone = async (is: string) => {
    const [found] = await rows<{ key: string }>(
      `select p.employee_key as key from position p where p.ends_on is null and ${is}
         and not exists (select from account c where c.employee_key = p.employee_key)
         and (select count(*) from assessment a where a.employee_key = p.employee_key) > 10 order by p.key limit 1`,
    );
    return world.session(found!);
  };
  return {
    head: await someone(`p.is_head and ${APPRAISES}`),
    employee: await someone("p.kind = 'IMPLEMENTING' and not p.is_head"),
  };
}
