import { globalId } from "../../platform/global-id.ts";
import { UnitCast, unitId, type Who } from "../../testing/unit-cast.ts";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";

let cast: UnitCast;
beforeEach(async () => {
  cast = await UnitCast.start();
});
afterEach(() => cast.api.stop());

const QUERY = `query ($unit: ID!, $period: ID) { orgUnit(id: $unit) { distribution(periodId: $period) {
  isChecked organisationRating ruleVersion
  published { ...Part } withDrafts { ...Part } } } }
  fragment Part on Distribution { total counts { predicate count } violations { rule predicates limit actual } }`;
const ask = async (as: Who, unit: OrgUnit = cast.village, period: string | null = cast.quarter.id) => {
  const { data, errors } = await cast.api.ask(cast.sessions[as], QUERY, { unit: unitId(unit), period });
  expect(errors).toBeUndefined();
  return data?.["orgUnit"].distribution;
};
const countsOf = (part: any) => part.counts.map(({ count }: { count: number }) => count);

/** So many people of a unit with each predicate, from the lowest. */
async function assess(counts: readonly number[], status: "PUBLISHED" | "DRAFT" = "PUBLISHED", unit = cast.village) {
  const predicates = ["VERY_POOR", "POOR", "NEEDS_IMPROVEMENT", "GOOD", "VERY_GOOD"] as const;
  for (const [at, count] of counts.entries())
    for (let i = 0; i < count; i += 1) {
      const person = await cast.api.world.employee({ in: unit });
      await cast.api.world.assessment(person, cast.villageHead, cast.quarter, { status, predicate: predicates[at]! });
    }
}

test("what is published is counted, and held against what the unit's rating suggests", async () => {
  await assess([0, 0, 0, 3, 1]);
  await cast.units.rating(cast.village, cast.quarter, { rating: "GOOD" });
  const found = await ask("villageHead");

  expect(found).toMatchObject({ isChecked: false, organisationRating: "GOOD", ruleVersion: "2026-1" });
  expect(found.published.total).toBe(4);
  expect(countsOf(found.published)).toEqual([0, 0, 0, 3, 1]);
  expect(found.published.violations).toEqual([
    { rule: "OVER_MAX", predicates: ["GOOD"], limit: 0.7, actual: 0.75 },
    { rule: "MUST_EXIST", predicates: ["NEEDS_IMPROVEMENT", "POOR"], limit: 0.25, actual: 0 },
  ]);
});

test("drafts are counted as if published, for those who see them, and change nothing", async () => {
  await assess([0, 0, 0, 2, 0]);
  await assess([0, 0, 1, 0, 0], "DRAFT");
  await cast.units.rating(cast.village, cast.quarter, { rating: "GOOD" });
  const found = await ask("villageHead");

  expect([countsOf(found.published), countsOf(found.withDrafts)]).toEqual([
    [0, 0, 0, 2, 0],
    [0, 0, 1, 2, 0],
  ]);
  expect(found.withDrafts.violations).toEqual([]);
  expect(found.published.violations).toHaveLength(2);
  expect((await ask("team")).withDrafts).toBeNull();
});

test("the draft about oneself is no part of what one sees", async () => {
  await cast.api.world.assessment(cast.villageHead, cast.districtHead, cast.quarter, { status: "DRAFT" });

  expect((await ask("villageHead")).withDrafts.total).toBe(0);
  expect((await ask("districtHead")).withDrafts.total).toBe(1);
});

test("a unit counts the people of the units below it, and each person once", async () => {
  await assess([0, 0, 0, 1, 0]);
  await assess([0, 0, 0, 0, 1], "PUBLISHED", cast.district);
  const both = await cast.api.world.employee({ in: cast.village });
  await cast.api.world.assessment(both, cast.villageHead, cast.quarter, { predicate: "GOOD" });
  const second = await cast.api.world.post(both.key, cast.village, { startsOn: "2026-02-01", capacity: "PLT" });
  await cast.api.world.assessment({ ...both, positionKey: second }, cast.villageHead, cast.quarter, {
    predicate: "POOR",
  });

  expect(countsOf((await ask("districtHead", cast.district)).published)).toEqual([0, 0, 0, 2, 1]);
});

test("a unit that is not rated violates nothing, nor one of whose people nobody is assessed", async () => {
  await assess([4, 0, 0, 0, 0]);
  expect((await ask("villageHead")).published.violations).toEqual([]);

  await cast.units.rating(cast.district, cast.quarter, { rating: "OUTSTANDING" });
  await cast.api.dataSource.query("delete from assessment");
  expect((await ask("districtHead", cast.district)).published).toMatchObject({ total: 0, violations: [] });
});

test("a month goes by the rating of its quarter; a draft of it counts for those who weigh it alone", async () => {
  const september = await cast.api.world.month(2026, 9);
  await cast.units.rating(cast.village, cast.quarter, { rating: "POOR", status: "DRAFT", publishedAt: null });

  expect((await ask("districtHead", cast.village, september.id)).organisationRating).toBe("POOR");
  expect((await ask("villageHead", cast.village, september.id)).organisationRating).toBeNull();
  expect((await ask("villageHead", cast.village, null)).organisationRating).toBeNull();
});

test("only the line of the unit, those who run the cycle, and the official for what they rate see the counts", async () => {
  await assess([0, 0, 0, 2, 0]);
  const seeing = async (unit: OrgUnit) => {
    const found: Who[] = [];
    for (const who of Object.keys(cast.sessions) as Who[]) if ((await ask(who, unit)) !== null) found.push(who);
    return found;
  };

  expect(await seeing(cast.village)).toEqual(["districtHead", "villageHead", "delegate", "headsDelegate", "team"]);
  expect(await seeing(cast.district)).toEqual(["districtHead", "delegate", "team", "official"]);
});

test("where the distribution is checked is a dated setting of a unit, or else of its kind", async () => {
  const setting = (values: string) =>
    cast.api.dataSource.query(
      `insert into distribution_setting (key, unit_key, unit_kind, starts_on, is_checked, source) values (gen_random_uuid(), ${values}, 'Uji')`,
    );
  const isChecked = async () => (await ask("districtHead", cast.district)).isChecked;
  await cast.api.dataSource.query("update org_unit set kind = 'KECAMATAN' where key = $1", [cast.district.key]);
  expect(await isChecked()).toBe(true);

  await setting(`'${cast.district.key}', null, '2026-09-01', false`);
  expect(await isChecked()).toBe(false);
  await setting(`'${cast.district.key}', null, '2026-10-01', true`);
  expect(await isChecked()).toBe(false);
  await setting(`null, 'KELURAHAN', '2026-01-01', true`);
  expect((await ask("villageHead")).isChecked).toBe(false);
});

test("twenty units cost as many statements as two", async () => {
  const query = `query ($period: ID) { orgUnits(first: 22) { nodes { distribution(periodId: $period) { published { total violations { rule } } } } } }`;
  const count = async () =>
    (await cast.api.ask(cast.sessions.team, query, { period: globalId("Period", cast.quarter.key) })).statements;
  await count();
  const few = await count();
  for (let i = 0; i < 18; i += 1) await cast.api.world.unit(`KEL.${i}`, cast.district);
  await count();

  // actor | units | counts, ratings; periods and rules are kept
  expect(await count()).toBe(4);
  expect(few).toBe(4);
});
