import type { FastifyInstance } from "fastify";
import type { DataSource } from "typeorm";
import { createDataSource } from "../data-source.ts";
import { globalId } from "../platform/global-id.ts";
import { createServer } from "../server.ts";
import { DEMO_DAY, demoDatabase, type LoadedDemo } from "../testing/loaded-demo.ts";
import { World } from "../testing/world.ts";

/**
 * Whoever has an explanation before them, and nothing else, can work out the number again. The arithmetic here is that of
 * someone with a pocket calculator: nothing of it is the product's.
 */
const HOW_MANY = 1_000;
const AT_ONCE = 25;

let demo: LoadedDemo;
let dataSource: DataSource;
let app: FastifyInstance;
let stored: Map<string, Stored>;
let explained: Explained[];

beforeAll(async () => {
  demo = await demoDatabase({ employees: 100 });
  dataSource = await createDataSource(demo.url).initialize();
  const now = new Date(`${DEMO_DAY}T03:00:00Z`);
  app = await createServer({ dataSource, env: {}, clock: () => now });
  const analyst = await new World(dataSource, now).session(null, "ANALYST");

  const drawn = await demo.rows<Stored & { key: string }>(
    `select key, advised_work_result as "advisedWorkResult", advised_behaviour as "advisedBehaviour", rule_version as "ruleVersion"
     from assessment where status <> 'DRAFT' order by md5(key || 'a seed') limit ${HOW_MANY}`,
  );
  stored = new Map(drawn.map(({ key, ...row }) => [globalId("Assessment", key), row]));
  explained = await askAll([...stored.keys()], analyst);
}, 240_000);
afterAll(async () => {
  await app.close();
  await dataSource.destroy();
  await demo.drop();
});

test("a thousand assessments are explained, by both rules, with and without advice, of heads and of others", () => {
  expect(explained).toHaveLength(HOW_MANY);
  const some = (is: (of: Explained) => boolean) => expect(explained.filter(is).length).toBeGreaterThan(10);
  some(({ aspects }) => aspects[0]?.explanation.ruleVersion === "2024-1");
  some(({ aspects }) => aspects[0]?.explanation.ruleVersion === "2026-2");
  some(({ aspects }) => aspects[0]?.explanation.ruleVersion === "2026-3");
  some(({ explanation }) => choice(explanation, "WORK_RESULT").advised === null);
  some(({ explanation }) => adviceLines(explanation, "WORK_RESULT_ADVICE").length === 1); // the unit's rating
  for (const rating of ["BELOW", "MEETS", "ABOVE"])
    some(({ explanation }) => choice(explanation, "WORK_RESULT").advised === rating);
  const indicators = explained.flatMap(({ explanation }) => explanation.results.flatMap((result) => result.indicators));
  for (const state of ["MEASURED", "NOT_MEASURED"])
    expect(indicators.filter((one) => one.state === state).length).toBeGreaterThan(1_000);
});

test("every line is a count times so much each", () => {
  const lines = explained.flatMap(({ aspects, explanation }) =>
    [...aspects.map((aspect) => aspect.explanation), explanation].flatMap(({ parts, results }) => [
      ...parts.flatMap((part) => part.lines),
      ...results.flatMap(({ indicators }) => indicators.flatMap((indicator) => indicator.lines)),
    ]),
  );
  expect(lines.length).toBeGreaterThan(20_000);
  const wrong = lines.filter(({ count, each, amount }) => Math.abs(count * each - amount) > 1e-9);
  expect(wrong).toEqual([]);
});

test("every aspect is the weighted mean of its parts, and every part the sum of its lines", () => {
  for (const { id, aspects } of explained) {
    for (const { aspect, score, explanation } of aspects) {
      const parts = explanation.parts.map(({ weight, lines }) => ({
        weight,
        score: lines.length === 0 ? null : within(0, 100, cents(total(lines))),
      }));
      expect({ id, aspect, parts: parts.map((part) => part.score) }).toEqual({
        id,
        aspect,
        parts: explanation.parts.map((part) => part.score),
      });
      const told = parts.filter((part) => part.score !== null);
      const weights = told.reduce((sum, { weight }) => sum + weight, 0);
      const sum = told.reduce((all, part) => all + part.weight * (part.score ?? 0), 0);
      expect({ id, aspect, score }).toEqual({ id, aspect, score: weights > 0 ? cents(sum / weights) : null });
    }
  }
});

test("every attainment is the sum of its lines, of a result the mean of its indicators, of a plan that of its results", () => {
  for (const { id, aspects, explanation } of explained) {
    for (const { attainment, indicators } of explanation.results) {
      for (const indicator of indicators) {
        const sum = indicator.attainment === null ? null : cents(total(indicator.lines));
        expect({ id, attainment: indicator.attainment }).toEqual({ id, attainment: sum });
        if (sum !== null) expect(sum).toBe(within(0, 120, sum));
      }
      expect({ id, attainment }).toEqual({ id, attainment: mean(indicators.map((one) => one.attainment)) });
    }
    const quality = aspects.find(({ aspect }) => aspect === "WORK_QUALITY")!.explanation;
    expect(quality.results).toEqual(explanation.results);
    const part = quality.parts.find(({ name }) => name === "ATTAINMENT");
    if (part)
      expect(part.lines.map(({ count }) => count)).toEqual(
        [mean(explanation.results.map((result) => result.attainment))].filter((known) => known !== null),
      );
  }
});

test("the advice on the work result follows from its lines, and its lines from the attainments", () => {
  for (const { id, explanation } of explained) {
    const lines = adviceLines(explanation, "WORK_RESULT_ADVICE");
    const { advised } = choice(explanation, "WORK_RESULT");
    const [only] = lines;
    if (lines.length === 1) {
      const ofHead: Record<string, string> = { OUTSTANDING: "ABOVE", GOOD: "MEETS" };
      expect({ id, advised }).toEqual({ id, advised: ofHead[only!.name] ?? "BELOW" });
      continue;
    }
    const count = (name: string) => lines.find((line) => line.name === name)!.count;
    const known = explanation.results.flatMap((result) => (result.attainment === null ? [] : [result.attainment]));
    const [above, below] = [known.filter((one) => one > 100).length, known.filter((one) => one < 90).length];
    expect([count("RESULTS"), count("RESULTS_ABOVE"), count("RESULTS_BELOW"), count("RESULTS_MEETING")]).toEqual([
      known.length,
      above,
      below,
      known.length - above - below,
    ]);
    expect(count("RESULTS_NOT_MEASURED")).toBe(explanation.results.length - known.length);

    const [main, mainBelow] = [count("MAIN_RESULTS"), count("MAIN_RESULTS_BELOW")];
    const half = known.length / 2;
    const meets = known.length - below >= half && mainBelow <= main / 4;
    const expected = above >= half && mainBelow === 0 ? "ABOVE" : meets ? "MEETS" : "BELOW";
    expect({ id, advised }).toEqual({ id, advised: known.length === 0 ? null : expected });
  }
});

test("the advice on behaviour follows from its lines, and discipline counts as its own score says", () => {
  for (const { id, aspects, explanation } of explained) {
    const lines = adviceLines(explanation, "BEHAVIOUR_ADVICE");
    const discipline = aspects.find(({ aspect }) => aspect === "DISCIPLINE")!.score;
    const of = (name: string) => lines.find((line) => line.name === name);
    expect(of("DISCIPLINE")?.each).toBe(discipline === null ? undefined : discipline >= 75 ? 0 : -1);
    const average = lines.length === 0 ? null : cents(of("MEAN")!.amount);
    const rating = average === null ? null : average >= 0.5 ? "ABOVE" : average < -0.5 ? "BELOW" : "MEETS";
    expect({ id, advised: choice(explanation, "BEHAVIOUR").advised }).toEqual({ id, advised: rating });
  }
});

test("what was advised then is what is advised by its explanation now, by the rule of its time", () => {
  for (const { id, aspects, explanation } of explained) {
    expect({
      advisedWorkResult: choice(explanation, "WORK_RESULT").advised,
      advisedBehaviour: choice(explanation, "BEHAVIOUR").advised,
      ruleVersion: aspects[0]!.explanation.ruleVersion,
    }).toEqual(stored.get(id));
  }
});

const MATRIX: Record<string, Record<string, string>> = {
  ABOVE: { ABOVE: "VERY_GOOD", MEETS: "GOOD", BELOW: "POOR" },
  MEETS: { ABOVE: "GOOD", MEETS: "GOOD", BELOW: "POOR" },
  BELOW: { ABOVE: "NEEDS_IMPROVEMENT", MEETS: "NEEDS_IMPROVEMENT", BELOW: "VERY_POOR" },
};

test("the predicate is what the matrix gives for the two ratings that were chosen; too short in the post has none", () => {
  for (const { id, workResult, behaviour, predicate, isTooShort, explanation } of explained) {
    const [work, conduct] = [choice(explanation, "WORK_RESULT"), choice(explanation, "BEHAVIOUR")];
    expect([work.chosen, conduct.chosen]).toEqual([workResult, behaviour]);
    const expected = isTooShort ? null : MATRIX[workResult!]![behaviour!];
    expect({ id, all: [predicate, work.predicate, conduct.predicate] }).toEqual({
      id,
      all: [expected, expected, expected],
    });
  }
});

const LINES = "lines { name count each amount }";
const QUERY = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Assessment { id workResult behaviour predicate isTooShort
  aspects { aspect score explanation { ...all } } explanation { ...all } } } }
  fragment all on Explanation { ruleVersion parts { name weight score ${LINES} } choices { name advised chosen predicate }
    results { attainment indicators { state attainment ${LINES} } } }`;

async function askAll(ids: readonly string[], as: string): Promise<Explained[]> {
  const answers: Explained[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const response = await app.inject({
      method: "POST",
      url: "/graphql",
      headers: { cookie: `andir_session=${as}` },
      payload: { query: QUERY, variables: { ids: ids.slice(at, at + AT_ONCE) } },
    });
    const { data, errors } = response.json<{ data?: { nodes: Explained[] }; errors?: unknown }>();
    if (errors || !data) throw new Error(JSON.stringify(errors));
    answers.push(...data.nodes);
  }
  return answers;
}

interface Line {
  name: string;
  count: number;
  each: number;
  amount: number;
}
interface Told {
  ruleVersion: string;
  parts: { name: string; weight: number; score: number | null; lines: Line[] }[];
  results: {
    attainment: number | null;
    indicators: { state: string; attainment: number | null; lines: Line[] }[];
  }[];
  choices: { name: string; advised: string | null; chosen: string | null; predicate: string | null }[];
}
interface Explained {
  id: string;
  workResult: string | null;
  behaviour: string | null;
  predicate: string | null;
  isTooShort: boolean;
  aspects: { aspect: string; score: number | null; explanation: Told }[];
  explanation: Told;
}
interface Stored {
  advisedWorkResult: string | null;
  advisedBehaviour: string | null;
  ruleVersion: string;
}

const choice = ({ choices }: Told, of: string) => choices.find(({ name }) => name === of)!;
const adviceLines = ({ parts }: Told, of: string) => parts.find(({ name }) => name === of)!.lines;
const total = (lines: readonly Line[]) => lines.reduce((sum, { count, each }) => sum + count * each, 0);
const within = (low: number, high: number, value: number) => Math.min(high, Math.max(low, value));
/** Two decimals, half up, as one writes it down; what only binary fractions have in the tenth place is nothing. */
const cents = (value: number) => Math.round(Number((value * 100).toFixed(7))) / 100 + 0;
function mean(all: readonly (number | null)[]): number | null {
  const known = all.filter((one) => one !== null);
  return known.length === 0 ? null : cents(known.reduce((sum, one) => sum + one, 0) / known.length);
}
