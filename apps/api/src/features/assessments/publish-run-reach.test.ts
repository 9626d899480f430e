import { statementCount } from "../../platform/sql.ts";
import { PublishStage } from "../../testing/publish-stage.ts";
import { codesOf, does } from "../../testing/story.ts";
import type { Person } from "../../testing/world.ts";

/** Whom a run is about, whose it is, and what it costs. */
let stage: PublishStage;
let api: PublishStage["api"];
let asHead: PublishStage["asHead"];
let carryOut: PublishStage["carryOut"];
let draft: PublishStage["draft"];
let head: PublishStage["head"];
let october: PublishStage["october"];
let people: PublishStage["people"];
let published: PublishStage["published"];
let read: PublishStage["read"];
let start: PublishStage["begin"];
let village: PublishStage["village"];

beforeEach(async () => {
  stage = await PublishStage.start();
  ({ api, asHead, carryOut, draft, head, october, people, published, read, begin: start, village } = stage);
});
afterEach(() => stage.api.stop());

const PREVIEW = `query ($input: PublishAssessmentsInput!) { publishPreview(input: $input) { publishCount problems { field code }
  items { employee { name } assessment { status } wouldPublish problems { field code } }
  distributions { unit { code } organisationRating violations { rule predicates actual } distribution { total } } } }`;
const preview = async (input: object = {}, as = asHead) => {
  const { data, errors } = await api.ask(as, PREVIEW, { input: { periodId: october.id, ...input } });
  expect(errors).toBeUndefined();
  return data?.["publishPreview"];
};

test("a unit is published with or without those below it", async () => {
  const section = await api.world.unit("KEL.SEKSI", village);
  const below = await api.world.employee({ in: section, name: "Dewi", appraisedBy: head });
  await draft(people[0]!);
  await draft(below);
  const orgUnitId = Buffer.from(`OrgUnit:${village.key}`).toString("base64url");
  const names = async (input: object) =>
    (await preview({ orgUnitId, ...input })).items.map(({ employee }: any) => employee.name);

  expect(await names({ includeSubunits: false })).toEqual(["Ani"]);
  expect(await names({})).toEqual(["Ani", "Dewi"]);
});

test("a preview says whom a run would publish, whom not and why, and how the unit would stand; the run does just that", async () => {
  await api.dataSource.query(
    `insert into distribution_setting (key, unit_key, starts_on, is_checked, source) values (gen_random_uuid(), $1, '2026-01-01', true, 'Uji')`,
    [village.key],
  );
  const quarter = await api.world.period({ kind: "QUARTER", startsOn: "2026-10-01", endsOn: "2026-12-31" });
  await api.dataSource.query(
    `insert into unit_rating (key, unit_key, period_key, period_ends_on, status, rating, reason, published_at) values (gen_random_uuid(), $1, $2, '2026-12-31', 'PUBLISHED', 'VERY_POOR', 'Uji', now())`,
    [village.key, quarter.key],
  );
  for (let i = 0; i < 6; i += 1) await api.world.employee({ in: village });
  await draft(people[0]!, { predicate: "VERY_GOOD", workResult: "ABOVE", behaviour: "ABOVE" });
  await draft(people[1]!, { predicate: "GOOD" });
  const seen = await preview();

  expect(seen).toMatchObject({
    publishCount: 1,
    problems: [],
    items: [
      {
        employee: { name: "Ani" },
        wouldPublish: false,
        problems: [{ field: ["distributionReason"], code: "DISTRIBUTION" }],
      },
      { employee: { name: "Budi" }, assessment: { status: "DRAFT" }, wouldPublish: true, problems: [] },
    ],
    distributions: [{ unit: { code: "KEL" }, organisationRating: "VERY_POOR", distribution: { total: 1 } }],
  });
  expect(await published()).toBe(0);
  const { run } = await start();
  await carryOut(run.id);
  const outcomes = (await read(run.id)).items.map(({ outcome, problems }: any) => ({
    wouldPublish: outcome === "PUBLISHED",
    problems,
  }));
  expect(outcomes).toEqual(seen.items.map(({ wouldPublish, problems }: any) => ({ wouldPublish, problems })));

  expect(await preview({ distributionReason: "Ketua tim bencana" })).toMatchObject({ publishCount: 1 });
  const again = await start({ distributionReason: "Ketua tim bencana" });
  await carryOut(again["run"].id);
  expect(await read(again["run"].id)).toMatchObject({ publishedCount: 1, refusedCount: 0 });
});

test.each([
  ["a period that is not there", { periodId: "NONE" }, ["periodId NOT_FOUND"]],
  ["a unit that is not there", { orgUnitId: "NONE" }, ["orgUnitId NOT_FOUND"]],
  ["one that is not there", { assessmentIds: ["NONE"] }, ["assessmentIds.0 NOT_FOUND"]],
  ["too long a reason", { reason: "x".repeat(4_001) }, ["reason TOO_LONG"]],
  [
    "too long a reason for the distribution",
    { distributionReason: "x".repeat(4_001) },
    ["distributionReason TOO_LONG"],
  ],
])("%s: a problem that names its field, of a run as of its preview", async (_, input, codes) => {
  await draft(people[0]!);
  const type = "periodId" in input ? "Period" : "orgUnitId" in input ? "OrgUnit" : "Assessment";
  const none = Buffer.from(`${type}:00000000-0000-7000-8000-000000000000`).toString("base64url");
  const given = JSON.parse(JSON.stringify(input).replace("NONE", none)) as object;

  expect(codesOf(await start(given))).toEqual(codes);
  expect(codesOf(await preview(given))).toEqual(codes);
});

test("a closed period takes no run", async () => {
  await draft(people[0]!);
  await api.dataSource.query("update period set is_open = false");
  expect(codesOf(await start())).toEqual(["periodId PERIOD_CLOSED"]);
});

test("a run is of those whom one judges: not of oneself as a stand-in, nor of others' people", async () => {
  const standIn = people[0]!;
  await api.world.delegation(head, standIn, { startsOn: "2026-11-01", endsOn: "2026-11-30" });
  for (const person of people) await draft(person);
  const asStandIn = await api.world.session(standIn);
  const { run } = await start({}, asStandIn);
  await carryOut(run.id);

  expect((await read(run.id, asStandIn)).items).toMatchObject([
    { employee: { name: "Budi" }, outcome: "PUBLISHED" },
    { employee: { name: "Citra" }, outcome: "PUBLISHED" },
  ]);
  const [{ behalf }] = await api.dataSource.query(
    "select distinct on_behalf_of_key as behalf from audit_event where action = 'assessment.published'",
  );
  expect(behalf).toBe(head.key);
  const asPeer = await api.world.session(people[1]!);
  expect(codesOf(await start({}, asPeer))).toEqual(["NOTHING_TO_PUBLISH"]);
});

test("a run is its starter's and of who acts for them, who learns nothing of a draft about oneself", async () => {
  const standIn = people[0]!;
  await draft(standIn, { behaviour: "ABOVE", predicate: "GOOD", reason: null });
  await draft(people[1]!);
  const { run } = await start();
  await carryOut(run.id);
  await api.world.delegation(head, standIn, { startsOn: "2026-11-01", endsOn: "2026-11-30" });

  const seen = await read(run.id, await api.world.session(standIn));
  expect(seen.items.map(({ employee }: any) => employee.name)).toEqual(["Budi"]);
  for (const role of ["PERFORMANCE_TEAM", "ANALYST", "ADMINISTRATOR"] as const) {
    const as = await api.world.session(null, role);
    expect(await read(run.id, as)).toBeNull();
    expect(codesOf(await does(api, as, "cancelPublishRun", { publishRunId: run.id }))).toEqual([
      "publishRunId NOT_FOUND",
    ]);
  }
  expect(await read(run.id, await api.world.session(people[1]!))).toBeNull();
});

test("who may no longer judge when the turn comes publishes nothing; an account that is closed ends the run", async () => {
  await draft(people[0]!);
  const { run } = await start();
  const later = await api.world.employee({ in: village });
  await api.dataSource.query("update appraiser_assignment set ends_on = '2026-10-20' where position_key = $1", [
    people[0]!.positionKey,
  ]);
  await api.world.appraises(later, people[0]!.positionKey, { startsOn: "2026-10-21" });
  await carryOut(run.id);
  expect((await read(run.id)).items).toMatchObject([{ outcome: "REFUSED", problems: [{ code: "NOT_FOUND" }] }]);

  await draft(people[1]!);
  const second = await start();
  await api.dataSource.query("update account set is_active = false where employee_key = $1", [head.key]);
  await carryOut(second["run"].id);
  expect(await api.dataSource.query("select status from publish_run order by started_at, key")).toEqual([
    { status: "DONE" },
    { status: "CANCELLED" },
  ]);
  expect(await published()).toBe(0);
});

test("each of thirty costs what each of three does, and a preview of thirty as much as of three", async () => {
  const counted = async (work: () => Promise<unknown>) => {
    const before = statementCount.value;
    await work();
    return statementCount.value - before;
  };
  for (const person of people) await draft(person);
  await preview();
  const few = await counted(() => preview());
  const { run } = await start();
  const three = await counted(() => carryOut(run.id));
  for (let i = 0; i < 30; i += 1) await draft(await api.world.employee({ in: village, appraisedBy: head }));
  const more = await start();
  await counted(() => preview());

  expect(await counted(() => preview())).toBe(few);
  const thirty = await counted(() => carryOut(more["run"].id));
  expect(Math.round((thirty - three) / 27)).toBe(17);
  expect(three).toBeLessThan(3 * 17 + 10);
});

test("publishing one costs the same in a unit of four as in one of thirty", async () => {
  const publish = async (who: Person) => {
    const input = { employeeId: who.id, periodId: october.id, workResult: "MEETS", behaviour: "MEETS" };
    const mutation = `mutation ($input: PublishAssessmentInput!) { publishAssessment(input: $input) { problems { code } } }`;
    return (await api.ask(asHead, mutation, { input })).statements;
  };
  await publish(people[0]!);
  const few = await publish(people[1]!);
  for (let i = 0; i < 26; i += 1) await draft(await api.world.employee({ in: village, appraisedBy: head }));

  expect(await publish(people[2]!)).toBe(few);
  expect(few).toBeLessThan(20);
});
