import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { locateBinaries } from "./binaries.ts";
import { birthMark, commandLine } from "./process-facts.ts";
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from "./start-embedded-postgres.ts";

const isRoot = process.getuid?.() === 0;
// Speed only: nothing here survives the test.
const settings = { fsync: "off" };
const folders: string[] = [];
const running: EmbeddedPostgres[] = [];
let made: string;

beforeAll(async () => {
  made = anEmptyFolder();
  const server = await startEmbeddedPostgres({ dataDir: made, settings });
  await server.stop();
});

function anEmptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "embedded-postgres-"));
  folders.push(folder);
  return folder;
}

/** A database that was started and stopped before: copying it is faster than making it. */
function aFolder(): string {
  const folder = anEmptyFolder();
  cpSync(made, folder, { recursive: true });
  chmodSync(join(folder, "cluster"), 0o700); // Node 22 copies folders without their mode
  return folder;
}

async function start(dataDir: string, options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, settings, ...options });
  running.push(server);
  return server;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

/** What a kill -9 of the owner leaves behind: the server, and an owner that is gone. */
const orphan = (server: EmbeddedPostgres) => writeFileSync(join(server.home, "owner"), "999999999 0\n");

const lockOf = (server: EmbeddedPostgres) => join(server.home, "cluster", "postmaster.pid");
const pidOf = (server: EmbeddedPostgres) => Number(readFileSync(lockOf(server), "utf8").split("\n")[0]);

// Ended is enough: a server whose parent has not asked for its end yet has no command line any more.
const isRunning = (pid: number) => Boolean(commandLine(pid));

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe("the embedded PostgreSQL", () => {
  test("answers, in UTF-8, with upper and lower case for every script", async () => {
    const server = await start(aFolder());

    const rows = await ask(server.url, "select lower('ÉÑ') as lower, current_setting('server_encoding') as encoding");

    expect(rows).toEqual([{ lower: "éñ", encoding: "UTF8" }]);
    expect(server.adopted).toBe(false);
  });

  test("lets nobody in without its password, which only its user can read", async () => {
    const server = await start(aFolder());
    const wrong = new URL(server.url);
    wrong.password = "andir";
    const none = new URL(server.url);
    none.password = "";

    await expect(ask(wrong.href, "select 1")).rejects.toMatchObject({ code: "28P01" });
    await expect(ask(none.href, "select 1")).rejects.toThrow(/password/);
    expect(statSync(join(server.home, "password")).mode & 0o777).toBe(0o600);
  });

  test("keeps its data from one start to the next", async () => {
    const folder = aFolder();
    const first = await start(folder);
    await ask(first.url, "create table kept as select 42 as answer");
    await first.stop();

    const second = await start(folder);

    expect(await ask(second.url, "select answer from kept")).toEqual([{ answer: 42 }]);
    expect(second.adopted).toBe(false);
  });

  test("is gone when stop returns, also with a session open, and may be stopped twice", async () => {
    const server = await start(aFolder());
    const pid = pidOf(server);
    const client = new pg.Client({ connectionString: server.url });
    client.on("error", () => {}); // the server ends it
    await client.connect();

    await Promise.all([server.stop(), server.stop()]);

    expect(isRunning(pid)).toBe(false);
    expect(existsSync(lockOf(server))).toBe(false);
  });

  test("adopts a server that survived its owner, and stops it at the end", async () => {
    const folder = aFolder();
    const first = await start(folder);
    const pid = pidOf(first);
    orphan(first);

    const second = await start(folder);

    expect(second.adopted).toBe(true);
    expect(second.url).toBe(first.url);
    await second.stop();
    expect(isRunning(pid)).toBe(false);
  });

  test("recovers when server and owner were killed together", async () => {
    const folder = aFolder();
    const first = await start(folder);
    await ask(first.url, "create table kept as select 42 as answer");
    process.kill(pidOf(first), "SIGKILL");
    orphan(first);

    const second = await start(folder);

    expect(await ask(second.url, "select answer from kept")).toEqual([{ answer: 42 }]);
    expect(second.adopted).toBe(false);
  });

  test("recovers from a lock whose process number belongs to another program by now", async () => {
    const folder = aFolder();
    const first = await start(folder);
    const lock = readFileSync(lockOf(first), "utf8");
    await first.stop();
    writeFileSync(lockOf(first), lock.replace(/^\d+/, String(process.ppid)));

    const second = await start(folder);

    expect(await ask(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("leaves no half-made database when the first start was interrupted", async () => {
    const interrupted = anEmptyFolder();
    writeFileSync(join(interrupted, "password"), "never used\n", { mode: 0o600 });
    writeFileSync(join(interrupted, "cluster.part"), "");

    const server = await start(interrupted);

    expect(await ask(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(existsSync(join(server.home, "cluster.part"))).toBe(false);
  });

  test("refuses a second owner while the first one lives", async () => {
    const folder = aFolder();
    await start(folder);
    await expect(start(folder)).rejects.toThrow(/is already started/);

    const other = aFolder();
    writeFileSync(join(other, "owner"), `${process.ppid} ${birthMark(process.ppid)}\n`);
    await expect(start(other)).rejects.toThrow(`is in use by process ${process.ppid}: stop that one`);
  });

  test("says why it did not start", async () => {
    const folder = aFolder();

    await expect(start(folder, { settings: { shared_buffers: "much" } })).rejects.toThrow(
      /^The database did not start: invalid value for parameter "shared_buffers": "much" \(.*server\.log\)$/,
    );
  });

  (isRoot ? test : test.skip)("runs as nobody where root may not use namespaces", async () => {
    const folder = aFolder();
    const inNamespace = await start(join(folder, "data"));
    await ask(inNamespace.url, "create table kept as select 42 as answer");
    await inNamespace.stop();

    const asNobody = await start(join(folder, "data"), { useUserNamespace: false });
    folders.push(asNobody.home);

    expect(await ask(asNobody.url, "select answer from kept")).toEqual([{ answer: 42 }]);
    expect(statSync(join(asNobody.home, "password"))).toMatchObject({ mode: 0o100600 });
    expect(statSync(join(asNobody.home, "cluster")).uid).not.toBe(0);
    await asNobody.stop();

    const again = await start(join(folder, "data"));
    expect(await ask(again.url, "select answer from kept")).toEqual([{ answer: 42 }]);
  });
});

describe("where there are no binaries, the refusal names DATABASE_URL", () => {
  test.each([
    [{ platform: "sunos", arch: "x64", isMusl: false }, "There is no embedded PostgreSQL for sunos-x64"],
    [{ platform: "linux", arch: "x64", isMusl: true }, "needs glibc"],
    [{ platform: "win32", arch: "x64", isMusl: false }, "are not installed"],
  ])("%j", (machine, reason) => {
    expect(() => locateBinaries(machine)).toThrow(reason);
    expect(() => locateBinaries(machine)).toThrow("set DATABASE_URL");
  });
});
