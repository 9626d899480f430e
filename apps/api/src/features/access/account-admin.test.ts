import { readFile } from "node:fs/promises";
import { TestApi } from "../../testing/api.ts";
import { Browser } from "../../testing/browser.ts";
import type { Person } from "../../testing/world.ts";

const PASSWORD = "kuda hitam di atap rumah";
const CREATE = `mutation ($input: CreateAccountInput!) {
  createAccount(input: $input) { account { id identifier isActive hasPassword lastSignInAt employee { name } } invitationUrl problems { field code } } }`;
const INVITE = `mutation ($input: InviteAccountInput!) { inviteAccount(input: $input) { invitationUrl problems { field code } } }`;
const CLOSE = `mutation ($input: DeactivateAccountInput!) { deactivateAccount(input: $input) { account { isActive } problems { field code } } }`;
const OPEN = `mutation ($input: ReactivateAccountInput!) { reactivateAccount(input: $input) { account { isActive } problems { field code } } }`;

let api: TestApi;
let person: Person;
let administrator: string;
const id = async (identifier: string): Promise<string> => {
  const [row] = await api.dataSource.query("select key from account where identifier = $1", [identifier]);
  return Buffer.from(`Account:${row.key}`).toString("base64url");
};

beforeEach(async () => {
  api = await TestApi.start();
  person = await api.world.employee({ in: await api.world.unit("KEL"), name: "Lurah", heads: true });
  administrator = await api.world.session(null, "ADMINISTRATOR");
});
afterEach(() => api.stop());

const asked = async (query: string, input: object, as = administrator) => {
  const answer = await api.ask(as, query, { input });
  return answer.errors ?? Object.values(answer.data ?? {})[0];
};

test("an administrator makes an account, and its holder comes in by the link", async () => {
  const made = await asked(CREATE, { identifier: " Lurah.Garuda ", employeeId: person.id });

  expect(made).toMatchObject({
    account: {
      identifier: "lurah.garuda",
      isActive: true,
      hasPassword: false,
      lastSignInAt: null,
      employee: { name: "Lurah" },
    },
    problems: [],
  });
  expect((await new Browser(api).signIn("lurah.garuda", "x")).problems[0].code).toBe("WRONG_CREDENTIALS");
  const browser = new Browser(api);
  const answer = await browser.ask(
    `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { viewer { roles } problems { code } } }`,
    { input: { token: made.invitationUrl.split("#")[1], newPassword: PASSWORD } },
  );
  expect(answer).toEqual({ viewer: { roles: ["EMPLOYEE", "UNIT_HEAD"] }, problems: [] });
  expect((await new Browser(api).signIn(person.nip, PASSWORD)).problems).toEqual([]);
});

test.each([
  ["ab", "INVALID"],
  ["nama dengan spasi", "INVALID"],
  ["198501012010011001", "INVALID"],
  ["1985.0101", "INVALID"],
  ["x".repeat(65), "INVALID"],
  ["Lurah", "TAKEN"],
])("the user name %j is %s", async (identifier, code) => {
  await api.world.account("lurah", PASSWORD, person);

  expect(await asked(CREATE, { identifier })).toEqual({
    account: null,
    invitationUrl: null,
    problems: [{ field: ["identifier"], code }],
  });
});

test("an employee has one account, an e-mail address too, and what is no employee has none", async () => {
  await asked(CREATE, { identifier: "lurah", employeeId: person.id, email: "Lurah@Andir.go.id" });

  expect((await asked(CREATE, { identifier: "lain", employeeId: person.id })).problems).toEqual([
    { field: ["employeeId"], code: "TAKEN" },
  ]);
  expect((await asked(CREATE, { identifier: "lain", email: "lurah@andir.go.id" })).problems).toEqual([
    { field: ["email"], code: "TAKEN" },
  ]);
  expect((await asked(CREATE, { identifier: "lain", email: "lurah" })).problems).toEqual([
    { field: ["email"], code: "INVALID" },
  ]);
  const nobody = Buffer.from("Employee:00000000-0000-4000-8000-000000000000").toString("base64url");
  expect((await asked(CREATE, { identifier: "lain", employeeId: nobody })).problems).toEqual([
    { field: ["employeeId"], code: "NOT_FOUND" },
  ]);
});

test("a closed account is out at once: sessions, tokens and links; reopened, it needs a new sign-in", async () => {
  await api.world.account("lurah", PASSWORD, person);
  const browser = new Browser(api);
  await browser.signIn("lurah", PASSWORD);
  const { token } = await browser.ask(
    `mutation { createApiToken(input: { name: "x", scopes: ["read"], expiresOn: "2027-01-01" }) { token } }`,
  );
  const { invitationUrl } = await asked(INVITE, { accountId: await id("lurah") });
  const bearer = () => api.ask(null, "{ viewer { id } }", {}, { authorization: `Bearer ${token}` });
  const invitation = () =>
    new Browser(api).ask(`query ($t: String!) { invitation(token: $t) { identifier } }`, {
      t: invitationUrl.split("#")[1],
    });
  expect([(await bearer()).status, await invitation()]).toEqual([200, { identifier: "lurah" }]);

  expect(await asked(CLOSE, { accountId: await id("lurah"), reason: "Pindah ke daerah lain" })).toEqual({
    account: { isActive: false },
    problems: [],
  });
  expect(await browser.ask("{ viewer { id } }")).toBeNull();
  expect((await bearer()).status).toBe(401);
  expect((await browser.signIn("lurah", PASSWORD)).problems[0].code).toBe("WRONG_CREDENTIALS");
  expect((await asked(INVITE, { accountId: await id("lurah") })).problems).toEqual([
    { field: ["accountId"], code: "INACTIVE" },
  ]);

  expect(await asked(OPEN, { accountId: await id("lurah") })).toEqual({ account: { isActive: true }, problems: [] });
  expect([(await bearer()).status, await invitation()]).toEqual([401, null]);
  expect(await browser.ask("{ viewer { id } }")).toBeNull();
  expect((await browser.signIn("lurah", PASSWORD)).problems).toEqual([]);
  const recorded = await api.dataSource.query(
    "select action, payload, subject_key from audit_event join audit_payload using (sequence) where action like 'account.%activated' order by sequence",
  );
  expect(recorded).toEqual([
    { action: "account.deactivated", payload: `{"reason":"Pindah ke daerah lain"}`, subject_key: person.key },
    { action: "account.reactivated", payload: "{}", subject_key: person.key },
  ]);
});

test("closing takes a reason, and not one's own account; twice is no fault", async () => {
  await api.world.account("lurah", PASSWORD, person);
  const own = (await api.ask(administrator, "{ viewer { account { id } } }")).data?.["viewer"].account.id;

  expect((await asked(CLOSE, { accountId: await id("lurah"), reason: " " })).problems).toEqual([
    { field: ["reason"], code: "REQUIRED" },
  ]);
  expect((await asked(CLOSE, { accountId: own, reason: "x" })).problems).toEqual([
    { field: ["accountId"], code: "OWN_ACCOUNT" },
  ]);
  for (let i = 0; i < 2; i += 1)
    expect((await asked(CLOSE, { accountId: await id("lurah"), reason: "x" })).problems).toEqual([]);
  expect(await api.dataSource.query("select 1 from audit_event")).toHaveLength(1);
});

describe("everyone but an administrator", () => {
  test.each(["PERFORMANCE_TEAM", "ANALYST", "AUTHORISED_OFFICIAL", null] as const)("%s is refused", async (role) => {
    await api.world.account("lurah", PASSWORD, person);
    const other = await api.world.employee({ in: await api.world.unit("LAIN"), heads: true });
    const as = await api.world.session(other, ...(role ? [role] : []));
    const accountId = await id("lurah");

    for (const [query, input] of [
      [CREATE, { identifier: "lain" }],
      [INVITE, { accountId }],
      [CLOSE, { accountId, reason: "x" }],
      [OPEN, { accountId }],
      ["query { accounts { totalCount } }", {}],
      ["query { accounts { nodes { identifier } } }", {}],
    ] as const)
      expect(await asked(query, input, as)).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect((await api.ask(as, `{ node(id: "${accountId}") { id } }`)).data).toEqual({ node: null });
    expect((await api.ask(as, `{ viewer { account { employee { name } } } }`)).data).toEqual({
      viewer: { account: { employee: { name: other.name } } },
    });
  });

  test("without sign-in there is nothing to ask", async () => {
    for (const query of ["{ accounts { totalCount } }", `{ node(id: "x") { id } }`])
      expect((await api.ask(null, query)).status).toBe(401);
  });
});

test("accounts are listed by user name, filtered and paged", async () => {
  for (const name of ["camat", "lurah", "sekcam"]) await asked(CREATE, { identifier: name });
  await asked(CLOSE, { accountId: await id("camat"), reason: "x" });
  const list = async (args: string) =>
    (
      await api.ask(
        administrator,
        `{ accounts${args} { totalCount nodes { identifier } pageInfo { hasNextPage endCursor } } }`,
      )
    ).data?.["accounts"];

  const page = await list(`(first: 1, filter: { identifier: { in: ["lurah", "sekcam", "camat"] }, isActive: true })`);
  expect(page).toMatchObject({ totalCount: 2, nodes: [{ identifier: "lurah" }], pageInfo: { hasNextPage: true } });
  expect(
    (await list(`(after: "${page.pageInfo.endCursor}", filter: { not: { isActive: false } })`)).nodes,
  ).toContainEqual({ identifier: "sekcam" });
  expect((await list(`(filter: { identifier: { contains: "CAM" } })`)).totalCount).toBe(2);
});

test("an administrator of one unit keeps the accounts of its people, and none that reaches beyond the unit", async () => {
  await api.world.account("lurah", PASSWORD, person);
  const elsewhere = await api.world.unit("LAIN");
  const stranger = await api.world.employee({ in: elsewhere });
  await api.world.account("orang.lain", PASSWORD, stranger);
  const colleague = await api.world.employee({ in: elsewhere });
  const as = await api.world.session(null, { role: "ADMINISTRATOR", unitKey: person.unitKey });
  const invite = async (identifier: string) =>
    (await asked(INVITE, { accountId: await id(identifier) }, as)).problems.map((p: { code: string }) => p.code);

  const { data } = await api.ask(as, "{ accounts { nodes { identifier } } }");
  expect(data?.["accounts"].nodes).toContainEqual({ identifier: "lurah" });
  expect(data?.["accounts"].nodes).not.toContainEqual({ identifier: "orang.lain" });
  expect([await invite("lurah"), await invite("orang.lain")]).toEqual([[], ["NOT_FOUND"]]);
  for (const employeeId of [colleague.id, null])
    expect((await asked(CREATE, { identifier: "baru", employeeId }, as)).problems).toEqual([
      { field: ["employeeId"], code: "NOT_FOUND" },
    ]);

  const [{ key }] = await api.dataSource.query("select key from account where identifier = 'lurah'");
  await api.world.grant(key, { role: "PERFORMANCE_TEAM" });
  expect(await invite("lurah")).toEqual(["NOT_FOUND"]);
  expect((await asked(CLOSE, { accountId: await id("lurah"), reason: "x" }, as)).problems[0].code).toBe("NOT_FOUND");
});

test("an account that is not there cannot be told from one that never was", async () => {
  const accountId = Buffer.from("Account:00000000-0000-4000-8000-000000000000").toString("base64url");

  for (const [query, input] of [
    [INVITE, { accountId }],
    [CLOSE, { accountId, reason: "x" }],
    [OPEN, { accountId }],
  ] as const)
    expect((await asked(query, input)).problems).toEqual([{ field: ["accountId"], code: "NOT_FOUND" }]);
});

test("the first administrator comes in by the statement in the operators' handbook", async () => {
  const handbook = await readFile(new URL("../../../../../docs/operate/README.md", import.meta.url), "utf8");
  const statement = /```sql\n(with made as[^`]+)```/.exec(handbook)?.[1] ?? "";
  const token = /undangan#([\w-]+)/.exec(handbook)?.[1] ?? "";
  // The handbook's dates are those of the database, and this test has its own.
  await api.dataSource.query(
    statement.replaceAll("now()", "timestamptz '2026-11-24 03:00Z'").replaceAll("current_date", "date '2026-11-24'"),
  );
  const answer = await new Browser(api).ask(
    `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { viewer { roles } problems { code } } }`,
    { input: { token, newPassword: PASSWORD } },
  );

  expect(answer).toEqual({ viewer: { roles: ["ADMINISTRATOR"] }, problems: [] });
});
