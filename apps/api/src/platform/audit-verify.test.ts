import sql from "sql-template-tag";
import type { DataSource } from "typeorm";
import { createDataSource } from "../data-source.ts";
import { cloneDatabase, type TestDatabase } from "../testing/database.ts";
import { recordEvent, recordEvents, type AuditFact } from "./audit.ts";
import { verifyAudit } from "./audit-verify.ts";
import { newKey } from "./key.ts";
import { inTransaction, poolOf, type Scope } from "./scope.ts";
import { rows, statementCount } from "./sql.ts";

const TABLES = ["event", "payload", "head"] as const;

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
  for (const name of TABLES) await dataSource.query(`create table kept_${name} as select * from audit_${name}`);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});
beforeEach(async () => {
  for (const name of TABLES) {
    await tamper(`delete from audit_${name}`);
    await tamper(`insert into audit_${name} select * from kept_${name}`);
  }
});

/** As one does who owns the tables, and has put the triggers out of action. */
async function tamper(statement: string): Promise<void> {
  const runner = dataSource.createQueryRunner();
  await runner.query("set session_replication_role = replica");
  try {
    await runner.query(statement);
  } finally {
    await runner.query("reset session_replication_role");
    await runner.release();
  }
}

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
  expect(columnsOf("audit_head")?.toSorted()).toEqual(["digest", "is_only", "sequence"]);
});

test.each(Object.entries(CHANGES))("changing %s of an event breaks the chain there", async (column, value) => {
  await tamper(`update audit_event set ${column} = ${value} where sequence = 2`);

  expect(await verifyAudit(scope)).toMatchObject({ verified: 1, broken: 2 });
});

test.each([
  ["payload", `update audit_payload set payload = '{"reason":"lain"}' where sequence = 2`, 2],
  ["salt", `update audit_payload set salt = reverse(salt) where sequence = 2`, 2],
  ["an event taken out", `delete from audit_event where sequence = 2`, 2],
  ["an event put before the first", `update audit_event set sequence = 0 where sequence = 1`, 0],
  ["the first event taken out", `delete from audit_event where sequence = 1`, 1],
  ["the last event taken out", `delete from audit_event where sequence = 3`, 3],
  ["all events taken out", `delete from audit_event`, 1],
  ["the head put back by one", `update audit_head set sequence = 2`, 4],
  ["the head's digest", `update audit_head set digest = reverse(digest)`, 4],
  ["the head taken away", `delete from audit_head`, 4],
])("%s changed is noticed", async (_what, statement, broken) => {
  await tamper(statement);

  expect((await verifyAudit(scope)).broken).toBe(broken);
});

test("what was kept elsewhere betrays a chain whose end and head were both put back, or that was written anew", async () => {
  const [{ digest }] = await dataSource.query(`select digest from audit_event where sequence = 3`);
  const kept = [{ sequence: 3, digest }];
  expect((await verifyAudit(scope, kept)).broken).toBeNull();

  for (const name of ["event", "payload"]) await tamper(`delete from audit_${name} where sequence = 3`);
  await tamper(
    `update audit_head set (sequence, digest) = (select sequence, digest from audit_event where sequence = 2)`,
  );
  expect((await verifyAudit(scope)).broken).toBeNull();
  expect((await verifyAudit(scope, kept)).broken).toBe(3);

  await inTransaction(scope, (tx) => recordEvent(tx, renamed()));
  expect(await verifyAudit(scope)).toMatchObject({ verified: 3, broken: null });
  expect((await verifyAudit(scope, kept)).broken).toBe(3);
});

test("erasing what an event said leaves the chain whole", async () => {
  await tamper(`delete from audit_payload where sequence = 2`);

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

/** Columns of which one byte is turned over wherever it stands; what cannot be read back as its type is no change that one can make. */
test.each(["action", "noun", "payload_digest", "digest"])(
  "one letter of %s is noticed, whichever it is",
  async (column) => {
    const [{ length }] = await dataSource.query(`select length(${column}) from audit_event where sequence = 2`);
    for (let at = 1; at <= length; at += 1) {
      const letter = `case substr(${column}, ${at}, 1) when 'a' then 'b' else 'a' end`;
      const changed = `overlay(${column} placing ${letter} from ${at})`;
      await tamper(`update audit_event set ${column} = ${changed} where sequence = 2`);
      expect((await verifyAudit(scope)).broken).toBe(2);
      await tamper(`update audit_event v set ${column} = k.${column} from kept_event k where k.sequence = v.sequence`);
    }
    expect((await verifyAudit(scope)).broken).toBeNull();
  },
);

const renamed = (): AuditFact => ({
  action: "unit.renamed",
  noun: "org_unit",
  nounKey: newKey(),
  subjectKey: null,
  payload: { name: "Baru" },
});

test("many events of one change are one link after the other, in the order given, in a few statements", async () => {
  const facts = Array.from({ length: 2_100 }, renamed);
  const before = statementCount.value;

  await inTransaction(scope, async (tx) => {
    await recordEvents(tx, facts);
    await recordEvent(tx, renamed());
  });

  expect(statementCount.value - before).toBe(1 + 3 * 2 + 3);
  expect(await verifyAudit(scope)).toMatchObject({ verified: 3 + 2_101, broken: null });
  const stored = await dataSource.query(
    `select noun_key from audit_event where sequence between 4 and 2103 order by sequence`,
  );
  expect(stored.map((row: { noun_key: string }) => row.noun_key)).toEqual(facts.map((fact) => fact.nounKey));
});

test("no events are no change, and none are recorded outside a transaction", async () => {
  await inTransaction(scope, (tx) => recordEvents(tx, []));
  expect(await verifyAudit(scope)).toMatchObject({ verified: 3, broken: null });

  await expect(recordEvents({ ...scope }, [renamed()])).rejects.toThrow("in the transaction of its change");
});

test("of two open transactions the second waits for the first, so that none is committed before a smaller number", async () => {
  const facts = { first: renamed(), second: renamed() };
  const first = gate();
  const opened = gate();
  const one = inTransaction(scope, async (tx) => {
    await recordEvent(tx, facts.first);
    opened.open();
    await first.passed;
  });
  await opened.passed;
  const two = inTransaction(scope, (tx) => recordEvent(tx, facts.second));
  await waitingForLock();
  const seen = await dataSource.query(`select count(*) from audit_event`);
  first.open();
  await Promise.all([one, two]);

  expect(seen).toEqual([{ count: 3 }]);
  const stored = await dataSource.query(`select noun_key from audit_event where sequence > 3 order by sequence`);
  expect(stored).toEqual([{ noun_key: facts.first.nounKey }, { noun_key: facts.second.nounKey }]);
  expect(await verifyAudit(scope)).toMatchObject({ verified: 5, broken: null });
});

function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { open, passed };
}

async function waitingForLock(): Promise<void> {
  for (;;) {
    const [{ waiting }] = await dataSource.query(
      `select count(*) as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (waiting > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test.each([
  "update audit_event set action = action where sequence = 2",
  "delete from audit_event where sequence = 3",
  "truncate audit_event",
  "update audit_payload set payload = payload where sequence = 2",
  "delete from audit_payload where sequence = 2",
  "truncate audit_payload",
  "update audit_head set sequence = 2",
  "update audit_head set sequence = 4",
  "delete from audit_head",
  "truncate audit_head",
  "insert into audit_head (is_only, sequence, digest) values (false, 1, '')",
])("%s is refused by the database", async (statement) => {
  await expect(dataSource.query(statement)).rejects.toMatchObject({ code: "42501" });
  expect(await verifyAudit(scope)).toMatchObject({ verified: 3, broken: null });
});

test("a chain longer than a batch is walked to its end", async () => {
  await inTransaction(scope, async (tx) => {
    await recordEvents(tx, Array.from({ length: 1_100 }, renamed));
  });
  expect(await verifyAudit(scope)).toMatchObject({ verified: 1_103, broken: null });

  await tamper(`update audit_event set noun = 'x' where sequence = 1050`);
  expect(await verifyAudit(scope)).toMatchObject({ verified: 1_049, broken: 1_050 });
});
