import { quarterOf, yearOf } from "@andir/domain/period";
import { UnitCast, unitId, type Who } from "../../testing/unit-cast.ts";
import type { Actor } from "../../platform/actor.ts";
import { poolOf, type Scope } from "../../platform/scope.ts";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";
import { loadHeadRating } from "./unit-rating.loaders.ts";

let cast: UnitCast;
beforeEach(async () => {
  cast = await UnitCast.start();
});
afterEach(() => cast.api.stop());

const READ = `query ($unit: ID!, $period: ID!) {
  orgUnit(id: $unit) { viewerMayRate(periodId: $period) organisationRating(periodId: $period) { id status rating reason } organisationRatings { totalCount nodes { id } } }
}`;

const read = async (as: Who, of: OrgUnit = cast.village) =>
  (await cast.api.ask(cast.sessions[as], READ, { unit: unitId(of), period: cast.quarter.id })).data?.["orgUnit"];

test("a draft is seen by those who weigh it and who run the cycle, by every path, and not by its unit", async () => {
  const id = await cast.units.rating(cast.village, cast.quarter, { status: "DRAFT", publishedAt: null });
  const seeing: Who[] = [];
  for (const who of Object.keys(cast.sessions) as Who[]) {
    const { data } = await cast.api.ask(cast.sessions[who], `{ node(id: "${id}") { id } }`);
    const unit = await read(who);
    const paths = [
      data?.["node"] !== null,
      unit.organisationRating !== null,
      unit.organisationRatings.totalCount === 1,
    ];
    expect([who, new Set(paths).size]).toEqual([who, 1]);
    if (paths[0]) seeing.push(who);
  }

  expect(seeing).toEqual(["districtHead", "delegate", "team", "official"]);
});

test("an analyst sees the ratings of the whole and its branches, without words and without who set them", async () => {
  await cast.units.rating(cast.village, cast.quarter, { setByKey: cast.districtHead.key });
  await cast.units.rating(cast.district, cast.quarter, { setByKey: cast.districtHead.key });
  const query = `query ($unit: ID!) { orgUnit(id: $unit) { organisationRatings { nodes { rating reason setBy { name } } } } }`;
  const of = async (unit: OrgUnit) =>
    (await cast.api.ask(cast.sessions.analyst, query, { unit: unitId(unit) })).data?.["orgUnit"].organisationRatings
      .nodes;

  expect(await of(cast.village)).toEqual([]);
  expect(await of(cast.district)).toEqual([{ rating: "GOOD", reason: null, setBy: null }]);
});

test("the mapping that was in force on the period's last day gives the head's work result", async () => {
  await cast.units.rating(cast.village, cast.quarter, { rating: "NEEDS_IMPROVEMENT" });
  const year = await cast.api.world.period(yearOf(2025));
  await cast.units.rating(cast.village, year, { rating: "NEEDS_IMPROVEMENT" });
  await cast.api.dataSource.query(
    `insert into cycle_rule (version, starts_on, rules, source) values ('2026-7', '2026-07-01',
      '{"headOfUnit": {"OUTSTANDING": "ABOVE", "GOOD": "MEETS", "NEEDS_IMPROVEMENT": "MEETS", "POOR": "BELOW", "VERY_POOR": "BELOW"}}', 'Uji')`,
  );
  const { data } = await cast.api.ask(
    cast.sessions.member,
    `query ($unit: ID!) { orgUnit(id: $unit) { organisationRatings { nodes { headWorkResult period { label } } } } }`,
    { unit: unitId(cast.village) },
  );

  expect(data?.["orgUnit"].organisationRatings.nodes).toEqual([
    { headWorkResult: "MEETS", period: { label: "Triwulan III 2026" } },
    { headWorkResult: "BELOW", period: { label: "Tahun 2025" } },
  ]);
});

test("ratings are filtered by rating and period, and ordered by rating", async () => {
  for (const [number, rating] of [
    [1, "POOR"],
    [2, "OUTSTANDING"],
    [3, "GOOD"],
  ] as const)
    await cast.units.rating(
      cast.village,
      number === 3 ? cast.quarter : await cast.api.world.period(quarterOf(2026, number)),
      { rating },
    );
  const { data } = await cast.api.ask(
    cast.sessions.member,
    `query ($unit: ID!) { orgUnit(id: $unit) {
      best: organisationRatings(orderBy: { field: RATING, direction: DESC }) { nodes { rating } }
      few: organisationRatings(filter: { rating: { in: [POOR, GOOD] }, period: { startsOn: { gte: "2026-04-01" } } }) { totalCount nodes { rating } }
      page: organisationRatings(first: 1) { nodes { rating } pageInfo { hasNextPage } }
    } }`,
    { unit: unitId(cast.village) },
  );

  expect(data?.["orgUnit"].best.nodes.map((n: any) => n.rating)).toEqual(["OUTSTANDING", "GOOD", "POOR"]);
  expect(data?.["orgUnit"].few).toEqual({ totalCount: 1, nodes: [{ rating: "GOOD" }] });
  expect(data?.["orgUnit"].page).toEqual({ nodes: [{ rating: "GOOD" }], pageInfo: { hasNextPage: true } });
});

const ADVICE = `query ($unit: ID!, $period: ID!) { orgUnit(id: $unit) { organisationAdvice(periodId: $period) {
  rating meanAttainment ruleVersion lines { name count each amount }
  attainments { state realisation target attainment indicator { text } lines { name count each amount } } } } }`;
const advice = async (as: Who, period = cast.quarter) =>
  (await cast.api.ask(cast.sessions[as], ADVICE, { unit: unitId(cast.village), period: period.id })).data?.["orgUnit"]
    .organisationAdvice;
const total = (lines: any[]) => lines.reduce((sum, { count, each }) => sum + count * each, 0);

test("the advice follows from the indicators by arithmetic that can be done again", async () => {
  const agreement = await cast.units.agreement(cast.village, 2026);
  const families = await cast.units.indicator(agreement, { planned: 100 });
  const days = await cast.units.indicator(agreement, {
    ordinal: 2,
    text: "Hari penyelesaian",
    pattern: "POSITION",
    direction: "LOWER_IS_BETTER",
    target: 5,
    planned: 5,
  });
  await cast.units.indicator(agreement, {
    ordinal: 3,
    text: "Indeks",
    pattern: "RELEASE",
    measuredQuarters: [2],
    planned: null,
  });
  await cast.units.realisation(families, cast.quarter, 96);
  await cast.units.realisation(days, cast.quarter, 4.5);
  const found = await advice("districtHead");

  expect(found).toMatchObject({
    rating: "OUTSTANDING",
    meanAttainment: 103,
    ruleVersion: "2026-1",
    attainments: [
      {
        state: "MEASURED",
        realisation: 96,
        target: 100,
        attainment: 96,
        indicator: { text: "Keluarga yang dilayani" },
      },
      { state: "MEASURED", realisation: 4.5, target: 5, attainment: 110 },
      { state: "NOT_MEASURED", realisation: null, target: null, attainment: null },
    ],
  });
  for (const { attainment, lines } of found.attainments)
    if (attainment !== null) expect(total(lines)).toBeCloseTo(attainment, 2);
  expect(total(found.lines)).toBeCloseTo(found.meanAttainment, 2);
});

test("a year is advised on by the agreement, and not before its quarters are reported", async () => {
  const agreement = await cast.units.agreement(cast.village, 2025);
  const families = await cast.units.indicator(agreement);
  const year = await cast.api.world.period(yearOf(2025));
  for (const quarter of [1, 2, 3, 4])
    await cast.units.realisation(families, await cast.api.world.period(quarterOf(2025, quarter)), 90);

  expect(await advice("districtHead", year)).toMatchObject({
    rating: "GOOD",
    attainments: [{ realisation: 360, target: 400, attainment: 90 }],
  });
  await cast.units.indicator(await cast.units.agreement(cast.village, 2026));
  expect(await advice("districtHead", await cast.api.world.period(yearOf(2026)))).toMatchObject({
    rating: null,
    attainments: [{ state: "NOT_DUE" }],
  });
});

test("without an agreement there is no advice, nor for a month", async () => {
  expect(await advice("districtHead")).toBeNull();
  await cast.units.indicator(await cast.units.agreement(cast.village, 2026));
  expect(await advice("districtHead", await cast.api.world.month(2026, 9))).toBeNull();
});

test("advice tells what a rating will be: until it is published, it is for those who work on the unit", async () => {
  const indicator = await cast.units.indicator(await cast.units.agreement(cast.village, 2026));
  await cast.units.realisation(indicator, cast.quarter, 100);
  const seeing = async () => {
    const found: Who[] = [];
    for (const who of Object.keys(cast.sessions) as Who[]) if ((await advice(who)) !== null) found.push(who);
    return found;
  };

  const working = ["districtHead", "villageHead", "delegate", "headsDelegate", "team", "official"];
  expect(await seeing()).toEqual(working);
  await cast.units.rating(cast.village, cast.quarter);
  expect((await seeing()).toSorted()).toEqual([...working, "admin", "member", "peerHead"].toSorted());
});

test("a nested query over twenty units takes one statement a level, however many units", async () => {
  const query = `query ($period: ID!) { orgUnits(first: 22, filter: { code: { contains: "KEL" } }) { nodes { viewerMayRate(periodId: $period)
    organisationRating(periodId: $period) { rating setBy { name } viewerMaySet }
    organisationRatings { nodes { rating period { label } } }
    organisationAdvice(periodId: $period) { rating attainments { indicator { text } attainment } }
    agreement(year: 2026) { status viewerMaySave indicators { text realisations { value viewerMayComment } } actionPlans { targets { planned indicator { text } } } } } } }`;
  const ask = async () => cast.api.ask(cast.sessions.districtHead, query, { period: cast.quarter.id });
  const grow = async (from: number, to: number) => {
    for (let i = from; i < to; i += 1) {
      const unit = await cast.api.world.unit(`KEL.${i}`, cast.district);
      const indicator = await cast.units.indicator(await cast.units.agreement(unit, 2026));
      await cast.units.realisation(indicator, cast.quarter, 90 + i);
      await cast.units.rating(unit, cast.quarter, { setByKey: cast.districtHead.key });
    }
  };
  await grow(0, 2);
  const few = await ask();
  await grow(2, 20);
  await ask();
  const many = await ask();

  expect(many.errors).toBeUndefined();
  expect(many.data?.["orgUnits"].nodes).toHaveLength(22);
  expect(many.statements).toBe(STATEMENTS);
  expect(few.statements).toBeLessThanOrEqual(STATEMENTS + 3); // units, periods and rules are then kept
});

/** actor | units | standings for the period, rating, ratings, advice, agreement | setter, indicators of attainments, standings, indicators, plans | realisations, indicators of targets | agreements of realisations */
const STATEMENTS = 14;

test("a head's work result follows from the published rating, in a month from that of its quarter, and from no draft", async () => {
  const { dataSource, world, now } = cast.api;
  const [july, october] = [await world.month(2026, 7), await world.month(2026, 10)];
  await world.period(quarterOf(2026, 4));
  const scope = (): Scope => ({
    actor: anActor({ roles: new Set(["PERFORMANCE_TEAM"]) }),
    db: dataSource.manager,
    sql: poolOf(dataSource),
    now,
    secret: Buffer.alloc(32),
    reads: new Set(),
  });
  const of = async (period: { key: string }) =>
    (await loadHeadRating(scope(), cast.village.key, period.key))?.workResult ?? null;

  await cast.units.rating(cast.village, cast.quarter, { rating: "OUTSTANDING", status: "DRAFT", publishedAt: null });
  expect(await of(cast.quarter)).toBeNull();
  await dataSource.query("update unit_rating set status = 'PUBLISHED'");
  expect([await of(cast.quarter), await of(july), await of(october)]).toEqual(["ABOVE", "ABOVE", null]);
});

const anActor = (given: Partial<Actor>): Actor => ({
  accountKey: "",
  today: "2026-11-24",
  employeeKey: null,
  roles: new Set(),
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
  directoryVersion: 1_000_000,
  smallestGroup: 5,
  ...given,
});
