import { parseGlobalId } from "../../platform/global-id.ts";
import { aPlan } from "../../testing/a-plan.ts";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";
import type { Period } from "../periods/period.entity.ts";

let api: TestApi;
let head: Person;
let owner: Person;
let october: Period & { id: string };
let november: Period & { id: string };
let reportId: string;
let asHead: string;
let asOwner: string;
let asPeer: string;
let asTeam: string;

const STATE = `assessment { id status workResult behaviour predicate reason isTooShort revision acknowledgementNote
  viewerMayPublish viewerMayWithdraw viewerMayAcknowledge viewerMayObject objectableUntil aspects { aspect score } }`;
const send = async (as: string, name: string, input: object) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await api.ask(
    as,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${STATE} problems { field code } } }`,
    {
      input,
    },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.[name];
};
const publish = (input: object = {}, as = asHead) =>
  send(as, "publishAssessment", {
    employeeId: owner.id,
    periodId: october.id,
    workResult: "MEETS",
    behaviour: "MEETS",
    ...input,
  });

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-03T03:00:00Z"));
  const { world } = api;
  const village = await world.unit("KEL");
  head = await world.employee({ in: village, heads: true });
  owner = await world.employee({ in: village, appraisedBy: head });
  const peer = await world.employee({ in: village, appraisedBy: head });
  october = await world.month(2026, 10);
  november = await world.month(2026, 11);
  reportId = await world.report(owner, october);
  asOwner = await world.session(owner);
  asHead = await world.session(head);
  asPeer = await world.session(peer);
  asTeam = await world.session(null, "PERFORMANCE_TEAM");
});
afterEach(() => api.stop());

/** A plan for 1200 a year, of which so many were reported for October: 100 are its twelfth. */
async function reported(count: number): Promise<void> {
  const { resultId } = await aPlan(api.dataSource, owner);
  await api.dataSource.query("delete from performance_report where key = $1", [parseGlobalId(reportId).key]);
  const log = `mutation ($input: LogProgressInput!) { logProgress(input: $input) { problems { code } } }`;
  await api.ask(asOwner, log, {
    input: { plannedResultId: resultId, date: "2026-10-12", text: "Melayani", quantity: count },
  });
  const submit = `mutation ($input: SubmitReportInput!) { submitReport(input: $input) { problems { code } } }`;
  await api.ask(asOwner, submit, { input: { periodId: october.id, narrative: "Selesai" } });
}

test("published without a draft before, it has what the matrix gives, and its subject may read and object", async () => {
  const { assessment, problems } = await publish({ workResult: "ABOVE", behaviour: "ABOVE", reason: "Teladan" });

  expect(problems).toEqual([]);
  expect(assessment).toMatchObject({
    status: "PUBLISHED",
    predicate: "VERY_GOOD",
    viewerMayPublish: false,
    viewerMayWithdraw: true,
  });
  const own = await api.ask(
    asOwner,
    `query ($id: ID!) { node(id: $id) { ... on Assessment { predicate viewerMayAcknowledge viewerMayObject } } }`,
    { id: assessment.id },
  );
  expect(own.data?.["node"]).toEqual({ predicate: "VERY_GOOD", viewerMayAcknowledge: true, viewerMayObject: true });
});

test("a draft is kept however little it says; to its subject it is only under way", async () => {
  const named = { employeeId: owner.id, periodId: october.id };
  const first = await send(asHead, "saveAssessment", { ...named, workResult: "ABOVE" });
  const second = await send(asHead, "saveAssessment", {
    assessmentId: first.assessment.id,
    reason: "Belum selesai",
    revision: 2,
  });

  expect(second.assessment).toMatchObject({
    status: "DRAFT",
    workResult: "ABOVE",
    behaviour: null,
    reason: "Belum selesai",
    revision: 3,
  });
  const own = await api.ask(
    asOwner,
    `query ($id: ID!) { node(id: $id) { ... on Assessment { status workResult reason explanation { ruleVersion } } } }`,
    { id: first.assessment.id },
  );
  expect(own.data?.["node"]).toEqual({ status: "DRAFT", workResult: null, reason: null, explanation: null });
  const stale = await send(asHead, "saveAssessment", { assessmentId: first.assessment.id, revision: 2 });
  expect(stale.problems).toEqual([{ field: ["revision"], code: "CONFLICT" }]);
});

test("a choice that departs from the advice needs a reason; one that follows it needs none", async () => {
  await reported(95); // of 100: meets expectation

  expect((await publish({ workResult: "ABOVE" })).problems).toEqual([{ field: ["reason"], code: "REQUIRED" }]);
  expect((await publish({ workResult: "ABOVE", reason: "Melatih tiga kelurahan lain" })).assessment.workResult).toBe(
    "ABOVE",
  );
});

test("the explanation has the advice, its arithmetic, the choices and why", async () => {
  await reported(95);
  const { assessment } = await publish({ workResult: "ABOVE", reason: "Melatih tiga kelurahan lain" });
  const asked = await api.ask(
    asOwner,
    `query ($id: ID!) { node(id: $id) { ... on Assessment { explanation { ruleVersion
      parts { name rating lines { name count each amount } }
      results { attainment plannedResult { title } indicators { state realisation attainment indicator { text } lines { name count each amount } readings { on value report { status } } } }
      choices { name advised chosen predicate reason chosenBy { name } } report { status } } } } }`,
    { id: assessment.id },
  );

  expect(asked.errors).toBeUndefined();
  const explanation = asked.data?.["node"].explanation;
  expect(explanation.parts[0]).toMatchObject({ name: "WORK_RESULT_ADVICE", rating: "MEETS" });
  expect(explanation.results).toEqual([
    {
      attainment: 95,
      plannedResult: { title: "Warga terlayani" },
      indicators: [
        expect.objectContaining({
          state: "MEASURED",
          realisation: 95,
          attainment: 95,
          readings: [{ on: "2026-10-31", value: 95, report: { status: "SUBMITTED" } }],
        }),
      ],
    },
  ]);
  expect(explanation.choices).toEqual([
    {
      name: "WORK_RESULT",
      advised: "MEETS",
      chosen: "ABOVE",
      predicate: "GOOD",
      reason: "Melatih tiga kelurahan lain",
      chosenBy: { name: head.name },
    },
    {
      name: "BEHAVIOUR",
      advised: expect.anything(),
      chosen: "MEETS",
      predicate: "GOOD",
      reason: "Melatih tiga kelurahan lain",
      chosenBy: { name: head.name },
    },
  ]);
  expect(explanation.report).toEqual({ status: "SUBMITTED" });
});

test("what changes after publication changes no number that was published", async () => {
  await reported(95);
  const { assessment } = await publish();
  const numbers = () =>
    api.ask(
      asHead,
      `query ($id: ID!) { node(id: $id) { ... on Assessment { aspects { score explanation { parts { score } } } explanation { results { attainment } } } } }`,
      { id: assessment.id },
    );
  const before = await numbers();
  await api.dataSource.query("update indicator_realisation set value = 5");
  await api.dataSource.query("insert into attendance_event (employee_key, day, code) values ($1, '2026-10-05', 'TK')", [
    owner.key,
  ]);

  expect((await numbers()).data).toEqual(before.data);
});

test.each([
  ["a period that is not over", { periodId: "NOVEMBER" }, ["periodId"], "NOT_OVER"],
  ["a period that is not there", { periodId: "NONE" }, ["periodId"], "NOT_FOUND"],
  ["nobody named", { employeeId: null }, ["employeeId"], "REQUIRED"],
  ["no period named", { periodId: null }, ["periodId"], "REQUIRED"],
  ["too long a reason", { reason: "x".repeat(4_001) }, ["reason"], "TOO_LONG"],
])("%s: a problem that names its field, and nothing is kept", async (_, input, field, code) => {
  const none = Buffer.from("Period:00000000-0000-7000-8000-000000000000").toString("base64url");
  const given = JSON.parse(JSON.stringify(input).replace("NOVEMBER", november.id).replace("NONE", none)) as object;

  expect(await publish(given)).toEqual({ assessment: null, problems: [{ field, code }] });
  const [{ n }] = await api.dataSource.query("select count(*)::int as n from assessment");
  expect(n).toBe(0);
});

test("a closed period takes nothing, and says who opens it", async () => {
  await api.dataSource.query("update period set is_open = false where key = $1", [october.key]);
  expect((await publish()).problems).toEqual([{ field: null, code: "PERIOD_CLOSED" }]);
});

test("sent again under its key it is done once; published at once by two it has one winner", async () => {
  const [first, second] = await Promise.all([publish({ idempotencyKey: "k" }), publish({ idempotencyKey: "k" })]);
  expect(second).toEqual(first);
  const [one, other] = await Promise.all([publish(), publish({ workResult: "ABOVE" })]);
  expect([one.problems, other.problems]).toEqual([PUBLISHED, PUBLISHED]);

  await send(asHead, "withdrawAssessment", { assessmentId: first.assessment.id, reason: "Salah" });
  const outcomes = await Promise.all([publish(), publish({ workResult: "ABOVE" })]);
  expect(outcomes.flatMap(({ problems }) => problems)).toEqual(PUBLISHED);
});
const PUBLISHED = [{ field: ["assessmentId"], code: "PUBLISHED" }];

test("withdrawn with a reason it is a draft again, but not once it is acknowledged", async () => {
  const { assessment } = await publish();
  const withdraw = (reason: string) => send(asHead, "withdrawAssessment", { assessmentId: assessment.id, reason });

  expect((await withdraw(" ")).problems).toEqual([{ field: ["reason"], code: "REQUIRED" }]);
  expect((await withdraw("Salah pilih")).assessment).toMatchObject({
    status: "DRAFT",
    workResult: "MEETS",
    viewerMayPublish: true,
  });
  await publish();
  await send(asOwner, "acknowledgeAssessment", { assessmentId: assessment.id });
  expect((await withdraw("Terlambat")).problems).toEqual([{ field: ["assessmentId"], code: "NOT_WITHDRAWABLE" }]);
});

test("its subject acknowledges it once, with a word, and may still object", async () => {
  const { assessment } = await publish();
  const acknowledge = (as: string, note?: string) =>
    send(as, "acknowledgeAssessment", { assessmentId: assessment.id, note });

  expect((await acknowledge(asPeer)).problems).toEqual([{ field: ["assessmentId"], code: "NOT_FOUND" }]);
  expect((await acknowledge(asHead)).problems).toEqual([{ field: ["assessmentId"], code: "NOT_FOUND" }]);
  expect((await acknowledge(asOwner, "Terima kasih")).assessment).toMatchObject({
    status: "ACKNOWLEDGED",
    acknowledgementNote: "Terima kasih",
    viewerMayAcknowledge: false,
    viewerMayObject: true,
    objectableUntil: expect.stringMatching(/^2026-1[12]-/),
  });
  expect((await acknowledge(asOwner)).problems).toEqual([{ field: ["assessmentId"], code: "ACKNOWLEDGED" }]);
});

test("a draft is not acknowledged: to its subject it is not there", async () => {
  const { assessment } = await send(asHead, "saveAssessment", { employeeId: owner.id, periodId: october.id });
  const early = await send(asOwner, "acknowledgeAssessment", { assessmentId: assessment.id });
  expect(early.problems).toEqual([{ field: ["assessmentId"], code: "NOT_FOUND" }]);
});

test("nobody but the judge makes it: not its subject, a peer, the performance team, nor its subject as a stand-in", async () => {
  await api.world.delegation(head, owner, { startsOn: "2026-11-01", endsOn: "2026-11-30" });
  for (const as of [asOwner, asPeer, asTeam]) {
    expect((await publish({}, as)).problems).toEqual([{ field: ["employeeId"], code: "NOT_FOUND" }]);
    const save = await send(as, "saveAssessment", { employeeId: owner.id, periodId: october.id });
    expect(save.problems).toEqual([{ field: ["employeeId"], code: "NOT_FOUND" }]);
  }
  const { assessment } = await publish();
  for (const as of [asOwner, asPeer, asTeam]) {
    const withdraw = await send(as, "withdrawAssessment", { assessmentId: assessment.id, reason: "x" });
    expect(withdraw.problems).toEqual([{ field: ["assessmentId"], code: "NOT_FOUND" }]);
  }
});

test("a stand-in publishes for the appraiser, and the event says for whom", async () => {
  const standIn = await api.world.employee({ in: await api.world.unit("LAIN") });
  await api.world.delegation(head, standIn, { startsOn: "2026-11-01", endsOn: "2026-11-30" });
  expect((await publish({}, await api.world.session(standIn))).assessment.status).toBe("PUBLISHED");
  const [event] = await api.dataSource.query(
    "select on_behalf_of_key from audit_event where action = 'assessment.published'",
  );
  expect(event.on_behalf_of_key).toBe(head.key);
});

test("after a change of appraiser in mid-period, a draft of the one before goes on with the one on duty at its end", async () => {
  const draft = await send(asHead, "saveAssessment", {
    employeeId: owner.id,
    periodId: october.id,
    workResult: "ABOVE",
  });
  const later = await api.world.employee({ in: await api.world.unit("LAIN") });
  await api.dataSource.query("update appraiser_assignment set ends_on = '2026-10-20' where position_key = $1", [
    owner.positionKey,
  ]);
  await api.world.appraises(later, owner.positionKey, { startsOn: "2026-10-21" });

  expect((await publish()).problems).toEqual([{ field: ["employeeId"], code: "NOT_FOUND" }]);
  const published = await publish({}, await api.world.session(later));
  expect(published.assessment).toMatchObject({ id: draft.assessment.id, status: "PUBLISHED" });
});
