import { monthOf, quarterOf, yearOf } from "@andir/domain/period";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";
import type { Period } from "../periods/period.entity.ts";

let api: TestApi;
let head: Person;
let otherHead: Person;
let owner: Person;
let laterPost: string;
let asOwner: string;
let year: Period & { id: string };

const RESULT = `annualResult(year: 2025) { year ruleVersion workResult behaviour predicate workResultLines { name count each amount }
  posts { months isOfYear workResult behaviour workResultLines { name count } position { title } parts { months assessment { id period { kind } } } } }`;
const ask = (session: string) =>
  api.ask(session, `query ($id: ID!) { employee(id: $id) { ${RESULT} } }`, { id: owner.id });
const resultFor = async (session: string) => {
  const { data, errors } = await ask(session);
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.["employee"]?.annualResult ?? null;
};
const own = () => resultFor(asOwner);

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-02-03T03:00:00Z"));
  const { world } = api;
  const root = await world.unit("KEC");
  const village = await world.unit("KEL", root);
  const other = await world.unit("LAIN", root);
  head = await world.employee({ in: village, heads: true });
  otherHead = await world.employee({ in: other, heads: true });
  owner = await world.employee({ in: village, appraisedBy: head });
  // To 12 July in the one post, from 13 July in the other: July counts for the second, in which most of its days are.
  await api.dataSource.query("update position set ends_on = '2025-07-12' where key = $1", [owner.positionKey]);
  laterPost = await world.post(owner.key, other, { startsOn: "2025-07-13" });
  await world.appraises(otherHead, laterPost);
  await api.dataSource.query("update appraiser_assignment set ends_on = '2025-07-12' where position_key = $1", [
    owner.positionKey,
  ]);
  year = await world.period(yearOf(2025));
  asOwner = await world.session(owner);
});
afterEach(() => api.stop());

const inLater = () => ({ positionKey: laterPost, unitKey: otherHead.unitKey });

test("the assessments of the year of two posts are merged by their months, with the arithmetic", async () => {
  const first = await api.world.assessment(owner, head, year, { workResult: "ABOVE", behaviour: "MEETS" });
  const second = await api.world.assessment(owner, otherHead, year, {
    ...inLater(),
    workResult: "BELOW",
    behaviour: "MEETS",
  });

  expect(await own()).toMatchObject({
    year: 2025,
    workResult: "MEETS", // (6 x 3 + 6 x 1) / 12 = 2
    behaviour: "MEETS",
    predicate: "GOOD",
    workResultLines: [
      { name: "ABOVE", count: 6, each: 3, amount: 18 },
      { name: "BELOW", count: 6, each: 1, amount: 6 },
      { name: "MONTHS", count: 12, each: 0, amount: 0 },
      { name: "MEAN", count: 24, amount: 2 },
      { name: "ROUNDING", amount: 0 },
    ],
    posts: [
      { months: 6, isOfYear: true, parts: [{ months: 6, assessment: { id: first } }] },
      { months: 6, isOfYear: true, parts: [{ months: 6, assessment: { id: second } }] },
    ],
  });
});

test("a post without an assessment of the year is merged from its months, and from its quarters where a month is missing", async () => {
  const { world } = api;
  await world.assessment(owner, head, year, { workResult: "MEETS" });
  for (const month of [7, 8])
    await world.assessment(owner, otherHead, await world.period(monthOf(2025, month)), {
      ...inLater(),
      workResult: "BELOW",
    });
  await world.assessment(owner, otherHead, await world.period(quarterOf(2025, 3)), {
    ...inLater(),
    workResult: "ABOVE",
  });
  await world.assessment(owner, otherHead, await world.period(quarterOf(2025, 4)), {
    ...inLater(),
    workResult: "ABOVE",
  });

  const { posts } = await own();
  expect(posts[1]).toMatchObject({
    isOfYear: false,
    months: 6,
    workResult: "MEETS", // 2 x 1 (July, August) + 1 x 3 (September) + 3 x 3 (the last quarter) = 14 / 6 = 2.33
    parts: [
      { months: 1, assessment: { period: { kind: "MONTH" } } },
      { months: 1, assessment: { period: { kind: "QUARTER" } } },
      { months: 1, assessment: { period: { kind: "MONTH" } } },
      { months: 3, assessment: { period: { kind: "QUARTER" } } },
    ],
  });
});

test("drafts, what was too short to assess, and an acting post beside a definitive one are left out", async () => {
  const { world } = api;
  expect(await own()).toBeNull();
  await world.assessment(owner, head, year, { workResult: "ABOVE" });
  await world.assessment(owner, otherHead, year, {
    ...inLater(),
    workResult: null,
    behaviour: null,
    predicate: null,
    isTooShort: true,
  });
  await world.assessment(owner, head, await world.month(2025, 8), {
    ...inLater(),
    status: "DRAFT",
    workResult: "BELOW",
  });
  const acting = await world.post(owner.key, await world.unit("PLT"), { capacity: "PLT", startsOn: "2025-01-01" });
  await world.assessment(owner, head, year, { positionKey: acting, workResult: "BELOW" });

  expect(await own()).toMatchObject({ workResult: "ABOVE", posts: [{ months: 6 }] });
});

test("the rule in force at the year's end decides how: by the most months", async () => {
  await api.world.assessment(owner, head, year, { workResult: "ABOVE" });
  await api.world.assessment(owner, otherHead, year, { ...inLater(), workResult: "BELOW" });
  await api.dataSource.query(`update cycle_rule set rules = jsonb_set(rules, '{merge}', '{"method": "MOST_MONTHS"}')`);
  await api.dataSource.query("update agency set directory_version = directory_version + 1");
  expect(await own()).toMatchObject({ workResult: "BELOW" }); // of as many months the later
});

test("it is seen by who sees every assessment that it comes from, and by nobody else", async () => {
  const { world } = api;
  await world.assessment(owner, head, year);
  await world.assessment(owner, otherHead, year, inLater());
  expect(await resultFor(await world.session(null, "PERFORMANCE_TEAM"))).not.toBeNull();
  expect(await resultFor(await world.session(otherHead))).not.toBeNull(); // whose appraiser sees what was before
  expect(await resultFor(await world.session(head))).toBeNull(); // sees one of the two
  const stranger = await world.employee({ in: await world.unit("ASING") });
  expect(await resultFor(await world.session(stranger))).toBeNull();
  for (const role of ["AUTHORISED_OFFICIAL", "ADMINISTRATOR"] as const)
    expect(await resultFor(await world.session(null, role))).toBeNull();
});

test("the results of many people are as many statements as that of one", async () => {
  const { world } = api;
  await world.assessment(owner, head, year);
  const team = await world.session(null, "PERFORMANCE_TEAM");
  const all = `{ employees(first: 50) { nodes { ${RESULT} } } }`;
  await api.ask(team, all);
  const one = await api.ask(team, all);
  await world.assessment(otherHead, head, year);
  const two = await api.ask(team, all);
  expect(two.data?.["employees"].nodes.filter((node: any) => node.annualResult)).toHaveLength(2);
  expect(two.statements).toBe(one.statements);
});

test("a year that there are no records of is a mistake of the caller", async () => {
  const { errors } = await api.ask(
    asOwner,
    `query ($id: ID!) { employee(id: $id) { annualResult(year: 20255) { year } } }`,
    { id: owner.id },
  );
  expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
});

test("the explanation of a year's assessment shows what its months give, and keeps it", async () => {
  const { world } = api;
  const asHead = await world.session(head);
  for (const [month, workResult] of [
    [1, "ABOVE"],
    [2, "ABOVE"],
    [3, "MEETS"],
  ] as const)
    await world.assessment(owner, head, await world.month(2025, month), { workResult });
  const publish = await api.ask(
    asHead,
    `mutation ($input: PublishAssessmentInput!) { publishAssessment(input: $input) { assessment { id } problems { code message } } }`,
    {
      input: {
        employeeId: owner.id,
        periodId: year.id,
        positionId: Buffer.from(`Position:${owner.positionKey}`).toString("base64url"),
        workResult: "MEETS",
        behaviour: "MEETS",
        reason: "Sesuai",
      },
    },
  );
  expect(publish.data?.["publishAssessment"].problems).toEqual([]);
  const parts = async () => {
    const { data } = await api.ask(
      asHead,
      `query ($id: ID!) { node(id: $id) { ... on Assessment { explanation { parts { name rating lines { name count each amount } } } } } }`,
      { id: publish.data?.["publishAssessment"].assessment.id },
    );
    return data?.["node"].explanation.parts;
  };
  const shown = await parts();
  expect(shown.find(({ name }: { name: string }) => name === "MERGED_WORK_RESULT")).toMatchObject({
    rating: "ABOVE", // (1 x 3 + 1 x 3 + 1 x 2) / 3 = 2.67
    lines: [
      { name: "ABOVE" },
      { name: "ABOVE" },
      { name: "MEETS" },
      { name: "MONTHS", count: 3 },
      { name: "MEAN" },
      { name: "ROUNDING" },
    ],
  });
  await api.dataSource.query("update assessment set work_result = 'BELOW' where period_key <> $1", [year.key]);
  expect(await parts()).toEqual(shown);
});
