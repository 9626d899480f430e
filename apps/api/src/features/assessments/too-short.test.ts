import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let owner: Person;
let asHead: string;
let named: object;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-03T03:00:00Z"));
  const { world } = api;
  const village = await world.unit("KEL");
  const head = await world.employee({ in: village, heads: true });
  owner = await world.employee({ in: village, appraisedBy: head });
  const october = await world.month(2026, 10);
  await world.report(owner, october);
  asHead = await world.session(head);
  named = { employeeId: owner.id, periodId: october.id };
});
afterEach(() => api.stop());

const send = async (name: string, input: object) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data } = await api.ask(
    asHead,
    `mutation ($input: ${type}!) { ${name}(input: $input) { assessment { status isTooShort predicate } problems { field code } } }`,
    { input },
  );
  return data?.[name];
};

test("who came in the last days of the month is too short in the post to be assessed: a result of its own", async () => {
  await api.dataSource.query("update position set starts_on = '2026-10-26' where key = $1", [owner.positionKey]);

  const rated = await send("publishAssessment", { ...named, workResult: "MEETS", behaviour: "MEETS" });
  expect(rated.problems).toEqual([{ field: null, code: "TOO_SHORT_IN_POST" }]);
  const told = await send("publishTooShort", named);
  expect(told.assessment).toEqual({ status: "PUBLISHED", isTooShort: true, predicate: null });
});

test("who held the post all month is not too short in it", async () => {
  expect((await send("publishTooShort", named)).problems).toEqual([{ field: null, code: "LONG_ENOUGH" }]);
});
