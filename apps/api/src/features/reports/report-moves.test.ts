import { aPlan } from "../../testing/a-plan.ts";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";
import type { Period } from "../periods/period.entity.ts";

let api: TestApi;
let head: Person;
let owner: Person;
let october: Period & { id: string };
let november: Period & { id: string };
let asHead: string;
let asOwner: string;
let asPeer: string;
let asTeam: string;

const STATE = `report { id status daysLate dueOn narrative appraiserNote revision viewerMaySubmit viewerMayWithdraw viewerMayVerify viewerMayReturn
  entries { id text isVerified } realisations { value note } }`;
const mutation = (name: string, fields: string) => {
  const input = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { ${fields} problems { field code } } }`;
};
const send = async (as: string, name: string, input: object) => {
  const { data, errors } = await api.ask(as, mutation(name, STATE), { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.[name];
};
const submit = (input: object = {}, as = asOwner) =>
  send(as, "submitReport", { periodId: october.id, narrative: "Pekerjaan selesai", ...input });

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-10T03:00:00Z"));
  const { world } = api;
  const village = await world.unit("KEL");
  head = await world.employee({ in: village, heads: true });
  owner = await world.employee({ in: village, appraisedBy: head });
  const peer = await world.employee({ in: village, appraisedBy: head });
  october = await world.month(2026, 10);
  november = await world.month(2026, 11);
  asOwner = await world.session(owner);
  asHead = await world.session(head);
  asPeer = await world.session(peer);
  asTeam = await world.session(null, "PERFORMANCE_TEAM");
});
afterEach(() => api.stop());

const logged = (input: object) =>
  api.ask(
    asOwner,
    `mutation ($input: LogProgressInput!) { logProgress(input: $input) { entry { id } problems { code } } }`,
    {
      input: { date: "2026-10-12", text: "Melayani", ...input },
    },
  );

test("handed in it takes the period's entries, counts what can be counted, and says how late it is", async () => {
  const { resultId } = await aPlan(api.dataSource, owner, {
    indicators: [{}, { aspect: "QUALITY", pattern: "POSITION" }],
  });
  await logged({ plannedResultId: resultId, quantity: 5 });
  await logged({ plannedResultId: resultId, quantity: 7, date: "2026-10-30" });
  await logged({ date: "2026-11-02" });

  expect(await submit()).toMatchObject({
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
  const { resultId, indicatorIds } = await aPlan(api.dataSource, owner, {
    indicators: [{}, { pattern: "RELEASE", aspect: "QUALITY" }],
  });
  await logged({ plannedResultId: resultId, quantity: 5 });
  const [counted, released] = indicatorIds;
  await send(asOwner, "saveReport", {
    periodId: october.id,
    realisations: [{ indicatorId: released, value: null, note: "Belum dirilis" }],
  });

  const { report } = await submit({ realisations: [{ indicatorId: counted, value: 6 }] });
  expect(report.realisations).toEqual([
    { value: 6, note: null },
    { value: null, note: "Belum dirilis" },
  ]);
});

test("a draft keeps what is written, however little, and is its writer's alone", async () => {
  await send(asOwner, "saveReport", { periodId: november.id, narrative: "Baru mu" });
  const { report } = await send(asOwner, "saveReport", { periodId: november.id });

  expect(report).toMatchObject({ status: "DRAFT", narrative: "Baru mu", viewerMaySubmit: true });
  const seen = await api.ask(
    asHead,
    `query ($id: ID!) { node(id: $id) { ... on PerformanceReport { status narrative } } }`,
    { id: report.id },
  );
  expect(seen.data?.["node"]).toEqual({ status: "DRAFT", narrative: null });
});

test("of two who write at once the later is told, and nobody is overwritten", async () => {
  const first = await send(asOwner, "saveReport", { periodId: october.id, narrative: "Dari ponsel", revision: 1 });
  const late = await send(asOwner, "saveReport", { periodId: october.id, narrative: "Dari kantor", revision: 1 });
  expect(late.problems).toEqual([{ field: ["revision"], code: "CONFLICT" }]);
  expect((await submit({ revision: 1 })).problems).toEqual([{ field: ["revision"], code: "CONFLICT" }]);

  const { report } = await send(asOwner, "saveReport", { periodId: october.id, revision: first.report.revision });
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
  const given = JSON.parse(JSON.stringify(input).replace("NOVEMBER", november.id).replace("NONE", none)) as object;

  expect(await submit(given)).toEqual({ report: null, problems: [{ field, code }] });
  const [{ n }] = await api.dataSource.query("select count(*)::int as n from performance_report");
  expect(n).toBe(0);
});

test("who had no post in the period has nothing to report", async () => {
  await api.dataSource.query("update position set starts_on = '2026-11-01' where key = $1", [owner.positionKey]);
  expect((await submit()).problems).toEqual([{ field: ["periodId"], code: "NO_POST" }]);
});

test("a closed period takes nothing, and says who opens it", async () => {
  await api.dataSource.query("update period set is_open = false where key = $1", [october.key]);
  expect((await submit()).problems).toEqual([{ field: ["periodId"], code: "PERIOD_CLOSED" }]);
});

test("sent twice under its key, or twice at once, it is handed in once", async () => {
  const [first, second] = await Promise.all([submit({ idempotencyKey: "k" }), submit({ idempotencyKey: "k" })]);
  expect(first).toEqual(second);

  const outcomes = await Promise.all([submit({ periodId: october.id }), submit()]);
  expect(outcomes.map(({ problems }) => problems)).toEqual([HANDED_IN, HANDED_IN]);
  const [{ n }] = await api.dataSource.query(
    "select count(*)::int as n from audit_event where action = 'report.submitted'",
  );
  expect(n).toBe(1);
});
const HANDED_IN = [{ field: ["periodId"], code: "HANDED_IN" }];

test("its owner withdraws it until someone else has read it: a state is no reading, words are", async () => {
  const { report } = await submit();
  const read = (fields: string) =>
    api.ask(asHead, `query ($id: ID!) { employee(id: $id) { reports { nodes { ${fields} } } } }`, { id: owner.id });

  await read("status");
  expect((await send(asOwner, "withdrawReport", { reportId: report.id })).report).toMatchObject({
    status: "DRAFT",
    daysLate: 0,
  });

  await submit();
  await read("narrative");
  expect(await send(asOwner, "withdrawReport", { reportId: report.id })).toEqual({
    report: null,
    problems: [{ field: ["reportId"], code: "ALREADY_READ" }],
  });
});

test("verified, its entries count, but those that the appraiser names with a reason", async () => {
  await logged({ text: "Diterima" });
  const refused = (await logged({ text: "Tanpa bukti" })).data?.["logProgress"].entry.id;
  const { report } = await submit();

  const without = await send(asHead, "verifyReport", { reportId: report.id, exceptEntryIds: [refused] });
  expect(without.problems).toEqual([{ field: ["note"], code: "REQUIRED" }]);
  const verified = await send(asHead, "verifyReport", {
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
  const { report } = await submit();
  const returned = await send(asHead, "returnReport", { reportId: report.id, note: "Tambah bukti" });
  expect(returned.report).toMatchObject({ status: "RETURNED", appraiserNote: "Tambah bukti", viewerMayVerify: false });

  api.pass(3 * 24 * 60);
  await api.dataSource.query("update session set expires_at = expires_at + interval '9 days', last_seen_at = $1", [
    api.now,
  ]);
  expect((await submit()).report).toMatchObject({ status: "SUBMITTED", daysLate: 6 });
});

test("giving back needs a note; verifying or giving back twice has one winner", async () => {
  const { report } = await submit();
  expect((await send(asHead, "returnReport", { reportId: report.id, note: " " })).problems).toEqual([
    { field: ["note"], code: "REQUIRED" },
  ]);

  const outcomes = await Promise.all([
    send(asHead, "verifyReport", { reportId: report.id }),
    send(asHead, "returnReport", { reportId: report.id, note: "x" }),
  ]);
  expect(outcomes.flatMap(({ problems }) => problems)).toEqual([{ field: ["reportId"], code: "NOT_SUBMITTED" }]);
});

test("nobody but its judge verifies it: not its owner, a peer, the performance team, nor its owner as a stand-in", async () => {
  const { report } = await submit();
  await api.world.delegation(head, owner, { startsOn: "2026-11-01", endsOn: "2026-11-30" });

  for (const as of [asOwner, asPeer, asTeam])
    for (const move of ["verifyReport", "returnReport"])
      expect((await send(as, move, { reportId: report.id, note: "x" })).problems).toEqual([
        { field: ["reportId"], code: "NOT_FOUND" },
      ]);
});

test("a stand-in verifies for the appraiser, and the event says for whom", async () => {
  const standIn = await api.world.employee({ in: await api.world.unit("LAIN") });
  await api.world.delegation(head, standIn, { startsOn: "2026-11-01", endsOn: "2026-11-30" });
  const { report } = await submit();

  const verified = await send(await api.world.session(standIn), "verifyReport", { reportId: report.id });
  expect(verified.report.status).toBe("VERIFIED");
  const [event] = await api.dataSource.query(
    "select on_behalf_of_key from audit_event where action = 'report.verified'",
  );
  expect(event.on_behalf_of_key).toBe(head.key);
});

test("of two appraisers the one on duty at the period's end verifies, and while that one serves the later one does not", async () => {
  const later = await api.world.employee({ in: await api.world.unit("LAIN") });
  await api.dataSource.query("update appraiser_assignment set ends_on = '2026-11-05' where position_key = $1", [
    owner.positionKey,
  ]);
  await api.world.appraises(later, owner.positionKey, { startsOn: "2026-11-06" });
  const { report } = await submit();

  const asLater = await api.world.session(later);
  expect((await send(asLater, "verifyReport", { reportId: report.id })).problems).toEqual([
    { field: ["reportId"], code: "NOT_FOUND" },
  ]);
  expect((await send(asHead, "verifyReport", { reportId: report.id })).report.status).toBe("VERIFIED");
});

test("when the one on duty has left the agency, the appraiser of today takes over", async () => {
  const later = await api.world.employee({ in: await api.world.unit("LAIN") });
  await api.dataSource.query("update appraiser_assignment set ends_on = '2026-11-05' where position_key = $1", [
    owner.positionKey,
  ]);
  await api.dataSource.query("update employee set left_on = '2026-11-05' where key = $1", [head.key]);
  await api.world.appraises(later, owner.positionKey, { startsOn: "2026-11-06" });
  const { report } = await submit();

  const asLater = await api.world.session(later);
  expect((await send(asLater, "verifyReport", { reportId: report.id })).report.status).toBe("VERIFIED");
});

test("what awaits me are the reports that I may verify: not those of others, my own, or what was moved on", async () => {
  const awaiting = async (as: string) => {
    const query = "{ performanceReports(filter: { awaitsViewer: true }) { nodes { id viewerMayVerify } } }";
    return (await api.ask(as, query)).data?.["performanceReports"].nodes;
  };
  const { report } = await submit();

  expect(await awaiting(asHead)).toEqual([{ id: report.id, viewerMayVerify: true }]);
  for (const as of [asOwner, asPeer, asTeam]) expect(await awaiting(as)).toEqual([]);

  await send(asHead, "returnReport", { reportId: report.id, note: "Lengkapi" });
  expect(await awaiting(asHead)).toEqual([]);
});
