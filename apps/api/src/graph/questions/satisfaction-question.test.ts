import { Asked } from "../../testing/asked.ts";

let asked: Asked;
beforeAll(async () => {
  asked = await Asked.open(120);
}, 240_000);
afterAll(() => asked.close());

const ELEMENTS = [
  "requirements",
  "procedure",
  "time",
  "fee",
  "product",
  "competence",
  "conduct",
  "complaints",
  "facilities",
];
const DAYS = "r.answered_on between '2025-11-01' and '2026-11-24'";

/** The index as a statement has it: means in numeric of forty digits, by 25/9, rounded half up as numeric is. */
const index = `round((${ELEMENTS.map((e) => `sum(r.${e})::numeric(60, 40) / count(r.${e})`).join(" + ")}) * 25 / 9, 2)::float8 as index`;
const means = ELEMENTS.map((e) => `avg(r.${e})::float8 as "mean ${e}"`).join(", ");
const band = (value: number) => (value >= 88.31 ? "A" : value >= 76.61 ? "B" : value >= 65 ? "C" : "D");

test("question 12: the index and the means of its elements by service, the weakest, and month by month", async () => {
  const services = await asked.demo.rows<any>(
    `select v.name || ' ' || u.code as key, count(*)::int as count, ${index}, ${means}
     from satisfaction_response r join service v on v.key = r.service_key join org_unit u on u.key = v.unit_key where ${DAYS} group by 1`,
  );
  const months = await asked.demo.rows<any>(
    `select to_char(r.answered_on, 'YYYY-MM-01') as key, count(*)::int as count, ${index} from satisfaction_response r where ${DAYS} group by 1 order by 1`,
  );
  expect(services.length).toBeGreaterThan(3);
  for (const reader of ["tim.kinerja", "analis"] as const) {
    const { satisfactionResponses } = await asked.question(reader, "satisfaction");
    expect(satisfactionResponses.byService).toHaveLength(services.length);
    for (const { keys, count, satisfaction, average } of satisfactionResponses.byService) {
      const row = services.find(({ key }) => key === `${keys.service.name} ${keys.service.unit.code}`);
      expect([count, satisfaction.index, satisfaction.band]).toEqual([row.count, row.index, band(row.index)]);
      const lowest = Math.min(...ELEMENTS.map((e) => row[`mean ${e}`]));
      for (const e of ELEMENTS) expect(average[e]).toBeCloseTo(row[`mean ${e}`], 9);
      expect(satisfaction.weakest.map((e: string) => row[`mean ${e.toLowerCase()}`])).toEqual([
        expect.closeTo(lowest, 12),
      ]);
    }
    const told = satisfactionResponses.byMonth.filter(({ isWithheld }: any) => !isWithheld);
    for (const { keys, count, satisfaction } of told) {
      const row = months.find(({ key }) => key === keys.answeredFrom);
      expect([count, satisfaction.index]).toEqual([row.count, row.index]);
    }
    expect(told.length).toBe(months.length);
    expect(satisfactionResponses.all.count).toBe(services.reduce((sum, row) => sum + row.count, 0));
  }
});

test("a day's few answers are withheld from analysts, and told to those who run the cycle", async () => {
  const text = `{ satisfactionResponses(first: 1) {
    groupedAggregates(groupBy: [SERVICE, ANSWERED], dateBucket: DAY, first: 1000) { count isWithheld satisfaction { respondents index isWithheld elements { mean } explanation { rule } } } } }`;
  const veiled = (await asked.run("analis", text)).satisfactionResponses.groupedAggregates;
  const open = (await asked.run("tim.kinerja", text)).satisfactionResponses.groupedAggregates;

  expect(open.every(({ isWithheld }: any) => !isWithheld)).toBe(true);
  const small = veiled.filter(({ isWithheld }: any) => isWithheld);
  expect(small.length).toBeGreaterThan(100);
  for (const { count, satisfaction } of small) {
    expect(count).toBeNull();
    expect(satisfaction).toEqual({ respondents: null, index: null, isWithheld: true, elements: [], explanation: null });
  }
  for (const { count } of veiled.filter(({ isWithheld }: any) => !isWithheld)) expect(count).toBeGreaterThanOrEqual(5);
});

test("the lines of the explanation add up to the index before it is rounded", async () => {
  const [service] = await asked.demo.rows<any>("select key from service order by key limit 1");
  const id = Buffer.from(`Service:${service.key}`).toString("base64url");
  const { satisfactionIndex } = await asked.run(
    "tim.kinerja",
    `{ satisfactionIndex(serviceId: "${id}", from: "2026-01-01", to: "2026-10-31") { index respondents elements { element count mean value band } explanation { rule lines { name count each amount } } } }`,
  );
  const { lines } = satisfactionIndex.explanation;
  const sum = lines.reduce((total: number, { amount }: any) => total + amount, 0);
  expect(satisfactionIndex.index).toBeCloseTo(sum, 2);
  for (const { count, each, amount } of lines) expect(amount).toBeCloseTo(count * each, 9);
  expect(lines.map(({ name }: any) => name)).toEqual([...ELEMENTS.map((e) => e.toUpperCase()), "RESPONDENTS"]);
});
