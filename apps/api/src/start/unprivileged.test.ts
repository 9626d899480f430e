import { readFileSync } from "node:fs";
import pg from "pg";
import { createDataSource } from "../data-source.ts";
import { loadDemo } from "../demo/load-demo.ts";
import { recordEvent } from "../platform/audit.ts";
import { verifyAudit } from "../platform/audit-verify.ts";
import { newKey } from "../platform/key.ts";
import { inTransaction, poolOf } from "../platform/scope.ts";
import { cloneDatabase } from "../testing/database.ts";
import { alone, migrate } from "./migrate.ts";

/** docs/operate, "A role of its own": what stands there is run here, and the server's own steps with that role. */

const DOCUMENT = new URL("../../../../docs/operate/README.md", import.meta.url);
const section = /### A role of its own\n(.*?)\n###? /s.exec(readFileSync(DOCUMENT, "utf8"))?.[1] ?? "";
const [, grants] = /```sql\n(.*?)```/s.exec(section) ?? [];

test("the server runs under a role that owns no table, and the record of changes is beyond its reach", async () => {
  if (!grants) throw new Error("docs/operate has no SQL under that heading.");
  const database = await cloneDatabase();
  const role = `app_${newKey().replaceAll("-", "")}`;
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(grants.replaceAll("kinerja_app", role).replace("'a-secret'", "'rahasia'"));
  const url = new URL(database.url);
  url.username = role;
  url.password = "rahasia";
  const dataSource = await createDataSource(url.href).initialize();
  const refused = { code: "42501" };
  try {
    await alone(dataSource, () => migrate(dataSource));
    await loadDemo({ url: url.href, today: "2026-11-24", employees: 100, say: () => {} });
    const sql = poolOf(dataSource);
    const scope = {
      actor: null,
      db: dataSource.manager,
      sql,
      now: new Date(),
      secret: Buffer.alloc(32),
      reads: new Set<string>(),
    };
    await inTransaction(scope, (tx) =>
      recordEvent(tx, { action: "unit.renamed", noun: "org_unit", nounKey: newKey(), subjectKey: null }),
    );

    expect(await verifyAudit(scope)).toMatchObject({ broken: null });
    for (const statement of [
      "update audit_event set action = 'x'",
      "delete from audit_event",
      "truncate audit_event",
      "delete from audit_payload",
      "update audit_payload set payload = ''",
      "delete from audit_head",
      "alter table audit_event disable trigger user",
      "drop trigger audit_event_append_only on audit_event",
      "create or replace function audit_refuse() returns trigger language plpgsql as 'begin return new; end'",
      "set session_replication_role = replica",
      "create table public.other (x int)",
    ])
      await expect([statement, dataSource.query(statement)][1]).rejects.toMatchObject(refused);

    await owner.query("delete from migrations where id = (select max(id) from migrations)");
    await expect(migrate(dataSource)).rejects.toThrow(/run .*migrate.* as the tables' owner first/);
  } finally {
    await dataSource.destroy();
    await owner.query(`drop owned by ${role}`);
    await owner.query(`drop role ${role}`);
    await owner.end();
    await database.drop();
  }
});
