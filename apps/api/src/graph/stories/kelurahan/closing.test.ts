import { finaliseAssessments } from "../../../features/assessments/finalise.service.ts";
import { followEvents } from "../../../features/notices/follow.service.ts";
import { verifyAudit } from "../../../platform/audit-verify.ts";
import { parseGlobalId } from "../../../platform/global-id.ts";
import { background } from "../../../testing/background.ts";
import { advised, attained, Cycle, type Agreed } from "../../../testing/kelurahan/cycle.ts";
import { Kelurahan } from "../../../testing/kelurahan/people.ts";
import { Play, type Someone } from "../../../testing/kelurahan/play.ts";

let play: Play;
let kelurahan: Kelurahan;
let cycle: Cycle;
let official: string;
let [sekda, camat, lurah, ani, budi, citra, dewi]: Someone[] = [];
let [planOfAni, planOfBudi]: Agreed[] = [];
let [decemberOfAni, decemberOfBudi]: any[] = [];

beforeAll(async () => {
  play = await Play.start("2026-01-02");
  kelurahan = new Kelurahan(play);
  await kelurahan.found();
  official = await kelurahan.signedIn("AUTHORISED_OFFICIAL");
  const { root, kecamatan, kelurahan: here } = kelurahan;
  sekda = await kelurahan.hire({ name: "Sekda", in: root, heads: true, kind: "HIGH_LEADER" });
  camat = await kelurahan.hire({ name: "Camat", in: kecamatan, heads: true, kind: "ADMINISTRATIVE", by: sekda });
  lurah = await kelurahan.hire({ name: "Lurah", in: here, heads: true, kind: "SUPERVISORY", by: camat });
  ani = await kelurahan.hire({ name: "Ani", in: here, by: lurah });
  budi = await kelurahan.hire({ name: "Budi", in: here, by: lurah });
  citra = await kelurahan.hire({ name: "Citra", in: here, by: lurah });
  dewi = await kelurahan.hire({ name: "Dewi", in: here, by: lurah });
  cycle = new Cycle(kelurahan, await kelurahan.periods());
  planOfAni = await cycle.agrees(ani, lurah, 1200);
  planOfBudi = await cycle.agrees(budi, lurah, 1200);
});
afterAll(() => play.stop());

test("the agreement of the kelurahan is written by the lurah, agreed with the camat and realised by quarter; colleagues rate", async () => {
  const { agreement } = await play.do(
    lurah!,
    "saveUnitAgreement",
    {
      unitId: kelurahan.kelurahan,
      year: 2026,
      indicators: [
        {
          text: "Surat terbit",
          target: 4000,
          unitOfMeasure: "surat",
          pattern: "CUMULATIVE",
          direction: "HIGHER_IS_BETTER",
        },
      ],
    },
    "agreement { id indicators { id } }",
  );
  await play.do(camat!, "agreeUnitAgreement", { agreementId: agreement.id });
  await play.on("2026-12-15");
  for (const giver of [budi!, citra!, dewi!])
    await play.do(giver, "giveFeedback", {
      employeeId: ani!.id,
      isAnonymous: true,
      coreValue: "COLLABORATIVE",
      rating: "ABOVE",
      text: `Dari ${giver.name}`,
    });
  await play.on("2027-01-04");
  await play.do(lurah!, "reportUnitRealisation", {
    agreementId: agreement.id,
    periodId: cycle.period("Triwulan IV 2026"),
    values: [{ indicatorId: agreement.indicators[0].id, value: 950 }],
  });
});

test("three colleagues rate without a name, and it counts once their month is over", async () => {
  await cycle.verifies(lurah!, await cycle.reports(ani!, "Desember 2026", planOfAni!, 110));
  await cycle.verifies(lurah!, await cycle.reports(budi!, "Desember 2026", planOfBudi!, 92));
  decemberOfAni = await cycle.judges(lurah!, ani!, "Desember 2026", ["ABOVE", "ABOVE"]);
  expect(attained(decemberOfAni)).toEqual([110]);
  // Collaborative: three times above, 1; discipline, being expected, 0; their mean is 0.5, from which on it is above.
  expect(advised(decemberOfAni)).toEqual(["ABOVE", "ABOVE"]);
  // Attainment counts to 100, x 0.4; feedback all above gives 100, x 0.2; nothing was logged or served: 60 / 0.6.
  expect(decemberOfAni.aspects).toContainEqual({ aspect: "WORK_QUALITY", score: 100 });
  decemberOfBudi = await cycle.judges(lurah!, budi!, "Desember 2026", ["MEETS", "BELOW"], {
    reason: "Sering menolak warga",
  });
  expect(attained(decemberOfBudi)).toEqual([92]);
  expect(decemberOfBudi.predicate).toBe("POOR");
});

test("the camat rates the quarter and the year, and the lurah's work result follows", async () => {
  const named = { employeeId: lurah!.id, periodId: cycle.period("Tahun 2026"), behaviour: "MEETS" };
  expect(await play.refused(camat!, "publishAssessment", { ...named, workResult: "MEETS" })).toEqual([
    "workResult NO_ORGANISATION_RATING",
  ]);
  for (const label of ["Triwulan IV 2026", "Tahun 2026"]) {
    const { rating } = await play.do(
      camat!,
      "setOrganisationRating",
      { unitId: kelurahan.kelurahan, periodId: cycle.period(label), rating: "GOOD", reason: "Target tercapai" },
      "rating { id headWorkResult }",
    );
    expect(rating.headWorkResult).toBe("MEETS");
    await play.do(camat!, "publishOrganisationRating", { ratingId: rating.id });
  }
  await cycle.reports(lurah!, "Tahun 2026", null);
  expect(await play.refused(camat!, "publishAssessment", { ...named, workResult: "ABOVE" })).toEqual([
    "workResult HEAD_OF_UNIT",
  ]);
  const year = await cycle.judges(camat!, lurah!, "Tahun 2026", ["MEETS", "MEETS"]);
  expect(year.predicate).toBe("GOOD");
});

test("Ani acknowledges; Budi objects, the lurah answers, and the camat decides", async () => {
  await play.on("2027-01-08");
  await play.do(ani!, "acknowledgeAssessment", { assessmentId: decemberOfAni.id });
  const { objection } = await play.do(
    budi!,
    "fileObjection",
    { assessmentId: decemberOfBudi.id, reason: "Tidak pernah menolak" },
    "objection { id answerDueOn }",
  );
  // 8 January and 14 calendar days.
  expect(objection.answerDueOn).toBe("2027-01-22");
  const decision = { objectionId: objection.id, workResult: "MEETS", behaviour: "MEETS", reason: "Tidak ada bukti" };
  expect(await play.refused(camat!, "decideObjection", decision)).toEqual(["objectionId NOT_ANSWERED"]);
  await play.do(lurah!, "answerObjection", { objectionId: objection.id, answer: "Ada laporan warga" });
  expect(await play.refused(lurah!, "decideObjection", decision)).toEqual(["objectionId NOT_FOUND"]);
  await play.do(camat!, "decideObjection", decision);
  const { node } = await play.read(
    budi!,
    `{ node(id: "${decemberOfBudi.id}") { ... on Assessment { status predicate } } }`,
  );
  expect(node).toEqual({ status: "DECIDED", predicate: "GOOD" });
});

test("absence is counted in working days, and four of them are a written reprimand for an official to decide", async () => {
  // Monday to Thursday, and a Saturday that does not count.
  for (const day of ["2026-06-08", "2026-06-09", "2026-06-10", "2026-06-11", "2026-06-13"])
    await play.api.dataSource.query("insert into attendance_event (employee_key, day, code) values ($1, $2, 'TK')", [
      parseGlobalId(citra!.id).key,
      day,
    ]);
  const { employee } = await play.read(
    citra!,
    `{ employee(id: "${citra!.id}") { absence(year: 2026) { days longestRun level sanction isFlagged } } }`,
  );
  expect(employee.absence).toEqual({
    days: 4,
    longestRun: 4,
    level: "LIGHT",
    sanction: "teguran tertulis",
    isFlagged: true,
  });
});

test("after the time for objections the rules propose, and the official decides", async () => {
  await cycle.reports(ani!, "Tahun 2026", null);
  await cycle.judges(lurah!, ani!, "Tahun 2026", ["ABOVE", "ABOVE"], { reason: "Teladan" });
  await play.on("2027-02-08");
  // Published on 4 January: the 18th was the last day.
  expect(await play.refused(ani!, "fileObjection", { assessmentId: decemberOfAni.id, reason: "Terlambat" })).toEqual([
    "assessmentId WINDOW_CLOSED",
  ]);
  await finaliseAssessments(await background(play.api));
  const { final, decided } = await play.read(
    lurah!,
    `{ final: node(id: "${decemberOfAni.id}") { ... on Assessment { status } } decided: node(id: "${decemberOfBudi.id}") { ... on Assessment { status } } }`,
  );
  expect([final.status, decided.status]).toEqual(["FINAL", "FINAL"]);
  await play.do(kelurahan.team, "proposeFollowUps", { year: 2026 }, "proposed lapsed");
  const { followUps } = await play.read(
    official,
    `{ followUps(first: 50, filter: { year: 2026 }) { nodes { id kind rule status employee { name } } } }`,
  );
  const told = followUps.nodes.map((one: any) => `${one.employee.name} ${one.kind}`).toSorted();
  expect(told).toEqual(["Ani REWARD", "Citra SANCTION"]);
  for (const { id, kind } of followUps.nodes)
    await play.do(official, "decideFollowUp", { followUpId: id, accept: kind === "REWARD", reason: "Sesuai berkas" });
  const { followUps: own } = await play.read(ani!, `{ followUps(first: 10) { nodes { status kind } } }`);
  expect(own.nodes).toEqual([{ status: "ACCEPTED", kind: "REWARD" }]);
});

test("the people concerned were told, read the events of their own records, and the chain is whole", async () => {
  await followEvents(await background(play.api));
  const kinds = async (of: Someone) =>
    (await play.read(of, `{ viewer { notices(first: 50) { nodes { kind } } } }`))["viewer"].notices.nodes
      .map(({ kind }: { kind: string }) => kind)
      .toSorted();
  expect(await kinds(ani!)).toEqual([
    "ASSESSMENT_PUBLISHED",
    "ASSESSMENT_PUBLISHED",
    "FOLLOW_UP_DECIDED",
    "PLAN_APPROVED",
    "REPORT_VERIFIED",
  ]);
  const objected = ["OBJECTION_ANSWERED", "OBJECTION_DECIDED"];
  expect(await kinds(budi!)).toEqual(["ASSESSMENT_PUBLISHED", ...objected, "PLAN_APPROVED", "REPORT_VERIFIED"]);
  expect(await kinds(camat!)).toEqual(["OBJECTION_ANSWERED", "OBJECTION_FILED", "REPORTS_TO_VERIFY"]);
  // For the quarter and for the year; the camat, who set them, is told of neither.
  expect((await kinds(lurah!)).filter((kind: string) => kind === "UNIT_RATED")).toHaveLength(2);
  // Who rated without a name is told of nothing, and the one who was rated not of who.
  expect(await kinds(dewi!)).toEqual([]);
  const { auditEvents } = await play.read(
    budi!,
    `{ auditEvents(first: 100, filter: { isOwn: true }) { nodes { action } } }`,
  );
  expect(auditEvents.nodes.map(({ action }: { action: string }) => action)).toEqual(
    expect.arrayContaining([
      "objection.decided",
      "objection.filed",
      "assessment.published",
      "report.verified",
      "plan.approved",
    ]),
  );
  const chain = await verifyAudit(await background(play.api));
  const [{ count }] = await play.api.dataSource.query("select count(*)::int as count from audit_event");
  expect(chain).toMatchObject({ broken: null, verified: count });
});
