import type { FastifyInstance } from "fastify";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { DataSource } from "typeorm";
import { createDataSource } from "../../data-source.ts";
import { openStorage } from "../../platform/storage/storage.ts";
import { createServer } from "../../server.ts";
import { BrowserOf } from "../../testing/cookie-browser.ts";
import { cloneDatabase, type TestDatabase } from "../../testing/database.ts";
import { PNG } from "../../testing/files.ts";
import { wire } from "../../testing/live.ts";
import { World } from "../../testing/world.ts";
import { divideSockets, frontDoor } from "./front-door.ts";
import { empty } from "./sandbox-database.ts";
import { Sandbox } from "./sandbox.ts";

/** One agency with one employee, and the sandbox beside it, on the one port that people come to. */
let database: TestDatabase;
let place: TestDatabase;
let dataDir: string;
let dataSource: DataSource;
let sandbox: Sandbox;
let app: FastifyInstance;
let url: string;
let person: string;
const faults: unknown[] = [];

beforeAll(async () => {
  [database, place] = [await cloneDatabase(), await cloneDatabase()];
  dataDir = await mkdtemp(join(tmpdir(), "andir-sandbox-"));
  dataSource = await createDataSource(database.url).initialize();
  const bare = await createDataSource(place.url).initialize();
  await bare.query("drop schema public cascade; create schema public; drop schema if exists jobs cascade");
  await bare.destroy();

  const publicUrl = "http://localhost";
  const env = { dataDir, publicUrl, trustProxy: null, databaseUrl: database.url, sandboxDatabaseUrl: place.url };
  sandbox = new Sandbox({ env, url: database.url, failed: (error) => void faults.push(error) });
  const find = () => sandbox.app();
  app = await createServer({
    dataSource,
    env: { publicUrl },
    storage: await openStorage({ dataDir, s3: null }),
    serverFactory: frontDoor(find, { secure: false }),
    sandbox: { door: sandbox, isInside: false },
  });
  divideSockets(app, find, { secure: false });
  url = await app.listen({ port: 0, host: "127.0.0.1" });

  const world = new World(dataSource, new Date());
  const unit = await world.unit("KEL");
  person = await world.session(await world.employee({ in: unit }));
}, 120_000);

afterAll(async () => {
  await sandbox.stop();
  await app.close();
  await dataSource.destroy();
  await Promise.all([database.drop(), place.drop()]);
  await rm(dataDir, { recursive: true, force: true });
});

const outside = () => new BrowserOf(url, { andir_session: person });

const ENTER = `mutation { enterSandbox(input: { role: EMPLOYEE }) { isInside isPreparing problems { code } } }`;

async function entered(): Promise<BrowserOf> {
  const browser = outside();
  for (let tries = 0; tries < 200; tries += 1) {
    const { data } = await browser.ask(ENTER);
    if (data?.["enterSandbox"].isInside) return browser;
    if (!data?.["enterSandbox"].isPreparing) throw new Error(JSON.stringify([data, faults]));
    await wait(300);
  }
  throw new Error("It was never made.");
}

/** All that the agency's own database holds but what merely counts how much was asked, and when one was last seen. */
async function everything(): Promise<Record<string, string>> {
  const tables = await dataSource.query<{ name: string }[]>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    if (["points_used", "session"].includes(name)) continue;
    const [row] = await dataSource.query<{ sum: string }[]>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as sum from "${name}" t`,
    );
    found[name] = row?.sum ?? "";
  }
  return found;
}

const files = async (folder: string) => (existsSync(folder) ? (await readdir(folder, { recursive: true })).length : 0);

test("nothing is made of it until someone comes; and who has no session, or not the role, does not come in", async () => {
  expect(existsSync(join(dataDir, "latihan"))).toBe(false);
  expect((await new BrowserOf(url).ask(ENTER)).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  const { data } = await outside().ask(
    `mutation { enterSandbox(input: { role: PERFORMANCE_TEAM }) { isInside problems { code field } } }`,
  );
  expect(data?.["enterSandbox"]).toEqual({ isInside: false, problems: [{ code: "NOT_YOURS", field: ["role"] }] });
  expect((await outside().ask("{ sandbox { phase isInside roles } }")).data?.["sandbox"]).toEqual({
    phase: "CLOSED",
    isInside: false,
    roles: ["EMPLOYEE"],
  });
  expect(faults).toEqual([]);
});

describe("inside", () => {
  let browser: BrowserOf;
  beforeAll(async () => {
    browser = await entered();
  }, 180_000);

  test("one is an invented person of one's role with something to do, and every answer says where one is", async () => {
    const { data, response } = await browser.ask(
      "{ installation { isSandbox agencyName } viewer { roles employee { name } tasks { kind } } sandbox { isInside inside roles } }",
    );
    expect(data?.["installation"]).toEqual({ isSandbox: true, agencyName: "Ruang latihan" });
    expect(data?.["viewer"].roles).toEqual(["EMPLOYEE"]);
    expect(data?.["viewer"].tasks).toContainEqual({ kind: "REPORT_TO_HAND_IN" });
    expect(data?.["sandbox"]).toEqual({ isInside: true, inside: 1, roles: [] });
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test("what is written there changes no row outside, and its files lie in a folder of their own", async () => {
    const [before, kept] = [await everything(), await files(join(dataDir, "files"))];
    const wrote = await browser.ask(`mutation { raiseConcern(input: { place: "/kerja", placeName: "Kerja saya",
      subject: PROGRAM, seen: "Ini hanya latihan, bukan sungguhan." }) { concern { id } problems { code } } }`);
    expect(wrote.errors ?? []).toEqual([]);
    const sent = await browser.upload("/files", "bukti.png", PNG);
    expect(sent.status).toBe(201);

    expect(await everything()).toEqual(before);
    expect(await files(join(dataDir, "files"))).toBe(kept);
    expect(await files(join(dataDir, "latihan", "files"))).toBeGreaterThan(0);
  });

  test("a session of one is worth nothing in the other", async () => {
    const inner = browser.jar["latihan_andir_session"] ?? "";
    const smuggledOut = await new BrowserOf(url, { andir_session: inner }).ask("{ viewer { id } }");
    expect(smuggledOut.data).toEqual({ viewer: null });

    const smuggledIn = new BrowserOf(url, { latihan_andir_session: person });
    const { status, errors } = await smuggledIn.ask("{ viewer { id } }");
    expect([status, errors?.[0]?.extensions.code]).toEqual([410, "SANDBOX_ENDED"]);
    expect(smuggledIn.jar["latihan_andir_session"]).toBeUndefined();
  });

  test("a password of the demo opens nothing, in either room", async () => {
    const { data } = await browser.ask(
      `mutation { signIn(input: { identifier: "camat", password: "andir-demo" }) { viewer { id } problems { code } } }`,
    );
    expect(data?.["signIn"]).toEqual({ viewer: null, problems: [{ code: "WRONG_CREDENTIALS" }] });
  });

  test("an API token made there is refused outside", async () => {
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    const { data, errors } = await browser.ask(
      `mutation { createApiToken(input: { name: "latihan", scopes: ["read"], expiresOn: "${soon}" }) { token problems { code } } }`,
    );
    expect(errors ?? []).toEqual([]);
    const token = data?.["createApiToken"].token as string;
    expect(token).toMatch(/.{20}/);
    const out = await new BrowserOf(url).ask("{ viewer { id } }", { authorization: `Bearer ${token}` });
    expect(out.status).toBe(401);
  });

  test("a page of the other room is refused before anything is done", async () => {
    const before = await everything();
    const lost = await browser.ask(`mutation { signOut { problems { code } } }`, { "andir-room": "agency" });
    expect([lost.status, lost.errors?.[0]?.extensions.code]).toEqual([409, "ROOM_CHANGED"]);
    expect(browser.jar["latihan_andir_session"]).toBeDefined();

    const late = await outside().ask(`mutation { signOut { problems { code } } }`, { "andir-room": "sandbox" });
    expect([late.status, late.errors?.[0]?.extensions.code]).toEqual([409, "ROOM_CHANGED"]);
    expect(await everything()).toEqual(before);
  });

  test("a socket is one of the room that its cookie says", async () => {
    const heard = async (cookie: string) => {
      const one = wire(`${url}/graphql`, { cookie });
      const connected = new Promise<string>((resolve) => one.client.on("connected", () => resolve("connected")));
      one.listen("subscription { teamActivity { cursor } }");
      const how = await Promise.race([connected, one.closed.then(({ code }) => String(code))]);
      await one.close();
      return how;
    };
    const inner = browser.jar["latihan_andir_session"] ?? "";
    expect(await heard(`latihan_andir_session=${inner}`)).toBe("connected");
    expect(await heard(`latihan_andir_session=${person}`)).toBe("4403");
    expect(await heard(`andir_session=${person}`)).toBe("connected");
    expect(await heard(`andir_session=${inner}`)).toBe("4403");
  });

  test("whoever leaves is back with their own, as if they had never been away", async () => {
    const another = await entered();
    await another.ask("mutation { signOut { problems { code } } }");
    expect(another.jar["latihan_andir_session"]).toBeUndefined();
    const { data } = await another.ask("{ installation { isSandbox } viewer { roles } }");
    expect(data).toEqual({ installation: { isSandbox: false }, viewer: { roles: ["EMPLOYEE"] } });
  });

  test("two practise as two, and neither can take the ground from under the other", async () => {
    const another = await entered();
    const who = async (one: BrowserOf) => (await one.ask("{ viewer { id } }")).data?.["viewer"].id as string;
    expect(await who(another)).not.toBe(await who(browser));
    const { data } = await another.ask("mutation { renewSandbox { problems { code } } }");
    expect(data?.["renewSandbox"].problems).toEqual([{ code: "OTHERS_INSIDE" }]);
  });

  test("made anew from outside, it shows out whoever was in, and leaves the agency alone", async () => {
    const world = new World(dataSource, new Date());
    const team = new BrowserOf(url, { andir_session: await world.session(null, "PERFORMANCE_TEAM") });
    const { data } = await team.ask("mutation { renewSandbox { problems { code } } }");
    expect(data?.["renewSandbox"].problems).toEqual([]);
    const before = await everything();

    const { status, errors } = await browser.ask("{ viewer { id } }");
    expect([status, errors?.[0]?.extensions.code]).toEqual([410, "SANDBOX_ENDED"]);
    expect(browser.jar["latihan_andir_session"]).toBeUndefined();
    expect(await everything()).toEqual(before);
    expect(await files(join(dataDir, "latihan", "files"))).toBe(0);
  }, 120_000);
});

test("no other database than its own is ever emptied", async () => {
  await expect(empty(dataSource)).rejects.toThrow(/SANDBOX_DATABASE_URL names a database that holds other tables/);
  expect((await outside().ask("{ viewer { roles } }")).data).toEqual({ viewer: { roles: ["EMPLOYEE"] } });
});
