import { TOTP, Secret } from "otpauth";
import { TestApi } from "../../testing/api.ts";
import { Browser } from "../../testing/browser.ts";
import type { Person } from "../../testing/world.ts";

const PASSWORD = "kuda hitam di atap rumah";
const START = "mutation { startSecondFactor { secret otpauthUrl problems { code } } }";
const CONFIRM = `mutation ($code: String!) { confirmSecondFactor(input: { code: $code }) { recoveryCodes problems { field code } } }`;
const VERIFY = `mutation ($code: String!) { verifySecondFactor(input: { code: $code }) { secondFactor viewer { employee { name } } problems { code } } }`;
const REMOVE = `mutation ($password: String!) { removeSecondFactor(input: { password: $password }) { problems { field code } } }`;
const FACTOR =
  "{ viewer { roles headedUnits { id } employee { id } account { employee { id } secondFactor secondFactorRequired } } }";

let api: TestApi;
let person: Person;

beforeEach(async () => {
  api = await TestApi.start();
  person = await api.world.employee({ in: await api.world.unit("KEL"), name: "Lurah", heads: true });
  await api.world.account("lurah", PASSWORD, person);
});
afterEach(() => api.stop());

async function passwordGiven(): Promise<Browser> {
  const browser = new Browser(api);
  expect(await browser.signIn("lurah", PASSWORD)).toMatchObject({ problems: [] });
  return browser;
}
const isIn = async (browser: Browser): Promise<boolean> => (await browser.ask("{ viewer { id } }")) !== null;
const demand = (...roles: string[]) =>
  api.dataSource.query("update agency set second_factor_required_roles = $1::role[]", [roles]);

/** What the phone shows now, or so many steps of half a minute from now. */
const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: api.now.getTime() + steps * 30_000 });

async function withFactor(): Promise<{ browser: Browser; secret: string; recoveryCodes: string[] }> {
  const browser = await passwordGiven();
  const { secret } = await browser.ask(START);
  const { recoveryCodes, problems } = await browser.ask(CONFIRM, { code: codeOf(secret) });
  expect(problems).toEqual([]);
  api.pass(1);
  return { browser, secret, recoveryCodes };
}

describe("setting one", () => {
  test("takes a code of the app, gives ten recovery codes and a new cookie", async () => {
    const browser = await passwordGiven();
    const { secret, otpauthUrl } = await browser.ask(START);
    const before = browser.session;

    expect(otpauthUrl).toBe(
      `otpauth://totp/Kinerja%20Andir:lurah?issuer=Kinerja%20Andir&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    );
    expect((await browser.ask(FACTOR)).account.secondFactor).toBe(false);
    expect(await browser.ask(CONFIRM, { code: "000000" })).toEqual({
      recoveryCodes: [],
      problems: [{ field: ["code"], code: "WRONG_CODE" }],
    });
    const { recoveryCodes } = await browser.ask(CONFIRM, { code: codeOf(secret) });
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(browser.session).not.toBe(before);
    expect((await browser.ask(FACTOR)).account).toMatchObject({ secondFactor: true, secondFactorRequired: false });
  });

  test("is asked anew until a code was given, and not over one that is set", async () => {
    const browser = await passwordGiven();
    const first = await browser.ask(START);
    const second = await browser.ask(START);

    expect((await browser.ask(CONFIRM, { code: codeOf(first.secret) })).problems[0].code).toBe("WRONG_CODE");
    expect((await browser.ask(CONFIRM, { code: codeOf(second.secret) })).problems).toEqual([]);
    expect(await browser.ask(START)).toEqual({ secret: null, otpauthUrl: null, problems: [{ code: "ALREADY_SET" }] });
    expect((await browser.ask(CONFIRM, { code: codeOf(second.secret, 1) })).problems[0].code).toBe("ALREADY_SET");
  });

  test("leaves no secret and no code readable in any table", async () => {
    const { secret, recoveryCodes } = await withFactor();
    const tables = ["second_factor", "recovery_code", "audit_event", "audit_payload"];
    const stored = await Promise.all(tables.map((table) => api.dataSource.query(`select * from ${table}`)));

    for (const text of [secret, ...recoveryCodes, ...recoveryCodes.map((c) => c.replace("-", ""))])
      expect(JSON.stringify(stored)).not.toContain(text);
    expect((await api.dataSource.query("select action from audit_event")).map((e: any) => e.action)).toContain(
      "second_factor.set",
    );
  });
});

describe("signing in with one", () => {
  test("the password alone opens nothing but the place for the code", async () => {
    const { secret } = await withFactor();
    const browser = new Browser(api);

    expect(await browser.signIn("lurah", PASSWORD)).toEqual({ secondFactor: true, viewer: null, problems: [] });
    expect(await isIn(browser)).toBe(false);
    expect((await browser.post("{ employees { totalCount } }")).statusCode).toBe(401);
    expect((await browser.post(START)).statusCode).toBe(401);
    const half = browser.session;
    expect(await browser.ask(VERIFY, { code: codeOf(secret) })).toEqual({
      secondFactor: false,
      viewer: { employee: { name: "Lurah" } },
      problems: [],
    });
    expect(browser.session).not.toBe(half);
    expect(await isIn(browser)).toBe(true);
    browser.cookies.set("andir_session", half ?? "");
    expect(await isIn(browser)).toBe(false);
  });

  test.each([-1, 0, 1])("a clock that is %i steps off is forgiven", async (steps) => {
    const { secret } = await withFactor();
    const browser = await passwordGiven();

    expect((await browser.ask(VERIFY, { code: codeOf(secret, steps) })).problems).toEqual([]);
  });

  test.each([-2, 2])("one that is %i steps off is not", async (steps) => {
    const { secret } = await withFactor();
    const browser = await passwordGiven();

    expect((await browser.ask(VERIFY, { code: codeOf(secret, steps) })).problems[0].code).toBe("WRONG_CODE");
  });

  test("a code works once, also at the same moment, and those before it no longer", async () => {
    const { secret } = await withFactor();
    const browsers = [await passwordGiven(), await passwordGiven(), await passwordGiven()];
    const answers = await Promise.all(browsers.map((b) => b.ask(VERIFY, { code: codeOf(secret) })));

    expect(answers.filter((a) => a.problems.length === 0)).toHaveLength(1);
    const late = await passwordGiven();
    expect((await late.ask(VERIFY, { code: codeOf(secret, -1) })).problems[0].code).toBe("WRONG_CODE");
    expect((await late.ask(VERIFY, { code: codeOf(secret, 1) })).problems).toEqual([]);
  });

  test("a recovery code works once, however it is typed", async () => {
    const { recoveryCodes } = await withFactor();
    const typed = recoveryCodes[0]?.toLowerCase().replace("-", " ") ?? "";

    expect((await (await passwordGiven()).ask(VERIFY, { code: typed })).problems).toEqual([]);
    expect((await (await passwordGiven()).ask(VERIFY, { code: typed })).problems[0].code).toBe("WRONG_CODE");
    expect((await (await passwordGiven()).ask(VERIFY, { code: recoveryCodes[1] })).problems).toEqual([]);
  });

  test("codes are guessed no faster than passwords", async () => {
    const { secret } = await withFactor();
    const browser = new Browser(api, "192.0.2.66");
    await browser.signIn("lurah", PASSWORD);
    const answers = await Promise.all(Array.from({ length: 30 }, () => browser.ask(VERIFY, { code: "000000" })));

    expect(answers.filter((a) => a.problems[0].code === "WRONG_CODE")).toHaveLength(10);
    expect((await browser.ask(VERIFY, { code: codeOf(secret) })).problems[0].code).toBe("TOO_MANY_ATTEMPTS");
  });

  test("after ten minutes one starts again; without a password there is no place for a code", async () => {
    const { secret } = await withFactor();
    const browser = await passwordGiven();
    api.pass(10);

    expect((await browser.ask(VERIFY, { code: codeOf(secret) })).problems[0].code).toBe("SIGN_IN_AGAIN");
    expect((await new Browser(api).ask(VERIFY, { code: codeOf(secret) })).problems[0].code).toBe("SIGN_IN_AGAIN");
  });

  test("a new password by invitation does not get round it", async () => {
    const { secret } = await withFactor();
    const administrator = await api.world.session(null, "ADMINISTRATOR");
    const { data } = await api.ask(
      administrator,
      `{ accounts(filter: { identifier: { eq: "lurah" } }) { nodes { id } } }`,
    );
    const invited = await api.ask(
      administrator,
      `mutation ($id: ID!) { inviteAccount(input: { accountId: $id }) { invitationUrl } }`,
      {
        id: data?.["accounts"].nodes[0].id,
      },
    );
    const browser = new Browser(api);
    const answer = await browser.ask(
      `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { secondFactor viewer { id } problems { code } } }`,
      {
        input: {
          token: invited.data?.["inviteAccount"].invitationUrl.split("#")[1],
          newPassword: "empat kucing makan soto",
        },
      },
    );

    expect(answer).toEqual({ secondFactor: true, viewer: null, problems: [] });
    expect(await isIn(browser)).toBe(false);
    expect((await browser.ask(VERIFY, { code: codeOf(secret) })).problems).toEqual([]);
  });
});

describe("removing one", () => {
  test("takes the password, and the next sign-in asks for no code", async () => {
    const { browser } = await withFactor();

    expect(await browser.ask(REMOVE, { password: "salah" })).toEqual({
      problems: [{ field: ["password"], code: "WRONG_PASSWORD" }],
    });
    expect(await browser.ask(REMOVE, { password: PASSWORD })).toEqual({ problems: [] });
    expect(await isIn(await passwordGiven())).toBe(true);
    expect(await api.dataSource.query("select 1 from recovery_code")).toEqual([]);
  });

  test("is refused while a role asks for one", async () => {
    const { browser } = await withFactor();
    await demand("UNIT_HEAD");

    expect(await browser.ask(REMOVE, { password: PASSWORD })).toEqual({
      problems: [{ field: null, code: "DEMANDED" }],
    });
  });
});

describe("where a role asks for one", () => {
  test.each([
    ["UNIT_HEAD", true],
    ["EMPLOYEE", true],
    ["ADMINISTRATOR", false],
  ])("%s: a head without one is held back: %s", async (role, held) => {
    await demand(role);
    const browser = await passwordGiven();

    expect((await browser.post("{ employees { totalCount } }")).json().errors?.[0].extensions.code).toBe(
      held ? "FORBIDDEN" : undefined,
    );
    expect((await browser.ask(FACTOR)).account.secondFactorRequired).toBe(held);
  });

  test("one without it sees nothing on the way, sets it, and then everything opens", async () => {
    await demand("UNIT_HEAD");
    const browser = await passwordGiven();

    expect(await browser.ask(FACTOR)).toEqual({
      roles: [],
      headedUnits: [],
      employee: null,
      account: { employee: null, secondFactor: false, secondFactorRequired: true },
    });
    for (const query of [
      "{ team { unit { id } } }",
      "{ installation { isDemo } a: nodes(ids: []) { id } }",
      "{ __schema { types { name } } }",
      `mutation { createApiToken(input: { name: "x", scopes: ["read"], expiresOn: "2027-01-01" }) { token } }`,
    ])
      expect([query, (await browser.post(query)).json().errors[0].extensions.code]).toEqual([query, "FORBIDDEN"]);

    const { secret } = await browser.ask(START);
    expect((await browser.ask(CONFIRM, { code: codeOf(secret) })).problems).toEqual([]);
    expect(await browser.ask(FACTOR)).toMatchObject({
      roles: ["EMPLOYEE", "UNIT_HEAD"],
      employee: { id: person.id },
      account: { secondFactor: true, secondFactorRequired: true },
    });
  });

  test("a token from before is held back too", async () => {
    const browser = await passwordGiven();
    const { token } = await browser.ask(
      `mutation { createApiToken(input: { name: "x", scopes: ["read"], expiresOn: "2027-01-01" }) { token } }`,
    );
    await demand("UNIT_HEAD");

    const answer = await api.ask(null, "{ employees { totalCount } }", {}, { authorization: `Bearer ${token}` });
    expect(answer.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
