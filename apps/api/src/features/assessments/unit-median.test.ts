import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

const TREND = `query ($id: ID!) { employee(id: $id) { assessments(orderBy: [{ field: PERIOD, direction: ASC }]) { nodes {
  period { startsOn } aspects { aspect score unitMedian { median n } } } } } }`;

let api: TestApi;
let head: Person;
let people: Person[];

beforeEach(async () => {
  api = await TestApi.start();
  const { world } = api;
  const village = await world.unit("KEL");
  head = await world.employee({ in: village, heads: true });
  people = [];
  for (let i = 0; i < 5; i += 1) people.push(await world.employee({ in: village, appraisedBy: head }));
});
afterEach(() => api.stop());

/** What the first of the people is shown beside the own discipline, period by period. */
const beside = async (as: string) => {
  const { data, statements } = await api.ask(as, TREND, { id: people[0]?.id });
  const nodes = data?.["employee"].assessments.nodes as { aspects: { unitMedian: unknown }[] }[];
  return { medians: nodes.map(({ aspects }) => aspects[0]?.unitMedian), statements };
};

const assess = async (month: number, scores: readonly (number | null)[], given: object = {}) => {
  const period = await api.world.month(2026, month);
  for (const [i, discipline] of scores.entries()) {
    const person = people[i];
    if (person) await api.world.assessment(person, head, period, { discipline, ...given });
  }
};

test("beside a score stands the middle of the unit's published ones, with n", async () => {
  await assess(9, [60, 70, 80, 90, 100]);

  expect((await beside(await api.world.session(people[0] ?? null))).medians).toEqual([{ median: 80, n: 5 }]);
});

test("of fewer than five people only n is told, and who was not measured does not count", async () => {
  await assess(9, [60, 70, 80, 90, null]);

  expect((await beside(await api.world.session(head))).medians).toEqual([{ median: null, n: 4 }]);
});

test("drafts do not count", async () => {
  await assess(9, [60, 70, 80, 90]);
  const period = await api.world.month(2026, 8);
  if (people[4]) await api.world.assessment(people[4], head, period, { status: "DRAFT", publishedAt: null });

  expect((await beside(await api.world.session(head))).medians).toEqual([{ median: null, n: 4 }]);
});

test("half a year of them takes no more statements than a month", async () => {
  await assess(5, [60, 70, 80, 90, 100]);
  const asHead = await api.world.session(head);
  const one = await beside(asHead);
  for (const month of [6, 7, 8, 9]) await assess(month, [60, 70, 80, 90, 100]);
  const five = await beside(asHead);

  expect(five.medians).toHaveLength(5);
  expect(five.statements).toBe(one.statements);
});

test("under a pseudonym there is no comparison: it would tell of which unit the person is", async () => {
  await assess(9, [60, 70, 80, 90, 100]);
  const query = "{ assessments { nodes { aspects { unitMedian { n } } } } }";
  const { data } = await api.ask(await api.world.session(null, "ANALYST"), query);

  expect(data?.["assessments"].nodes[0].aspects[0]).toEqual({ unitMedian: null });
});
