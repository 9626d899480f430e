import { TestApi } from "../../testing/api.ts";
import { Browser } from "../../testing/browser.ts";
import type { Person } from "../../testing/world.ts";

const PASSWORD = "kuda hitam di atap rumah";
const SESSIONS = `{ viewer { account { identifier lastSignInAt
  sessions { id createdAt lastSeenAt expiresAt address userAgent isCurrent } } } }`;

let api: TestApi;
let person: Person;

beforeEach(async () => {
  api = await TestApi.start();
  const unit = await api.world.unit("KEL");
  person = await api.world.employee({ in: unit, name: "Lurah" });
  await api.world.account("lurah", PASSWORD, person);
});
afterEach(() => api.stop());

async function signedIn(address?: string): Promise<Browser> {
  const browser = new Browser(api, address);
  expect(await browser.signIn("lurah", PASSWORD)).toMatchObject({ problems: [] });
  return browser;
}
const isIn = async (browser: Browser): Promise<boolean> => (await browser.ask("{ viewer { id } }")) !== null;
const events = (): Promise<{ action: string; subject_key: string; actor_key: string; payload: string }[]> =>
  api.dataSource.query(
    `select action, subject_key, actor_key, payload from audit_event join audit_payload using (sequence) order by sequence`,
  );

test("one sees where one is signed in, and which browser one sits at", async () => {
  await signedIn("192.0.2.7");
  api.pass(5);
  const here = await signedIn();

  const { account } = await here.ask(SESSIONS);

  expect(account).toMatchObject({ identifier: "lurah", lastSignInAt: "2026-11-24T03:05:00.000Z" });
  expect(account.sessions).toEqual([
    {
      id: expect.any(String),
      createdAt: "2026-11-24T03:05:00.000Z",
      lastSeenAt: "2026-11-24T03:05:00.000Z",
      expiresAt: "2026-11-24T15:05:00.000Z",
      address: "192.0.2.1",
      userAgent: "Peramban Uji",
      isCurrent: true,
    },
    expect.objectContaining({ address: "192.0.2.7", isCurrent: false }),
  ]);
});

test("a session that is revoked stops at its next request, and the answer shows what is left", async () => {
  const [there, here] = [await signedIn("192.0.2.7"), await signedIn()];
  const { account } = await here.ask(SESSIONS);
  const { id } = account.sessions.find((s: { isCurrent: boolean }) => !s.isCurrent);

  const answer = await here.ask(
    `mutation ($input: RevokeSessionInput!) { revokeSession(input: $input) { account { sessions { isCurrent } } problems { code } } }`,
    { input: { sessionId: id } },
  );

  expect(answer).toEqual({ account: { sessions: [{ isCurrent: true }] }, problems: [] });
  expect([await isIn(there), await isIn(here)]).toEqual([false, true]);
  expect((await events()).map((e) => e.action)).toEqual(["account.signed_in", "account.signed_in", "session.revoked"]);
});

test("all other sessions end at once", async () => {
  const others = [await signedIn("192.0.2.7"), await signedIn("192.0.2.8")];
  const here = await signedIn();

  const answer = await here.ask(
    `mutation { revokeOtherSessions { account { sessions { isCurrent } } problems { code } } }`,
  );

  expect(answer).toEqual({ account: { sessions: [{ isCurrent: true }] }, problems: [] });
  expect(await Promise.all(others.map(isIn))).toEqual([false, false]);
  expect(await isIn(here)).toBe(true);
});

test("another's session is not there to be revoked", async () => {
  await signedIn();
  const [{ key }] = await api.dataSource.query("select key from session");
  const stranger = await api.world.session(null, "ADMINISTRATOR");

  const answer = await api.ask(
    stranger,
    `mutation ($id: ID!) { revokeSession(input: { sessionId: $id }) { problems { code } } }`,
    {
      id: Buffer.from(`Session:${key}`).toString("base64url"),
    },
  );

  expect(answer.data?.["revokeSession"].problems).toEqual([{ code: "NOT_FOUND" }]);
  expect(await api.dataSource.query("select key from session where key = $1", [key])).toHaveLength(1);
});

test("an administrator who looks at an account sees none of its sessions and tokens", async () => {
  await signedIn();
  const administrator = await api.world.session(null, "ADMINISTRATOR");

  const { data } = await api.ask(
    administrator,
    `{ accounts(filter: { identifier: { eq: "lurah" } }) { nodes { identifier sessions { id } apiTokens { id } } } }`,
  );

  expect(data?.["accounts"].nodes).toEqual([{ identifier: "lurah", sessions: [], apiTokens: [] }]);
});

test("two hours without a request end a session, and requests keep it", async () => {
  const [used, idle] = [await signedIn(), await signedIn()];

  for (let i = 0; i < 3; i += 1) {
    api.pass(60);
    expect(await isIn(used)).toBe(true);
    await seen(used);
  }
  expect(await isIn(idle)).toBe(false);
});

/** "Last seen" is written behind the answer. */
async function seen(browser: Browser): Promise<void> {
  for (;;) {
    const { account } = await browser.ask(SESSIONS);
    if (account.sessions[0].lastSeenAt === api.now.toISOString()) return;
  }
}

test("twelve hours end a session in any case", async () => {
  const browser = await signedIn();
  for (let i = 0; i < 11; i += 1) {
    api.pass(60);
    await seen(browser);
  }
  api.pass(61);

  expect(await isIn(browser)).toBe(false);
});

test("who is signed in costs one statement, and when they were last seen none within a minute", async () => {
  const token = (await signedIn()).session ?? "";

  expect((await api.ask(token, `{ viewer { id } }`)).statements).toBe(1);
});

test("signing in makes a new token, whatever cookie came along, and ends the session of that cookie", async () => {
  const browser = new Browser(api);
  browser.cookies.set("andir_session", "planted-by-another");
  await browser.signIn("lurah", PASSWORD);
  const first = browser.session;
  await browser.signIn("lurah", PASSWORD);

  expect(first).not.toBe("planted-by-another");
  expect(browser.session).not.toBe(first);
  expect(await api.dataSource.query("select 1 from session")).toHaveLength(1);
});

test("the whole table of sessions opens none", async () => {
  await signedIn();
  const [row] = await api.dataSource.query("select * from session");

  for (const value of Object.values(row).map(String)) {
    const thief = new Browser(api);
    thief.cookies.set("andir_session", value);
    expect(await isIn(thief)).toBe(false);
  }
});

test("who signed in and out, and from where, stands in the chain, without name, NIP or token", async () => {
  const browser = await signedIn();
  const token = browser.session ?? "";
  await browser.ask(`mutation { signOut { problems { code } } }`);

  const recorded = await events();
  expect(recorded.map((e) => [e.action, e.subject_key])).toEqual([
    ["account.signed_in", person.key],
    ["account.signed_out", person.key],
  ]);
  expect(JSON.parse(recorded[0]?.payload ?? "")).toEqual({ how: "password", address: "192.0.2.1" });
  for (const secret of [person.nip, token, PASSWORD]) expect(JSON.stringify(recorded)).not.toContain(secret);
  expect(await isIn(browser)).toBe(false);
});

test("over TLS the cookie is for this host and TLS alone", async () => {
  const secure = await TestApi.start(undefined, { publicUrl: "https://kinerja.example.go.id" });
  const unit = await secure.world.unit("KEL");
  await secure.world.account("lurah", PASSWORD, await secure.world.employee({ in: unit }));
  const browser = new Browser(secure);
  const response = await browser.post(
    `mutation { signIn(input: { identifier: "lurah", password: "${PASSWORD}" }) { problems { code } } }`,
  );

  expect(response.cookies).toContainEqual(
    expect.objectContaining({ name: "__Host-andir_session", secure: true, httpOnly: true, sameSite: "Lax", path: "/" }),
  );
  expect(await browser.ask("{ viewer { id } }")).not.toBeNull();
  await secure.stop();
});

test("a page of another site cannot use the cookie: a plain form's post and a bare GET are refused", async () => {
  const browser = await signedIn();
  const cookie = `andir_session=${browser.session}`;
  const query = "mutation { revokeOtherSessions { problems { code } } }";

  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
    const answer = await api.app.inject({
      method: "POST",
      url: "/graphql",
      headers: { cookie, "content-type": type },
      payload: type.startsWith("text") ? JSON.stringify({ query }) : `query=${encodeURIComponent(query)}`,
    });
    expect([type, answer.statusCode >= 400]).toEqual([type, true]);
  }
  const get = await api.app.inject({ method: "GET", url: "/graphql?query={viewer{id}}", headers: { cookie } });
  expect(get.statusCode).toBe(400);
  expect((await events()).map((e) => e.action)).toEqual(["account.signed_in"]);
});
