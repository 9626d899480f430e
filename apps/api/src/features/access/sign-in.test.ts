import { TestApi } from "../../testing/api.ts";

let api: TestApi;

const SIGN_IN = `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) { secondFactor viewer { roles capabilities employee { name } } problems { field code message } }
}`;

beforeAll(async () => {
  api = await TestApi.start();
  const unit = await api.world.unit("KEL");
  const head = await api.world.employee({ in: unit, name: "Lurah", heads: true });
  await api.world.employee({ in: unit, appraisedBy: head });
  await api.world.account("lurah", "rahasia-sekali", head);
});
afterAll(() => api.stop());

const signIn = (identifier: string, password: string) =>
  api.post({ query: SIGN_IN, variables: { input: { identifier, password } } });

test("the right password opens a session whose cookie no script can read", async () => {
  const response = await signIn(" Lurah ", "rahasia-sekali");
  const cookie = response.cookies[0];

  expect(response.json().data.signIn).toEqual({
    secondFactor: false,
    problems: [],
    viewer: {
      roles: ["APPRAISER", "EMPLOYEE", "UNIT_HEAD"],
      capabilities: ["work", "team", "unit", "import"],
      employee: { name: "Lurah" },
    },
  });
  expect(cookie).toMatchObject({ name: "andir_session", httpOnly: true, sameSite: "Lax", path: "/" });
  expect((await api.ask(cookie?.value ?? "", `{ viewer { employee { name } } }`)).data).toEqual({
    viewer: { employee: { name: "Lurah" } },
  });
});

test("the NIP opens the same account, written as people write it", async () => {
  const [{ nip }] = await api.dataSource.query(`select nip from employee where name = 'Lurah'`);
  const spaced = `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`;

  expect((await signIn(spaced, "rahasia-sekali")).json().data.signIn.viewer.employee.name).toBe("Lurah");
});

test("the token itself is stored nowhere", async () => {
  const token = (await signIn("lurah", "rahasia-sekali")).cookies[0]?.value ?? "";
  const stored = await api.dataSource.query(`select token_hash from session`);

  expect(stored.map((s: { token_hash: string }) => s.token_hash)).not.toContain(token);
});

test.each([
  ["lurah", "salah", null, "WRONG_CREDENTIALS"],
  ["tidak.ada", "rahasia-sekali", null, "WRONG_CREDENTIALS"],
  ["", "rahasia-sekali", ["identifier"], "REQUIRED"],
  ["lurah", "", ["password"], "REQUIRED"],
])("%j with %j is a problem that one can mend, and sets no cookie", async (identifier, password, field, code) => {
  const response = await signIn(identifier, password);

  expect(response.json().data.signIn).toMatchObject({ viewer: null, problems: [{ field, code }] });
  expect(response.cookies).toEqual([]);
});

test("signing out ends the session for good, and twice is no fault", async () => {
  const token = (await signIn("lurah", "rahasia-sekali")).cookies[0]?.value ?? "";
  const signOut = () => api.ask(token, `mutation { signOut { problems { code } } }`);

  expect((await signOut()).data).toEqual({ signOut: { problems: [] } });
  expect((await api.ask(token, `{ viewer { id } }`)).data).toEqual({ viewer: null });
  expect((await signOut()).data).toEqual({ signOut: { problems: [] } });
});

test("a session ends by itself", async () => {
  const token = (await signIn("lurah", "rahasia-sekali")).cookies[0]?.value ?? "";
  await api.dataSource.query(`update session set expires_at = '2026-11-24T02:59:59Z'`);

  expect((await api.ask(token, `{ viewer { id } }`)).data).toEqual({ viewer: null });
});
