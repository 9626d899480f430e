import { TestApi } from "../../testing/api.ts";
import { Browser } from "../../testing/browser.ts";
import { CLIENT, IdentityProvider } from "../../testing/identity-provider.ts";
import type { Person } from "../../testing/world.ts";

const HOME = "http://kinerja.test";
const PASSWORD = "kuda hitam di atap rumah";

let provider: IdentityProvider;
let api: TestApi;
let person: Person;

beforeAll(async () => {
  provider = await IdentityProvider.start(`${HOME}/auth/callback`);
});
afterAll(() => provider.stop());
afterEach(() => api.stop());

async function start(given: { claim?: "nip" | "email"; nipClaim?: string; provision?: boolean } = {}): Promise<void> {
  api = await TestApi.start(undefined, {
    publicUrl: HOME,
    oidc: {
      issuer: provider.issuer,
      ...CLIENT,
      name: "SSO Andir",
      claim: "nip",
      nipClaim: "nip",
      provision: false,
      ...given,
    },
  });
  person = await api.world.employee({ in: await api.world.unit("KEL"), name: "Lurah" });
}
const withAccount = () => api.world.account("lurah", PASSWORD, person);

/** The whole way round; answers where the browser ends. */
async function signIn(browser: Browser, login: string, returnTo?: string, consent = true): Promise<string> {
  const asked = returnTo === undefined ? "" : `?${new URLSearchParams({ returnTo }).toString()}`;
  const begin = await browser.get(`/auth/oidc${asked}`);
  const callback = await provider.visit(begin.headers.location ?? "", login, HOME, consent);
  return (await browser.get(callback.slice(HOME.length))).headers.location ?? "";
}
const me = (browser: Browser) => browser.ask("{ viewer { employee { name } } }");

test("the sign-in page learns of the provider, and of none where none is set", async () => {
  await start();
  const options = "{ signInOptions { identityProviderName identityProviderUrl password } }";

  expect(await new Browser(api).ask(options)).toEqual({
    identityProviderName: "SSO Andir",
    identityProviderUrl: "/auth/oidc",
    password: true,
  });
  const without = await TestApi.start();
  expect(await new Browser(without).ask(options)).toEqual({
    identityProviderName: null,
    identityProviderUrl: null,
    password: true,
  });
  expect((await new Browser(without).get("/auth/oidc")).statusCode).toBe(404);
  await without.stop();
});

test("who signs in there with the NIP of an employee is in, where they wanted to go", async () => {
  await start();
  await withAccount();
  const nip = `${person.nip.slice(0, 8)} ${person.nip.slice(8)}`;
  provider.knows("lurah", { nip });
  const browser = new Browser(api);

  expect(await signIn(browser, "lurah", "/team?period=x#y")).toBe("/team?period=x#y");
  expect(await me(browser)).toEqual({ employee: { name: "Lurah" } });
  expect([...browser.cookies.keys()].toSorted()).toEqual([expect.stringMatching(/^andir_device_/), "andir_session"]);
  const recorded = await api.dataSource.query(
    "select action, payload from audit_event join audit_payload using (sequence)",
  );
  expect(recorded).toEqual([
    { action: "account.signed_in", payload: JSON.stringify({ how: "identity provider", address: "192.0.2.1" }) },
  ]);
});

test("the request carries PKCE, state and nonce, and nothing about the person", async () => {
  await start();
  const { location = "" } = (await new Browser(api).get("/auth/oidc")).headers;
  const { searchParams } = new URL(location);

  expect(Object.fromEntries(searchParams)).toEqual({
    client_id: "andir",
    redirect_uri: `${HOME}/auth/callback`,
    response_type: "code",
    scope: "openid profile email",
    state: expect.stringMatching(/^.{43}$/),
    nonce: expect.stringMatching(/^.{43}$/),
    code_challenge: expect.stringMatching(/^.{43}$/),
    code_challenge_method: "S256",
  });
});

test.each([
  "https://elsewhere.test/",
  "//elsewhere.test",
  "/..//elsewhere.test",
  "/.//elsewhere.test",
  "/a/../..//elsewhere.test/x",
  "/\\elsewhere.test",
  "/\t/elsewhere.test",
  "\\\\elsewhere.test",
  "javascript:alert(1)",
  "/%0d%0aset-cookie:x=1",
  "team",
  "//",
])("returnTo %j stays here", async (returnTo) => {
  await start();
  await withAccount();
  provider.knows("lurah", { nip: person.nip });
  const target = await signIn(new Browser(api), "lurah", returnTo);

  expect(new URL(target, HOME).origin).toBe(HOME);
  expect(target).toMatch(/^\/(?![/\\])/);
});

test.each<[string, object, string]>([
  ["nobody's NIP", { nip: "199001012020121001" }, "UNKNOWN_PERSON"],
  ["no NIP", {}, "UNKNOWN_PERSON"],
  ["a NIP that is none", { nip: "1' or '1'='1" }, "UNKNOWN_PERSON"],
  ["a NIP that is no text", { nip: { $ne: 1 } }, "UNKNOWN_PERSON"],
])("with %s one comes back to the sign-in page, which says why", async (_what, claims, problem) => {
  await start();
  await withAccount();
  provider.knows("orang", claims);
  const browser = new Browser(api);

  expect(await signIn(browser, "orang")).toBe(`/sign-in?problem=${problem}`);
  expect(await me(browser)).toBeNull();
});

test("an employee without an account is unknown, and a closed account is closed here too", async () => {
  await start();
  provider.knows("lurah", { nip: person.nip });
  expect(await signIn(new Browser(api), "lurah")).toBe("/sign-in?problem=UNKNOWN_PERSON");

  await withAccount();
  await api.dataSource.query("update account set is_active = false");
  expect(await signIn(new Browser(api), "lurah")).toBe("/sign-in?problem=INACTIVE");
  expect(await api.dataSource.query("select 1 from session")).toEqual([]);
});

test("who says no at the provider comes back without a session", async () => {
  await start();
  await withAccount();
  provider.knows("lurah", { nip: person.nip });

  expect(await signIn(new Browser(api), "lurah", undefined, false)).toBe("/sign-in?problem=CANCELLED");
});

test("with provisioning an employee gets an account at the first sign-in, one for good, and a stranger none", async () => {
  await start({ provision: true });
  provider.knows("lurah", { nip: person.nip });
  provider.knows("orang", { nip: "199001012020121001" });

  for (let i = 0; i < 2; i += 1) expect(await signIn(new Browser(api), "lurah")).toBe("/");
  expect(await signIn(new Browser(api), "orang")).toBe("/sign-in?problem=UNKNOWN_PERSON");
  const accounts = await api.dataSource.query("select employee_key, identifier, password_hash from account");
  expect(accounts).toEqual([
    { employee_key: person.key, identifier: expect.stringMatching(/^pegawai\.[0-9a-f]{12}$/), password_hash: null },
  ]);
  const actions = await api.dataSource.query("select action, subject_key from audit_event order by sequence");
  expect(actions).toEqual(
    ["account.created", "account.signed_in", "account.signed_in"].map((action) => ({
      action,
      subject_key: person.key,
    })),
  );
});

test("a person who has left gets no account", async () => {
  await start({ provision: true });
  await api.dataSource.query("update employee set left_on = '2026-10-31'");
  provider.knows("lurah", { nip: person.nip });

  expect(await signIn(new Browser(api), "lurah")).toBe("/sign-in?problem=UNKNOWN_PERSON");
});

test("an e-mail address counts only where the provider has checked it", async () => {
  await start({ claim: "email" });
  await withAccount();
  await api.dataSource.query("update account set email = 'lurah@andir.go.id'");
  const email = "Lurah@Andir.go.id";

  provider.knows("lurah", { email, email_verified: true, nip: "ignored" });
  expect(await signIn(new Browser(api), "lurah")).toBe("/");
  for (const claims of [{ email }, { email, email_verified: false }, { nip: person.nip }]) {
    provider.knows("lurah", claims);
    expect(await signIn(new Browser(api), "lurah")).toBe("/sign-in?problem=UNKNOWN_PERSON");
  }
});

test("the claim that holds the NIP has the name that the operator gave", async () => {
  await start({ nipClaim: "email" });
  await withAccount();
  provider.knows("lurah", { email: person.nip });

  expect(await signIn(new Browser(api), "lurah")).toBe("/");
});

test("a second factor is asked for here too", async () => {
  await start();
  await withAccount();
  await api.dataSource.query("insert into second_factor select key, 'x', now() from account");
  provider.knows("lurah", { nip: person.nip });
  const browser = new Browser(api);

  expect(await signIn(browser, "lurah", "/team")).toBe("/sign-in?step=code&returnTo=%2Fteam");
  expect(await me(browser)).toBeNull();
});

describe("what was not begun in this browser is not finished in it", () => {
  const callbackFor = async (browser: Browser): Promise<string> => {
    const begin = await browser.get("/auth/oidc");
    return (await provider.visit(begin.headers.location ?? "", "lurah", HOME)).slice(HOME.length);
  };

  beforeEach(async () => {
    await start();
    await withAccount();
    provider.knows("lurah", { nip: person.nip });
  });

  test("an answer that another browser asked for", async () => {
    const attacker = new Browser(api);
    const callback = await callbackFor(attacker);
    const victim = new Browser(api);

    expect((await victim.get(callback)).headers.location).toBe("/sign-in?problem=SIGN_IN_EXPIRED");
    await victim.get("/auth/oidc");
    expect((await victim.get(callback)).headers.location).toBe("/sign-in?problem=PROVIDER_FAILED");
    expect(await me(victim)).toBeNull();
  });

  test("the same answer twice", async () => {
    const browser = new Browser(api);
    const callback = await callbackFor(browser);
    const kept = browser.cookies.get("andir_oidc") ?? "";
    expect((await browser.get(callback)).headers.location).toBe("/");

    const again = new Browser(api);
    again.cookies.set("andir_oidc", kept);
    expect((await again.get(callback)).headers.location).toBe("/sign-in?problem=PROVIDER_FAILED");
    expect(await me(again)).toBeNull();
  });

  test("one after ten minutes, and one with a cookie that was changed", async () => {
    const late = new Browser(api);
    const callback = await callbackFor(late);
    const cookie = late.cookies.get("andir_oidc") ?? "";
    const forged = new Browser(api);
    const flow = JSON.parse(Buffer.from(cookie.split(".")[0] ?? "", "base64url").toString());
    const changed = Buffer.from(JSON.stringify({ ...flow, returnTo: "//elsewhere.test" })).toString("base64url");
    forged.cookies.set("andir_oidc", `${changed}.${cookie.split(".")[1]}`);

    expect((await forged.get(callback)).headers.location).toBe("/sign-in?problem=SIGN_IN_EXPIRED");
    api.pass(10);
    expect((await late.get(callback)).headers.location).toBe("/sign-in?problem=SIGN_IN_EXPIRED");
  });
});

test("a provider that does not answer keeps nobody from the sign-in page", async () => {
  api = await TestApi.start(undefined, {
    publicUrl: HOME,
    oidc: { issuer: "http://127.0.0.1:1", ...CLIENT, name: "SSO", claim: "nip", nipClaim: "nip", provision: false },
  });

  expect((await new Browser(api).get("/auth/oidc")).headers.location).toBe("/sign-in?problem=PROVIDER_FAILED");
});
