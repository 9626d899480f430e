import "reflect-metadata";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { allQuestions } from "@andir/domain/questions/all-questions";
import { initialVariables } from "@andir/domain/questions/question";
import pg from "pg";
import { createDataSource } from "../data-source.ts";
import { loadDemo } from "../demo/load-demo.ts";
import { migrations } from "../migrations/list.ts";
import { verifyAudit } from "../platform/audit-verify.ts";
import { poolOf } from "../platform/scope.ts";
import { openStorage, type Storage } from "../platform/storage/storage.ts";
import { migrate } from "../start/migrate.ts";
import { TestApi } from "../testing/api.ts";
import { archiveOf, contentOf, restored, rowsOf, urlOf } from "../testing/archived.ts";
import { emptyDatabase, type TestDatabase } from "../testing/database.ts";
import { download, PNG, upload, zip } from "../testing/files.ts";
import { DEMO_DAY } from "../testing/loaded-demo.ts";
import { archivedTables } from "./archived-tables.ts";
import { FILES_OF } from "./archived-files.ts";
import { LEFT_OUT } from "./left-out.ts";
import { type Manifest, MANIFEST, README, tablePath } from "./manifest.ts";
import { openArchive } from "./open-archive.ts";
import { TABLE_WORDS } from "./table-words.ts";

const now = new Date(`${DEMO_DAY}T03:00:00Z`);
let api: TestApi;
let folder: string;
let archive: string;
let manifest: Manifest;
let evidence: string;
let asReader: string;
let asAnalyst: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "andir-archive-"));
  api = await TestApi.start(now);
  await loadDemo({ url: urlOf(api), employees: 100, seed: 1, today: DEMO_DAY, say: () => {} });
  const [person] = await rowsOf<{ key: string }>(
    urlOf(api),
    "select key from employee e where left_on is null and not exists (select from account a where a.employee_key = e.key) order by key limit 1",
  );
  asReader = await api.world.session({ key: person!.key });
  asAnalyst = await api.world.session(null, "ANALYST");
  const sent = await upload(api.app, asReader, [["bukti.png", PNG]]);
  evidence = sent.evidence!.id;
  archive = join(folder, "agency.zip");
  manifest = await archiveOf(api, archive, now);
}, 180_000);
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true, force: true });
});

describe("an agency that moves", () => {
  let other: TestApi;
  beforeAll(async () => {
    other = await TestApi.start(now);
    await restored(archive, urlOf(other), other.storage);
    expect(await rowsOf(urlOf(other), "select from session")).toEqual([]);
    // The same people, signed in there too.
    for (const { row } of await rowsOf<{ row: object }>(urlOf(api), "select to_jsonb(s) as row from session s"))
      await other.dataSource.query("insert into session select * from jsonb_populate_record(null::session, $1)", [row]);
  }, 120_000);
  afterAll(() => other.stop());

  test("has every row of every table that goes along", async () => {
    const [before, after] = [await contentOf(urlOf(api), manifest), await contentOf(urlOf(other), manifest)];
    expect(after).toEqual(before);
    expect(before["progress_entry"]).toMatch(/^[1-9]\d{3,} /);
  }, 60_000);

  test("gives the same numbers", async () => {
    const question = allQuestions[0]!;
    const answers: unknown[] = [];
    for (const one of [api, other]) {
      const { data, errors } = await one.ask(asAnalyst, question.text, initialVariables(question, DEMO_DAY));
      expect(errors).toBeUndefined();
      answers.push(data);
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(JSON.stringify(answers[0]).length).toBeGreaterThan(200);
  });

  test("has its chain of events, and goes on with it", async () => {
    const { verified, broken } = await verifyAudit({ sql: poolOf(other.dataSource) });
    expect({ broken, some: verified > 0 }).toEqual({ broken: null, some: true });

    expect((await upload(other.app, asReader, [["lagi.png", PNG]])).status).toBe(201);
    const after = await verifyAudit({ sql: poolOf(other.dataSource) });
    expect(after).toMatchObject({ broken: null, verified: verified + 1 });
  });

  test("has its files", async () => {
    const answer = await download(other.app, asReader, evidence);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(PNG)).toBe(true);
  });
});

test("the file is for us alone, and tells of itself", async () => {
  expect((await stat(archive)).mode & 0o777).toBe(0o600);
  const opened = await openArchive(archive);
  const readme = (await buffer(await opened.read(README))).toString();
  opened.close();
  expect(readme).toContain("### performance_report");
  expect(readme).toMatch(/\| `on_time` .*|`submitted_at` \| timestamp with time zone, may be NULL \| When it was/);
});

describe("the declared lists", () => {
  test("name tables that there are, and every table has words", async () => {
    const client = new pg.Client({ connectionString: urlOf(api) });
    await client.connect();
    const tables = (await archivedTables(client)).map(({ name }) => name);
    await client.end();
    const all = (await rowsOf<{ name: string }>(urlOf(api), TABLES)).map(({ name }) => name);
    expect(all).toEqual(expect.arrayContaining([...Object.keys(LEFT_OUT), ...Object.keys(TABLE_WORDS)]));
    const opened = await openArchive(archive);
    const readme = (await buffer(await opened.read(README))).toString();
    opened.close();
    const wordless = tables.filter((name) => new RegExp(`### ${name}\n\n\\| column`).test(readme));
    expect(wordless).toEqual([]);
  });

  test("a table with the digest of a file says where the file is", async () => {
    const found = await rowsOf<{ name: string }>(
      urlOf(api),
      "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'sha256' order by 1",
    );
    expect(found.map(({ name }) => name)).toEqual(Object.keys(FILES_OF).toSorted());
  });
});

const TABLES = "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace";

describe("what cannot be restored", () => {
  let target: TestDatabase;
  let storage: Storage;
  beforeAll(async () => {
    target = await emptyDatabase();
    storage = await openStorage({ dataDir: await mkdtemp(join(folder, "data-")), s3: null });
  });
  afterAll(() => target.drop());

  const people = () => rowsOf(target.url, "select from employee limit 1");

  test.each([
    [
      "a changed row",
      { [tablePath("employee")]: (text: string) => text.replace("CIVIL_SERVANT", "CONTRACT") },
      /damaged or was changed/,
    ],
    [
      "a lost row",
      { [tablePath("leave")]: (text: string) => text.split("\n").toSpliced(3, 1).join("\n") },
      /damaged or was changed/,
    ],
    [
      "a changed past",
      { [tablePath("audit_event")]: (text: string) => text.replace("evidence", "Evidence") },
      /damaged or was changed/,
    ],
    ["a missing table", { [tablePath("assessment")]: null }, /assessment\.csv is missing/],
    [
      "a foreign manifest",
      { [MANIFEST]: () => JSON.stringify({ format: "another" }) },
      /not an archive of this product/,
    ],
    ["a torn manifest", { [MANIFEST]: (text: string) => text.slice(0, 200) }, /not an archive of this product/],
    [
      "a newer program's",
      { [MANIFEST]: (text: string) => text.replace('"version": 1', '"version": 2') },
      /newer version/,
    ],
    [
      "a later schema",
      { [MANIFEST]: (text: string) => text.replace('"migrations": [', '"migrations": ["Later9", ') },
      /Later9, unknown here/,
    ],
  ])(
    "%s",
    async (_, changes, message) => {
      const file = await changed(changes);
      await expect(restored(file, target.url, storage)).rejects.toThrow(message);
      await expect(people().catch(() => [])).resolves.toEqual([]);
    },
    60_000,
  );

  test("leaves nothing that stands in the way of the whole file", async () => {
    await restored(archive, target.url, storage);
    expect(await people()).toHaveLength(1);
  }, 60_000);

  test("no archive at all, or none there", async () => {
    const file = join(folder, "text.zip");
    await writeFile(file, "Halo");
    await expect(openArchive(file)).rejects.toThrow(/cannot be read as an archive/);
    await expect(openArchive(join(folder, "none.zip"))).rejects.toThrow(/There is no file/);
  });

  test("into a database with people, which stays as it was", async () => {
    const before = await contentOf(urlOf(api), manifest);
    await expect(restored(archive, urlOf(api), api.storage)).rejects.toThrow(/already holds people/);
    expect(await contentOf(urlOf(api), manifest)).toEqual(before);
  }, 60_000);

  /** The archive with some of its files changed, or without them. */
  async function changed(changes: Readonly<Record<string, ((text: string) => string) | null>>): Promise<string> {
    const opened = await openArchive(archive);
    const files: Record<string, Buffer> = {};
    const paths = [
      MANIFEST,
      ...manifest.tables.map(({ name }) => tablePath(name)),
      ...manifest.files.map(({ path }) => `files/${path}`),
    ];
    for (const path of paths) {
      const change = changes[path];
      const content = await buffer(await opened.read(path));
      if (change !== null) files[path] = change ? Buffer.from(change(content.toString())) : content;
    }
    opened.close();
    const file = join(folder, "changed.zip");
    await writeFile(file, zip(files));
    return file;
  }
});

test("an archive of an older version comes into an empty database, and is brought up to date there", async () => {
  const names = migrations.map(({ name }) => name);
  const old = await emptyDatabase();
  const fresh = await emptyDatabase();
  const dataSource = await createDataSource(old.url, { migrated: names.slice(0, -3) }).initialize();
  await migrate(dataSource);
  await rowsOf(old.url, "update agency set name = 'Pemerintah Daerah Lama'");
  const file = join(folder, "old.zip");
  const oldest = await archiveOf({ dataSource, storage: api.storage }, file, now);
  await dataSource.destroy();
  expect(oldest.migrations).toEqual(names.slice(0, -3));

  await restored(file, fresh.url, api.storage);
  const after = await createDataSource(fresh.url).initialize();
  expect(await migrate(after)).toBe(3);
  expect(await after.query("select name from agency")).toEqual([{ name: "Pemerintah Daerah Lama" }]);
  await after.destroy();
  const later = await TestApi.start(now);
  await expect(restored(file, urlOf(later), later.storage)).rejects.toThrow(/older than this database/);
  await later.stop();
  await old.drop();
  await fresh.drop();
}, 60_000);

describe("what cannot be archived as it is", () => {
  test("files that are lost or changed are named, and the rest goes along", async () => {
    const path = manifest.files[0]!.path;
    const file = join(folder, "lost.zip");
    await api.storage.remove(path);
    expect((await archiveOf(api, file, now)).faultyFiles).toEqual([{ path, fault: "MISSING" }]);

    const other = join(folder, "other.png");
    await writeFile(other, "another");
    await api.storage.put(path, other);
    await rm(file);
    expect(await archiveOf(api, file, now)).toMatchObject({
      faultyFiles: [{ path, fault: "CHANGED" }],
      files: [{ path, size: 7 }],
    });
  });

  test("while work waits, none is made, and nothing stands there", async () => {
    const [job] = await rowsOf<{ name: string }>(
      urlOf(api),
      `select name from jobs.queue where name not in (select name from jobs.schedule) and name not like '\\_\\_%' limit 1`,
    );
    await rowsOf(urlOf(api), `insert into jobs.job (name, data) values ('${job!.name}', '{}')`);
    const file = join(folder, "early.zip");
    await expect(archiveOf(api, file, now)).rejects.toThrow(new RegExp(`Work is still to be done \\(${job!.name}\\)`));
    await expect(readFile(file)).rejects.toThrow(/ENOENT/);
  });
});
