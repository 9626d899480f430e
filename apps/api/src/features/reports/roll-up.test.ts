import { quarterOf } from "@andir/domain/period";
import { TestApi } from "../../testing/api.ts";
import { Plans, type MadePlan } from "../../testing/plans.ts";
import type { Person } from "../../testing/world.ts";
import { parseGlobalId } from "../../platform/global-id.ts";
import type { Period } from "../periods/period.entity.ts";

let api: TestApi;
let plans: Plans;
let people: Record<"head" | "boss" | "adi" | "budi", Person>;
const session: Record<string, string> = {};
let months: Record<"september" | "october", Period>;

beforeEach(async () => {
  api = await TestApi.start();
  plans = new Plans(api.dataSource);
  const { world } = api;
  const root = await world.unit("ROOT");
  const village = await world.unit("KEL", root);
  const head = await world.employee({ in: root, heads: true, name: "Kepala" });
  const boss = await world.employee({ in: village, heads: true, name: "Lurah", appraisedBy: head });
  const adi = await world.employee({ in: village, name: "Adi", appraisedBy: boss });
  const budi = await world.employee({ in: village, name: "Budi", appraisedBy: boss });
  people = { head, boss, adi, budi };
  for (const [name, person] of Object.entries(people)) session[name] = await world.session(person);
  session["team"] = await world.session(null, "PERFORMANCE_TEAM");
  session["analyst"] = await world.session(null, "ANALYST");
  session["outsider"] = await world.session(await world.employee({ in: await world.unit("LAIN", root) }));
  months = { september: await world.month(2026, 9), october: await world.month(2026, 10) };
});
afterEach(() => api.stop());

const ROLL_UP = `query ($id: ID!, $from: Date, $to: Date) { node(id: $id) { ... on PlannedResult { rollUp(from: $from, to: $to) {
  resultCount peopleCount isCutOff indicators { indicator { unitOfMeasure } ownValue ownOn value on partCount passedOnCount leftOut { reason count } } } } } }`;

type Made = MadePlan["results"][number];

async function rollUpOf(as: string, result: Made, span: { from?: string; to?: string } = {}): Promise<any> {
  const { data, errors } = await api.ask(session[as]!, ROLL_UP, { id: result.id, ...span });
  expect(errors).toBeUndefined();
  return data?.["node"]?.rollUp ?? null;
}

/** Says of the first indicators of a result what they came to in a month. */
async function reported(of: Person, result: Made, month: Period, values: (number | null)[], status = "VERIFIED") {
  const [known] = await api.dataSource.query(
    "select key from performance_report where position_key = $1 and period_key = $2",
    [of.positionKey, month.key],
  );
  const key = known?.key ?? parseGlobalId(await api.world.report(of, month, { status: status as never })).key;
  for (const [i, value] of values.entries())
    await api.dataSource.query(
      "insert into indicator_realisation (report_key, indicator_key, value) values ($1, $2, $3)",
      [key, parseGlobalId(result.indicatorIds[i]!).key, value],
    );
}

const state = { aspect: "QUALITY", pattern: "POSITION", unitOfMeasure: "indeks" } as const;
const release = { aspect: "QUALITY", pattern: "RELEASE", unitOfMeasure: "%" } as const;
const served = { unitOfMeasure: "warga" };

async function one(of: Person, parent: Made | null, ...indicators: object[]): Promise<Made> {
  const plan = await plans.plan(of, { results: [{ parentKey: parent?.key ?? null, indicators }] });
  return plan.results[0]!;
}

test("a count is the sum of what those below reported; of a state and a published value the latest stands; what was reported stands beside it", async () => {
  const top = await one(people.boss, null, served, state, release);
  const a = await one(people.adi, top, served, state, release);
  const b = await one(people.budi, top, served, state, release);
  await reported(people.boss, top, months.october, [100, 80, null]);
  await reported(people.adi, a, months.september, [10, 70, 60]);
  await reported(people.adi, a, months.october, [12, 75, null]);
  await reported(people.budi, b, months.september, [7, 90, 60]);

  expect(await rollUpOf("boss", top)).toEqual({
    resultCount: 2,
    peopleCount: 2,
    isCutOff: false,
    indicators: [
      {
        indicator: { unitOfMeasure: "warga" },
        ownValue: 100,
        ownOn: "2026-10-31",
        value: 29,
        on: "2026-10-31",
        partCount: 2,
        passedOnCount: 0,
        leftOut: [{ reason: "OTHER_ASPECT", count: 4 }],
      },
      {
        indicator: { unitOfMeasure: "indeks" },
        ownValue: 80,
        ownOn: "2026-10-31",
        value: 75,
        on: "2026-10-31",
        partCount: 1,
        passedOnCount: 0,
        leftOut: [
          { reason: "OTHER_ASPECT", count: 2 },
          { reason: "OTHER_PATTERN", count: 2 },
          { reason: "EARLIER_READING", count: 1 },
        ],
      },
      {
        indicator: { unitOfMeasure: "%" },
        ownValue: null,
        ownOn: null,
        value: 60,
        on: "2026-09-30",
        partCount: 2,
        passedOnCount: 0,
        leftOut: [
          { reason: "OTHER_ASPECT", count: 2 },
          { reason: "OTHER_PATTERN", count: 2 },
        ],
      },
    ],
  });
});

test("it goes all the way down: a level that reported nothing passes on what is below it", async () => {
  const top = await one(people.head, null, served);
  const middle = await one(people.boss, top, served);
  const low = await one(people.adi, middle, served);
  await reported(people.adi, low, months.october, [12]);

  const silent = await rollUpOf("head", top);
  expect(silent).toMatchObject({ resultCount: 2, peopleCount: 2 });
  expect(silent.indicators).toMatchObject([{ ownValue: null, value: 12, partCount: 1, passedOnCount: 1, leftOut: [] }]);

  await reported(people.boss, middle, months.october, [40]);
  expect((await rollUpOf("head", top)).indicators).toMatchObject([{ value: 40, partCount: 1, passedOnCount: 0 }]);
});

test("what was not handed in, was given back, was not measured or was taken out counts nothing, and is no 0", async () => {
  const top = await one(people.boss, null, served);
  const a = await one(people.adi, top, served);
  const removed = await plans.plan(people.budi, {
    results: [
      { parentKey: top.key, indicators: [served], removedAt: new Date() },
      { parentKey: top.key, indicators: [{ ...served, removedAt: new Date() }, served] },
    ],
  });
  await reported(people.budi, removed.results[0]!, months.october, [100]);
  await reported(people.budi, removed.results[1]!, months.october, [200, null]);
  await reported(people.adi, a, months.september, [5], "DRAFT");
  await reported(people.adi, a, months.october, [6], "RETURNED");

  const { resultCount, indicators } = await rollUpOf("boss", top);
  expect(resultCount).toBe(2);
  expect(indicators).toMatchObject([
    { value: null, on: null, partCount: 0, leftOut: [{ reason: "NO_READING", count: 2 }] },
  ]);

  await api.dataSource.query("update performance_report set status = 'SUBMITTED'");
  expect((await rollUpOf("boss", top)).indicators).toMatchObject([
    { value: 11, partCount: 1, leftOut: [{ reason: "NO_READING", count: 1 }] },
  ]);
});

test("only the periods that end in the span count, and a quarter does not count its months again", async () => {
  const top = await one(people.boss, null, served);
  const a = await one(people.adi, top, served);
  const quarter = await api.world.period(quarterOf(2026, 3));
  await reported(people.adi, a, months.september, [5]);
  await reported(people.adi, a, months.october, [6]);
  await reported(people.adi, a, quarter, [99]);
  const valueIn = async (span: object) => (await rollUpOf("boss", top, span)).indicators[0].value;

  expect(await valueIn({})).toBe(11);
  expect(await valueIn({ to: "2026-09-30" })).toBe(5);
  expect(await valueIn({ from: "2026-10-01", to: "2026-10-31" })).toBe(6);
  expect(await valueIn({ from: "2026-10-01", to: "2026-10-30" })).toBeNull();
  const turned = await api.ask(session["boss"]!, ROLL_UP, { id: top.id, from: "2026-02-01", to: "2026-01-01" });
  expect(turned.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
});

test("it is seen by who sees the leader's plan: not by who may only link to the result, nor by anyone else", async () => {
  const top = await one(people.boss, null, served);
  const a = await one(people.adi, top, served);
  await reported(people.adi, a, months.october, [12]);

  for (const as of ["boss", "head", "team"]) expect((await rollUpOf(as, top)).indicators[0].value).toBe(12);
  const linking = await api.ask(
    session["budi"]!,
    `query ($id: ID!) { node(id: $id) { ... on PlannedResult { title rollUp { resultCount } } } }`,
    { id: top.id },
  );
  expect(linking.data?.["node"]).toEqual({ title: "Hasil 1", rollUp: null });
  for (const as of ["outsider", "analyst"]) expect(await rollUpOf(as, top)).toBeNull();
});

test("the sums of a whole plan take one statement, however deep and wide the cascade is", async () => {
  const top = await plans.plan(people.head, { results: [{ indicators: [served] }, { indicators: [served] }] });
  const query = `query ($id: ID!) { node(id: $id) { ... on PerformancePlan { results { rollUp { resultCount indicators { value indicator { text } } } } } } }`;
  const read = async () => {
    const { data, errors, statements } = await api.ask(session["head"]!, query, { id: top.id });
    expect(errors).toBeUndefined();
    return { counts: data?.["node"].results.map((r: any) => r.rollUp.resultCount), statements };
  };
  await read();
  const few = await read();

  const middle = await plans.plan(people.boss, {
    results: top.results.map(({ key }) => ({ parentKey: key, indicators: [served] })),
  });
  for (const low of [people.adi, people.budi])
    await plans.plan(low, { results: middle.results.map(({ key }) => ({ parentKey: key, indicators: [served] })) });
  const many = await read();

  expect(few.counts).toEqual([0, 0]);
  expect(many.counts).toEqual([3, 3]);
  // the actor | the plan | its results | the sums | their indicators
  expect(many.statements).toBe(5);
  expect(few.statements).toBe(5);
});

test("a cascade of more results than are counted says so", async () => {
  const top = await one(people.boss, null, served);
  const { key } = await plans.plan(people.adi, { results: [] });
  await api.dataSource.query(
    `insert into planned_result (key, plan_key, parent_key, kind, ordinal, title, belonging)
     select gen_random_uuid(), $1, $2, 'MAIN', n, 'Hasil', 'ORGANISATION' from generate_series(1, $3::int) n`,
    [key, top.key, 5_001],
  );

  expect(await rollUpOf("boss", top)).toMatchObject({ resultCount: 5_000, peopleCount: 1, isCutOff: true });
});
