import { globalId } from "../../platform/global-id.ts";
import { UnitCast, unitId, type Who } from "../../testing/unit-cast.ts";
import type { Assessment } from "../assessments/assessment.entity.ts";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";
import type { Person } from "../../testing/world.ts";

let cast: UnitCast;
beforeEach(async () => {
  cast = await UnitCast.start();
});
afterEach(() => cast.api.stop());

const QUERY = `query ($period: ID) { appraisalFairness(periodId: $period) { id ownCount peerCount peerAppraiserCount minOwn ruleVersion explanation { rule lines { name count } }
  unit { id } measures { name own peers isNotable } groups { trait group count mean restCount restMean isNotable } } }`;

const ask = async (who: Who = "villageHead"): Promise<any> =>
  (await cast.api.ask(cast.sessions[who], QUERY, { period: cast.quarter.id })).data?.["appraisalFairness"];

async function rate(n: number, by: Person, unit: OrgUnit, given: Partial<Assessment> = {}): Promise<Person[]> {
  const people: Person[] = [];
  for (let i = 0; i < n; i += 1) {
    const person = await cast.api.world.employee({ in: unit, appraisedBy: by });
    await cast.api.world.assessment(person, by, cast.quarter, given);
    people.push(person);
  }
  return people;
}

const veryGood = { workResult: "ABOVE", behaviour: "ABOVE", predicate: "VERY_GOOD" } as const;

/** Enough others below the district: three appraisers with four people each, of another village. */
let far = 0;
async function others(): Promise<void> {
  const village = await cast.api.world.unit(`KEL.JAUH.${(far += 1)}`, cast.district);
  for (let i = 0; i < 3; i += 1) await rate(4, await cast.api.world.employee({ in: village }), village);
}

test("one's own, drafts included, stand beside what others published in the nearest unit with enough of them", async () => {
  await rate(3, cast.villageHead, cast.village, veryGood);
  await rate(3, cast.villageHead, cast.village, { ...veryGood, status: "DRAFT", publishedAt: null });
  await others();
  const found = await ask();

  expect(found).toMatchObject({
    ownCount: 6,
    peerCount: 12,
    peerAppraiserCount: 3,
    unit: { id: unitId(cast.district) },
  });
  expect(found.explanation.lines).toEqual([
    { name: "OWN", count: 6 },
    { name: "PEERS", count: 12 },
    { name: "PEER_APPRAISERS", count: 3 },
  ]);
  expect(found.measures).toEqual([
    { name: "LENIENCY", own: 5, peers: 4, isNotable: true },
    { name: "CENTRAL_TENDENCY", own: 0, peers: 1, isNotable: false },
    { name: "SPREAD", own: 0, peers: 0, isNotable: false },
  ]);
});

test("drafts of others tell nothing, nor what was imported, nor what is about oneself", async () => {
  await rate(5, cast.villageHead, cast.village);
  await others();
  const village = await cast.api.world.unit("KEL.LAGI", cast.district);
  await rate(4, await cast.api.world.employee({ in: village }), village, { status: "DRAFT", publishedAt: null });
  await rate(4, await cast.api.world.employee({ in: village }), village, { source: "IMPORT" });
  await cast.api.world.assessment(cast.villageHead, cast.districtHead, cast.quarter);

  expect((await ask()).peerCount).toBe(12);
});

test("too few of one's own, or of others, or too few others, are compared with nobody", async () => {
  await rate(4, cast.villageHead, cast.village);
  await others();
  expect(await ask()).toMatchObject({ ownCount: 4, minOwn: 5, peerCount: 0, unit: null, measures: [] });

  await rate(1, cast.villageHead, cast.village);
  expect((await ask()).measures).toHaveLength(3);
  await cast.api.dataSource.query("update assessment set appraiser_key = $1 where appraiser_key <> $2", [
    cast.districtHead.key,
    cast.villageHead.key,
  ]);
  expect(await ask()).toMatchObject({ peerCount: 0, peerAppraiserCount: 0, unit: null, measures: [] });
});

test("groups that are large enough are compared, by what the records say", async () => {
  await rate(5, cast.villageHead, cast.village);
  const contract = await rate(5, cast.villageHead, cast.village, veryGood);
  await cast.api.dataSource.query("update employee set employment_type = 'CONTRACT' where key = any($1)", [
    contract.map(({ key }) => key),
  ]);
  const { groups } = await ask();

  expect(groups).toEqual([
    { trait: "EMPLOYMENT_TYPE", group: "CIVIL_SERVANT", count: 5, mean: 4, restCount: 5, restMean: 5, isNotable: true },
    { trait: "EMPLOYMENT_TYPE", group: "CONTRACT", count: 5, mean: 5, restCount: 5, restMean: 4, isNotable: true },
  ]);
});

test("limits and minimum numbers are a dated setting of the cycle", async () => {
  await rate(2, cast.villageHead, cast.village);
  const fairness = {
    minOwn: 2,
    minPeers: 1,
    minPeerAppraisers: 1,
    minGroup: 9,
    levelGap: 1,
    middleShare: 1,
    middleGap: 1,
    spreadRatio: 0,
    groupGap: 1,
  };
  await cast.api.dataSource.query("update cycle_rule set rules = rules || $1::jsonb", [JSON.stringify({ fairness })]);
  await rate(1, cast.districtHead, cast.district);

  expect((await ask()).measures).toHaveLength(3);
});

test("only who rated somebody has one, and only of the own ratings and those of whom they act for", async () => {
  await rate(5, cast.villageHead, cast.village);
  const having: Who[] = [];
  for (const who of Object.keys(cast.sessions) as Who[]) if ((await ask(who)) !== null) having.push(who);

  expect(having).toEqual(["villageHead", "headsDelegate"]);
  expect((await ask()).id).not.toBe((await ask("headsDelegate")).id);
});

test("it costs two statements, however many people", async () => {
  await rate(5, cast.villageHead, cast.village);
  await others();
  const count = async () =>
    (await cast.api.ask(cast.sessions.villageHead, QUERY, { period: globalId("Period", cast.quarter.key) })).statements;
  await count();
  const few = await count();
  await rate(10, cast.villageHead, cast.village);
  await others();
  await count(); // the new units are kept from here on

  expect(await count()).toBe(few);
  // actor | own, others; periods, rules and units are kept
  expect(few).toBe(3);
});
