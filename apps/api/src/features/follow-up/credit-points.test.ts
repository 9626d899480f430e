import { yearOf } from "@andir/domain/period";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";
import type { Period } from "../periods/period.entity.ts";

let api: TestApi;
let head: Person;
let nurse: Person;
let year: Period & { id: string };
let asNurse: string;

const CREDIT = `creditPoints(year: 2025) { year points ruleVersion posts { level predicate coefficient share months points position { title } } }`;
const creditFor = async (session: string, id = nurse.id) => {
  const { data, errors } = await api.ask(session, `query ($id: ID!) { employee(id: $id) { ${CREDIT} } }`, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.["employee"].creditPoints;
};
const titled = (key: string, title: string, kind = "FUNCTIONAL") =>
  api.dataSource.query("update position set title = $2, kind = $3 where key = $1", [key, title, kind]);

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-02-03T03:00:00Z"));
  const { world } = api;
  const clinic = await world.unit("PKM");
  head = await world.employee({ in: clinic, heads: true });
  nurse = await world.employee({ in: clinic, appraisedBy: head });
  await titled(nurse.positionKey, "Perawat Ahli Pertama");
  year = await world.period(yearOf(2025));
  asNurse = await world.session(nurse);
});
afterEach(() => api.stop());

test("a year of Ahli Pertama with the predicate Baik gives 12.5 points", async () => {
  await api.world.assessment(nurse, head, year);
  expect(await creditFor(asNurse)).toEqual({
    year: 2025,
    points: 12.5,
    ruleVersion: "2026-1",
    posts: [
      {
        level: "AHLI_PERTAMA",
        predicate: "GOOD",
        coefficient: 12.5,
        share: 1,
        months: 12,
        points: 12.5,
        position: { title: "Perawat Ahli Pertama" },
      },
    ],
  });
});

test("each post of a year is a conversion of its own, by its months and its predicate", async () => {
  const { world } = api;
  await api.dataSource.query("update position set ends_on = '2025-07-31' where key = $1", [nurse.positionKey]);
  const later = await world.post(nurse.key, await world.unit("LAIN"), {
    title: "Perawat Ahli Muda",
    kind: "FUNCTIONAL",
    startsOn: "2025-08-01",
  });
  await world.assessment(nurse, head, year);
  await world.assessment(nurse, head, year, { positionKey: later, workResult: "ABOVE", behaviour: "ABOVE" });

  expect(await creditFor(asNurse)).toMatchObject({
    points: 22.917, // 12.5 x 1 x 7/12 = 7.292, and 25 x 1.5 x 5/12 = 15.625
    posts: [
      { months: 7, points: 7.292 },
      { level: "AHLI_MUDA", predicate: "VERY_GOOD", months: 5, points: 15.625 },
    ],
  });
});

test("who holds no functional post of a level, or has no result, has none", async () => {
  expect(await creditFor(asNurse)).toBeNull();
  await api.world.assessment(nurse, head, year);
  await titled(nurse.positionKey, "Perawat Ahli Pertama", "IMPLEMENTING");
  expect(await creditFor(asNurse)).toBeNull();
  await titled(nurse.positionKey, "Perawat");
  expect(await creditFor(asNurse)).toBeNull();
});

test("it is seen by who sees the assessments, and by no analyst who meets a pseudonym", async () => {
  const { world } = api;
  await world.assessment(nurse, head, year);
  expect(await creditFor(await world.session(head))).not.toBeNull();
  const peer = await world.employee({ in: await world.unit("ASING") });
  expect(await creditFor(await world.session(peer))).toBeNull();
  const analyst = await world.session(null, "ANALYST");
  const { data } = await api.ask(analyst, `{ employees { nodes { annualResult(year: 2025) { year } ${CREDIT} } } }`);
  const nodes = data?.["employees"].nodes as { annualResult: object | null; creditPoints: object | null }[];
  expect(nodes.filter(({ annualResult }) => annualResult)).toHaveLength(1);
  expect(nodes.filter(({ creditPoints }) => creditPoints)).toHaveLength(0);
});
