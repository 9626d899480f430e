import { Asked } from "../../testing/asked.ts";

/** A number over many records is worked out again from its explanation, and from the records themselves. */
let asked: Asked;
beforeAll(async () => {
  asked = await Asked.open(100);
}, 240_000);
afterAll(() => asked.close());

const READERS = ["tim.kinerja", "analis"] as const;
const FILTER = { period: { kind: { eq: "MONTH" }, startsOn: { gte: "2026-09-01" } } };
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

/** The work quality of all records of the filter, in order; null where there is none. */
async function everyScore(reader: (typeof READERS)[number]): Promise<(number | null)[]> {
  const found: (number | null)[] = [];
  for (let after: string | null = null; ;) {
    const { assessments }: any = await asked.run(
      reader,
      `query ($filter: AssessmentFilter, $after: String) { assessments(first: 100, after: $after, filter: $filter) {
         pageInfo { hasNextPage endCursor } nodes { aspects { aspect score } } } }`,
      { filter: FILTER, after },
    );
    for (const { aspects } of assessments.nodes)
      found.push(aspects.find(({ aspect }: any) => aspect === "WORK_QUALITY")?.score ?? null);
    if (!assessments.pageInfo.hasNextPage) return found;
    after = assessments.pageInfo.endCursor;
  }
}

test.each(READERS)("each number, for %s, can be done again from its explanation", async (reader) => {
  const rows = await everyScore(reader);
  const values = rows.filter((value) => value !== null).toSorted((a, b) => a - b);
  const { assessments } = await asked.run(
    reader,
    `query ($filter: AssessmentFilter) { assessments(first: 1, filter: $filter) { aggregates {
       average { workQuality } stddev { workQuality } p90 { workQuality } distinctCount { employees }
       explanation { recordCount numbers { statistic measure value rule inputs { name value } } } } } }`,
    { filter: FILTER },
  );
  const { explanation, ...shown } = assessments.aggregates;
  const of = (statistic: string | null) => explanation.numbers.find((one: any) => one.statistic === statistic);
  const input = (statistic: string, name: string): number =>
    of(statistic).inputs.find((one: any) => one.name === name).value;

  expect(explanation.recordCount).toBe(rows.length);
  expect(explanation.numbers.map(({ value }: any) => value)).toEqual([
    shown.average.workQuality,
    shown.stddev.workQuality,
    shown.p90.workQuality,
    shown.distinctCount.employees,
  ]);
  expect([input("AVERAGE", "VALUES"), input("P90", "VALUES")]).toEqual([values.length, values.length]);
  expect(input("AVERAGE", "SUM")).toBeCloseTo(sum(values), 6);
  expect(input("AVERAGE", "SUM") / input("AVERAGE", "VALUES")).toBeCloseTo(of("AVERAGE").value, 8);
  const spread = sum(values.map((value) => (value - input("STDDEV", "AVERAGE")) ** 2));
  expect(Math.sqrt(spread / (input("STDDEV", "VALUES") - 1))).toBeCloseTo(of("STDDEV").value, 8);
  const place = (values.length - 1) * input("P90", "SHARE");
  const [below, above] = [values[Math.floor(place)]!, values[Math.ceil(place)]!];
  expect(below + (above - below) * (place % 1)).toBeCloseTo(of("P90").value, 8);
});

test("what is withheld explains nothing", async () => {
  const { assessments } = await asked.run(
    "analis",
    `query ($filter: AssessmentFilter) { assessments(first: 1, filter: $filter) { groupedAggregates(groupBy: [PREDICATE, EMPLOYMENT_TYPE], first: 1000) {
       isWithheld count explanation { recordCount } } } }`,
    { filter: FILTER },
  );
  const groups = assessments.groupedAggregates as any[];
  expect(groups.some(({ isWithheld }) => isWithheld)).toBe(true);
  for (const { isWithheld, count, explanation } of groups)
    expect(explanation).toEqual(isWithheld ? null : { recordCount: count });
});
