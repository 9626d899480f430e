import { setTimeout as wait } from "node:timers/promises";
import type { DataSource } from "typeorm";
import { createDataSource } from "../../data-source.ts";
import { parseGlobalId } from "../../platform/global-id.ts";
import { startJobs } from "../../platform/jobs/start-jobs.ts";
import { background } from "../../testing/background.ts";
import { PublishStage, RUN } from "../../testing/publish-stage.ts";
import { codesOf, does } from "../../testing/story.ts";
import { publishJob } from "./assessment.jobs.ts";
import { carryOutRun } from "./carry-out-run.service.ts";

/** That a run publishes each once, whatever happens to it. */
let stage: PublishStage;
let api: PublishStage["api"];
let asHead: PublishStage["asHead"];
let carryOut: PublishStage["carryOut"];
let draft: PublishStage["draft"];
let faults: PublishStage["faults"];
let head: PublishStage["head"];
let october: PublishStage["october"];
let people: PublishStage["people"];
let published: PublishStage["published"];
let read: PublishStage["read"];
let start: PublishStage["begin"];
let ends: (() => Promise<unknown>)[];

beforeEach(async () => {
  stage = await PublishStage.start();
  ({ api, asHead, carryOut, draft, faults, head, october, people, published, read, begin: start } = stage);
  ends = [];
});
afterEach(async () => {
  await Promise.all(ends.map((end) => end()));
  await stage.api.stop();
});

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
    storage: null,
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
