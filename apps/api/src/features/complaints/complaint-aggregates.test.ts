import { newKey } from "../../platform/key.ts";
import { TestApi } from "../../testing/api.ts";

let api: TestApi;
let as: Record<"lurah" | "siti" | "team" | "analyst", string>;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const { world, dataSource } = api;
  const village = await world.unit("KEL.A");
  const other = await world.unit("KEL.B");
  as = {
    lurah: await world.session(await world.employee({ in: village, name: "Lurah", heads: true })),
    siti: await world.session(await world.employee({ in: village, name: "Siti" })),
    team: await world.session(null, "PERFORMANCE_TEAM"),
    analyst: await world.session(null, "ANALYST"),
  };
  for (const [unit, about, received, answered, due, changed] of [
    [village, "TIME", "2026-10-01T02:00:00Z", "2026-10-05T02:00:00Z", "2026-10-15", "2026-10-06T02:00:00Z"],
    [village, "TIME", "2026-10-31T18:00:00Z", null, "2026-11-15", null], // November where the agency is
    [other, null, "2026-11-10T02:00:00Z", "2026-11-12T02:00:00Z", "2026-11-24", null],
  ] as const)
    await dataSource.query(
      `insert into complaint (key, code_hash, unit_key, about, text, status, received_at, answered_at, due_on, change, changed_at)
       values ($1::uuid, $1::uuid::text, $2, $3, 'Lampu mati.', $4, $5, $6, $7, $8, $9)`,
      [
        newKey(),
        unit.key,
        about,
        answered ? "ANSWERED" : "RECEIVED",
        received,
        answered,
        due,
        changed && "LED.",
        changed,
      ],
    );
});
afterEach(() => api.stop());

const ASKED = `{ complaints {
  aggregates { count average { daysToAnswer isAnswered } sum { isOverdue hasChange } distinctCount { orgUnits } }
  groupedAggregates(groupBy: [ORG_UNIT]) { keys { orgUnit { code } } count average { daysToAnswer } }
  byMonth: groupedAggregates(groupBy: [RECEIVED], dateBucket: MONTH) { keys { receivedFrom } count }
  byAbout: groupedAggregates(groupBy: [ABOUT, STATUS]) { keys { about status service { code } } count }
} }`;
async function asked(session: string) {
  const { data, errors } = await api.ask(session, ASKED);
  expect(errors).toBeUndefined();
  return data?.["complaints"];
}

test("the performance team counts all complaints, by unit, month and what they are about", async () => {
  expect(await asked(as.team)).toEqual({
    aggregates: {
      count: 3,
      average: { daysToAnswer: 3, isAnswered: expect.closeTo(2 / 3) },
      sum: { isOverdue: 1, hasChange: 1 },
      distinctCount: { orgUnits: 2 },
    },
    groupedAggregates: [
      { keys: { orgUnit: { code: "KEL.A" } }, count: 2, average: { daysToAnswer: 4 } },
      { keys: { orgUnit: { code: "KEL.B" } }, count: 1, average: { daysToAnswer: 2 } },
    ],
    byMonth: [
      { keys: { receivedFrom: "2026-10-01" }, count: 1 },
      { keys: { receivedFrom: "2026-11-01" }, count: 2 },
    ],
    byAbout: expect.arrayContaining([
      { keys: { about: "TIME", status: "ANSWERED", service: null }, count: 1 },
      { keys: { about: "TIME", status: "RECEIVED", service: null }, count: 1 },
      { keys: { about: null, status: "ANSWERED", service: null }, count: 1 },
    ]),
  });
});

test("a head counts those of the own units alone, and whoever reads none counts none", async () => {
  expect(await asked(as.lurah)).toMatchObject({ aggregates: { count: 2 }, groupedAggregates: [{ count: 2 }] });
  for (const who of ["siti", "analyst"] as const)
    expect(await asked(as[who])).toMatchObject({ aggregates: { count: 0 }, groupedAggregates: [] });
});
