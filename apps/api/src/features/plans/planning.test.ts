import { TestApi } from "../../testing/api.ts";
import { Plans } from "../../testing/plans.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let plans: Plans;
let head: Person;
let owner: Person;
const session: Record<string, string> = {};

/** Today is 24 November 2026; the plans of the year were due on 31 January. */
beforeEach(async () => {
  api = await TestApi.start();
  plans = new Plans(api.dataSource);
  const { world } = api;
  const unit = await world.unit("KEL");
  head = await world.employee({ in: unit, heads: true });
  owner = await world.employee({ in: unit, appraisedBy: head });
  session["head"] = await world.session(head);
  session["owner"] = await world.session(owner);
  session["colleague"] = await world.session(await world.employee({ in: unit, appraisedBy: head }));
  session["team"] = await world.session(null, "PERFORMANCE_TEAM");
  session["analyst"] = await world.session(null, "ANALYST");
});
afterEach(() => api.stop());

const QUERY = `query ($id: ID!, $year: Int) { employee(id: $id) { positions { planningState(year: $year) planDueOn(year: $year) planDaysLate(year: $year) } } }`;

async function planningOf(person: Person, as = "team", year: number | null = null): Promise<any[]> {
  const { data, errors } = await api.ask(session[as]!, QUERY, { id: person.id, year });
  expect(errors).toBeUndefined();
  return data?.["employee"].positions.map((p: any) => [p.planningState, p.planDueOn, p.planDaysLate]);
}

const change = (person: Person, what: string, ...values: unknown[]) =>
  api.dataSource.query(`update position set ${what} where key = $1`, [person.positionKey, ...values]);

test("without a plan it is missing since the day after it was due, and that of the year to come is not due", async () => {
  expect(await planningOf(owner)).toEqual([["MISSING", "2026-01-31", 297]]);
  expect(await planningOf(owner, "team", 2027)).toEqual([["NOT_DUE", "2027-01-31", 0]]);
});

test.each(["DRAFT", "SUBMITTED", "RETURNED", "APPROVED", "SUPERSEDED"] as const)(
  "a plan that is %s tells so, and its due date as it stood when it was begun",
  async (status) => {
    await plans.plan(owner, { status, dueOn: "2026-02-15", firstSubmittedAt: new Date("2026-02-17T02:00:00Z") });

    expect(await planningOf(owner)).toEqual([[status, "2026-02-15", 2]]);
  },
);

test("a post begun in the year has its own due date", async () => {
  await change(owner, "starts_on = '2026-11-10'");
  expect(await planningOf(owner)).toEqual([["NOT_DUE", "2026-11-24", 0]]);
  expect(await planningOf(owner, "team", 2025)).toEqual([["NOT_APPLICABLE", null, 0]]);
  await change(owner, "starts_on = '2026-11-09'");
  expect(await planningOf(owner)).toEqual([["MISSING", "2026-11-23", 1]]);
});

test("nobody plans for a post given up before it was due, as a Plh., or while away on all its days", async () => {
  await change(owner, "ends_on = '2026-01-31'");
  expect(await planningOf(owner)).toEqual([["NOT_APPLICABLE", null, 0]]);
  await change(owner, "ends_on = '2026-02-10'");
  expect(await planningOf(owner)).toEqual([["MISSING", "2026-01-31", 10]]);
  await change(owner, "ends_on = null, capacity = 'PLH'");
  expect(await planningOf(owner)).toEqual([["NOT_APPLICABLE", null, 0]]);
  await change(owner, "capacity = 'DEFINITIVE'");
  await api.world.leave(owner, "2025-08-01", "2027-07-31");
  expect(await planningOf(owner)).toEqual([["NOT_APPLICABLE", null, 0]]);
  await api.dataSource.query("update leave set ends_on = '2026-11-30'");
  expect(await planningOf(owner)).toEqual([["MISSING", "2026-01-31", 297]]);
});

test("an elected official plans nothing", async () => {
  await api.dataSource.query("update employee set employment_type = 'ELECTED_OFFICIAL' where key = $1", [head.key]);

  expect(await planningOf(head)).toEqual([["NOT_APPLICABLE", null, 0]]);
});

test("its holder knows it, the appraiser, the head and those who run the cycle; to others it is null", async () => {
  for (const as of ["owner", "head", "team"]) expect((await planningOf(owner, as))[0][0]).toBe("MISSING");
  expect(await planningOf(owner, "colleague")).toEqual([[null, null, null]]);
  const seen = await api.ask(
    session["analyst"]!,
    `{ employees(first: 20) { nodes { positions { planningState planDueOn } } } }`,
  );
  expect(seen.errors).toBeUndefined();
  for (const { positions } of seen.data?.["employees"].nodes ?? [])
    for (const position of positions) expect(position).toEqual({ planningState: null, planDueOn: null });
});

test("one who appraised the post in a year knows it of that year, and of no later one", async () => {
  const before = await api.world.employee({ in: await api.world.unit("LAIN") });
  await api.world.appraises(before, owner.positionKey, { startsOn: "2024-01-01", endsOn: "2025-06-30" });
  session["before"] = await api.world.session(before);

  expect((await planningOf(owner, "before", 2025))[0][0]).toBe("MISSING");
  expect((await planningOf(owner, "before", 2026))[0][0]).toBeNull();
});
