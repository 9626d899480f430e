import { Kelurahan } from "../../../testing/kelurahan/people.ts";
import { Play, type Someone } from "../../../testing/kelurahan/play.ts";

let play: Play;
let kelurahan: Kelurahan;
let [sekda, camat, lurah, siti]: Someone[] = [];
let period: Awaited<ReturnType<Kelurahan["periods"]>>;

beforeAll(async () => {
  play = await Play.start("2026-01-02");
  kelurahan = new Kelurahan(play);
  await kelurahan.found();
  sekda = await kelurahan.hire({ name: "Sekda", in: kelurahan.root, heads: true, kind: "HIGH_LEADER" });
  camat = await kelurahan.hire({
    name: "Camat",
    in: kelurahan.kecamatan,
    heads: true,
    kind: "ADMINISTRATIVE",
    by: sekda,
  });
  lurah = await kelurahan.hire({ name: "Lurah", in: kelurahan.kelurahan, heads: true, kind: "SUPERVISORY", by: camat });
  siti = await kelurahan.hire({ name: "Siti", in: kelurahan.kelurahan, by: lurah });
  period = await kelurahan.periods();
});
afterAll(() => play.stop());

test("the months are due on the third and fifth working day after their end", () => {
  // Counted on the calendar: January ends on a Saturday, so 2, 3, 4 and 5, 6 February; December ends on a Thursday and
  // 1 January is a holiday, so 4, 5, 6 and 7, 8 January.
  expect(period["Januari 2026"]).toMatchObject({ reportDueOn: "2026-02-04", assessmentDueOn: "2026-02-06" });
  expect(period["Desember 2026"]).toMatchObject({ reportDueOn: "2027-01-06", assessmentDueOn: "2027-01-08" });
});

test("the thinnest way through a month: plan, progress, report, verification, assessment, acknowledgement", async () => {
  await play.on("2026-01-12");
  const { plan } = await play.do(
    siti!,
    "savePlan",
    {
      positionId: siti!.post,
      results: [
        {
          title: "Warga terlayani",
          indicators: [{ text: "Surat terbit", target: 1200, unitOfMeasure: "surat" }],
        },
      ],
    },
    "plan { id results { id indicators { id } } }",
  );
  await play.do(siti!, "submitPlan", { planId: plan.id });
  await play.do(lurah!, "approvePlan", { planId: plan.id });
  for (const [date, quantity] of [
    ["2026-01-13", 60],
    ["2026-01-14", 39],
  ] as const) {
    await play.on(date);
    await play.do(siti!, "logProgress", { date, text: "Loket", quantity, plannedResultId: plan.results[0].id });
  }
  await play.on("2026-02-02");
  const { report } = await play.do(
    siti!,
    "submitReport",
    { periodId: period["Januari 2026"]!.id, narrative: "Sesuai rencana" },
    "report { id daysLate realisations { value } }",
  );
  // 60 + 39.
  expect(report).toMatchObject({ daysLate: 0, realisations: [{ value: 99 }] });
  await play.do(lurah!, "verifyReport", { reportId: report.id });
  const { assessment } = await play.do(
    lurah!,
    "publishAssessment",
    { employeeId: siti!.id, periodId: period["Januari 2026"]!.id, workResult: "MEETS", behaviour: "MEETS" },
    "assessment { id predicate explanation { results { attainment } choices { name advised } } aspects { aspect score } }",
  );
  // A twelfth of 1,200 is 100, and 99 of 100 is 99 %. Work quality: attainment 99 x 0.4 and verified 2 of 2, 100 x 0.2,
  // over 0.6, since nobody rated and nobody was served: 59.6 / 0.6. Discipline: the report in time; no attendance was brought in.
  expect(assessment).toMatchObject({
    predicate: "GOOD",
    explanation: {
      results: [{ attainment: 99 }],
      choices: [
        { name: "WORK_RESULT", advised: "MEETS" },
        { name: "BEHAVIOUR", advised: "MEETS" },
      ],
    },
    aspects: [
      { aspect: "DISCIPLINE", score: 100 },
      { aspect: "WORK_QUALITY", score: 99.33 },
      { aspect: "INNOVATION", score: 50 },
    ],
  });
  await play.do(siti!, "acknowledgeAssessment", { assessmentId: assessment.id, note: "Terima kasih" });
});
