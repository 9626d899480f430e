import { TestApi } from "../../testing/api.ts";
import { Browser } from "../../testing/browser.ts";

const PASSWORD = "kuda hitam di atap rumah";

let api: TestApi;

beforeEach(async () => {
  api = await TestApi.start();
  const unit = await api.world.unit("KEL");
  for (const name of ["lurah", "camat"])
    await api.world.account(name, PASSWORD, await api.world.employee({ in: unit, name }));
});
afterEach(() => api.stop());

const outcome = async (browser: Browser, identifier: string, password: string): Promise<string> => {
  const answer = await browser.signIn(identifier, password);
  return answer.problems[0]?.code ?? "IN";
};

const guesses = async (count: number, identifier: string, address?: string): Promise<Record<string, number>> => {
  const codes = await Promise.all(
    Array.from({ length: count }, (_, i) => outcome(new Browser(api, address), identifier, `salah nomor ${i}`)),
  );
  return countsOf(codes);
};
const countsOf = (codes: string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};

test("of thirty guesses at the same moment ten are looked at, for an account that there is and for one that there is not", async () => {
  expect(await guesses(30, "lurah")).toEqual({ WRONG_CREDENTIALS: 10, TOO_MANY_ATTEMPTS: 20 });
  expect(await guesses(30, "tidak.ada", "192.0.2.2")).toEqual({ WRONG_CREDENTIALS: 10, TOO_MANY_ATTEMPTS: 20 });
});

test("the right password too must wait then, is told how long, and works after that", async () => {
  await guesses(10, "lurah");
  const browser = new Browser(api);

  expect(await browser.signIn("lurah", PASSWORD)).toEqual({
    secondFactor: false,
    viewer: null,
    problems: [{ field: null, code: "TOO_MANY_ATTEMPTS", message: "Too many attempts. Try again in 60 seconds." }],
  });
  api.pass(1);
  expect(await outcome(browser, "lurah", PASSWORD)).toBe("IN");
});

test("each further guess waits longer, up to a quarter of an hour", async () => {
  await guesses(10, "lurah");
  const waits: string[] = [];
  for (const minutes of [1, 2, 4, 8, 15]) {
    api.pass(minutes);
    expect(await guesses(1, "lurah")).toEqual({ WRONG_CREDENTIALS: 1 });
    waits.push((await new Browser(api).signIn("lurah", "salah lagi")).problems[0].message);
  }

  expect(waits.map((w) => w.replace("Too many attempts. Try again in ", ""))).toEqual([
    "2 minutes.",
    "4 minutes.",
    "8 minutes.",
    "15 minutes.",
    "15 minutes.",
  ]);
});

test("guesses from elsewhere keep nobody from their own browser", async () => {
  const own = new Browser(api);
  expect(await outcome(own, "lurah", PASSWORD)).toBe("IN");
  await own.ask("mutation { signOut { problems { code } } }");

  // From the same office, and from all over the world.
  await guesses(30, "lurah");
  for (let i = 0; i < 30; i += 1) await guesses(1, "lurah", `198.51.100.${i}`);

  expect(await outcome(new Browser(api, "203.0.113.5"), "lurah", PASSWORD)).toBe("TOO_MANY_ATTEMPTS");
  expect(await outcome(own, "lurah", PASSWORD)).toBe("IN");
});

test("guesses from many addresses slow down strangers, by minutes at most", async () => {
  for (let i = 0; i < 40; i += 1) {
    await guesses(1, "lurah", `198.51.100.${i}`);
    api.pass(i < 20 ? 0 : 5);
  }

  expect(await outcome(new Browser(api, "203.0.113.5"), "lurah", PASSWORD)).toBe("IN");
});

test("a browser that knows the account has a count of its own", async () => {
  const own = new Browser(api);
  await outcome(own, "lurah", PASSWORD);
  const codes: string[] = [];
  for (let i = 0; i < 12; i += 1) codes.push(await outcome(own, "lurah", "salah"));

  expect(countsOf(codes)).toEqual({ WRONG_CREDENTIALS: 10, TOO_MANY_ATTEMPTS: 2 });
});

test("the cookie of a known browser is good for its account alone, and cannot be made", async () => {
  const other = new Browser(api);
  await outcome(other, "camat", PASSWORD);
  const [name = "", value = ""] = [...other.cookies].find(([n]) => n.startsWith("andir_device_")) ?? [];
  const own = new Browser(api, "192.0.2.9");
  await outcome(own, "lurah", PASSWORD);
  const [ownName = ""] = [...own.cookies].find(([n]) => n.startsWith("andir_device_")) ?? [];
  await guesses(10, "lurah");

  for (const forged of [value, `${value.split(".")[0]}.AAAA`, "", "."]) {
    const attacker = new Browser(api);
    attacker.cookies.set(name, value);
    attacker.cookies.set(ownName, forged);
    expect(await outcome(attacker, "lurah", PASSWORD)).toBe("TOO_MANY_ATTEMPTS");
  }
});

test("one address cannot try one password at everybody", async () => {
  const codes: string[] = [];
  for (let i = 0; i < 110; i += 1) codes.push(await outcome(new Browser(api), `pegawai.${i}`, "Bandung 2026 jaya"));

  expect(countsOf(codes)).toEqual({ WRONG_CREDENTIALS: 100, TOO_MANY_ATTEMPTS: 10 });
});

test("an office that types its passwords right is never stopped", async () => {
  for (let i = 0; i < 120; i += 1) await outcome(new Browser(api), i % 2 ? "lurah" : "camat", PASSWORD);

  expect(await outcome(new Browser(api), "lurah", PASSWORD)).toBe("IN");
}, 120_000);

test("X-Forwarded-For is believed only from a proxy that the operator named", async () => {
  const forwarded = async (server: TestApi, address: string) =>
    (
      await new Browser(server).post(
        `mutation { signIn(input: { identifier: "lurah", password: "salah" }) { problems { code } } }`,
        {},
        { "x-forwarded-for": address },
      )
    ).json().data.signIn.problems[0].code;
  const behind = await TestApi.start(undefined, { trustProxy: 1 });

  for (let i = 0; i < 10; i += 1)
    for (const server of [api, behind]) expect(await forwarded(server, `203.0.113.${i}`)).toBe("WRONG_CREDENTIALS");
  expect(await forwarded(api, "203.0.113.10")).toBe("TOO_MANY_ATTEMPTS");
  expect(await forwarded(behind, "203.0.113.10")).toBe("WRONG_CREDENTIALS");
  // The part that the client wrote itself stands left of the proxy's.
  for (let i = 0; i < 10; i += 1) await forwarded(behind, `198.51.100.${i}, 203.0.113.99`);
  expect(await forwarded(behind, "198.51.100.77, 203.0.113.99")).toBe("TOO_MANY_ATTEMPTS");
  await behind.stop();
});

test("neither user name nor address can be read from the counts", async () => {
  await guesses(3, "lurah");
  const stored = JSON.stringify(await api.dataSource.query("select * from attempt_limit"));

  for (const text of ["lurah", "192.0.2.1"]) expect(stored).not.toContain(text);
});
