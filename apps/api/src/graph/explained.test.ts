import { isObjectType, type GraphQLObjectType } from "graphql";
import { createSchema } from "../schema.ts";
import { Asked } from "../testing/asked.ts";

let asked: Asked;
beforeAll(async () => {
  asked = await Asked.open(100);
}, 240_000);
afterAll(() => asked.close());

/** Each type that tells a number over many records. */
const OVER_MANY =
  /^(TeamSummary|Overview|AspectMedian|UnitMedian|AspectSpread|DocumentCompleteness|UnitAdoption|TrainingEffect|WaitingTime|SatisfactionIndex|AppraisalFairness|\w+Aggregates|\w+Group)$/;
/** Of these the ones that are part of a whole that is explained. */
const PARTS = ["FairnessGroup"];

test("a number over many records is explained wherever it is told", async () => {
  const types = Object.values((await createSchema()).getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && OVER_MANY.test(type.name) && !PARTS.includes(type.name),
  );
  expect(types.length).toBeGreaterThan(20);
  expect(types.filter((type) => !type.getFields()["explanation"]).map(({ name }) => name)).toEqual([]);
});

test("how far a month is, its trend, waiting times and medians say of how many they are", async () => {
  const { viewer, orgUnit, assessments } = await asked.run(
    "tim.kinerja",
    `{ viewer { overviews { owingCount reportedCount explanation { rule lines { name count } } }
         trend { points { discipline { median n explanation { rule lines { name count } } } } } }
       orgUnit(code: "PKM.GARUDA") { services { waitingTimes(months: 3) { served withinStandard explanation { rule lines { name count } } } } }
       assessments(first: 10, filter: { period: { kind: { eq: MONTH } } }) { nodes { aspects { unitMedian { n explanation { rule lines { name count } } } } } } }`,
  );
  const countOf = ({ explanation }: any, name: string) =>
    explanation.lines.find((line: any) => line.name === name).count;
  const { overviews, trend } = viewer;
  const times = orgUnit.services.flatMap(({ waitingTimes }: any) => waitingTimes);
  const medians = assessments.nodes.flatMap(({ aspects }: any) => aspects.flatMap((one: any) => one.unitMedian ?? []));

  for (const list of [overviews, trend.points, times, medians]) expect(list.length).toBeGreaterThan(0);
  for (const one of overviews) {
    expect(countOf(one, "OWING")).toBe(one.owingCount);
    expect(countOf(one, "REPORTED")).toBe(one.reportedCount);
  }
  for (const { discipline } of trend.points) expect(countOf(discipline, "SCORES")).toBe(discipline.n);
  for (const one of times) {
    expect(countOf(one, "SERVED")).toBe(one.served);
    expect(countOf(one, "WITHIN_STANDARD")).toBe(one.withinStandard);
  }
  for (const one of medians) expect(countOf(one, "SCORES")).toBe(one.n);
});
