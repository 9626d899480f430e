import { Cycle, type Agreed } from "../../../testing/kelurahan/cycle.ts";
import { Kelurahan } from "../../../testing/kelurahan/people.ts";
import { Play, type Someone } from "../../../testing/kelurahan/play.ts";

let play: Play;
let kelurahan: Kelurahan;
let cycle: Cycle;
let [sekda, camat, lurah, kasi, adi, budi, citra, dewi]: Someone[] = [];
let [planOfAdi, planOfBudi, planOfCitra, planOfDewi]: Agreed[] = [];

beforeAll(async () => {
  play = await Play.start("2026-01-02");
  kelurahan = new Kelurahan(play);
  await kelurahan.found();
  const { root, kecamatan, kelurahan: here } = kelurahan;
  sekda = await kelurahan.hire({ name: "Sekda", in: root, heads: true, kind: "HIGH_LEADER" });
  camat = await kelurahan.hire({ name: "Camat", in: kecamatan, heads: true, kind: "ADMINISTRATIVE", by: sekda });
  lurah = await kelurahan.hire({ name: "Lurah", in: here, heads: true, kind: "SUPERVISORY", by: camat });
  kasi = await kelurahan.hire({ name: "Kasi", in: here, by: lurah });
  adi = await kelurahan.hire({ name: "Adi", in: here, by: lurah, type: "CANDIDATE" });
  budi = await kelurahan.hire({ name: "Budi", in: here, by: lurah, type: "CONTRACT", grade: "VII" });
  citra = await kelurahan.hire({
    name: "Citra",
    in: here,
    by: lurah,
    type: "CONTRACT_PART_TIME",
    grade: "V",
    hoursShare: 0.5,
  });
  dewi = await kelurahan.hire({ name: "Dewi", in: here, by: camat });
  cycle = new Cycle(kelurahan, await kelurahan.periods());
});
afterAll(() => play.stop());

test("plans are drafted before the lurah has one, then linked; one is given back once", async () => {
  await play.on("2026-01-08");
  planOfAdi = await cycle.drafts(adi!, 1200);
  planOfBudi = await cycle.drafts(budi!, 1200);
  expect(await play.refused(adi!, "approvePlan", { planId: planOfAdi.id })).toEqual(["planId NOT_THE_APPRAISER"]);

  await play.on("2026-01-13");
  const ofLurah = await cycle.agrees(lurah!, camat!, 5000, { perspective: "RECIPIENT" });
  const { plannedResult } = await play.do(
    adi!,
    "linkPlannedResult",
    { resultId: planOfAdi.results[0]!.id, parentResultId: ofLurah.results[0]!.id },
    "plannedResult { isLinked parent { id } }",
  );
  expect(plannedResult).toEqual({ isLinked: true, parent: { id: ofLurah.results[0]!.id } });

  await play.do(adi!, "submitPlan", { planId: planOfAdi.id });
  await play.do(lurah!, "returnPlan", { planId: planOfAdi.id, note: "Tulis mutu layanan." });
  await play.on("2026-01-15");
  await play.do(adi!, "submitPlan", { planId: planOfAdi.id });
  await play.do(lurah!, "approvePlan", { planId: planOfAdi.id });
  await play.do(budi!, "submitPlan", { planId: planOfBudi.id });
  await play.do(lurah!, "approvePlan", { planId: planOfBudi.id });
});

test("a template of the lurah goes into several plans at once", async () => {
  const { planTemplate } = await play.do(
    lurah!,
    "savePlanTemplate",
    {
      unitId: kelurahan.kelurahan,
      name: "Petugas loket",
      results: [{ title: "Loket buka", indicators: [{ text: "Surat terbit", target: 1200, unitOfMeasure: "surat" }] }],
    },
    "planTemplate { id }",
  );
  const { assignments, clashes } = await play.do(
    lurah!,
    "assignPlanTemplate",
    { templateId: planTemplate.id, positionIds: [citra!.post, dewi!.post], preview: false },
    "assignments { isNewPlan resultCount plan { id } } clashes { code }",
  );
  expect(clashes).toEqual([]);
  expect(assignments).toMatchObject([
    { isNewPlan: true, resultCount: 1 },
    { isNewPlan: true, resultCount: 1 },
  ]);
  const readPlan = async (id: string): Promise<Agreed> =>
    (
      await play.read(
        lurah!,
        `{ node(id: "${id}") { ... on PerformancePlan { id results { id indicators { id } } } } }`,
      )
    )["node"];
  planOfCitra = await readPlan(assignments[0].plan.id);
  planOfDewi = await readPlan(assignments[1].plan.id);
  await play.do(citra!, "submitPlan", { planId: planOfCitra!.id });
  await play.do(lurah!, "approvePlan", { planId: planOfCitra!.id });
  await play.do(dewi!, "submitPlan", { planId: planOfDewi!.id });
});

test("a wrong appraiser is reported and corrected, and what waited goes to the right one", async () => {
  const { correction } = await play.do(
    dewi!,
    "requestAppraiserCorrection",
    { positionId: dewi!.post, claimedAppraiserId: lurah!.id, note: "SK menyebut lurah" },
    "correction { id }",
  );
  expect(await play.refused(lurah!, "approvePlan", { planId: planOfDewi!.id })).not.toEqual([]);
  await play.do(kelurahan.admin, "decideAppraiserCorrection", {
    correctionId: correction.id,
    decision: "ACCEPT",
    note: "Benar",
  });
  await play.do(lurah!, "approvePlan", { planId: planOfDewi!.id });
});

test("January: one report is withdrawn unread, one given back, one late, one read against half the hours", async () => {
  await play.on("2026-02-03");
  const mine = await cycle.reports(adi!, "Januari 2026", planOfAdi!, 90);
  await play.do(adi!, "withdrawReport", { reportId: mine.id });
  const again = await cycle.reports(adi!, "Januari 2026", planOfAdi!, 100);
  expect(again.daysLate).toBe(0);

  const ofBudi = await cycle.reports(budi!, "Januari 2026", planOfBudi!, 80);
  await play.do(lurah!, "returnReport", { reportId: ofBudi.id, note: "Sertakan angka." });
  const ofCitra = await cycle.reports(citra!, "Januari 2026", planOfCitra!, 50);
  await play.on("2026-02-09");
  // Given back on the 3rd and in again on the 9th, it stays in time; due on the 4th, what comes first on the 9th is 5 days late.
  const mended = await cycle.reports(budi!, "Januari 2026", planOfBudi!, 80);
  expect(mended).toMatchObject({ daysLate: 0, isLate: false });
  const late = await cycle.reports(dewi!, "Januari 2026", planOfDewi!, 100);
  expect(late).toMatchObject({ daysLate: 5, isLate: true, dueOn: "2026-02-04" });
  await play.read(lurah!, `{ node(id: "${again.id}") { ... on PerformanceReport { narrative } } }`);
  expect(await play.refused(adi!, "withdrawReport", { reportId: again.id })).toEqual(["reportId ALREADY_READ"]);
  for (const report of [again, mended, ofCitra, late]) await cycle.verifies(lurah!, report);
  expect(await play.refused(adi!, "withdrawReport", { reportId: again.id })).toEqual(["reportId NOT_SUBMITTED"]);
});

test("January is assessed: 100, 80, half the hours, and a late one; a departure from the advice gives its reason", async () => {
  const ofAdi = await cycle.judges(lurah!, adi!, "Januari 2026", ["MEETS", "MEETS"]);
  expect(ofAdi.explanation.results[0].attainment).toBe(100);

  // 80 of 100 is below 90: advised BELOW; with MEETS a reason is asked for.
  const departing = {
    employeeId: budi!.id,
    periodId: cycle.period("Januari 2026"),
    workResult: "MEETS",
    behaviour: "MEETS",
  };
  expect(await play.refused(lurah!, "publishAssessment", departing)).toEqual(["reason REQUIRED"]);
  const ofBudi = await cycle.judges(lurah!, budi!, "Januari 2026", ["MEETS", "MEETS"], {
    reason: "Loket rusak seminggu",
  });
  expect(ofBudi.explanation.choices[0]).toMatchObject({
    advised: "BELOW",
    chosen: "MEETS",
    reason: "Loket rusak seminggu",
  });

  // A twelfth of 1,200 for half the hours is 50.
  const ofCitra = await cycle.judges(lurah!, citra!, "Januari 2026", ["MEETS", "MEETS"]);
  expect(ofCitra.explanation.results[0].attainment).toBe(100);

  // 100 less 5 days at 5 points: 75, the only part of discipline that is known, and 75 still meets.
  const ofDewi = await cycle.judges(lurah!, dewi!, "Januari 2026", ["MEETS", "MEETS"]);
  expect(ofDewi.aspects).toContainEqual({ aspect: "DISCIPLINE", score: 75 });
});

test("who comes on the 26th is too short in that month", async () => {
  await play.on("2026-02-26");
  const eko = await kelurahan.hire({ name: "Eko", in: kelurahan.kelurahan, by: lurah!, from: "2026-02-26" });
  await play.on("2026-03-02");
  const named = { employeeId: eko.id, periodId: cycle.period("Februari 2026") };
  expect(
    await play.refused(lurah!, "publishAssessment", { ...named, workResult: "MEETS", behaviour: "MEETS" }),
  ).toEqual(["TOO_SHORT_IN_POST"]);
  const { assessment } = await play.do(
    lurah!,
    "publishTooShort",
    named,
    "assessment { isTooShort predicate workResult }",
  );
  expect(assessment).toEqual({ isTooShort: true, predicate: null, workResult: null });
});

test("the appraiser on duty at the month's end judges it, though they came on the 16th", async () => {
  const reports = [
    await cycle.reports(adi!, "Februari 2026", planOfAdi!, 100),
    await cycle.reports(budi!, "Februari 2026", planOfBudi!, 100),
  ];
  await play.do(kelurahan.admin, "setAppraiser", {
    positionId: adi!.post,
    appraiserId: kasi!.id,
    startsOn: "2026-02-16",
    reason: "SK",
  });
  expect(await play.refused(lurah!, "verifyReport", { reportId: reports[0]!.id })).toEqual(["reportId NOT_FOUND"]);
  await cycle.verifies(kasi!, reports[0]!);
  await cycle.judges(kasi!, adi!, "Februari 2026", ["MEETS", "MEETS"]);

  // The lurah is on leave, and the kasi acts for them.
  await play.do(lurah!, "delegate", {
    toEmployeeId: kasi!.id,
    startsOn: "2026-03-02",
    endsOn: "2026-03-06",
    reason: "Cuti",
  });
  await cycle.verifies(kasi!, reports[1]!);
  await cycle.judges(kasi!, budi!, "Februari 2026", ["MEETS", "MEETS"]);
  const { auditEvents } = await play.read(
    budi!,
    `{ auditEvents(first: 50, filter: { isOwn: true }) { nodes { action actorName onBehalfOfName } } }`,
  );
  expect(auditEvents.nodes).toContainEqual({
    action: "assessment.published",
    actorName: "Kasi",
    onBehalfOfName: "Lurah",
  });
});

test("a closed January takes nothing more until it is opened again with a reason", async () => {
  await play.on("2026-03-09");
  const periodId = cycle.period("Januari 2026");
  await play.do(kelurahan.team, "closePeriod", { periodId, reason: "Selesai" });
  expect(await play.refused(kasi!, "submitReport", { periodId, narrative: "Terlambat" })).toEqual([
    "periodId PERIOD_CLOSED",
  ]);
  await play.do(kelurahan.team, "reopenPeriod", { periodId, reason: "Laporan kasi tertinggal" });
  // Due on 4 February, handed in on 9 March: 24 days of February and 9 of March.
  expect(await cycle.reports(kasi!, "Januari 2026", null)).toMatchObject({ daysLate: 33 });
});
