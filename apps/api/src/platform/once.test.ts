import { TestApi } from "../testing/api.ts";
import { Browser } from "../testing/browser.ts";
import type { Person } from "../testing/world.ts";

const PASSWORD = "kuda hitam di atap rumah";
const KEY = "4f1c8f0e-6a53-4a0c-9c1e-0d6f3f1b2a77";
const DAY = 24 * 60;
const DELEGATE = `mutation ($input: DelegateInput!) { delegate(input: $input) { delegation { id reason } problems { field code } } }`;
const CREATE_TOKEN = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token problems { field code } } }`;
const CREATE_ACCOUNT = `mutation ($input: CreateAccountInput!) { createAccount(input: $input) { account { id } invitationUrl problems { field code } } }`;
const INVITE = `mutation ($input: InviteAccountInput!) { inviteAccount(input: $input) { invitationUrl expiresAt problems { code } } }`;

let api: TestApi;
let head: Person;
let colleague: Person;
let as: string;
let administrator: string;

beforeEach(async () => {
  api = await TestApi.start();
  const village = await api.world.unit("KEL");
  head = await api.world.employee({ in: village, heads: true });
  colleague = await api.world.employee({ in: village });
  await api.world.employee({ in: village, appraisedBy: head });
  as = await api.world.session(head);
  administrator = await api.world.session(null, "ADMINISTRATOR");
});
afterEach(() => api.stop());

const input = (given: object = {}) => ({
  toEmployeeId: colleague.id,
  startsOn: "2026-11-24",
  endsOn: "2026-11-30",
  reason: "Cuti",
  idempotencyKey: KEY,
  ...given,
});
const asked = async (query: string, given: object, by = as): Promise<any> => {
  const answer = await api.ask(by, query, { input: given });
  return answer.errors?.[0]?.extensions.code ?? Object.values(answer.data ?? {})[0];
};
const count = async (table: string): Promise<number> =>
  (await api.dataSource.query(`select count(*)::int as n from ${table}`))[0].n;

test("the same key and input give the first answer again, and it is done once", async () => {
  const first = await asked(DELEGATE, input());
  expect(first).toMatchObject({ delegation: { reason: "Cuti" }, problems: [] });

  expect(await asked(DELEGATE, input())).toEqual(first);
  expect([await count("delegation"), await count("audit_event")]).toEqual([1, 1]);
  // Without the key the same request is another one, and this one is in the way.
  expect((await asked(DELEGATE, input({ idempotencyKey: null }))).problems).toEqual([
    { field: ["startsOn"], code: "OVERLAPS" },
  ]);
});

test("it is done once also when it is sent eight times at once", async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => asked(DELEGATE, input())));

  expect(new Set(answers.map(({ delegation }) => delegation.id)).size).toBe(1);
  expect([await count("delegation"), await count("audit_event")]).toEqual([1, 1]);
});

test("the input is the same in whatever order its fields come", async () => {
  const first = await asked(DELEGATE, input());
  const reversed = Object.fromEntries(Object.entries(input()).toReversed());

  expect(await asked(DELEGATE, reversed)).toEqual(first);
});

test("what had problems is tried anew, also with the mended input", async () => {
  const held = await api.world.delegation(head, colleague, { endsOn: "2026-11-30" });
  expect((await asked(DELEGATE, input())).problems).toEqual([{ field: ["startsOn"], code: "OVERLAPS" }]);
  expect(await count("answered_request")).toBe(0);

  await asked(`mutation ($input: EndDelegationInput!) { endDelegation(input: $input) { problems { code } } }`, {
    delegationId: held,
  });
  expect((await asked(DELEGATE, input({ reason: "  " }))).problems).toEqual([{ field: ["reason"], code: "REQUIRED" }]);
  expect(await asked(DELEGATE, input())).toMatchObject({ delegation: { reason: "Cuti" }, problems: [] });
});

test("of those that come at once and have problems none is taken for done", async () => {
  await api.world.delegation(head, colleague, { endsOn: "2026-11-30" });
  const answers = await Promise.all(Array.from({ length: 4 }, () => asked(DELEGATE, input())));

  for (const { delegation, problems } of answers) expect([delegation, problems[0].code]).toEqual([null, "OVERLAPS"]);
});

test("a key stands for one input of one operation", async () => {
  await asked(DELEGATE, input());

  expect(await asked(DELEGATE, input({ reason: "Tugas belajar" }))).toBe("IDEMPOTENCY_KEY_REUSED");
  expect(
    await asked(`mutation ($input: EndDelegationInput!) { endDelegation(input: $input) { problems { code } } }`, {
      delegationId: await api.world.delegation(colleague, head),
      idempotencyKey: KEY,
    }),
  ).toBe("IDEMPOTENCY_KEY_REUSED");
});

test("another account uses the same key for something of its own", async () => {
  await asked(DELEGATE, input());
  const other = await asked(CREATE_TOKEN, token(), await api.world.session(colleague));

  expect(other).toMatchObject({ token: expect.any(String), problems: [] });
});

test.each(["", "   ", "x".repeat(101), "two\nlines", "nothing\u0000"])("%j is no key", async (idempotencyKey) => {
  expect(await asked(DELEGATE, input({ idempotencyKey }))).toBe("BAD_USER_INPUT");
  expect(await count("delegation")).toBe(0);
});

test("a key of a hundred characters is one", async () => {
  const given = input({ idempotencyKey: "é".repeat(100) });

  expect(await asked(DELEGATE, given)).toEqual(await asked(DELEGATE, given));
});

test("a change that fails takes its key back with it", async () => {
  const unknown = Buffer.from("Delegation:nonsense").toString("base64url");
  const end = `mutation ($input: EndDelegationInput!) { endDelegation(input: $input) { problems { code } } }`;

  expect(await asked(end, { delegationId: unknown, idempotencyKey: KEY })).toBe("BAD_USER_INPUT");
  expect(await count("answered_request")).toBe(0);
});

test("an answer is of what the record has become by then", async () => {
  const { delegation } = await asked(DELEGATE, input());
  await asked(`mutation ($input: EndDelegationInput!) { endDelegation(input: $input) { problems { code } } }`, {
    delegationId: delegation.id,
  });

  const query = DELEGATE.replace("reason }", "reason viewerMayEnd endedAt }");
  expect((await asked(query, input())).delegation).toMatchObject({
    viewerMayEnd: false,
    endedAt: api.now.toISOString(),
  });
});

const token = () => ({
  name: "Laporan mingguan",
  scopes: ["read"],
  expiresOn: "2027-01-31",
  idempotencyKey: KEY,
});

describe("what is shown once", () => {
  test("is shown again to its key, a token that works", async () => {
    const first = await asked(CREATE_TOKEN, token());
    const again = await asked(CREATE_TOKEN, token());

    expect(again).toEqual({ token: expect.stringMatching(/^andir_[\w-]{43}$/), problems: [] });
    expect(again).toEqual(first);
    expect(await count("api_token")).toBe(1);
    const { status } = await api.ask(null, "{ viewer { id } }", {}, { authorization: `Bearer ${again.token}` });
    expect(status).toBe(200);
  });

  test("a link too, of a new account and of one that is invited", async () => {
    const made = { identifier: "lurah.garuda", employeeId: head.id, idempotencyKey: KEY };
    await api.dataSource.query(
      "delete from session where account_key = (select key from account where employee_key = $1)",
      [head.key],
    );
    await api.dataSource.query("delete from account where employee_key = $1", [head.key]);
    const first = await asked(CREATE_ACCOUNT, made, administrator);
    expect(first.problems).toEqual([]);
    expect(await asked(CREATE_ACCOUNT, made, administrator)).toEqual(first);

    const again = { accountId: first.account.id, idempotencyKey: `${KEY}, the second` };
    const link = await asked(INVITE, again, administrator);
    expect(link.invitationUrl).not.toBe(first.invitationUrl);
    expect(await asked(INVITE, again, administrator)).toEqual(link);
    expect(await count("invitation where ended_at is null")).toBe(1);
  });

  test("stands readable in no table, nor does the key's input", async () => {
    const { token: shown } = await asked(CREATE_TOKEN, token());
    const { invitationUrl } = await asked(CREATE_ACCOUNT, { identifier: "baru", idempotencyKey: KEY }, administrator);
    const tables: { name: string }[] = await api.dataSource.query(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    );
    for (const { name } of tables) {
      const stored = JSON.stringify(await api.dataSource.query(`select * from "${name}"`));
      expect([name, stored.includes(shown.slice(6)), stored.includes(invitationUrl.split("#")[1])]).toEqual([
        name,
        false,
        false,
      ]);
    }
    expect(JSON.stringify(await api.dataSource.query("select * from answered_request"))).not.toContain("mingguan");
  });

  test("opens under no other account and no other key", async () => {
    await asked(CREATE_TOKEN, token());
    await api.dataSource.query("update answered_request set idempotency_key = 'another'");

    expect(await asked(CREATE_TOKEN, { ...token(), idempotencyKey: "another" })).toBe("INTERNAL_SERVER_ERROR");
  });
});

test("after thirty days a key is forgotten: it may stand for something else, and its answer is gone", async () => {
  await api.world.account("rekan", PASSWORD, await api.world.employee({ in: await api.world.unit("LAIN") }));
  const browser = new Browser(api);
  await browser.signIn("rekan", PASSWORD);
  const first = await browser.ask(CREATE_TOKEN, { input: token() });
  api.pass(30 * DAY - 1);
  await browser.signIn("rekan", PASSWORD);
  expect(await browser.ask(CREATE_TOKEN, { input: token() })).toEqual(first);
  expect(await count("answered_request")).toBe(1);

  // To the minute, also where nobody has signed in since.
  api.pass(1);
  const second = await browser.ask(CREATE_TOKEN, { input: { ...token(), name: "Yang lain" } });
  expect(second).toMatchObject({ token: expect.any(String), problems: [] });
  expect(second.token).not.toBe(first.token);

  api.pass(30 * DAY);
  await browser.signIn("rekan", PASSWORD);
  expect(await count("answered_request")).toBe(0);
});
