import { globalId, parseGlobalId } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { objectionSample } from "../../graph/matrix/objection-sample.ts";
import { TestApi } from "../../testing/api.ts";
import { background, happened, noticeTo } from "../../testing/background.ts";
import type { Person } from "../../testing/world.ts";
import type { Period } from "../periods/period.entity.ts";
import { followEvents } from "./follow.service.ts";

let api: TestApi;
let head: Person;
let appraiser: Person;
let owner: Person;
let colleague: Person;
let october: Period;
const session: Record<string, string> = {};

beforeEach(async () => {
  api = await TestApi.start();
  const { world } = api;
  const unit = await world.unit("KEL");
  head = await world.employee({ in: unit, name: "Kepala", heads: true });
  appraiser = await world.employee({ in: unit, name: "Penilai", appraisedBy: head });
  owner = await world.employee({ in: unit, name: "Pemilik", appraisedBy: appraiser });
  colleague = await world.employee({ in: unit, name: "Rekan", appraisedBy: appraiser });
  october = await world.month(2026, 10);
  for (const [name, person] of Object.entries({ head, appraiser, owner, colleague }))
    session[name] = await world.session(person);
});
afterEach(() => api.stop());

const follow = async () => followEvents(await background(api));

const NOTICES = `{ viewer { unreadNoticeCount notices { nodes {
  id kind count readAt createdAt period { label } employee { name } onBehalfOf { name } record { __typename id } } } } }`;

async function noticesOf(who: string | null | undefined): Promise<any[]> {
  const answer = await api.ask(who ?? null, NOTICES);
  expect(answer.errors).toBeUndefined();
  return answer.data?.["viewer"].notices.nodes;
}
const kindsOf = async (who: string): Promise<string[]> => (await noticesOf(session[who])).map(({ kind }) => kind);

const ofReport = (action: string, reportId: string, of = owner) => ({
  action: `report.${action}`,
  noun: "performance_report",
  nounKey: parseGlobalId(reportId).key,
  subjectKey: of.key,
});
const ofAssessment = (action: string, id: string, payload = {}) => ({
  action: `assessment.${action}`,
  noun: "assessment",
  nounKey: parseGlobalId(id).key,
  subjectKey: owner.key,
  payload,
});

const set = (report: string, status: string) =>
  api.dataSource.query("update performance_report set status = $2 where key = $1", [parseGlobalId(report).key, status]);

test("what happens to a report is told to its owner, with the record, and not to who did it", async () => {
  const report = await api.world.report(owner, october, { status: "RETURNED" });
  await happened(api, ofReport("returned", report), appraiser);
  await follow();

  expect(await noticesOf(session["owner"])).toMatchObject([
    {
      kind: "REPORT_RETURNED",
      count: null,
      readAt: null,
      period: { label: "Oktober 2026" },
      employee: null,
      record: { __typename: "PerformanceReport", id: report },
    },
  ]);
  expect(await kindsOf("appraiser")).toEqual([]);
  expect(await kindsOf("colleague")).toEqual([]);
});

test("five reports are one notice to the appraiser, counted as they come and go, and new again with each new one", async () => {
  const people = [owner, colleague];
  for (const _ of [3, 4, 5])
    people.push(await api.world.employee({ in: { key: owner.unitKey } as never, appraisedBy: appraiser }));
  const reports: string[] = [];
  for (const person of people) {
    const report = await api.world.report(person, october);
    reports.push(report);
    await happened(api, ofReport("submitted", report, person));
  }
  await follow();

  const [notice, ...others] = await noticesOf(session["appraiser"]);
  expect(notice).toMatchObject({ kind: "REPORTS_TO_VERIFY", count: 5, readAt: null, record: { __typename: "Period" } });
  expect(others).toEqual([]);

  await api.ask(
    session["appraiser"]!,
    `mutation { markNoticeRead(input: { noticeId: "${notice.id}" }) { problems { code } } }`,
  );
  await set(reports[0]!, "VERIFIED");
  await happened(api, ofReport("verified", reports[0]!), appraiser);
  await follow();
  expect(await noticesOf(session["appraiser"])).toMatchObject([
    { id: notice.id, count: 4, readAt: expect.any(String) },
  ]);

  api.pass(5);
  await set(reports[0]!, "SUBMITTED");
  await happened(api, ofReport("submitted", reports[0]!));
  await follow();
  expect(await noticesOf(session["appraiser"])).toMatchObject([{ id: notice.id, count: 5, readAt: null }]);

  for (const report of reports) {
    await set(report, "VERIFIED");
    await happened(api, ofReport("verified", report), appraiser);
  }
  await follow();
  expect(await noticesOf(session["appraiser"])).toEqual([]);
});

test("a verified and a new one in the same minute: the number is the same, the notice is new", async () => {
  const first = await api.world.report(owner, october);
  await happened(api, ofReport("submitted", first));
  await follow();
  await api.ask(session["appraiser"]!, "mutation { markAllNoticesRead { problems { code } } }");
  api.pass(1);

  const second = await api.world.report(colleague, october);
  await set(first, "VERIFIED");
  await happened(api, ofReport("verified", first), appraiser);
  await happened(api, ofReport("submitted", second, colleague));
  await follow();

  expect(await noticesOf(session["appraiser"])).toMatchObject([{ count: 1, readAt: null }]);
});

/** The superior who decides is the head, unless there is none: then the authorised officials. */
async function objected(): Promise<string> {
  const assessment = await api.world.assessment(owner, appraiser, october, { status: "OBJECTED" });
  return objectionSample(api, assessment, { subject: owner, appraiser, superior: head });
}
const ofObjection = (action: string, id: string) => ({
  action: `objection.${action}`,
  noun: "objection",
  nounKey: parseGlobalId(id).key,
  subjectKey: owner.key,
});

test("an objection is told to the appraiser and to who decides, the answer to the others, the decision to both sides", async () => {
  const objection = await objected();
  await happened(api, ofObjection("filed", objection), owner);
  await follow();

  expect(await noticesOf(session["appraiser"])).toMatchObject([
    {
      kind: "OBJECTION_FILED",
      employee: { name: "Pemilik" },
      period: { label: "Oktober 2026" },
      record: { __typename: "Objection", id: objection },
    },
  ]);
  expect(await kindsOf("head")).toEqual(["OBJECTION_FILED"]);
  expect(await kindsOf("owner")).toEqual([]);

  await happened(api, ofObjection("answered", objection), appraiser);
  await happened(api, ofObjection("decided", objection), head);
  await follow();
  expect((await kindsOf("owner")).toSorted()).toEqual(["OBJECTION_ANSWERED", "OBJECTION_DECIDED"]);
  expect((await kindsOf("appraiser")).toSorted()).toEqual(["OBJECTION_DECIDED", "OBJECTION_FILED"]);
  expect((await kindsOf("head")).toSorted()).toEqual(["OBJECTION_ANSWERED", "OBJECTION_FILED"]);
});

test("where the appraiser has no superior, an objection is told to the authorised officials, who decide it", async () => {
  const official = await api.world.employee({ in: await api.world.unit("BKPSDM") });
  session["official"] = await api.world.session(official, "AUTHORISED_OFFICIAL");
  const objection = await objected();
  await happened(api, ofObjection("filed", objection), owner);
  await follow();
  expect(await kindsOf("official")).toEqual([]);

  await api.dataSource.query("update objection set superior_key = null");
  await happened(api, ofObjection("answered", objection), appraiser);
  await follow();
  expect(await kindsOf("official")).toEqual(["OBJECTION_ANSWERED"]);
});

test("duties are told to who acts for the appraiser too, as for whom; never one's own record", async () => {
  const outsider = await api.world.employee({ in: await api.world.unit("LAIN"), name: "Pengganti" });
  session["outsider"] = await api.world.session(outsider);
  await api.world.delegation(appraiser, outsider);
  await api.world.delegation(head, owner);
  await happened(api, ofObjection("filed", await objected()), owner);
  const report = await api.world.report(colleague, october);
  await happened(api, ofReport("submitted", report, colleague));
  await follow();

  const told = await noticesOf(session["outsider"]);
  expect(told.map(({ kind, onBehalfOf }) => `${kind} ${onBehalfOf.name}`).toSorted()).toEqual([
    "OBJECTION_FILED Penilai",
    "REPORTS_TO_VERIFY Penilai",
  ]);
  expect(await kindsOf("owner")).toEqual([]);

  await api.dataSource.query("update delegation set ended_at = now()");
  expect(await noticesOf(session["outsider"])).toEqual([]);
});

test("a notice is gone with its record: out of sight, it tells not even that it is there", async () => {
  const draft = await api.world.assessment(owner, appraiser, october, { status: "ACKNOWLEDGED" });
  await happened(api, ofAssessment("acknowledged", draft), owner);
  await follow();
  const [notice] = await noticesOf(session["appraiser"]);
  expect(notice.kind).toBe("ASSESSMENT_ACKNOWLEDGED");

  await api.dataSource.query("update appraiser_assignment set ends_on = '2020-01-01'");
  await api.dataSource.query("update assessment set appraiser_key = $1", [head.key]);

  expect((await api.ask(session["appraiser"]!, NOTICES)).data?.["viewer"]).toEqual({
    unreadNoticeCount: 0,
    notices: { nodes: [] },
  });
  const found = await api.ask(session["appraiser"]!, `{ node(id: "${notice.id}") { id } }`);
  expect(found.data?.["node"]).toBeNull();
});

test("nobody finds the notice of another", async () => {
  const report = await api.world.report(owner, october, { status: "VERIFIED" });
  await happened(api, ofReport("verified", report), appraiser);
  await follow();
  const [notice] = await noticesOf(session["owner"]);

  for (const other of ["appraiser", "head", "colleague"]) {
    expect((await api.ask(session[other]!, `{ node(id: "${notice.id}") { id } }`)).data?.["node"]).toBeNull();
    const answer = await api.ask(
      session[other]!,
      `mutation { markNoticeRead(input: { noticeId: "${notice.id}" }) { notice { id } problems { code } } }`,
    );
    expect(answer.data?.["markNoticeRead"]).toEqual({ notice: null, problems: [{ code: "NOT_FOUND" }] });
  }
});

test("feedback tells the day alone and nobody's name, so that an anonymous rater stays unknown", async () => {
  const feedback = { action: "feedback.given", noun: "feedback", nounKey: newKey(), subjectKey: owner.key };
  await happened(api, feedback, colleague);
  await follow();

  const [row] = await api.dataSource.query<Record<string, unknown>[]>("select * from notice");
  expect(row).toMatchObject({ recipient_key: owner.key, kind: "FEEDBACK_GIVEN" });
  expect((row!["created_at"] as Date).toISOString()).toBe("2026-11-23T17:00:00.000Z");
  expect(JSON.stringify(row)).not.toContain(colleague.key);
});

test("a request for feedback goes to whom the event names", async () => {
  const about = { action: "feedback.requested", noun: "feedback_request", subjectKey: owner.key, nounKey: newKey() };
  await happened(api, { ...about, payload: { addresseeKey: colleague.key } }, appraiser);
  await happened(api, { ...about, payload: { addresseeKey: "?" } });
  await follow();

  const told = await api.dataSource.query("select recipient_key as who, kind from notice order by kind");
  expect(told).toEqual([{ who: colleague.key, kind: "FEEDBACK_REQUESTED" }]);
});

test("a period that is reopened is told to everyone who appraises", async () => {
  await happened(api, { action: "period.reopened", noun: "period", nounKey: october.key, subjectKey: null });
  await follow();

  expect(await kindsOf("appraiser")).toEqual(["PERIOD_REOPENED"]);
  expect(await kindsOf("head")).toEqual(["PERIOD_REOPENED"]);
  expect(await kindsOf("owner")).toEqual([]);
});

test("handing in settles the reminders of that period and of the return", async () => {
  const about = { noun: "period", recordKey: october.key, periodKey: october.key };
  await noticeTo(api, owner, { ...about, kind: "REPORT_OVERDUE" });
  const september = await api.world.month(2026, 9);
  await noticeTo(api, owner, { ...about, recordKey: september.key, kind: "REPORT_OVERDUE" });
  const report = await api.world.report(owner, october);
  await happened(api, ofReport("submitted", report), owner);
  await follow();

  const left = (await noticesOf(session["owner"])).filter(({ readAt }) => readAt === null);
  expect(left.map(({ record }) => record.id)).toEqual([globalId("Period", september.key)]);
});
