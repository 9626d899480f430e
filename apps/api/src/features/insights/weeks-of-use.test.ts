import { TestApi } from "../../testing/api.ts";
import { background } from "../../testing/background.ts";
import type { Person } from "../../testing/world.ts";
import { forgetWeeks } from "./forget-weeks.service.ts";

const PHONE =
  "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0 Mobile Safari/537.36";
const COMPUTER =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0 Safari/537.36";

let api: TestApi;
let person: Person;

beforeAll(async () => {
  // A Tuesday: the week began on the 23rd.
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  person = await api.world.employee({ in: await api.world.unit("KEL") });
  await api.world.account("pemakai", "kata sandi yang panjang", person);
});
afterAll(() => api.stop());

const signIn = async (userAgent: string, password = "kata sandi yang panjang") => {
  const { data } = await api.ask<any>(
    null,
    `mutation ($input: SignInInput!) { signIn(input: $input) { problems { code } } }`,
    { input: { identifier: "pemakai", password } },
    { "user-agent": userAgent },
  );
  return data!.signIn.problems;
};

const kept = () =>
  api.dataSource.query(
    `select f.day::text, w.starts_on::text as monday, w.on_phone as phone, w.on_computer as computer
     from first_use f left join week_of_use w using (employee_key) where employee_key = $1 order by 2`,
    [person.key],
  );

test("signing in leaves the week and the kind of device, and nothing else", async () => {
  expect(await signIn(PHONE, "salah")).toHaveLength(1);
  expect(await kept()).toEqual([]);

  expect(await signIn(PHONE)).toEqual([]);
  const first = { day: "2026-11-24", monday: "2026-11-23", phone: true, computer: false };
  expect(await kept()).toEqual([first]);

  api.pass(60);
  await signIn(COMPUTER);
  expect(await kept()).toEqual([{ ...first, computer: true }]);
});

test("the next week is a row of its own, and the first day stays", async () => {
  api.pass(7 * 24 * 60);
  await signIn(COMPUTER);
  expect((await kept()).at(-1)).toEqual({ day: "2026-11-24", monday: "2026-11-30", phone: false, computer: true });
});

test("weeks are deleted after the months that the rule in force keeps; that one has begun is not", async () => {
  const old = async (monday: string) =>
    api.dataSource.query("insert into week_of_use values ($1, $2, true, false)", [person.key, monday]);
  const mondays = async () => (await kept()).map(({ monday }: { monday: string }) => monday);
  await old("2025-10-27"); // thirteen months before 1 December 2026 is 1 November 2025
  await old("2025-11-03");

  await forgetWeeks(await background(api));
  expect(await mondays()).toEqual(["2025-11-03", "2026-11-23", "2026-11-30"]);

  await api.dataSource.query(
    `insert into cycle_rule (version, starts_on, rules, source)
     values ('uji', '2026-12-01', '{"adoption": {"activatedFrom": 1, "activeFrom": 1, "firstReportFrom": 1, "lateTo": 0, "keepMonths": 1}}', 'Uji')`,
  );
  await api.dataSource.query("update agency set directory_version = directory_version + 1");
  await forgetWeeks(await background(api));
  expect(await mondays()).toEqual(["2026-11-23", "2026-11-30"]);
  expect((await kept())[0].day).toBe("2026-11-24");
});

test("one's own export has one's weeks", async () => {
  const variables = { input: { identifier: "pemakai", password: "kata sandi yang panjang" } };
  const query = "mutation ($input: SignInInput!) { signIn(input: $input) { problems { code } } }";
  const cookies = (await api.post({ query, variables }, { "user-agent": COMPUTER })).cookies;
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const response = await api.app.inject({ method: "GET", url: "/exports/my-data", headers: { cookie } });

  expect(response.statusCode).toBe(200);
  expect(response.json().tables).toMatchObject({
    first_use: [{ day: "2026-11-24" }],
    week_of_use: [{ startsOn: "2026-11-23" }, { startsOn: "2026-11-30" }],
  });
});
