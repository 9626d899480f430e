import { statementCount } from "../../platform/sql.ts";
import { TestApi } from "../../testing/api.ts";
import { background } from "../../testing/background.ts";
import { Plans } from "../../testing/plans.ts";
import type { Person } from "../../testing/world.ts";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";
import { remind } from "./remind.service.ts";

let api: TestApi;
let unit: OrgUnit;
let appraiser: Person;
let owner: Person;

/** Plans of 2026 are due on Saturday, 31 January; the first working day after it is Monday, 2 February. */
async function start(day: string): Promise<void> {
  api = await TestApi.start(new Date(`${day}T03:00:00Z`));
  const { world } = api;
  unit = await world.unit("KEL");
  const chief = await world.employee({ in: await world.unit("KEC"), name: "Camat" });
  const head = await world.employee({ in: unit, name: "Kepala", heads: true, appraisedBy: chief });
  appraiser = await world.employee({ in: unit, name: "Penilai", appraisedBy: head });
  owner = await world.employee({ in: unit, name: "Pemilik", appraisedBy: appraiser });
  await world.period({ kind: "YEAR", label: "Tahun 2026", startsOn: "2026-01-01", endsOn: "2026-12-31" } as never);
  // Only the owner's plan is missing.
  for (const other of [chief, head, appraiser]) await new Plans(api.dataSource).plan(other);
}
afterEach(() => api.stop());

async function told(): Promise<string[]> {
  await remind(await background(api));
  const rows = await api.dataSource.query<{ name: string; kind: string; due: string; count: number | null }[]>(
    "select e.name, n.kind, n.due_on as due, n.count from notice n join employee e on e.key = n.recipient_key order by n.kind, e.name, n.due_on, n.cause",
  );
  return rows.map(({ name, kind, due, count }) => [name, kind, due, count].filter((each) => each !== null).join(" "));
}

const nextDay = (days = 1) => api.pass(days * 24 * 60);
const DUE = "Pemilik PLAN_DUE 2026-01-31";
const OVERDUE = "Pemilik PLAN_OVERDUE 2026-01-31";
const TEAM = "Penilai TEAM_PLANS_OVERDUE 2026-01-31 1";
const UNIT = "Kepala UNIT_PLANS_OVERDUE 2026-01-31 1";

test("a plan is brought to mind seven days and one day before it is due, once each", async () => {
  await start("2026-01-23");
  expect(await told()).toEqual([]);
  nextDay();
  expect(await told()).toEqual([DUE]);
  nextDay(5);
  expect(await told()).toEqual([DUE]);
  nextDay();
  expect(await told()).toEqual([DUE, DUE]);
  nextDay();
  expect(await told()).toEqual([DUE, DUE]);
});

test("one that is overdue comes up on the first working day and every third after it, and goes up", async () => {
  await start("2026-02-01");
  expect(await told()).toEqual([]);
  nextDay(); // Monday
  expect(await told()).toEqual([OVERDUE]);
  nextDay(2); // Wednesday, the third working day
  expect(await told()).toEqual([OVERDUE, TEAM]);
  nextDay(); // Thursday, the fourth
  expect(await told()).toEqual([OVERDUE, OVERDUE, TEAM]);
  nextDay(4); // Monday, the sixth
  expect(await told()).toEqual([OVERDUE, OVERDUE, TEAM, TEAM, UNIT]);
});

test("one that is begun is owed, by the due date that it keeps; one that was handed in is not, given back or not", async () => {
  await start("2026-02-02");
  const plan = await new Plans(api.dataSource).plan(owner, { status: "DRAFT", dueOn: "2026-02-09" });
  expect(await told()).toEqual(["Pemilik PLAN_DUE 2026-02-09"]);

  await api.dataSource.query("delete from notice");
  await api.dataSource.query(
    "update performance_plan set status = 'RETURNED', first_submitted_at = $1 where key = $2",
    [api.now, plan.key],
  );
  nextDay(8); // Tuesday, 10 February
  expect(await told()).toEqual([]);
});

test("a post that began later has its own due date", async () => {
  await start("2026-03-09");
  await api.dataSource.query("update position set starts_on = '2026-03-02' where key = $1", [owner.positionKey]);

  expect(await told()).toEqual(["Pemilik PLAN_DUE 2026-03-16"]);
});

test("an appraiser is told of each due date that people of theirs have missed", async () => {
  await start("2026-02-09");
  const later = await api.world.employee({ in: unit, name: "Baru", appraisedBy: appraiser });
  await api.dataSource.query("update position set starts_on = '2026-01-21' where key = $1", [later.positionKey]);

  expect((await told()).filter((line) => line.includes("TEAM"))).toEqual([
    TEAM,
    "Penilai TEAM_PLANS_OVERDUE 2026-02-04 1",
  ]);
});

test("nobody is reminded who owes none: elected, only Plh., away on all the days, gone, or without the post", async () => {
  await start("2026-02-02");
  const { world } = api;
  await world.leave(owner, "2025-06-01", "2027-06-01");
  await world.employee({ in: unit, capacity: "PLH" });
  const elected = await world.employee({ in: unit });
  await api.dataSource.query("update employee set employment_type = 'ELECTED_OFFICIAL' where key = $1", [elected.key]);
  const gone = await world.employee({ in: unit });
  await api.dataSource.query("update employee set left_on = '2026-01-15' where key = $1", [gone.key]);
  const former = await world.employee({ in: unit });
  await api.dataSource.query("update position set ends_on = '2026-01-15' where employee_key = $1", [former.key]);

  expect(await told()).toEqual([]);
});

test("nobody is reminded of a year that is closed or not there", async () => {
  await start("2026-02-02");
  await api.dataSource.query("update period set is_open = false");
  expect(await told()).toEqual([]);
});

test("many who owe cost as many statements as one", async () => {
  await start("2026-02-02");
  const cost = async () => {
    await api.dataSource.query("delete from notice");
    await api.dataSource.query("update notice_state set reminded_on = null");
    const before = statementCount.value;
    await told();
    return statementCount.value - before;
  };
  await cost(); // the rules of the cycle are kept from now on
  const one = await cost();
  for (let i = 0; i < 20; i += 1) await api.world.employee({ in: unit, appraisedBy: appraiser });

  expect(await told()).toHaveLength(1);
  expect(await cost()).toBe(one);
  expect(await told()).toHaveLength(21);
});
