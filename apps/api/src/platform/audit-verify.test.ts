import sql from "sql-template-tag";
import type { DataSource } from "typeorm";
import { createDataSource } from "../data-source.ts";
import { cloneDatabase, type TestDatabase } from "../testing/database.ts";
import { recordEvent } from "./audit.ts";
import { verifyAudit } from "./audit-verify.ts";
import { newKey } from "./key.ts";
import { inTransaction, poolOf, type Scope } from "./scope.ts";
import { rows } from "./sql.ts";

let database: TestDatabase;
let dataSource: DataSource;
let scope: Scope;

beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await createDataSource(database.url).initialize();
  scope = {
    actor: null,
    db: dataSource.manager,
    sql: poolOf(dataSource),
    now: new Date("2026-11-24T03:00:00.123Z"),
    secret: Buffer.alloc(32),
    reads: new Set(),
  };
  for (const reason of ["satu", "dua", "tiga"])
    await inTransaction(scope, (tx) =>
      recordEvent(tx, {
        action: "account.invited",
        noun: "account",
        nounKey: newKey(),
        subjectKey: newKey(),
        onBehalfOfKey: newKey(),
        payload: { reason },
      }),
    );
  await dataSource.query(`create table kept_event as select * from audit_event`);
  await dataSource.query(`create table kept_payload as select * from audit_payload`);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});
beforeEach(async () => {
  for (const name of ["event", "payload"]) {
    await dataSource.query(`delete from audit_${name}`);
    await dataSource.query(`insert into audit_${name} select * from kept_${name}`);
  }
});

test("a chain that nobody touched verifies to its last event", async () => {
  const [last] = await dataSource.query(`select digest from audit_event where sequence = 3`);

  expect(await verifyAudit(scope)).toEqual({ verified: 3, digest: last.digest, broken: null });
});

const CHANGES: Record<string, string> = {
  sequence: "sequence + 10",
  at: "at + interval '1 microsecond'",
  actor_key: "gen_random_uuid()",
  on_behalf_of_key: "null",
  action: "'account.invited '",
  noun: "'akun'",
  noun_key: "gen_random_uuid()",
  subject_key: "gen_random_uuid()",
  payload_digest: "reverse(payload_digest)",
  digest: "reverse(digest)",
};

test("every column of an event and of its payload is covered", async () => {
  const columnsOf = (table: string) =>
    dataSource.entityMetadatas.find((e) => e.tableName === table)?.columns.map((c) => c.databaseName);

  expect(Object.keys(CHANGES).toSorted()).toEqual(columnsOf("audit_event")?.toSorted());
  expect(columnsOf("audit_payload")?.toSorted()).toEqual(["payload", "salt", "sequence"]);
});

test.each(Object.entries(CHANGES))("changing %s of an event breaks the chain there", async (column, value) => {
  await dataSource.query(`update audit_event set ${column} = ${value} where sequence = 2`);

  expect(await verifyAudit(scope)).toMatchObject({ verified: 1, broken: 2 });
});

test.each([
  ["payload", `update audit_payload set payload = '{"reason":"lain"}' where sequence = 2`, 2],
  ["salt", `update audit_payload set salt = reverse(salt) where sequence = 2`, 2],
  ["an event taken out", `delete from audit_event where sequence = 2`, 2],
  ["an event put before the first", `update audit_event set sequence = 0 where sequence = 1`, 0],
  ["the first event taken out", `delete from audit_event where sequence = 1`, 1],
])("%s changed is noticed", async (_what, statement, broken) => {
  await dataSource.query(statement);

  expect((await verifyAudit(scope)).broken).toBe(broken);
});

test("erasing what an event said leaves the chain whole", async () => {
  await dataSource.query(`delete from audit_payload where sequence = 2`);

  expect(await verifyAudit(scope)).toMatchObject({ verified: 3, broken: null });
});

test("many who write at once leave no gap, and one who fails leaves nothing", async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) =>
      inTransaction(scope, async (tx) => {
        await rows(tx, sql`select 1`);
        await recordEvent(tx, { action: "unit.renamed", noun: "org_unit", nounKey: newKey(), subjectKey: null });
        if (index % 5 === 4) throw new Error("changed its mind");
      }),
    ),
  );

  expect(outcomes.filter((o) => o.status === "rejected")).toHaveLength(4);
  expect(await verifyAudit(scope)).toMatchObject({ verified: 3 + 16, broken: null });
});

test("a chain longer than a batch is walked to its end", async () => {
  await inTransaction(scope, async (tx) => {
    for (let index = 0; index < 1_100; index += 1)
      await recordEvent(tx, { action: "unit.renamed", noun: "org_unit", nounKey: newKey(), subjectKey: null });
  });
  expect(await verifyAudit(scope)).toMatchObject({ verified: 1_103, broken: null });

  await dataSource.query(`update audit_event set noun = 'x' where sequence = 1050`);
  expect(await verifyAudit(scope)).toMatchObject({ verified: 1_049, broken: 1_050 });
});
