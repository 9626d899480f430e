import { carryOutRun } from "../../../features/assessments/carry-out-run.service.ts";
import { publishJob } from "../../../features/assessments/assessment.jobs.ts";
import { parseGlobalId } from "../../../platform/global-id.ts";
import { installJobs } from "../../../platform/jobs/start-jobs.ts";
import { background } from "../../../testing/background.ts";
import { attained, Cycle, type Agreed } from "../../../testing/kelurahan/cycle.ts";
import { Kelurahan } from "../../../testing/kelurahan/people.ts";
import { Play, type Someone } from "../../../testing/kelurahan/play.ts";

let play: Play;
let kelurahan: Kelurahan;
let cycle: Cycle;
let [camat, lurah, eka, fitri, gita, hari]: Someone[] = [];
let [planOfEka, planOfFitri, planOfGita, second]: Agreed[] = [];
let [acting, secondPost] = ["", ""];

beforeAll(async () => {
  play = await Play.start("2026-01-02");
  await installJobs(play.api.dataSource, [publishJob]);
  kelurahan = new Kelurahan(play);
  await kelurahan.found();
  const { root, kecamatan, kelurahan: here } = kelurahan;
  const sekda = await kelurahan.hire({ name: "Sekda", in: root, heads: true, kind: "HIGH_LEADER" });
  camat = await kelurahan.hire({ name: "Camat", in: kecamatan, heads: true, kind: "ADMINISTRATIVE", by: sekda });
  lurah = await kelurahan.hire({ name: "Lurah", in: here, heads: true, kind: "SUPERVISORY", by: camat });
  eka = await kelurahan.hire({ name: "Eka", in: here, by: lurah });
  fitri = await kelurahan.hire({ name: "Fitri", in: here, by: lurah });
  gita = await kelurahan.hire({ name: "Gita", in: here, by: lurah });
  hari = await kelurahan.hire({ name: "Hari", in: here, by: lurah });
  cycle = new Cycle(kelurahan, await kelurahan.periods());
  planOfEka = await cycle.agrees(eka, lurah, 1200);
  planOfFitri = await cycle.agrees(fitri, lurah, 1200);
  planOfGita = await cycle.agrees(gita, lurah, 1200);
});
afterAll(() => play.stop());

/** "name capacity state" of each line of the team in a month. */
async function team(of: Someone, label: string): Promise<string[]> {
  const { team: found } = await play.read(
    of,
    `{ team(periodId: "${cycle.period(label)}") { members { reportingState employee { name } position { capacity title } } } }`,
  );
  return (found?.members ?? [])
    .map((m: any) => `${m.employee.name} ${m.position.capacity} ${m.reportingState}`)
    .toSorted();
}

test("January is published in one run: two as advised, and the one that departs without a reason stays a draft", async () => {
  await play.on("2026-02-02");
  for (const [who, plan, value] of [
    [eka!, planOfEka!, 100],
    [fitri!, planOfFitri!, 60],
    [gita!, planOfGita!, 105],
  ] as const) {
    await cycle.verifies(lurah!, await cycle.reports(who, "Januari 2026", plan, value));
    const drafted = {
      employeeId: who.id,
      periodId: cycle.period("Januari 2026"),
      workResult: value > 100 ? "ABOVE" : "MEETS",
      behaviour: "MEETS",
    };
    await play.do(lurah!, "saveAssessment", drafted);
  }
  const { run } = await play.do(
    lurah!,
    "publishAssessments",
    { periodId: cycle.period("Januari 2026") },
    "run { id totalCount }",
  );
  expect(run.totalCount).toBe(3);
  const { key } = parseGlobalId(run.id);
  const signal = new AbortController().signal;
  const failed = (error: unknown): never => {
    throw error;
  };
  await carryOutRun({ scope: await background(play.api), payload: { runKey: key }, signal, failed } as never);
  const { node } = await play.read(
    lurah!,
    `{ node(id: "${run.id}") { ... on PublishRun { status publishedCount refusedCount items { outcome employee { name } problems { code } } } } }`,
  );
  // 60 of 100 is below 90, and "meets" was chosen without a word.
  expect(node).toMatchObject({ status: "DONE", publishedCount: 2, refusedCount: 1 });
  expect(node.items.filter((item: any) => item.outcome === "REFUSED")).toMatchObject([
    { employee: { name: "Fitri" }, problems: [{ code: "REQUIRED" }] },
  ]);
});

test("an acting head and a second post are lines of their own, with a plan and a report each", async () => {
  acting = await kelurahan.appoint(gita!.id, {
    in: kelurahan.other,
    heads: true,
    kind: "SUPERVISORY",
    title: "Plt. Lurah Maleber",
    capacity: "PLT",
    from: "2026-02-02",
    by: camat!,
  });
  secondPost = await kelurahan.appoint(hari!.id, {
    in: kelurahan.kecamatan,
    title: "Bendahara",
    from: "2026-02-02",
    by: camat!,
  });
  second = await cycle.agrees({ ...hari!, post: secondPost }, camat!, 110);
  const { employee } = await play.read(
    hari!,
    `{ employee(id: "${hari!.id}") { hasSeveralPosts positions { title } } }`,
  );
  expect(employee.hasSeveralPosts).toBe(true);
  expect(employee.positions).toHaveLength(2);

  await play.on("2026-03-02");
  await cycle.verifies(camat!, await cycle.reports({ ...hari!, post: secondPost }, "Februari 2026", second!, 10));
  // 110 over February to December, eleven months: 10 a month.
  const ofSecond = await cycle.judges(camat!, { ...hari!, post: secondPost }, "Februari 2026", ["MEETS", "MEETS"]);
  expect(attained(ofSecond)).toEqual([100]);
  expect(await team(lurah!, "Februari 2026")).toContain("Hari DEFINITIVE NOT_DUE");
  expect(await team(camat!, "Februari 2026")).toEqual(
    expect.arrayContaining(["Gita PLT NOT_DUE", "Hari DEFINITIVE VERIFIED"]),
  );
  expect(acting).not.toBe(gita!.post);
});

test("who is away for study from May is out of the count from then on", async () => {
  await play.on("2026-04-20");
  await play.do(kelurahan.admin, "recordLeave", {
    employeeId: eka!.id,
    kind: "STUDY",
    startsOn: "2026-05-01",
    endsOn: "2027-04-30",
    reason: "SK tugas belajar",
  });
  await play.on("2026-08-12");
  expect(await team(lurah!, "April 2026")).toContain("Eka DEFINITIVE MISSING");
  expect(await team(lurah!, "Juli 2026")).toContain("Eka DEFINITIVE NOT_APPLICABLE");
});

test("who retires in September is a line of September and of no month after, and the target is that of nine months", async () => {
  await play.do(kelurahan.admin, "retireEmployee", { employeeId: fitri!.id, lastDay: "2026-09-30", reason: "BUP" });
  await play.on("2026-09-30");
  const september = await cycle.reports(fitri!, "September 2026", planOfFitri!, 100);
  await cycle.verifies(lurah!, september);
  const assessment = await cycle.judges(lurah!, fitri!, "September 2026", ["MEETS", "MEETS"]);
  // Still a twelfth of 1,200, though the plan closes after nine months.
  expect(attained(assessment)).toEqual([100]);
  await play.on("2026-11-10");
  expect((await team(lurah!, "September 2026")).filter((line) => line.startsWith("Fitri"))).toEqual([
    "Fitri DEFINITIVE VERIFIED",
  ]);
  expect((await team(lurah!, "Oktober 2026")).filter((line) => line.startsWith("Fitri"))).toEqual([]);
});

test("who retired is assessed for the year, reads it and objects as before", async () => {
  await play.on("2027-01-04");
  const year = await cycle.judges(lurah!, fitri!, "Tahun 2026", ["BELOW", "MEETS"], { reason: "Melayani dengan baik" });
  // 60 + 100 of 900, nine months of twelve of 1,200: 17.78 %.
  expect(attained(year)).toEqual([17.78]);
  expect(year.predicate).toBe("NEEDS_IMPROVEMENT");
  // No report of the year itself: of the nine months of the post two were reported in time.
  const { node } = await play.read(
    fitri!,
    `{ node(id: "${year.id}") { ... on Assessment { aspects { aspect explanation { parts { name score lines { name count } } } } } } }`,
  );
  expect(node.aspects[0].explanation.parts[1]).toEqual({
    name: "PUNCTUAL_REPORTING",
    score: 22.22,
    lines: [
      { name: "FULL", count: 1 },
      { name: "NOT_SUBMITTED", count: 7 },
      { name: "DAYS_LATE", count: 0 },
    ],
  });
  await play.do(fitri!, "acknowledgeAssessment", { assessmentId: year.id });
  await play.do(fitri!, "fileObjection", { assessmentId: year.id, reason: "Sepuluh laporan tidak dibuka" });
});

test("a plan that was never agreed binds nobody after its post has ended", async () => {
  await play.on("2027-01-05");
  await cycle.drafts(hari!, 1200);
  await play.do(kelurahan.admin, "endPosition", { positionId: hari!.post, endsOn: "2026-11-30", reason: "SK" });
  const october = await cycle.judges(lurah!, hari!, "Oktober 2026", ["MEETS", "MEETS"], { reason: "Tanpa rencana" });
  expect(october.explanation.results).toEqual([]);
});
