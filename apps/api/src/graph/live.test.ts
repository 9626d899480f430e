import { once } from "node:events";
import { WebSocket } from "ws";
import { hashOfToken } from "../platform/secret-token.ts";
import { cookie, LISTEN, LiveStage, refusal } from "../testing/live-stage.ts";

const SITE = "https://statistik.example.go.id";

let stage: LiveStage;

beforeAll(async () => {
  stage = await LiveStage.start({ corsOrigins: [SITE] });
});
afterEach(() => stage.clear());
afterAll(() => stage.api.stop());

describe("who may open a connection", () => {
  test("nobody without sign-in", async () => {
    for (const headers of [{}, cookie("made-up"), { authorization: "Bearer made-up" }]) {
      const one = stage.connect(headers as Record<string, string>);
      one.listen(LISTEN);
      expect(await one.closed).toMatchObject({ code: 4403 });
    }
  });

  test("a page of this address", async () => {
    const { host, origin } = new URL(stage.url);
    expect(await stage.hears(stage.connect({ ...cookie(stage.asHead), origin }))).toBe(true);
    expect(await stage.hears(stage.connect({ ...cookie(stage.asHead), origin: "http://localhost" }))).toBe(true); // PUBLIC_URL
    expect(host).toContain(":");
  });

  test.each([
    "https://evil.example",
    "null",
    "http://127.0.0.1",
    "http://localhost.evil.example",
    "https://localhost",
    "http://localhost:1",
    `${SITE}.evil.example`,
  ])("no page of %s", async (origin) => {
    const socket = new WebSocket(stage.url.replace("http", "ws"), "graphql-transport-ws", {
      headers: { ...cookie(stage.asHead), origin },
    });
    const [error] = (await once(socket, "error")) as [Error];

    expect(error.message).toContain("403");
  });

  test("a page of a site in CORS_ORIGINS by a token, and never by the session", async () => {
    const { token } = await stage.apiToken(["read"]);
    expect(await stage.hears(stage.connect({ origin: SITE }, { authorization: `Bearer ${token}` }))).toBe(true);

    const one = stage.connect({ origin: SITE, ...cookie(stage.asHead) });
    one.listen(LISTEN);
    expect(await one.closed).toMatchObject({ code: 4403 });
  });

  test("a script by its token, as a header or as the first message's authorization, within its scopes", async () => {
    const [reader, writer] = [await stage.apiToken(["read"]), await stage.apiToken(["write"])];
    expect(await stage.hears(stage.connect({ authorization: `Bearer ${reader.token}` }))).toBe(true);
    expect(await stage.hears(stage.connect({}, { authorization: `Bearer ${reader.token}` }))).toBe(true);

    expect(await refusal(stage.connect({ authorization: `Bearer ${writer.token}` }), LISTEN)).toEqual({
      message: `This API token lacks the scope "read", which teamActivity needs.`,
      extensions: { code: "FORBIDDEN" },
    });
  });

  test("of one account so many, and no more", async () => {
    const all = Array.from({ length: 20 }, () => stage.connect(cookie(stage.asHead)));
    for (const one of all) one.listen(LISTEN);
    await Promise.all(all.map((one) => new Promise((resolve) => one.client.on("connected", resolve))));
    const late = stage.connect(cookie(stage.asHead));
    late.listen(LISTEN);

    expect((await late.closed).code).toBe(1008);
  });
});

describe("what ends it", () => {
  test("the session is revoked, though nothing happens", async () => {
    const token = await stage.anotherSession();
    const one = stage.connect(cookie(token));
    expect(await stage.hears(one)).toBe(true);

    await stage.api.dataSource.query(`delete from session where token_hash = $1`, [hashOfToken(token)]);

    expect(await one.closed).toEqual(
      expect.objectContaining({ code: 4403, reason: "Your session has ended. Sign in again." }),
    );
  });

  test("the token is revoked", async () => {
    const { token, key } = await stage.apiToken(["read"]);
    const one = stage.connect({ authorization: `Bearer ${token}` });
    expect(await stage.hears(one)).toBe(true);

    await stage.api.dataSource.query(`update api_token set revoked_at = now() where key = $1`, [key]);

    expect((await one.closed).code).toBe(4403);
  });

  test("a role has ended: what happens next is not told any more", async () => {
    const deputy = await stage.api.world.employee({ in: await stage.api.world.unit("DEPUTI") });
    await stage.api.world.appraises(deputy, stage.member.positionKey, { startsOn: "2026-01-01" });
    const { url: at } = await stage.serve({ live: { freshMs: 0, lookMs: 60_000 } });
    const one = stage.connect(cookie(await stage.api.world.session(deputy)), undefined, at);
    expect(await stage.hears(one)).toBe(true);
    const again = await stage.listen(one);

    await stage.api.dataSource.query(`delete from appraiser_assignment where appraiser_key = $1`, [deputy.key]);
    await stage.submit();

    expect(await one.closed).toMatchObject({ code: 4403, reason: "What you may see has changed. Connect again." });
    expect(again.events).toEqual([]);
  });

  test("the account is closed", async () => {
    const someone = await stage.api.world.employee({ in: await stage.api.world.unit("AKUN"), heads: true });
    const one = stage.connect(cookie(await stage.api.world.session(someone)));
    one.listen(LISTEN);
    await new Promise((resolve) => one.client.on("connected", resolve));

    await stage.api.dataSource.query(`update account set is_active = false where employee_key = $1`, [someone.key]);

    expect((await one.closed).code).toBe(4403);
  });

  test("the server stops: everyone is told, and nothing is waited for", async () => {
    const { url: at, server } = await stage.serve();
    const one = stage.connect(cookie(stage.asHead), undefined, at);
    expect(await stage.hears(one)).toBe(true);
    one.listen(LISTEN);
    const begun = performance.now();

    await server.close();

    expect(await one.closed).toMatchObject({ code: 1001, reason: "The server is stopping." });
    expect(performance.now() - begun).toBeLessThan(3_000);
    // That of the other server stays.
    const left = `select count(*) from pg_stat_activity where application_name = 'kinerja-andir live' and datname = current_database()`;
    while ((await stage.api.dataSource.query(left))[0].count > 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
  });

  test("a message larger than a request may be", async () => {
    const one = stage.connect(cookie(stage.asHead));
    one.listen(`${LISTEN} #${"x".repeat(100_001)}`);

    expect((await one.closed).code).toBe(1009);
  });
});
