import { TestApi } from "../../testing/api.ts";

let api: TestApi;
beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
});
afterEach(() => api.stop());

test("those who run the cycle see what of a period is still under way, in numbers; nobody else does", async () => {
  const { world } = api;
  const village = await world.unit("KEL.A");
  const lurah = await world.employee({ in: village, heads: true });
  const people = [];
  for (let i = 0; i < 4; i += 1) people.push(await world.employee({ in: village, appraisedBy: lurah }));
  const october = await world.month(2026, 10);
  await world.report(people[0]!, october, { status: "SUBMITTED" });
  await world.report(people[1]!, october, { status: "RETURNED" });
  await world.assessment(people[1]!, lurah, october, { status: "DRAFT", publishedAt: null });
  await world.assessment(people[2]!, lurah, october);
  await world.assessment(people[3]!, lurah, october, { status: "OBJECTED" });
  const query = `{ periods(first: 5) { nodes { standing { reportsWaiting reportsUnfinished drafts published openObjections } } } }`;
  const team = await world.session(null, "PERFORMANCE_TEAM");

  expect((await api.ask(team, query)).data?.["periods"].nodes).toEqual([
    { standing: { reportsWaiting: 1, reportsUnfinished: 1, drafts: 1, published: 2, openObjections: 1 } },
  ]);
  for (const as of [await world.session(lurah), await world.session(null, "ADMINISTRATOR")])
    expect((await api.ask(as, query)).data?.["periods"].nodes).toEqual([{ standing: null }]);
});
