import { MONTH, setRule, type Ask } from "../../testing/allowance.ts";
import { TestApi } from "../../testing/api.ts";

let api: TestApi;
const session: Record<string, string> = {};
const ask: Ask = (who, query, variables) => api.ask(session[who]!, query, variables);

const SUMS = `{ allowanceFigures { aggregates { count isWithheld average { base } min { base } max { base } median { base } p10 { base } p90 { base } } } }`;
const sums = async (who: string) => (await ask(who, SUMS)).data?.["allowanceFigures"].aggregates;

beforeAll(async () => {
  api = await TestApi.start();
  const { world } = api;
  const village = await world.unit("KEL");
  const people = await Promise.all(Array.from({ length: 20 }, () => world.employee({ in: village })));
  await api.dataSource.query("update position set kind = 'HIGH_LEADER' where key = $1", [people[0]!.positionKey]);
  session["team"] = await world.session(people[1]!, "PERFORMANCE_TEAM");
  session["analyst"] = await world.session(null, "ANALYST");
  const base = { kinds: [], grades: [], title: null, isHead: null };
  await setRule(ask, {
    bases: [
      { ...base, jobClass: "15", amount: 20_000_000, kinds: ["HIGH_LEADER"] },
      { ...base, jobClass: "7", amount: 4_000_000 },
    ],
  });
  await ask("team", `mutation { computeAllowanceMonth(input: { month: "${MONTH}" }) { problems { code } } }`);
});
afterAll(() => api.stop());

test("an analyst learns of many people what no single one has, and never the most or the least", async () => {
  expect(await sums("analyst")).toEqual({
    count: 20,
    isWithheld: false,
    average: { base: 4_800_000 },
    median: { base: 4_000_000 },
    min: { base: null },
    max: { base: null },
    p10: { base: null },
    p90: { base: null },
  });
});

test("nor by an order or a condition of groups", async () => {
  const { data } = await ask(
    "analyst",
    `{ allowanceFigures { groupedAggregates(groupBy: [MONTH], having: { max: { base: { gte: 10000000 } } }) { count } } }`,
  );
  expect(data?.["allowanceFigures"].groupedAggregates).toEqual([]);
});

test("the performance team, which knows each of them, is told all of it", async () => {
  expect(await sums("team")).toMatchObject({ min: { base: 4_000_000 }, max: { base: 20_000_000 } });
});
