import { aPlan } from "../../testing/a-plan.ts";
import type { TestApi } from "../../testing/api.ts";
import { ReportWorld } from "../../testing/report-world.ts";

let reports: ReportWorld;
let api: TestApi;
let as: ReportWorld["as"];

beforeEach(async () => {
  reports = await ReportWorld.start();
  ({ api, as } = reports);
});
afterEach(() => api.stop());

test("handed in it takes the period's entries, counts what can be counted, and says how late it is", async () => {
  const { resultId } = await aPlan(api.dataSource, reports.owner, {
    indicators: [{}, { aspect: "QUALITY", pattern: "POSITION" }],
  });
  await reports.log({ plannedResultId: resultId, quantity: 5 });
  await reports.log({ plannedResultId: resultId, quantity: 7, date: "2026-10-30" });
  await reports.log({ date: "2026-11-02" });

  expect(await reports.submit()).toMatchObject({
    problems: [],
    report: {
      status: "SUBMITTED",
      dueOn: "2026-11-04",
      daysLate: 6,
      entries: [{ isVerified: false }, { isVerified: false }],
      realisations: [{ value: 12, note: null }], // the other was not measured, which is not zero
      viewerMaySubmit: false,
      viewerMayWithdraw: true,
      viewerMayVerify: false,
    },
  });
});

test("what was said of an indicator stands, and null is not measured", async () => {
  const { resultId, indicatorIds } = await aPlan(api.dataSource, reports.owner, {
    indicators: [{}, { pattern: "RELEASE", aspect: "QUALITY" }],
  });
  await reports.log({ plannedResultId: resultId, quantity: 5 });
  const [counted, released] = indicatorIds;
  await reports.send(as.owner, "saveReport", {
    periodId: reports.october.id,
    realisations: [{ indicatorId: released, value: null, note: "Belum dirilis" }],
  });

  const { report } = await reports.submit({ realisations: [{ indicatorId: counted, value: 6 }] });
  expect(report.realisations).toEqual([
    { value: 6, note: null },
    { value: null, note: "Belum dirilis" },
  ]);
});

test("a draft keeps what is written, however little, and is its writer's alone", async () => {
  await reports.send(as.owner, "saveReport", { periodId: reports.november.id, narrative: "Baru mu" });
  const { report } = await reports.send(as.owner, "saveReport", { periodId: reports.november.id });

  expect(report).toMatchObject({ status: "DRAFT", narrative: "Baru mu", viewerMaySubmit: true });
  const seen = await api.ask(
    as.head,
    `query ($id: ID!) { node(id: $id) { ... on PerformanceReport { status narrative } } }`,
    { id: report.id },
  );
  expect(seen.data?.["node"]).toEqual({ status: "DRAFT", narrative: null });
});

test("of two who write at once the later is told, and nobody is overwritten", async () => {
  const first = await reports.send(as.owner, "saveReport", {
    periodId: reports.october.id,
    narrative: "Dari ponsel",
    revision: 1,
  });
  const late = await reports.send(as.owner, "saveReport", {
    periodId: reports.october.id,
    narrative: "Dari kantor",
    revision: 1,
  });
  expect(late.problems).toEqual([{ field: ["revision"], code: "CONFLICT" }]);
  expect((await reports.submit({ revision: 1 })).problems).toEqual([{ field: ["revision"], code: "CONFLICT" }]);

  const { report } = await reports.send(as.owner, "saveReport", {
    periodId: reports.october.id,
    revision: first.report.revision,
  });
  expect(report.narrative).toBe("Dari ponsel");
});

test.each([
  ["no words", { narrative: " " }, ["narrative"], "REQUIRED"],
  ["too many", { narrative: "x".repeat(10_001) }, ["narrative"], "TOO_LONG"],
  ["a period that is not over", { periodId: "NOVEMBER" }, ["periodId"], "NOT_OVER"],
  [
    "an indicator of no plan",
    { realisations: [{ indicatorId: "NONE", value: 1 }] },
    ["realisations", "0", "indicatorId"],
    "NOT_FOUND",
  ],
])("%s: a problem that names its field, and nothing is kept", async (_, input, field, code) => {
  const none = Buffer.from("Indicator:00000000-0000-7000-8000-000000000000").toString("base64url");
  const given = JSON.parse(
    JSON.stringify(input).replace("NOVEMBER", reports.november.id).replace("NONE", none),
  ) as object;

  expect(await reports.submit(given)).toEqual({ report: null, problems: [{ field, code }] });
  const [{ n }] = await api.dataSource.query("select count(*)::int as n from performance_report");
  expect(n).toBe(0);
});

test("who had no post in the period has nothing to report", async () => {
  await api.dataSource.query("update position set starts_on = '2026-11-01' where key = $1", [
    reports.owner.positionKey,
  ]);
  expect((await reports.submit()).problems).toEqual([{ field: ["periodId"], code: "NO_POST" }]);
});

test("a closed period takes nothing, and says who opens it", async () => {
  await api.dataSource.query("update period set is_open = false where key = $1", [reports.october.key]);
  expect((await reports.submit()).problems).toEqual([{ field: ["periodId"], code: "PERIOD_CLOSED" }]);
});

test("sent twice under its key, or twice at once, it is handed in once", async () => {
  const [first, second] = await Promise.all([
    reports.submit({ idempotencyKey: "k" }),
    reports.submit({ idempotencyKey: "k" }),
  ]);
  expect(first).toEqual(second);

  const outcomes = await Promise.all([reports.submit({ periodId: reports.october.id }), reports.submit()]);
  expect(outcomes.map(({ problems }) => problems)).toEqual([HANDED_IN, HANDED_IN]);
  const [{ n }] = await api.dataSource.query(
    "select count(*)::int as n from audit_event where action = 'report.submitted'",
  );
  expect(n).toBe(1);
});
const HANDED_IN = [{ field: ["periodId"], code: "HANDED_IN" }];

test("its owner withdraws it until someone else has read it: a state is no reading, words are", async () => {
  const { report } = await reports.submit();
  const read = (fields: string) =>
    api.ask(as.head, `query ($id: ID!) { employee(id: $id) { reports { nodes { ${fields} } } } }`, {
      id: reports.owner.id,
    });

  await read("status");
  expect((await reports.send(as.owner, "withdrawReport", { reportId: report.id })).report).toMatchObject({
    status: "DRAFT",
    daysLate: 0,
  });

  await reports.submit();
  await read("narrative");
  expect(await reports.send(as.owner, "withdrawReport", { reportId: report.id })).toEqual({
    report: null,
    problems: [{ field: ["reportId"], code: "ALREADY_READ" }],
  });
});

test("verified, its entries count, but those that the appraiser names with a reason", async () => {
  await reports.log({ text: "Diterima" });
  const refused = await reports.log({ text: "Tanpa bukti" });
  const { report } = await reports.submit();

  const without = await reports.send(as.head, "verifyReport", { reportId: report.id, exceptEntryIds: [refused] });
  expect(without.problems).toEqual([{ field: ["note"], code: "REQUIRED" }]);
  const verified = await reports.send(as.head, "verifyReport", {
    reportId: report.id,
    exceptEntryIds: [refused],
    note: "Satu tanpa bukti",
  });
  expect(verified.report).toMatchObject({ status: "VERIFIED", appraiserNote: "Satu tanpa bukti" });
  expect(verified.report.entries).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ text: "Diterima", isVerified: true }),
      expect.objectContaining({ text: "Tanpa bukti", isVerified: false }),
    ]),
  );
});

test("given back with a note it is mended and handed in again, as late as the first time", async () => {
  const { report } = await reports.submit();
  const returned = await reports.send(as.head, "returnReport", { reportId: report.id, note: "Tambah bukti" });
  expect(returned.report).toMatchObject({ status: "RETURNED", appraiserNote: "Tambah bukti", viewerMayVerify: false });

  api.pass(3 * 24 * 60);
  await api.dataSource.query("update session set expires_at = expires_at + interval '9 days', last_seen_at = $1", [
    api.now,
  ]);
  expect((await reports.submit()).report).toMatchObject({ status: "SUBMITTED", daysLate: 6 });
});

test("giving back needs a note; verifying or giving back twice has one winner", async () => {
  const { report } = await reports.submit();
  expect((await reports.send(as.head, "returnReport", { reportId: report.id, note: " " })).problems).toEqual([
    { field: ["note"], code: "REQUIRED" },
  ]);

  const outcomes = await Promise.all([
    reports.send(as.head, "verifyReport", { reportId: report.id }),
    reports.send(as.head, "returnReport", { reportId: report.id, note: "x" }),
  ]);
  expect(outcomes.flatMap(({ problems }) => problems)).toEqual([{ field: ["reportId"], code: "NOT_SUBMITTED" }]);
});

test("nobody but its judge verifies it: not its owner, a peer, the performance team, nor its owner as a stand-in", async () => {
  const { report } = await reports.submit();
  await api.world.delegation(reports.head, reports.owner, { startsOn: "2026-11-01", endsOn: "2026-11-30" });

  for (const session of [as.owner, as.peer, as.team])
    for (const move of ["verifyReport", "returnReport"])
      expect((await reports.send(session, move, { reportId: report.id, note: "x" })).problems).toEqual([
        { field: ["reportId"], code: "NOT_FOUND" },
      ]);
});

test("a stand-in verifies for the appraiser, and the event says for whom", async () => {
  const standIn = await api.world.employee({ in: await api.world.unit("LAIN") });
  await api.world.delegation(reports.head, standIn, { startsOn: "2026-11-01", endsOn: "2026-11-30" });
  const { report } = await reports.submit();

  const verified = await reports.send(await api.world.session(standIn), "verifyReport", { reportId: report.id });
  expect(verified.report.status).toBe("VERIFIED");
  const [event] = await api.dataSource.query(
    "select on_behalf_of_key from audit_event where action = 'report.verified'",
  );
  expect(event.on_behalf_of_key).toBe(reports.head.key);
});

test("of two appraisers the one on duty at the period's end verifies, and while that one serves the later one does not", async () => {
  const later = await api.world.employee({ in: await api.world.unit("LAIN") });
  await api.dataSource.query("update appraiser_assignment set ends_on = '2026-11-05' where position_key = $1", [
    reports.owner.positionKey,
  ]);
  await api.world.appraises(later, reports.owner.positionKey, { startsOn: "2026-11-06" });
  const { report } = await reports.submit();

  const asLater = await api.world.session(later);
  expect((await reports.send(asLater, "verifyReport", { reportId: report.id })).problems).toEqual([
    { field: ["reportId"], code: "NOT_FOUND" },
  ]);
  expect((await reports.send(as.head, "verifyReport", { reportId: report.id })).report.status).toBe("VERIFIED");
});

test("when the one on duty has left the agency, the appraiser of today takes over", async () => {
  const later = await api.world.employee({ in: await api.world.unit("LAIN") });
  await api.dataSource.query("update appraiser_assignment set ends_on = '2026-11-05' where position_key = $1", [
    reports.owner.positionKey,
  ]);
  await api.dataSource.query("update employee set left_on = '2026-11-05' where key = $1", [reports.head.key]);
  await api.world.appraises(later, reports.owner.positionKey, { startsOn: "2026-11-06" });
  const { report } = await reports.submit();

  const asLater = await api.world.session(later);
  expect((await reports.send(asLater, "verifyReport", { reportId: report.id })).report.status).toBe("VERIFIED");
});

test("what awaits me are the reports that I may verify: not those of others, my own, or what was moved on", async () => {
  const awaiting = async (as: string) => {
    const query = "{ performanceReports(filter: { awaitsViewer: true }) { nodes { id viewerMayVerify } } }";
    return (await api.ask(as, query)).data?.["performanceReports"].nodes;
  };
  const { report } = await reports.submit();

  expect(await awaiting(as.head)).toEqual([{ id: report.id, viewerMayVerify: true }]);
  for (const session of [as.owner, as.peer, as.team]) expect(await awaiting(session)).toEqual([]);

  await reports.send(as.head, "returnReport", { reportId: report.id, note: "Lengkapi" });
  expect(await awaiting(as.head)).toEqual([]);
});
