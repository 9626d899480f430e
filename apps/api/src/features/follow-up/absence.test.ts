import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let head: Person;
let appraiser: Person;
let owner: Person;

const ABSENCE = "absence(year: 2026) { isFlagged level days longestRun sanction source }";
const absenceFor = async (session: string) => {
  const { data, errors } = await api.ask(session, `query ($id: ID!) { employee(id: $id) { ${ABSENCE} } }`, {
    id: owner.id,
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.["employee"].absence;
};
const away = async (...days: string[]) => {
  for (const day of days)
    await api.dataSource.query("insert into attendance_event (employee_key, day, code) values ($1, $2, 'TK')", [
      owner.key,
      day,
    ]);
};

beforeEach(async () => {
  api = await TestApi.start();
  const { world } = api;
  const village = await world.unit("KEL");
  head = await world.employee({ in: village, heads: true });
  appraiser = await world.employee({ in: village, appraisedBy: head });
  owner = await world.employee({ in: village, appraisedBy: appraiser });
});
afterEach(() => api.stop());

test("working days without a valid reason are counted; weekends, holidays and excused days are not", async () => {
  await api.dataSource.query(
    "insert into holiday (day, name, kind, source) values ('2026-03-19', 'Nyepi', 'NATIONAL', 'SKB')",
  );
  await away("2026-03-16", "2026-03-17", "2026-03-19", "2026-03-21", "2026-04-07", "2026-04-08");
  await api.dataSource.query(
    "insert into attendance_event (employee_key, day, code) values ($1, '2026-04-08', 'SAKIT')",
    [owner.key],
  );

  expect(await absenceFor(await api.world.session(owner))).toEqual({
    isFlagged: true,
    level: "LIGHT",
    days: 3,
    longestRun: 2,
    sanction: "teguran lisan",
    source: "PP 94/2021",
  });
});

test("below the first bracket nothing is flagged", async () => {
  await away("2026-03-16", "2026-03-17");
  expect(await absenceFor(await api.world.session(owner))).toMatchObject({
    isFlagged: false,
    level: null,
    days: 2,
    sanction: null,
  });
});

test("ten working days one after another are flagged by themselves", async () => {
  await away(...["02", "03", "04", "05", "06", "09", "10", "11", "12", "13"].map((day) => `2026-02-${day}`));
  expect(await absenceFor(await api.world.session(owner))).toMatchObject({
    days: 10,
    longestRun: 10,
    level: "LIGHT",
    sanction: "pemberhentian dengan hormat tidak atas permintaan sendiri",
  });
});

test("a contract employee is flagged by the own rule, which names no sanction", async () => {
  await api.dataSource.query("update employee set employment_type = 'CONTRACT' where key = $1", [owner.key]);
  await away("2026-03-16", "2026-03-17", "2026-03-18");
  expect(await absenceFor(await api.world.session(owner))).toMatchObject({
    level: "LIGHT",
    sanction: null,
    source: "PP 49/2018",
  });
});

test("it is for the person, appraiser, head and official; the team sees the flag alone, and everyone else nothing", async () => {
  const { world } = api;
  await away("2026-03-16", "2026-03-17", "2026-03-18");
  const whole = { isFlagged: true, days: 3, sanction: "teguran lisan" };
  for (const person of [owner, appraiser, head])
    expect(await absenceFor(await world.session(person))).toMatchObject(whole);
  expect(await absenceFor(await world.session(null, "AUTHORISED_OFFICIAL"))).toMatchObject(whole);
  expect(await absenceFor(await world.session(null, "PERFORMANCE_TEAM"))).toEqual({
    isFlagged: true,
    level: "LIGHT",
    days: null,
    longestRun: null,
    sanction: null,
    source: "PP 94/2021",
  });
  const peer = await world.employee({ in: await world.unit("LAIN") });
  expect(await absenceFor(await world.session(peer))).toBeNull();
  expect(await absenceFor(await world.session(null, "ADMINISTRATOR"))).toBeNull();
  expect(await absenceFor(await world.session(null, { role: "ANALYST", withIdentity: true }))).toBeNull();
});
