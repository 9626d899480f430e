import { monthOf } from "@andir/domain/period";
import type { Period } from "../periods/period.entity.ts";
import { globalId } from "../../platform/global-id.ts";
import { UnitCast, unitId, type Who } from "../../testing/unit-cast.ts";
import type { Person } from "../../testing/world.ts";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";

type Month = Period & { id: string };

let cast: UnitCast;
let october: Month;
let section: OrgUnit;

beforeAll(async () => {
  cast = await UnitCast.start();
  const { world } = cast.api;
  section = await world.unit("KEL.SEKSI", cast.village);
  october = await world.month(2026, 10);
  await world.month(2026, 9);
  await people(cast.village, 7);
  await people(section, 6);
});
afterAll(() => cast.api.stop());

/** People of a unit who stand in every way that there is, in turn. */
async function people(unit: OrgUnit, count: number): Promise<Person[]> {
  const { world } = cast.api;
  const made: Person[] = [];
  for (let i = 0; i < count; i += 1) {
    const person = await world.employee({ in: unit, name: `${unit.code} ${i}`, appraisedBy: cast.villageHead });
    made.push(person);
    const status = (["VERIFIED", "SUBMITTED", "RETURNED", "DRAFT"] as const)[i % 5];
    if (status) await world.report(person, october, { status, daysLate: i % 2 === 0 ? 0 : 3 });
    if (i % 3 === 0)
      await world.assessment(person, cast.villageHead, october, {
        discipline: 60 + i * 5,
        workQuality: 70 + i,
        innovation: i % 2 === 0 ? null : 50,
        status: i === 3 ? "DRAFT" : "PUBLISHED",
      });
    if (i === 4) await world.leave(person, "2026-09-01", "2026-12-01");
  }
  return made;
}

const ask = async (as: Who, query: string, variables: object = {}) => {
  const answer = await cast.api.ask(cast.sessions[as], query, variables as Record<string, unknown>);
  expect(answer.errors).toBeUndefined();
  return answer;
};

const OVERVIEW = `query ($unit: ID!, $period: ID, $below: Boolean!) {
  orgUnit(id: $unit) { overview(periodId: $period, includeSubunits: $below) {
    postCount isSmall
    progress { reportsOwed reportsHandedIn reportsPunctual reportsLate assessmentsOwed assessmentsPublished }
    aspects { aspect n isSmall median low high }
    documents { document completeness owedCount doneCount waitingCount lateCount period { label } owing(first: 100) { state daysLate employee { name } unit { code } owedBy { name } } } } }
  team(orgUnitId: $unit, periodId: $period, includeSubunits: $below) {
    members { reportingState daysLate planningState employee { name } assessment { status } } } }`;

const overviewOf = async (as: Who, unit: OrgUnit, below = true) => {
  const { data } = await ask(as, OVERVIEW, { unit: unitId(unit), period: october.id, below });
  return { overview: data?.["orgUnit"].overview, members: data?.["team"]?.members };
};

const root = async (): Promise<OrgUnit> => {
  const [row] = await cast.api.dataSource.query("select key from org_unit where parent_key is null");
  return row;
};
const documentOf = (overview: any, name: string) => overview.documents.find((d: any) => d.document === name);

describe.each([
  ["a unit alone", () => cast.village, false],
  ["a unit with all below", () => cast.village, true],
  ["the whole", root, true],
])("of %s", (_, unitOf, below) => {
  test("reports and assessments are counted as the team of the same people has them", async () => {
    const { overview, members } = await overviewOf("team", await unitOf(), below);
    const owing = members.filter((m: any) => m.reportingState !== "NOT_APPLICABLE");
    const handedIn = (m: any) => m.reportingState === "SUBMITTED" || m.reportingState === "VERIFIED";

    expect(members.length).toBeGreaterThan(below ? 13 : 7);
    expect(overview.postCount).toBe(members.length);
    expect(overview.progress).toEqual({
      reportsOwed: owing.length,
      reportsHandedIn: owing.filter(handedIn).length,
      reportsPunctual: owing.filter((m: any) => handedIn(m) && m.daysLate === 0).length,
      reportsLate: owing.filter((m: any) => !handedIn(m)).length,
      assessmentsOwed: owing.length,
      assessmentsPublished: members.filter((m: any) => m.assessment && m.assessment.status !== "DRAFT").length,
    });
  });

  test("each count can be counted again from its explanation and from the list of those who owe", async () => {
    const { data } = await ask(
      "team",
      `query ($unit: ID!, $period: ID, $below: Boolean!) { orgUnit(id: $unit) { overview(periodId: $period, includeSubunits: $below) {
         documents { document owedCount doneCount lateCount owing(first: 100) { state } explanation { rule lines { name count each amount } } }
         aspects { n explanation { rule lines { name count } } } } } }`,
      { unit: unitId(await unitOf()), period: october.id, below },
    );
    const { documents, aspects } = data!["orgUnit"].overview;
    for (const { document, owedCount, doneCount, lateCount, owing, explanation } of documents) {
      const count = Object.fromEntries(explanation.lines.map((line: any) => [line.name, line.count]));
      const sum = explanation.lines.reduce((all: number, { amount }: any) => all + amount, 0);
      expect([document, sum, count.DONE, count.LATE]).toEqual([document, owedCount, doneCount, lateCount]);
      for (const state of ["WAITING", "LATE", "NOT_DUE"])
        expect([document, state, count[state]]).toEqual([
          document,
          state,
          owing.filter((one: any) => one.state === state).length,
        ]);
      expect(explanation.rule).toMatch(/done when/);
    }
    for (const { n, explanation } of aspects) expect(explanation.lines).toEqual([{ name: "SCORES", count: n }]);
  });

  test("what is missing is in the list, each with who has to act", async () => {
    const { overview, members } = await overviewOf("team", await unitOf(), below);
    const named = (list: any[]) => list.map((one): string => one.employee.name).toSorted((a, b) => a.localeCompare(b));
    const late = members.filter((m: any) => ["MISSING", "DRAFT", "RETURNED"].includes(m.reportingState));
    const { owing } = documentOf(overview, "REPORT");

    expect(named(owing)).toEqual(named(late));
    expect(owing.every((one: any) => one.state === "LATE" && one.owedBy.name === one.employee.name)).toBe(true);
    const assessment = documentOf(overview, "ASSESSMENT");
    expect(assessment.owing).toHaveLength(assessment.owedCount - assessment.doneCount);
    expect(documentOf(overview, "PLAN").owing).toHaveLength(
      members.filter((m: any) => m.planningState === "MISSING").length,
    );
  });
});

test("the middle and the quarters are those of what is published, worked out from the rows", async () => {
  const { overview } = await overviewOf("villageHead", cast.village);
  const rows: { discipline: number }[] = await cast.api.dataSource.query(
    `select discipline from assessment where status <> 'DRAFT' and unit_key = any($1) order by discipline`,
    [[cast.village.key, section.key]],
  );
  const scores = rows.map(({ discipline }) => discipline);
  const at = (share: number) => {
    const place = share * (scores.length - 1);
    const [low, high] = [scores[Math.floor(place)]!, scores[Math.ceil(place)]!];
    return low + (high - low) * (place % 1);
  };

  expect(overview.aspects.find((a: any) => a.aspect === "DISCIPLINE")).toEqual({
    aspect: "DISCIPLINE",
    n: scores.length,
    isSmall: scores.length < 5,
    median: at(0.5),
    low: at(0.25),
    high: at(0.75),
  });
});

test("a unit's own papers are owed by units with people, for the quarter that the month lies in", async () => {
  const agreement = await cast.units.agreement(cast.village, 2026);
  await cast.units.indicator(agreement);
  await cast.api.world.period({ kind: "QUARTER", startsOn: "2026-10-01", endsOn: "2026-12-31" });
  const { overview } = await overviewOf("villageHead", cast.village);
  const counts = (name: string) => {
    const { completeness, owedCount, doneCount, lateCount } = documentOf(overview, name);
    return [completeness, owedCount, doneCount, lateCount];
  };

  expect(counts("AGREEMENT")).toEqual(["LATE", 2, 1, 1]);
  expect(counts("ACTION_PLAN")).toEqual(["LATE", 2, 1, 1]);
  expect(counts("REALISATION")).toEqual(["NOT_DUE", 1, 0, 0]);
  expect(counts("RATING")).toEqual(["NOT_DUE", 2, 0, 0]);
  expect(documentOf(overview, "RATING").period.label).toBe("Triwulan IV 2026");
  const [owed] = documentOf(overview, "AGREEMENT").owing;
  expect(owed).toMatchObject({ state: "LATE", employee: null, unit: { code: "KEL.SEKSI" }, owedBy: null });
});

test("the numbers are for the line of the unit and those who run the cycle; the official sees those at the top, without the names", async () => {
  const seeing = async (unit: OrgUnit) => {
    const found: Who[] = [];
    for (const who of Object.keys(cast.sessions) as Who[]) {
      const { data } = await ask(who, `query ($u: ID!) { orgUnit(id: $u) { viewerMaySeeOverview overview { id } } }`, {
        u: unitId(unit),
      });
      expect(data?.["orgUnit"].viewerMaySeeOverview).toBe(data?.["orgUnit"].overview !== null);
      if (data?.["orgUnit"].overview) found.push(who);
    }
    return found;
  };

  expect(await seeing(cast.village)).toEqual(["districtHead", "villageHead", "delegate", "headsDelegate", "team"]);
  expect(await seeing(cast.district)).toEqual(["districtHead", "delegate", "team", "official"]);
  expect(await seeing(await root())).toEqual(["team", "official"]);
  const { overview } = await overviewOf("official", cast.district);
  expect(documentOf(overview, "REPORT")).toMatchObject({ owedCount: expect.any(Number), owing: null });
});

test("a group of too few is withheld from who does not read the records, and so is a whole from which it could be worked out", async () => {
  const { world } = cast.api;
  const top = await root();
  const branch = await world.unit("CABANG", top);
  await people(branch, 3);
  const few = await overviewOf("official", branch);
  const whole = await overviewOf("official", top);
  const byTeam = await overviewOf("team", branch);

  expect(few.overview).toMatchObject({ postCount: null, documents: null, progress: null, aspects: [] });
  expect(whole.overview).toMatchObject({ postCount: null, documents: null, progress: null });
  expect(byTeam.overview).toMatchObject({ postCount: 3, isSmall: true });
  expect((await overviewOf("official", cast.district, false)).overview.postCount).toBeNull();

  await people(branch, 2);
  expect((await overviewOf("official", branch)).overview.postCount).toBe(5);
  expect((await overviewOf("official", top)).overview.postCount).toBe(
    (await overviewOf("team", top)).overview.postCount,
  );
});

test("how few are too few is a dated rule", async () => {
  const { world, dataSource } = cast.api;
  const branch = await world.unit("KECIL", await root());
  await people(branch, 3);
  expect((await overviewOf("team", branch)).overview.isSmall).toBe(true);

  await dataSource.query(
    `insert into cycle_rule (version, starts_on, rules, source) values ('uji', '2026-10-01', '{"smallestGroup": 3}', 'Uji')`,
  );
  await world.unit("LEPAS", branch); // what is kept in memory is read anew after a change of the directory
  await dataSource.query("update directory_version set version = version + 1").catch(() => undefined);
  const fresh = await overviewOf("team", branch);
  await dataSource.query(`delete from cycle_rule where version = 'uji'`);

  expect(fresh.overview.isSmall).toBe(false);
});

test("month by month gives what each month gives by itself, the oldest first", async () => {
  const { data } = await ask(
    "districtHead",
    `query ($u: ID!, $p: ID) { orgUnit(id: $u) {
       monthlyOverviews(untilId: $p, months: 12) { period { label } progress { reportsOwed reportsPunctual } }
       overview(periodId: $p) { progress { reportsOwed reportsPunctual } } } }`,
    { u: unitId(cast.district), p: october.id },
  );
  const { monthlyOverviews, overview } = data?.["orgUnit"] ?? {};

  expect(monthlyOverviews.map((m: any) => m.period.label)).toEqual(["September 2026", "Oktober 2026"]);
  expect(monthlyOverviews[1].progress).toEqual(overview.progress);
});

test("twenty units and twelve months cost as many statements as one", async () => {
  const { world } = cast.api;
  const query = (months: number) => `query ($u: ID!) { orgUnit(id: $u) {
    overview { postCount progress { reportsOwed } aspects { n } documents { doneCount } }
    children { overview { postCount progress { reportsOwed } aspects { n } documents { doneCount } }
      monthlyOverviews(months: ${months}) { progress { reportsOwed } aspects { n } } } } }`;
  const count = async (months: number) =>
    (await ask("team", query(months), { u: globalId("OrgUnit", (await root()).key) })).statements;
  await count(2);
  const few = await count(2);
  const top = await root();
  for (let i = 0; i < 20; i += 1) await people(await world.unit(`BANYAK.${i}`, top), 1);
  for (let month = 1; month <= 8; month += 1) await world.period(monthOf(2026, month));
  await count(12);

  // actor | people, leave twice (of the months, of the period), reports, plans, feedback, papers, scores
  expect(await count(12)).toBe(few);
  expect(few).toBeLessThanOrEqual(9);
});
