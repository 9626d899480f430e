import { TestApi } from "../../testing/api.ts";
import { Browser } from "../../testing/browser.ts";
import type { Person } from "../../testing/world.ts";

const PASSWORD = "kuda hitam di atap rumah";
const CREATE = `mutation ($input: CreateApiTokenInput!) {
  createApiToken(input: $input) { token account { apiTokens { id name scopes createdAt expiresOn lastUsedAt revokedAt isActive } } problems { field code } } }`;
const REVOKE = `mutation ($id: ID!) { revokeApiToken(input: { apiTokenId: $id }) { account { apiTokens { isActive revokedAt } } problems { code } } }`;

let api: TestApi;
let person: Person;
let browser: Browser;

beforeEach(async () => {
  api = await TestApi.start();
  person = await api.world.employee({ in: await api.world.unit("KEL"), name: "Lurah" });
  await api.world.account("lurah", PASSWORD, person);
  browser = new Browser(api);
  await browser.signIn("lurah", PASSWORD);
});
afterEach(() => api.stop());

const input = { name: "Laporan mingguan", scopes: ["read"], expiresOn: "2027-01-31" };
const create = (given: object = {}) => browser.ask(CREATE, { input: { ...input, ...given } });
const script = (token: string, query: string, variables = {}) =>
  api.ask(null, query, variables, { authorization: `Bearer ${token}` });
const codeOf = async (answer: ReturnType<typeof script>) => (await answer).errors?.[0]?.extensions.code;

test("a token acts as its holder, and is shown once", async () => {
  const { token, account, problems } = await create();

  expect(problems).toEqual([]);
  expect(token).toMatch(/^andir_[\w-]{43}$/);
  expect(account.apiTokens).toEqual([
    {
      id: expect.any(String),
      ...input,
      createdAt: api.now.toISOString(),
      lastUsedAt: null,
      revokedAt: null,
      isActive: true,
    },
  ]);
  expect((await script(token, "{ viewer { employee { name nip } } }")).data).toEqual({
    viewer: { employee: { name: "Lurah", nip: person.nip } },
  });
  expect(JSON.stringify(await api.dataSource.query("select * from api_token"))).not.toContain(token.slice(6));
});

test.each([
  [{ name: " " }, "name", "REQUIRED"],
  [{ name: "x".repeat(101) }, "name", "INVALID"],
  [{ scopes: [] }, "scopes", "REQUIRED"],
  [{ scopes: ["read", "everything"] }, "scopes", "INVALID"],
  [{ expiresOn: "2026-11-23" }, "expiresOn", "INVALID"],
  [{ expiresOn: "2027-11-25" }, "expiresOn", "INVALID"],
])("%j is a problem of %s: %s", async (given, field, code) => {
  expect(await create(given)).toMatchObject({ token: null, problems: [{ field: [field], code }] });
});

test("an account has twenty tokens at most, also when many are asked for at once", async () => {
  const answers = await Promise.all(Array.from({ length: 24 }, () => create()));

  expect(answers.filter((a) => a.token)).toHaveLength(20);
  expect(answers.filter((a) => a.problems[0]?.code === "TOO_MANY")).toHaveLength(4);
});

test.each([
  [["read"], "{ viewer { id } }", undefined],
  [["read"], "{ __typename }", undefined],
  [["read"], "{ __schema { queryType { name } } }", "FORBIDDEN"],
  [["read"], '{ ...F } fragment F on Query { a: __type(name: "Query") { name } }', "FORBIDDEN"],
  [["introspection"], "{ __schema { queryType { name } } }", undefined],
  [["introspection"], "{ viewer { id } }", "FORBIDDEN"],
  [["write"], "{ viewer { id } }", "FORBIDDEN"],
])("with the scopes %j, %s answers %s", async (scopes, query, code) => {
  const { token } = await create({ scopes });

  expect(await codeOf(script(token, query))).toBe(code);
});

test("no token, whatever its scopes, touches accounts, passwords, sessions, second factors or tokens", async () => {
  const administrator = await api.world.session(null, "ADMINISTRATOR");
  const { data } = await api.ask(administrator, CREATE, {
    input: { ...input, scopes: ["read", "write", "introspection"] },
  });
  const token = data?.["createApiToken"].token;
  const schema = await script(token, "{ __schema { mutationType { fields { name } } } }");
  const names: string[] = schema.data?.["__schema"].mutationType.fields.map((f: { name: string }) => f.name);
  const guarded = names.filter(
    (name) => /^sign|password|invit|secondfactor|session|apitoken|account/i.test(name) && !/training/i.test(name),
  );
  expect(guarded.length).toBeGreaterThanOrEqual(15);

  const inputs: Record<string, string> = {
    signIn: `identifier: "a", password: "b"`,
    verifySecondFactor: `code: "1"`,
    acceptInvitation: `token: "a", newPassword: "b"`,
    changePassword: `currentPassword: "a", newPassword: "b"`,
    confirmSecondFactor: `code: "1"`,
    removeSecondFactor: `password: "a"`,
    revokeSession: `sessionId: "a"`,
    createApiToken: `name: "a", scopes: [], expiresOn: "2027-01-01"`,
    revokeApiToken: `apiTokenId: "a"`,
    createAccount: `identifier: "a"`,
    inviteAccount: `accountId: "a"`,
    deactivateAccount: `accountId: "a", reason: "b"`,
    resetSecondFactor: `accountId: "a", reason: "b"`,
    reactivateAccount: `accountId: "a"`,
  };
  for (const name of guarded) {
    const args = inputs[name] ? `(input: { ${inputs[name]} })` : "";
    expect([name, await codeOf(script(token, `mutation { ${name}${args} { problems { code } } }`))]).toEqual([
      name,
      "FORBIDDEN",
    ]);
  }
  expect((await script(token, "{ viewer { account { sessions { id } apiTokens { id } } } }")).data).toEqual({
    viewer: { account: { sessions: [], apiTokens: [] } },
  });
});

test.each<[string, (id: string) => Promise<unknown>]>([
  ["revoked", (id) => browser.ask(REVOKE, { id })],
  ["expired", async () => api.pass(69 * 24 * 60)],
  [
    "of a closed account",
    () => api.dataSource.query("update account set is_active = false where identifier = 'lurah'"),
  ],
])("a token that is %s opens nothing, not even what is open to all", async (_state, happens) => {
  const { token, account } = await create();
  expect((await script(token, "{ viewer { id } }")).status).toBe(200);
  await happens(account.apiTokens[0].id);

  for (const query of ["{ viewer { id } }", "{ installation { agencyName } }"]) {
    const answer = await script(token, query);
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([401, "UNAUTHENTICATED"]);
  }
});

test("a token works to the end of its last day in Jakarta", async () => {
  const { token } = await create({ expiresOn: "2026-11-24" });
  api.pass(13 * 60 + 59);
  expect((await script(token, "{ viewer { id } }")).status).toBe(200);
  api.pass(61);

  expect((await script(token, "{ viewer { id } }")).status).toBe(401);
});

test("a token comes before the cookie, and nonsense in its place is no token", async () => {
  const { token, account } = await create();
  await browser.ask(REVOKE, { id: account.apiTokens[0].id });
  const withBoth = (value: string) => browser.post("{ viewer { id } }", {}, { authorization: value });

  expect((await withBoth(`Bearer ${token}`)).statusCode).toBe(401);
  expect((await withBoth("Bearer andir_nonsense")).statusCode).toBe(401);
  expect((await withBoth(`Bearer ${browser.session}`)).headers["www-authenticate"]).toBe("Bearer");
});

test("when it was last used is shown, to the minute", async () => {
  const { token } = await create();
  await script(token, "{ viewer { id } }");
  const lastUse = async () => {
    for (;;) {
      const { account } = await browser.ask("{ viewer { account { apiTokens { lastUsedAt } } } }");
      if (account.apiTokens[0].lastUsedAt !== null) return account.apiTokens[0].lastUsedAt;
    }
  };

  expect(await lastUse()).toBe(api.now.toISOString());
  expect((await script(token, "{ viewer { id } }")).statements).toBe(1);
});

test("revoking twice is no fault; another's token is not there", async () => {
  const { account } = await create();
  const { id } = account.apiTokens[0];
  const stranger = await api.world.session(null, "ADMINISTRATOR");

  expect((await api.ask(stranger, REVOKE, { id })).data?.["revokeApiToken"].problems).toEqual([{ code: "NOT_FOUND" }]);
  for (let i = 0; i < 2; i += 1)
    expect(await browser.ask(REVOKE, { id })).toEqual({
      account: { apiTokens: [{ isActive: false, revokedAt: api.now.toISOString() }] },
      problems: [],
    });
  const recorded = await api.dataSource.query("select action, subject_key from audit_event order by sequence");
  expect(recorded).toEqual(
    ["account.signed_in", "api_token.created", "api_token.revoked"].map((action) => ({
      action,
      subject_key: person.key,
    })),
  );
});
