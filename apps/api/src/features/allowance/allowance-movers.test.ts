import type { Predicate } from "@andir/domain/predicate";
import { background } from "../../testing/background.ts";
import { MONTH, setRule, type Ask } from "../../testing/allowance.ts";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";
import { computeFigures, type ComputedFigure } from "./compute.ts";

let api: TestApi;
let owner: Person;
let team: string;
const ask: Ask = (_who, query, variables) => api.ask(team, query, variables);

const TWO_CLASSES = [
  { jobClass: "9", amount: 6_000_000, kinds: ["SUPERVISORY"], grades: [], title: null, isHead: null },
  { jobClass: "7", amount: 4_000_000, kinds: [], grades: [], title: null, isHead: null },
];

beforeEach(async () => {
  api = await TestApi.start();
  const { world } = api;
  const village = await world.unit("KEL");
  const head = await world.employee({ in: village, heads: true });
  owner = await world.employee({ in: village, appraisedBy: head, name: "Budi" });
  team = await world.session(await world.employee({ in: village }), "PERFORMANCE_TEAM");
  await world.assessment(owner, head, await world.month(2026, 9), { predicate: "GOOD" as Predicate });
  await api.dataSource.query(
    `insert into attendance_month (employee_key, month, scheduled_days, attended_days) values ($1, $2, 22, 22)`,
    [owner.key, MONTH],
  );
  await setRule(ask, { bases: TWO_CLASSES });
  await ask("team", `mutation { computeAllowanceMonth(input: { month: "${MONTH}" }) { problems { code } } }`);
  await api.dataSource.query("update allowance_month set locked_at = $1", [new Date("2026-10-08T03:00:00Z")]);
});
afterEach(() => api.stop());

/** The person's line of the first open month. */
async function line(month = "2026-10-01"): Promise<ComputedFigure | undefined> {
  const [rule] = await api.dataSource.query(
    "select rules || jsonb_build_object('version', version) as rules from allowance_rule",
  );
  const found = await computeFigures(await background(api), month, rule.rules);
  return found.find(({ employeeKey }) => employeeKey === owner.key);
}
const late = () =>
  api.dataSource.query(`insert into attendance_event (employee_key, day, code) values ($1, '2026-09-08', 'TK')`, [
    owner.key,
  ]);

test("what is found after somebody left is a line of the open month, with nothing beside it", async () => {
  await api.dataSource.query("update position set ends_on = '2026-09-30' where key = $1", [owner.positionKey]);
  expect(await line()).toBeUndefined();

  await late();

  expect(await line()).toMatchObject({
    positionKey: owner.positionKey,
    outcome: { state: "NOT_ENTITLED", total: null, lines: [] },
    corrections: [{ month: MONTH, before: 4_000_000, after: 3_952_000 }],
    corrected: -48_000,
    total: -48_000,
  });
});

test("who left within a locked month, and it was recorded later, gives back the days without a post", async () => {
  await api.dataSource.query("update position set ends_on = '2026-09-15' where key = $1", [owner.positionKey]);

  expect(await line()).toMatchObject({ corrections: [{ before: 4_000_000, after: 2_000_000 }], total: -2_000_000 });
});

test("who held no post in a locked month, as is recorded later, gives all of it back", async () => {
  await api.dataSource.query("update position set ends_on = '2026-08-31' where key = $1", [owner.positionKey]);

  expect(await line()).toMatchObject({
    outcome: { state: "NOT_ENTITLED", total: null },
    corrections: [{ month: MONTH, before: 4_000_000, after: 0 }],
    total: -4_000_000,
  });
});

test("who became an elected official keeps what a civil servant had", async () => {
  await api.dataSource.query("update employee set employment_type = 'ELECTED_OFFICIAL' where key = $1", [owner.key]);

  expect(await line()).toBeUndefined();
});

test("a post of a locked month that is recorded later is made good once", async () => {
  await api.dataSource.query("alter table allowance_figure disable trigger user");
  await api.dataSource.query("delete from allowance_figure where employee_key = $1", [owner.key]);
  await api.dataSource.query("alter table allowance_figure enable trigger user");
  expect(await line()).toMatchObject({ corrections: [{ month: MONTH, before: null, after: 4_000_000 }] });

  await ask("team", `mutation { computeAllowanceMonth(input: { month: "2026-10-01" }) { problems { code } } }`);
  await api.dataSource.query("update allowance_month set locked_at = $1 where locked_at is null", [
    new Date("2026-11-08T03:00:00Z"),
  ]);

  expect((await line("2026-11-01"))?.corrections).not.toContainEqual(expect.objectContaining({ month: MONTH }));
});

test("a move that is recorded later is made good by the class of the post that was held", async () => {
  await api.dataSource.query("update position set kind = 'SUPERVISORY' where key = $1", [owner.positionKey]);

  expect(await line()).toMatchObject({ corrections: [{ before: 4_000_000, after: 6_000_000 }], corrected: 2_000_000 });
});

test("the explanation of a line without a post is the months that it makes good", async () => {
  await api.dataSource.query("update position set ends_on = '2026-09-30' where key = $1", [owner.positionKey]);
  await late();
  await ask("team", `mutation { computeAllowanceMonth(input: { month: "2026-10-01" }) { problems { code } } }`);

  const { data } = await ask(
    "team",
    `{ allowanceFigures(filter: { month: { eq: "2026-10-01" }, isCorrecting: true }) { nodes {
         state total employee { name } explanation { assessment { id } lines { section name detail amount } } } } }`,
  );
  expect(data?.["allowanceFigures"].nodes).toEqual([
    {
      state: "NOT_ENTITLED",
      total: -48_000,
      employee: { name: "Budi" },
      explanation: {
        assessment: null,
        lines: [{ section: "FIGURE", name: "CORRECTION", detail: MONTH, amount: -48_000 }],
      },
    },
  ]);
});
