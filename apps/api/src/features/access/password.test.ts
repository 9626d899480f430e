import { TestApi } from "../../testing/api.ts";
import { Browser } from "../../testing/browser.ts";
import type { Person } from "../../testing/world.ts";

const PASSWORD = "kuda hitam di atap rumah";
const NEW = "empat kucing makan soto";
const CHANGE = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { problems { field code message } } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) { secondFactor viewer { account { identifier hasPassword } } problems { field code } } }`;
const INVITE = `mutation ($id: ID!) { inviteAccount(input: { accountId: $id }) { invitationUrl expiresAt problems { code } } }`;

let api: TestApi;
let person: Person;
let administrator: string;
let accountId: string;

beforeEach(async () => {
  api = await TestApi.start();
  person = await api.world.employee({ in: await api.world.unit("KEL"), name: "Lurah" });
  await api.world.account("lurah.garuda", PASSWORD, person);
  administrator = await api.world.session(null, "ADMINISTRATOR");
  const [{ key }] = await api.dataSource.query("select key from account where identifier = 'lurah.garuda'");
  accountId = Buffer.from(`Account:${key}`).toString("base64url");
});
afterEach(() => api.stop());

async function signedIn(password = PASSWORD): Promise<Browser> {
  const browser = new Browser(api);
  expect(await browser.signIn("lurah.garuda", password)).toMatchObject({ problems: [] });
  return browser;
}
const isIn = async (browser: Browser): Promise<boolean> => (await browser.ask("{ viewer { id } }")) !== null;
const change = (browser: Browser, currentPassword: string, newPassword: string) =>
  browser.ask(CHANGE, { input: { currentPassword, newPassword } });
const invite = async (): Promise<string> => {
  const { data } = await api.ask(administrator, INVITE, { id: accountId });
  return data?.["inviteAccount"].invitationUrl.split("#")[1];
};
const accept = (token: string, newPassword = NEW, browser = new Browser(api)) =>
  browser.ask(ACCEPT, { input: { token, newPassword } });
const invitation = (token: string) =>
  new Browser(api).ask(`query ($token: String!) { invitation(token: $token) { identifier expiresAt } }`, { token });

describe("changing one's password", () => {
  test("the new one opens the account, the old one no longer, and every other browser is out", async () => {
    const [there, here] = [await signedIn(), await signedIn()];

    expect(await change(here, PASSWORD, NEW)).toEqual({ problems: [] });

    expect([await isIn(there), await isIn(here)]).toEqual([false, true]);
    expect((await new Browser(api).signIn("lurah.garuda", PASSWORD)).problems[0].code).toBe("WRONG_CREDENTIALS");
    await signedIn(NEW);
    const { account } = await here.ask(`{ viewer { account { passwordChangedAt } } }`);
    expect(account.passwordChangedAt).toBe(api.now.toISOString());
  });

  test("letters that are the same to the eye are the same password", async () => {
    const browser = await signedIn();
    await change(browser, PASSWORD, "caf\u00e9 di pinggir sungai");

    await signedIn("cafe\u0301 di pinggir sungai");
  });

  test.each([
    ["salah", NEW, "currentPassword", "WRONG_PASSWORD"],
    [PASSWORD, "sebelas kar", "newPassword", "TOO_SHORT"],
    [PASSWORD, "a".repeat(201), "newPassword", "TOO_LONG"],
    [PASSWORD, "lurah.garuda", "newPassword", "TOO_COMMON"],
    [PASSWORD, "Lurah Garuda 1", "newPassword", "TOO_COMMON"],
    [PASSWORD, "password1234", "newPassword", "TOO_COMMON"],
    [PASSWORD, "aaaaaaaaaaaaaaaa", "newPassword", "TOO_COMMON"],
    [PASSWORD, "abcdefghijklmn", "newPassword", "TOO_COMMON"],
    [PASSWORD, "Bandung123456", "newPassword", "TOO_COMMON"],
    [PASSWORD, PASSWORD, "newPassword", "SAME_PASSWORD"],
  ])("%j to %j is refused at %s: %s", async (current, next, field, code) => {
    const browser = await signedIn();

    expect((await change(browser, current, next)).problems).toMatchObject([{ field: [field], code }]);
    await signedIn();
  });

  test("the NIP is no password, with or without something around it", async () => {
    const browser = await signedIn();

    for (const next of [person.nip, `${person.nip}!`, `x${person.nip.slice(0, 8)} ${person.nip.slice(8)}y`])
      expect((await change(browser, PASSWORD, next)).problems).toMatchObject([{ code: "TOO_COMMON" }]);
  });

  test("a browser that was left open is no place to guess the present one", async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    const codes: string[] = [];
    for (let i = 0; i < 11; i += 1) codes.push((await change(here, "salah", NEW)).problems[0].code);

    expect(codes).toEqual([...Array(10).fill("WRONG_PASSWORD"), "TOO_MANY_ATTEMPTS"]);
    expect((await change(here, PASSWORD, NEW)).problems[0].code).toBe("TOO_MANY_ATTEMPTS");
    expect(await change(there, PASSWORD, NEW)).toEqual({ problems: [] });
  });

  test("it is for those who are signed in", async () => {
    const response = await new Browser(api).post(CHANGE, { input: { currentPassword: PASSWORD, newPassword: NEW } });

    expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([401, "UNAUTHENTICATED"]);
  });
});

describe("an invitation", () => {
  test("is a link that says whose it is, sets the password, signs in, and puts everybody else out", async () => {
    const there = await signedIn();
    const { data } = await api.ask(administrator, INVITE, { id: accountId });
    const { invitationUrl, expiresAt } = data!["inviteAccount"];
    const [address, token] = invitationUrl.split("#");

    expect([address, expiresAt]).toEqual(["http://localhost/undangan", "2026-11-27T03:00:00.000Z"]);
    expect(await invitation(token)).toEqual({ identifier: "lurah.garuda", expiresAt });
    const here = new Browser(api);
    expect(await accept(token, NEW, here)).toEqual({
      secondFactor: false,
      viewer: { account: { identifier: "lurah.garuda", hasPassword: true } },
      problems: [],
    });
    expect([await isIn(there), await isIn(here)]).toEqual([false, true]);
    await signedIn(NEW);
  });

  test("works once, also when two use it at the same moment", async () => {
    const token = await invite();
    const answers = await Promise.all([accept(token), accept(token, "lima anjing minum kopi")]);

    expect(answers.filter((a) => a.problems.length === 0)).toHaveLength(1);
    expect(answers.filter((a) => a.problems[0]?.code === "INVITATION_ENDED")).toHaveLength(1);
    expect(await invitation(token)).toBeNull();
  });

  test("asks for a good password and waits for it", async () => {
    const token = await invite();

    expect((await accept(token, "pendek")).problems).toEqual([{ field: ["newPassword"], code: "TOO_SHORT" }]);
    expect((await accept(token)).problems).toEqual([]);
  });

  test.each<[string, (token: string) => Promise<unknown>]>([
    ["after three days", async () => api.pass(3 * 24 * 60)],
    ["once there is a newer one", () => invite()],
    ["once the password was changed", async () => change(await signedIn(), PASSWORD, "enam sapi naik sepeda")],
    [
      "once the account is closed",
      () => api.dataSource.query("update account set is_active = false where identifier = 'lurah.garuda'"),
    ],
  ])("ends %s", async (_when, happens) => {
    const token = await invite();
    expect(await invitation(token)).not.toBeNull();
    await happens(token);

    expect(await invitation(token)).toBeNull();
    expect((await accept(token)).problems).toEqual([{ field: ["token"], code: "INVITATION_ENDED" }]);
  });

  test("is found by nothing that stands in the table", async () => {
    await invite();
    const [row] = await api.dataSource.query("select * from invitation");

    for (const value of [...Object.values(row).map(String), ""]) expect(await invitation(value)).toBeNull();
  });

  test("is recorded, and so is the password that it set, without either", async () => {
    const token = await invite();
    await accept(token);
    const recorded = await api.dataSource.query(
      "select action, subject_key, payload from audit_event join audit_payload using (sequence) order by sequence",
    );

    expect(recorded.map((e: { action: string; subject_key: string }) => [e.action, e.subject_key])).toEqual([
      ["account.invited", person.key],
      ["account.password_changed", person.key],
      ["account.signed_in", person.key],
    ]);
    for (const secret of [token, NEW, person.nip]) expect(JSON.stringify(recorded)).not.toContain(secret);
  });
});
