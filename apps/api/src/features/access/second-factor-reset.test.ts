import { globalId } from "../../platform/global-id.ts";
import { TestApi } from "../../testing/api.ts";
import { Browser } from "../../testing/browser.ts";
import type { Person } from "../../testing/world.ts";

const PASSWORD = "kuda hitam di atap rumah";
const RESET = `mutation ($input: ResetSecondFactorInput!) {
  resetSecondFactor(input: $input) { account { secondFactor hasPassword } problems { field code } } }`;

let api: TestApi;
let person: Person;
let administrator: string;
let accountId: string;

const keyOf = async (identifier: string): Promise<string> =>
  (await api.dataSource.query("select key from account where identifier = $1", [identifier]))[0].key;
const setFor = async (accountKey: string) => {
  await api.dataSource.query(
    "insert into second_factor (account_key, secret, confirmed_at) values ($1, 'sealed', '2026-11-01T00:00:00Z')",
    [accountKey],
  );
  await api.dataSource.query("insert into recovery_code (account_key, code_hash) values ($1, 'hash')", [accountKey]);
};

beforeEach(async () => {
  api = await TestApi.start();
  person = await api.world.employee({ in: await api.world.unit("KEL"), heads: true });
  await api.world.account("lurah", PASSWORD, person);
  administrator = await api.world.session(null, "ADMINISTRATOR");
  accountId = globalId("Account", await keyOf("lurah"));
});
afterEach(() => api.stop());

const reset = async (as: string, given: object = {}): Promise<any> => {
  const answer = await api.ask(as, RESET, { input: { accountId, reason: "Ponsel hilang, KTP ditunjukkan", ...given } });
  return answer.errors?.[0]?.extensions.code ?? answer.data?.["resetSecondFactor"];
};

test("an administrator takes a lost one away: the password alone opens again, and whoever was in is out", async () => {
  const browser = new Browser(api);
  await browser.signIn("lurah", PASSWORD);
  await setFor(await keyOf("lurah"));
  expect(await new Browser(api).signIn("lurah", PASSWORD)).toMatchObject({ secondFactor: true, viewer: null });

  expect(await reset(administrator)).toEqual({ account: { secondFactor: false, hasPassword: true }, problems: [] });
  expect(await browser.ask("{ viewer { id } }")).toBeNull();
  expect(await new Browser(api).signIn("lurah", PASSWORD)).toMatchObject({ secondFactor: false, problems: [] });
  expect(await api.dataSource.query("select 1 from recovery_code")).toEqual([]);
});

test("its holder reads who did it, when and why", async () => {
  await setFor(await keyOf("lurah"));
  await reset(administrator);
  const browser = new Browser(api);
  await browser.signIn("lurah", PASSWORD);

  const { nodes } = await browser.ask(
    `{ auditEvents(filter: { isOwn: true }) { nodes { action at actorName payload { name value } } } }`,
  );
  expect(nodes).toContainEqual({
    action: "second_factor.reset",
    at: api.now.toISOString(),
    actorName: expect.any(String),
    payload: [{ name: "reason", value: "Ponsel hilang, KTP ditunjukkan" }],
  });
});

test("it takes a reason, and is not for oneself", async () => {
  await setFor(await keyOf("lurah"));
  const { data } = await api.ask(administrator, "{ viewer { account { id } } }");

  expect((await reset(administrator, { reason: "  " })).problems).toEqual([{ field: ["reason"], code: "REQUIRED" }]);
  expect((await reset(administrator, { accountId: data?.["viewer"].account.id })).problems).toEqual([
    { field: ["accountId"], code: "OWN_ACCOUNT" },
  ]);
  expect(await api.dataSource.query("select 1 from second_factor")).toHaveLength(1);
});

test("where there is none, and twice, is no fault and leaves no event; a secret not yet confirmed stays", async () => {
  expect((await reset(administrator)).problems).toEqual([]);
  await setFor(await keyOf("lurah"));
  for (let i = 0; i < 2; i += 1) expect((await reset(administrator)).problems).toEqual([]);
  expect(await api.dataSource.query("select 1 from audit_event")).toHaveLength(1);
});

test("the same key and input answer alike, and a factor set since is left alone", async () => {
  await setFor(await keyOf("lurah"));
  await reset(administrator, { idempotencyKey: "one" });
  await setFor(await keyOf("lurah"));

  expect((await reset(administrator, { idempotencyKey: "one" })).problems).toEqual([]);
  expect(await api.dataSource.query("select 1 from second_factor")).toHaveLength(1);
});

test.each(["PERFORMANCE_TEAM", "ANALYST", "AUTHORISED_OFFICIAL", null] as const)("%s is refused", async (role) => {
  await setFor(await keyOf("lurah"));
  const other = await api.world.employee({ in: await api.world.unit("LAIN"), heads: true });

  expect(await reset(await api.world.session(other, ...(role ? [role] : [])))).toBe("FORBIDDEN");
  expect(await api.dataSource.query("select 1 from second_factor")).toHaveLength(1);
});

test("an administrator of one unit resets those of its people, and of none whose role reaches beyond it", async () => {
  await setFor(await keyOf("lurah"));
  const elsewhere = await api.world.unit("LAIN");
  const stranger = await api.world.session(null, { role: "ADMINISTRATOR", unitKey: elsewhere.key });
  expect((await reset(stranger)).problems).toEqual([{ field: ["accountId"], code: "NOT_FOUND" }]);

  const own = await api.world.session(null, { role: "ADMINISTRATOR", unitKey: person.unitKey });
  await api.world.grant(await keyOf("lurah"), { role: "PERFORMANCE_TEAM" });
  expect((await reset(own)).problems).toEqual([{ field: ["accountId"], code: "NOT_FOUND" }]);
  await api.dataSource.query("delete from role_grant where role = 'PERFORMANCE_TEAM'");
  expect((await reset(own)).problems).toEqual([]);
});
