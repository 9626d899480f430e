import { verify } from "@node-rs/argon2";
import { DEMO_DAY, demoDatabase, type LoadedDemo } from "../testing/loaded-demo.ts";
import { demoAccounts, demoPassword } from "./accounts.ts";
import { loadDemo } from "./load-demo.ts";
import { COLUMNS, type Table } from "./tables.ts";

const databases: LoadedDemo[] = [];

async function opened(...options: Parameters<typeof demoDatabase>): Promise<LoadedDemo> {
  const database = await demoDatabase(...options);
  databases.push(database);
  return database;
}

let demo: LoadedDemo;
beforeAll(async () => {
  demo = await opened({ employees: 100 });
}, 120_000);
afterAll(async () => {
  for (const database of databases) await database.drop();
});

describe("loading", () => {
  test("the same seed and day give the same rows in every table, another seed others", async () => {
    const [again, other] = [await opened({ employees: 100 }), await opened({ employees: 100, seed: 2 })];

    const [first, second, third] = [await hashes(demo), await hashes(again), await hashes(other)];
    expect(second).toEqual(first);
    for (const table of ["employee", "progress_entry", "assessment", "queue_ticket"] as const) {
      expect(third[table]).not.toBe(first[table]);
    }
  }, 60_000);

  test("what it says of innovations is what is there, those that were taken over too", async () => {
    const { url, rows } = await opened();
    const lines: string[] = [];
    await loadDemo({ url, employees: 100, today: DEMO_DAY, say: (line) => lines.push(line) });

    const [there] = await rows<{ all: number; copies: number }>(
      "select count(*)::int as all, count(origin_key)::int as copies from innovation",
    );
    expect(lines[0]).toMatch(new RegExp(`, ${there!.all} innovations$`));
    expect(there!.copies).toBeGreaterThan(0);
  }, 60_000);

  test("a database that holds employees is refused, and stays as it was", async () => {
    const { url, rows } = await opened();
    await rows(
      "insert into employee values ('0190a000-0000-7000-8000-000000000000', 'Seseorang', null, 'CIVIL_SERVANT', '2020-01-01', null)",
    );

    await expect(loadDemo({ url, say: () => {} })).rejects.toThrow(/already holds employees/);
    expect(await rows("select from org_unit")).toEqual([]);
  });

  test("a load that breaks off leaves nothing", async () => {
    const { url, rows } = await opened();
    const breakOff = () => {
      throw new Error("the cable");
    };

    await expect(loadDemo({ url, employees: 100, today: DEMO_DAY, say: breakOff })).rejects.toThrow("the cable");
    for (const table of Object.keys(COLUMNS)) {
      expect(await rows(`select from "${table}" limit 1`)).toEqual([]);
    }
  });

  test.each([
    [{ employees: 99 }, /100 or more: 99/],
    [{ employees: 100.5 }, /100 or more: 100.5/],
    [{ today: "2026-02-30" }, /2026-02-30/],
  ])("%j is refused", async (options, message) => {
    const url = "postgres://nowhere.invalid/"; // never asked

    await expect(loadDemo({ url, say: () => {}, ...options })).rejects.toThrow(message);
  });

  test.each(["2027-01-01", "2031-02-04"])(
    "on %s nothing is dated after the day before",
    async (today) => {
      const { rows } = await opened({ employees: 100, today });
      const none = async (text: string) => expect(await rows(text)).toEqual([]);

      await none(`select key from performance_report where submitted_at >= '${today}' or verified_at >= '${today}'`);
      await none(`select key from assessment where published_at >= '${today}'`);
      await none(`select key from progress_entry where day >= '${today}'`);
      await none(`select key from queue_ticket where done_at >= '${today}'`);
      await none(`select key from employee where joined_on > '${today}' or left_on >= '${today}'`);
      expect((await rows("select from period where kind = 'MONTH'")).length).toBe(25);
    },
    60_000,
  );
});

test("every demo account can be signed in with, and grants end", async () => {
  const accounts = await demo.rows<{ identifier: string; password_hash: string }>(
    "select * from account where is_demo",
  );

  expect(accounts.map(({ identifier }) => identifier).toSorted()).toEqual(
    demoAccounts.map(({ identifier }) => identifier).toSorted(),
  );
  expect(await verify(accounts[0]!.password_hash, demoPassword)).toBe(true);
  expect(
    await demo.rows(`select a.identifier, g.role from role_grant g join account a on a.key = g.account_key
    where g.starts_on <= '${DEMO_DAY}' and g.ends_on > '${DEMO_DAY}' order by 1`),
  ).toEqual([
    { identifier: "admin", role: "ADMINISTRATOR" },
    { identifier: "analis", role: "ANALYST" },
    { identifier: "sekda", role: "AUTHORISED_OFFICIAL" },
    { identifier: "tim.kinerja", role: "PERFORMANCE_TEAM" },
  ]);
  expect(await demo.rows("select is_demo from agency")).toEqual([{ is_demo: true }]);
});

test("one head is on a course these days, and who stands in holds a post", async () => {
  const standing = await demo.rows(
    `select o.code, d.reason, f.is_head, exists (select from position p where p.employee_key = d.to_key and p.unit_key = o.key and p.ends_on is null) as "isNear"
     from delegation d join position f on f.employee_key = d.from_key and f.ends_on is null join org_unit o on o.key = f.unit_key
     where '${DEMO_DAY}' between d.starts_on and d.ends_on and d.ended_at is null`,
  );

  expect(standing).toEqual([
    { code: "PKM.GARUDA", reason: "Dinas luar: bimbingan teknis pelayanan kesehatan", is_head: true, isNear: true },
  ]);
});

/** By table; those that the migration fills with secrets of its own are left out. */
async function hashes({ rows }: LoadedDemo): Promise<Record<Table, string>> {
  const found: Partial<Record<Table, string>> = {};
  for (const table of Object.keys(COLUMNS) as Table[]) {
    const [row] = await rows<{ hash: string }>(
      `select md5(string_agg(t::text, '' order by t::text)) as hash from "${table}" t`,
    );
    found[table] = row!.hash;
  }
  return found as Record<Table, string>;
}
