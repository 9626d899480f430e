import { DEFAULT_CYCLE_RULES } from "@andir/domain/cycle-rules";
import { headWorkResult } from "@andir/domain/head-of-unit";
import type { OrganisationRating } from "@andir/domain/organisation-rating";
import { createDataSource } from "../data-source.ts";
import { loadOrganisationAdvice } from "../features/organisation-ratings/organisation-advice.loaders.ts";
import type { Actor } from "../platform/actor.ts";
import { poolOf, type Scope } from "../platform/scope.ts";
import { DEMO_DAY, demoDatabase, type LoadedDemo } from "../testing/loaded-demo.ts";

let demo: LoadedDemo;
const rows: LoadedDemo["rows"] = (text, values) => demo.rows(text, values);

beforeAll(async () => {
  demo = await demoDatabase({ employees: 100 });
}, 120_000);
afterAll(() => demo.drop());

/** Ratings with the assessments that rest on them: of a quarter, those of its months. */
const OF_HEADS = `from unit_rating g join period d on d.key = g.period_key
  join assessment a on a.unit_key = g.unit_key join position p on p.key = a.position_key and p.is_head
  join period q on q.key = a.period_key and q.starts_on >= d.starts_on and q.ends_on <= d.ends_on
    and q.kind = case when d.kind = 'QUARTER' then 'MONTH'::period_kind else d.kind end
  where g.status = 'PUBLISHED'`;

test("the work result of every head is what the unit's rating gives", async () => {
  const found = await rows<{ rating: OrganisationRating; work_result: string; kind: string }>(
    `select g.rating, a.work_result, d.kind ${OF_HEADS}`,
  );

  expect(found.length).toBeGreaterThan(300);
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["QUARTER", "YEAR"]));
  for (const { rating, work_result } of found)
    expect(work_result).toBe(headWorkResult(rating, DEFAULT_CYCLE_RULES.headOfUnit));
});

test("every rating but those for a stated reason is what the API advises from the facts that it reads back", async () => {
  const found = await rows<{ unitKey: string; periodKey: string; rating: string; reason: string }>(
    `select unit_key as "unitKey", period_key as "periodKey", rating, reason from unit_rating`,
  );
  const departures: string[] = [];
  await reading(async (scope) => {
    for (const { unitKey, periodKey, rating, reason } of found) {
      const advice = await loadOrganisationAdvice(scope, unitKey, { periodKey });
      expect(reason).toContain(advice!.meanAttainment!.toFixed(2).replace(".", ","));
      if (advice!.rating !== rating) departures.push(reason);
    }
  });

  expect(found.length).toBeGreaterThan(150);
  for (const reason of departures) expect(reason).toMatch(/namun|karena/);
  expect(departures.length).toBeLessThan(found.length / 10);
});

test("most units are good, some are outstanding and some need improvement; Ciroyom slips and Puskesmas Garuda rises", async () => {
  const shares = await rows<{ rating: string; share: number }>(
    `select rating, count(*)::float / sum(count(*)) over () as share from unit_rating group by 1 order by 2 desc`,
  );
  const of = (code: string) =>
    rows<{ rating: string; status: string }>(
      `select g.rating, g.status from unit_rating g join org_unit u on u.key = g.unit_key join period d on d.key = g.period_key
       where u.code = $1 and d.kind = 'QUARTER' order by d.starts_on`,
      [code],
    );

  expect(shares[0]?.rating).toBe("GOOD");
  expect(shares.map(({ rating }) => rating)).toEqual(expect.arrayContaining(["OUTSTANDING", "NEEDS_IMPROVEMENT"]));
  expect((await of("KEL.CIROYOM")).map(({ rating }) => rating)).toEqual([
    "GOOD",
    "GOOD",
    "GOOD",
    "GOOD",
    "GOOD",
    "NEEDS_IMPROVEMENT",
    "POOR",
  ]);
  expect((await of("KEL.CIROYOM")).at(-1)?.status).toBe("DRAFT");
  expect((await of("PKM.GARUDA")).at(-1)?.rating).toBe("OUTSTANDING");
  expect(await of("KEL.MALEBER")).toHaveLength(6);
});

test("nobody rates the unit that they head, and the whole is rated by nobody", async () => {
  expect(
    await rows(`select g.key from unit_rating g join position p on p.unit_key = g.unit_key and p.is_head and p.employee_key = g.set_by_key
      and p.starts_on <= g.period_ends_on and (p.ends_on is null or p.ends_on >= g.period_ends_on)`),
  ).toEqual([]);
  expect(await rows("select g.key from unit_rating g where g.set_by_key is null")).toEqual([]);
  expect(
    await rows("select g.key from unit_rating g join org_unit u on u.key = g.unit_key where u.parent_key is null"),
  ).toEqual([]);
});

test("each stands after what it rests on: agreed, reported, commented, rated; nothing after yesterday", async () => {
  const none = async (text: string) => expect(await rows(text)).toEqual([]);
  await none("select key from unit_agreement where (status = 'DRAFT') <> (agreed_at is null)");
  await none(
    "select rz.key from unit_realisation rz join period d on d.key = rz.period_key where rz.reported_at::date <= d.ends_on",
  );
  await none("select key from unit_realisation where commented_at <= reported_at");
  await none(`select g.key from unit_rating g join unit_agreement ag on ag.unit_key = g.unit_key join unit_indicator i on i.agreement_key = ag.key
    join unit_realisation rz on rz.indicator_key = i.key and rz.period_key = g.period_key where g.published_at <= rz.reported_at`);
  await none("select key from unit_rating where (status = 'DRAFT') <> (published_at is null)");
  for (const [table, column] of [
    ["unit_agreement", "agreed_at"],
    ["unit_realisation", "reported_at"],
    ["unit_realisation", "commented_at"],
    ["unit_rating", "published_at"],
  ])
    await none(`select key from ${table} where ${column} >= '${DEMO_DAY}'`);
});

/** As those who run the cycle read it. */
async function reading(work: (scope: Scope) => Promise<void>): Promise<void> {
  const dataSource = createDataSource(demo.url);
  await dataSource.initialize();
  try {
    const actor: Actor = {
      accountKey: "",
      today: DEMO_DAY.slice(0, 10),
      employeeKey: null,
      roles: new Set(["PERFORMANCE_TEAM"]),
      headedUnitKeys: [],
      unitKeys: [],
      appraisedKeys: [],
      actsFor: [],
      dutyKeys: [],
      appraisedFor: {},
      unitsFor: {},
      pastPositionKeys: [],
      seesIdentity: false,
      administeredUnitKeys: [],
      directoryVersion: 0,
      smallestGroup: 5,
    };
    await work({
      actor,
      db: dataSource.manager,
      sql: poolOf(dataSource),
      now: new Date(DEMO_DAY),
      secret: Buffer.alloc(32),
      reads: new Set<string>(),
    });
  } finally {
    await dataSource.destroy();
  }
}
