import { recordEvent } from "../../platform/audit.ts";
import { verifyAudit } from "../../platform/audit-verify.ts";
import { inTransaction, poolOf, type Scope } from "../../platform/scope.ts";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";
import { listDue, pseudonymise } from "./pseudonymise.service.ts";

let api: TestApi;
let scope: Scope;
let leaver: Person;
let namesake: Person;
let recent: Person;
let cycle: string;

const NAME = "Drs. Raden Kusumawijaya, M.Si.";

beforeAll(async () => {
  api = await TestApi.start();
  const { world, dataSource } = api;
  scope = {
    actor: null,
    db: dataSource.manager,
    sql: poolOf(dataSource),
    now: new Date("2036-11-24T03:00:00Z"),
    secret: Buffer.alloc(32, 7),
    reads: new Set(),
  };
  const unit = await world.unit("KEL");
  const october = await world.month(2026, 10);
  const head = await world.employee({ in: unit, name: "Ibu Lurah", heads: true });
  leaver = await world.employee({ in: unit, name: NAME, appraisedBy: head });
  namesake = await world.employee({ in: unit, name: NAME, appraisedBy: head });
  recent = await world.employee({ in: unit, name: "Baru Pergi", appraisedBy: head });
  await world.assessment(leaver, head, october, { reason: `${NAME} bekerja baik.`, discipline: 91 });
  await world.assessment(recent, head, october, { reason: "Seperti Drs. Raden Kusumawijaya dulu." });
  await world.entry(leaver, await world.report(leaver, october, { narrative: "Kata-kata sendiri." }), "2026-10-05");
  await world.report(recent, october, { narrative: `Membantu ${NAME} (${leaver.nip}).` });
  await world.account("raden.kusumawijaya", "rahasia-sekali", leaver);
  cycle = await world.session(null, "PERFORMANCE_TEAM");
  await dataSource.query(`update employee set left_on = '2026-11-23' where key = $1`, [leaver.key]);
  await dataSource.query(`update employee set left_on = '2026-11-24' where key = $1`, [recent.key]);
  for (const [nounKey, payload] of [
    [leaver.key, { before: "Nama lama" }],
    [recent.key, { reason: `Menggantikan ${NAME}` }],
    [head.key, { reason: "Pindah" }],
  ] as const)
    await inTransaction(scope, (tx) =>
      recordEvent(tx, { action: "employee.changed", noun: "employee", nounKey, subjectKey: nounKey, payload }),
    );
});
afterAll(() => api.stop());

/** Every number, date and choice of every table, and how many rows: what statistics are made of. */
async function statistics(): Promise<unknown> {
  const found: Record<string, unknown> = {};
  for (const { tableName, columns } of api.dataSource.entityMetadatas) {
    // The points of an hour are written whenever a second has passed, and a note for the copy in columns with each change.
    if (tableName.startsWith("audit_") || ["points_used", "replica_change"].includes(tableName)) continue;
    const counted = columns
      .filter((c) => !["text", "bytea", "jsonb"].includes(String(c.type)))
      // Raised whenever a text of a unit or a period may have changed, so that nobody is answered from before.
      .filter((c) => c.databaseName !== "directory_version")
      .map(
        (c) =>
          `md5(coalesce(string_agg("${c.databaseName}"::text, ',' order by "${c.databaseName}"::text), '')) as "${c.databaseName}"`,
      );
    [found[tableName]] = await api.dataSource.query(
      `select ${["count(*)", ...counted].join(", ")} from "${tableName}"`,
    );
  }
  return found;
}

/** Where a text stands, in whatever column of whatever table. */
async function placesOf(text: string): Promise<string[]> {
  const columns = await api.dataSource.query(
    `select table_name as t, column_name as c from information_schema.columns where table_schema = 'public'`,
  );
  const places: string[] = [];
  for (const { t, c } of columns) {
    const [{ count }] = await api.dataSource.query(
      `select count(*) from "${t}" where position($1 in "${c}"::text) > 0`,
      [text],
    );
    if (count > 0) places.push(`${t}.${c} ${count}`);
  }
  return places;
}

const TEAM = `{ orgUnit(code: "KEL") { id } assessments(first: 100) { nodes { predicate aspects { score } employee { id } } } }`;

test("only who left longer ago than the rule says is due", async () => {
  expect(await listDue(scope)).toEqual([{ key: leaver.key, leftOn: "2026-11-23" }]);
  await api.dataSource.query(`insert into retention_rule values ('2036-01-01', 12, 'Keputusan uji')`);
  expect(await listDue(scope)).toEqual([]);
  await api.dataSource.query(`delete from retention_rule where years = 12`);

  await expect(pseudonymise(scope, recent.key)).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(pseudonymise(scope, namesake.key)).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await placesOf("Baru Pergi")).not.toEqual([]);
});

test("a name and its words go, and what is counted stays", async () => {
  const seen = (await api.ask(cycle, TEAM)).data;
  await api.accessLog.flush();
  const before = await statistics();
  expect(await placesOf("Kata-kata sendiri")).toEqual(["performance_report.narrative 1"]);

  await pseudonymise(scope, leaver.key);

  expect(await statistics()).toEqual(before);
  expect((await api.ask(cycle, TEAM)).data).toEqual(seen);
  for (const text of [
    leaver.nip,
    "raden.kusumawijaya",
    "Kata-kata sendiri",
    "bekerja baik",
    "Melayani warga",
    "Nama lama",
  ])
    expect([text, await placesOf(text)]).toEqual([text, []]);
  // The one who is left with that name is another person, who is still here.
  expect(await placesOf("Raden Kusumawijaya")).toEqual(["employee.name 1"]);
  const [{ name }] = await api.dataSource.query(`select name from employee where key = $1`, [leaver.key]);
  expect(name).toMatch(/^Pegawai [0-9A-F]{8}$/);
  expect((await placesOf(name)).toSorted()).toEqual([
    "assessment.reason 1",
    "employee.name 1",
    "performance_report.narrative 1",
  ]);
});

test("the chain still verifies, tells of it, and keeps what was said of others", async () => {
  expect(await verifyAudit(scope)).toMatchObject({ verified: 4, broken: null });
  const events = await api.dataSource.query(
    `select v.action, v.subject_key, y.payload from audit_event v left join audit_payload y using (sequence) order by v.sequence`,
  );

  expect(events.map((e: { payload: string | null }) => e.payload !== null)).toEqual([false, false, true, true]);
  expect(events[3]).toMatchObject({ action: "employee.pseudonymised", subject_key: leaver.key });
});

test("it is done once, and nobody signs in with the account again", async () => {
  expect(await listDue(scope)).toEqual([]);
  await expect(pseudonymise(scope, leaver.key)).rejects.toMatchObject({ code: "CONFLICT" });
  const answers = await Promise.all(
    [leaver.nip, "raden.kusumawijaya"].map((identifier) =>
      api.ask(null, `mutation ($i: SignInInput!) { signIn(input: $i) { problems { code } } }`, {
        i: { identifier, password: "rahasia-sekali" },
      }),
    ),
  );

  expect(answers.map((a) => a.data?.["signIn"].problems[0].code)).toEqual(["WRONG_CREDENTIALS", "WRONG_CREDENTIALS"]);
});
