import { setTimeout as wait } from "node:timers/promises";
import type { DataSource } from "typeorm";
import { createDataSource } from "../../data-source.ts";
import { parseGlobalId } from "../../platform/global-id.ts";
import { installJobs, startJobs } from "../../platform/jobs/start-jobs.ts";
import { statementCount } from "../../platform/sql.ts";
import { TestApi } from "../../testing/api.ts";
import { background } from "../../testing/background.ts";
import { codesOf, does } from "../../testing/story.ts";
import type { Person } from "../../testing/world.ts";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";
import type { Period } from "../periods/period.entity.ts";
import { publishJob } from "./assessment.jobs.ts";
import type { Assessment } from "./assessment.entity.ts";
import { carryOutRun } from "./carry-out-run.service.ts";

let api: TestApi;
let village: OrgUnit;
let head: Person;
let people: Person[];
let october: Period & { id: string };
let asHead: string;
let ends: (() => Promise<unknown>)[];
let faults: unknown[];

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-03T03:00:00Z"));
  const { world } = api;
  village = await world.unit("KEL");
  head = await world.employee({ in: village, heads: true });
  people = [];
  for (const name of ["Ani", "Budi", "Citra"])
    people.push(await world.employee({ in: village, name, appraisedBy: head }));
  october = await world.month(2026, 10);
  asHead = await world.session(head);
  [ends, faults] = [[], []];
  await installJobs(api.dataSource, [publishJob]);
});
afterEach(async () => {
  await Promise.all(ends.map((end) => end()));
  await api.stop();
});

const draft = (of: Person, given: Partial<Assessment> = {}, by = head) =>
  api.world.assessment(of, by, october, { status: "DRAFT", publishedAt: null, ...given });
const RUN = `run { id status publishedCount refusedCount totalCount endedAt viewerMayCancel
  items { employee { name } outcome assessment { status } problems { field code } } }`;
const start = (input: object = {}, as = asHead) =>
  does(api, as, "publishAssessments", { periodId: october.id, ...input }, RUN);
const read = async (id: string, as = asHead) =>
  (await api.ask(as, `query ($id: ID!) { node(id: $id) { ... on PublishRun { ${RUN.slice(6, -1)} } } }`, { id }))
    .data?.["node"];
const published = async (): Promise<number> =>
  (await api.dataSource.query("select count(*)::int as n from audit_event where action = 'assessment.published'"))[0].n;

/** The work of one process, as its jobs do it. */
async function carryOut(runId: string, signal = new AbortController().signal): Promise<void> {
  const scope = await background(api);
  const payload = { runKey: parseGlobalId(runId).key };
  await carryOutRun({ scope, payload, signal, mailer: null, publicUrl: "", failed: (error) => faults.push(error) });
}

/** A process of the product that runs jobs: until it is told to stop. */
async function process(dataSource: DataSource): Promise<{ stop(): Promise<void> }> {
  const running = await startJobs({
    dataSource,
    jobs: [publishJob],
    mailer: null,
    publicUrl: "",
    failed: (error) => faults.push(error),
    clock: () => api.now,
    pollSeconds: 0.5,
  });
  ends.push(() => running.stop());
  return running;
}
async function until(happened: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; !(await happened()) && Date.now() < end;) await wait(50);
}

test("every complete draft is published, beside the request, and the run tells of each", async () => {
  await draft(people[0]!);
  await draft(people[1]!, { behaviour: "ABOVE", predicate: "GOOD", reason: null });
  await draft(people[2]!, {}).then((id) =>
    api.dataSource.query("update assessment set behaviour = null, predicate = null where key = $1", [
      parseGlobalId(id).key,
    ]),
  );

  const { run, problems } = await start();
  expect(problems).toEqual([]);
  expect(run).toMatchObject({ status: "QUEUED", totalCount: 2, publishedCount: 0, viewerMayCancel: true });
  await process(api.dataSource);
  await until(async () => (await read(run.id)).status === "DONE");

  expect(await read(run.id)).toMatchObject({
    status: "DONE",
    totalCount: 2,
    publishedCount: 1,
    refusedCount: 1,
    endedAt: "2026-11-03T03:00:00.000Z",
    viewerMayCancel: false,
    items: [
      { employee: { name: "Ani" }, outcome: "PUBLISHED", assessment: { status: "PUBLISHED" }, problems: [] },
      {
        employee: { name: "Budi" },
        outcome: "REFUSED",
        assessment: { status: "DRAFT" },
        problems: [{ field: ["reason"], code: "REQUIRED" }],
      },
    ],
  });
  expect(faults).toEqual([]);
  const events = await api.dataSource.query(
    "select v.action, c.employee_key as by from audit_event v join account c on c.key = v.actor_key order by v.sequence",
  );
  expect(events).toEqual(
    ["publish_run.started", "assessment.published", "publish_run.finished"].map((action) => ({ action, by: head.key })),
  );
});

test("a reason of the run stands for drafts that give none of their own", async () => {
  const own = await draft(people[0]!, { behaviour: "ABOVE", predicate: "GOOD", reason: "Sendiri" });
  const none = await draft(people[1]!, { behaviour: "ABOVE", predicate: "GOOD", reason: null });
  const { run } = await start({ reason: "Kampanye bersama" });
  await carryOut(run.id);

  const reasons = await api.dataSource.query(
    "select key, reason from assessment where status = 'PUBLISHED' order by reason",
  );
  expect(reasons).toEqual([
    { key: parseGlobalId(none).key, reason: "Kampanye bersama" },
    { key: parseGlobalId(own).key, reason: "Sendiri" },
  ]);
});

test("cut short, it goes on where it was, and publishes nothing twice", async () => {
  for (const person of people) await draft(person);
  const { run } = await start();
  const stopping = new AbortController();
  const trigger = setInterval(() => void published().then((n) => n > 0 && stopping.abort()), 5);
  await carryOut(run.id, stopping.signal);
  clearInterval(trigger);
  const before = await read(run.id);
  expect(before).toMatchObject({ status: "RUNNING" });
  expect(before.publishedCount).toBeLessThan(3);

  await Promise.all([carryOut(run.id), carryOut(run.id)]);

  expect(await read(run.id)).toMatchObject({ status: "DONE", publishedCount: 3, refusedCount: 0 });
  expect(await published()).toBe(3);
  await carryOut(run.id);
  expect(await published()).toBe(3);
});

test("a process that dies in the middle leaves the run to another", async () => {
  for (const person of people) await draft(person);
  const { run } = await start();
  const doomed = await createDataSource(String((api.dataSource.options as { url?: string }).url)).initialize();
  const scope = { ...(await background(api)), db: doomed.manager };
  const work = carryOutRun({
    scope,
    payload: { runKey: parseGlobalId(run.id).key },
    signal: new AbortController().signal,
    mailer: null,
    publicUrl: "",
    failed: () => {},
  }).catch(() => {});
  await until(async () => (await published()) > 0);
  await doomed.destroy();
  await work;
  await api.dataSource.query(
    "update publish_run_item set outcome = null, problems = '[]' where outcome = 'REFUSED'; update publish_run set status = 'RUNNING', ended_at = null",
  );

  await process(api.dataSource);
  await until(async () => (await read(run.id)).status === "DONE");
  expect(await read(run.id)).toMatchObject({ publishedCount: 3, refusedCount: 0 });
  expect(await published()).toBe(3);
});

test("stopped, what is published stays so, and the rest stays a draft", async () => {
  for (const person of people) await draft(person);
  const { run } = await start();
  const cancel = (as = asHead) => does(api, as, "cancelPublishRun", { publishRunId: run.id }, RUN);

  expect(await cancel()).toMatchObject({ problems: [], run: { status: "CANCELLED", viewerMayCancel: false } });
  await carryOut(run.id);
  expect(await published()).toBe(0);
  expect((await read(run.id)).items).toMatchObject(Array.from({ length: 3 }, () => ({ outcome: null, problems: [] })));
  expect(codesOf(await cancel())).toEqual(["publishRunId ENDED"]);
});

test("one run of a period at a time; sent again under its key it is the same; both may not be", async () => {
  await draft(people[0]!);
  const first = await start({ idempotencyKey: "k" });
  expect(await start({ idempotencyKey: "k" })).toEqual(first);
  expect(codesOf(await start())).toEqual(["periodId CONFLICT"]);
  await carryOut(first["run"].id);
  expect(codesOf(await start())).toEqual(["NOTHING_TO_PUBLISH"]);
});

test("a run and its appraiser who publish the same at once have one winner", async () => {
  const id = await draft(people[0]!);
  const { run } = await start();
  const one = does(api, asHead, "publishAssessment", { assessmentId: id, workResult: "MEETS", behaviour: "MEETS" });
  const [outcome] = await Promise.all([one, carryOut(run.id)]);
  const [item] = (await read(run.id)).items;

  expect([...codesOf(outcome), ...item.problems.map(({ code }: any) => `assessmentId ${code}`)]).toEqual([
    "assessmentId PUBLISHED",
  ]);
  expect(await published()).toBe(1);
});

test("named ones are published whatever else there is, and one that is published already says so", async () => {
  const ids = [await draft(people[0]!), await draft(people[1]!), await api.world.assessment(people[2]!, head, october)];
  const { run } = await start({ assessmentIds: [ids[0], ids[2]] });
  await carryOut(run.id);

  expect((await read(run.id)).items).toMatchObject([
    { employee: { name: "Ani" }, outcome: "PUBLISHED" },
    { employee: { name: "Citra" }, outcome: "REFUSED", problems: [{ code: "PUBLISHED" }] },
  ]);
  expect(await published()).toBe(1);
});

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

const PREVIEW = `query ($input: PublishAssessmentsInput!) { publishPreview(input: $input) { publishCount problems { field code }
  items { employee { name } assessment { status } wouldPublish problems { field code } }
  distributions { unit { code } organisationRating violations { rule predicates actual } distribution { total } } } }`;
const preview = async (input: object = {}, as = asHead) => {
  const { data, errors } = await api.ask(as, PREVIEW, { input: { periodId: october.id, ...input } });
  expect(errors).toBeUndefined();
  return data?.["publishPreview"];
};

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
