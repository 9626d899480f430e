import { globalId, parseGlobalId } from "../../platform/global-id.ts";
import { TestApi } from "../../testing/api.ts";
import { background, happened } from "../../testing/background.ts";
import type { Person } from "../../testing/world.ts";
import type { Period } from "../periods/period.entity.ts";
import { followEvents } from "./follow.service.ts";

let api: TestApi;
let head: Person;
let appraiser: Person;
let missing: Person;
let handedIn: Person;
let elsewhere: Person;
let october: Period & { id: string };

beforeEach(async () => {
  api = await TestApi.start();
  const { world } = api;
  const unit = await world.unit("KEL");
  head = await world.employee({ in: unit, name: "Kepala", heads: true });
  appraiser = await world.employee({ in: unit, name: "Penilai", appraisedBy: head });
  missing = await world.employee({ in: unit, name: "Belum", appraisedBy: appraiser });
  handedIn = await world.employee({ in: unit, name: "Sudah", appraisedBy: appraiser });
  elsewhere = await world.employee({ in: await world.unit("LAIN"), name: "Lain" });
  october = await world.month(2026, 10);
  await world.report(handedIn, october, { status: "SUBMITTED" });
});
afterEach(() => api.stop());

const REMIND = `mutation Remind($input: RemindEmployeesInput!) {
  remindEmployees(input: $input) { reminders { employee { name } outcome } problems { code field } }
}`;
const sessions = new Map<string, string>();
async function sessionOf(person: Person): Promise<string> {
  const session = sessions.get(person.key) ?? (await api.world.session(person));
  sessions.set(person.key, session);
  return session;
}
const ids = (people: readonly Person[]) => people.map(({ key }) => globalId("Employee", key));
async function remind(as: string, people: readonly Person[], more: object = {}) {
  const input = { matter: "REPORT", periodId: october.id, employeeIds: ids(people), ...more };
  const answer = await api.ask(as, REMIND, { input });
  expect(answer.errors).toBeUndefined();
  return answer.data?.["remindEmployees"];
}
const outcomes = ({ reminders }: any) => reminders.map((r: any) => [r.employee.name, r.outcome]);
const kindsOf = async (who: Person) => {
  await followEvents(await background(api));
  const { data } = await api.ask(await sessionOf(who), `{ viewer { notices { nodes { kind readAt } } } }`);
  return data?.["viewer"].notices.nodes.map(({ kind }: any) => kind);
};

test("an appraiser reminds who owes; who has handed in, and people of others, are not", async () => {
  const as = await sessionOf(appraiser);

  expect(outcomes(await remind(as, [missing, handedIn, elsewhere]))).toEqual([
    ["Belum", "REMINDED"],
    ["Sudah", "NOT_OWED"],
    ["Lain", "NOT_OWED"],
  ]);
  expect(await kindsOf(missing)).toEqual(["REPORT_REMINDED"]);
  expect(await kindsOf(handedIn)).toEqual([]);
});

test("nobody is reminded twice on a day, whoever asks; on the next day one can be", async () => {
  await remind(await sessionOf(appraiser), [missing]);

  expect(outcomes(await remind(await sessionOf(head), [missing]))).toEqual([["Belum", "REMINDED_TODAY"]]);
  await api.dataSource.query("update reminder_sent set day = day - 1");
  expect(outcomes(await remind(await sessionOf(head), [missing]))).toEqual([["Belum", "REMINDED"]]);
  expect(await kindsOf(missing)).toEqual(["REPORT_REMINDED", "REPORT_REMINDED"]);
});

test("a colleague reminds nobody, nobody reminds themselves, and the performance team reminds everyone", async () => {
  expect(outcomes(await remind(await sessionOf(handedIn), [missing, handedIn]))).toEqual([
    ["Belum", "NOT_OWED"],
    ["Sudah", "NOT_OWED"],
  ]);
  expect(outcomes(await remind(await sessionOf(appraiser), [appraiser]))).toEqual([["Penilai", "NOT_OWED"]]);
  expect(outcomes(await remind(await api.world.session(null, "PERFORMANCE_TEAM"), [missing, elsewhere]))).toEqual([
    ["Belum", "REMINDED"],
    ["Lain", "REMINDED"],
  ]);
});

test("a report that comes settles the reminder", async () => {
  await remind(await sessionOf(appraiser), [missing]);
  await followEvents(await background(api));
  const report = await api.world.report(missing, october, { status: "SUBMITTED" });
  await happened(
    api,
    {
      action: "report.submitted",
      noun: "performance_report",
      nounKey: parseGlobalId(report).key,
      subjectKey: missing.key,
    },
    missing,
  );
  await followEvents(await background(api));

  const { data } = await api.ask(await sessionOf(missing), `{ viewer { notices { nodes { kind readAt } } } }`);
  expect(data?.["viewer"].notices.nodes).toEqual([{ kind: "REPORT_REMINDED", readAt: expect.any(String) }]);
  expect(outcomes(await remind(await sessionOf(head), [missing]))).toEqual([["Belum", "NOT_OWED"]]);
});

test("of a plan one is reminded for its year", async () => {
  const year = await api.world.period({ kind: "YEAR", startsOn: "2026-01-01", endsOn: "2026-12-31" });
  const as = await sessionOf(appraiser);

  expect(outcomes(await remind(as, [missing], { matter: "PLAN", periodId: year.id }))).toEqual([["Belum", "REMINDED"]]);
  expect((await remind(as, [missing], { matter: "PLAN" })).problems).toEqual([
    { code: "INVALID", field: ["periodId"] },
  ]);
  expect(await kindsOf(missing)).toEqual(["PLAN_REMINDED"]);
});

test("what cannot be done is said: no one, too many, a period that is not there or closed", async () => {
  const as = await sessionOf(appraiser);
  const codes = async (people: Person[], more: object = {}) =>
    (await remind(as, people, more)).problems.map(({ code }: any) => code);

  expect(await codes([])).toEqual(["REQUIRED"]);
  expect(await codes([missing], { periodId: globalId("Period", missing.key) })).toEqual(["NOT_FOUND"]);
  await api.dataSource.query("update period set is_open = false where key = $1", [october.key]);
  expect(await codes([missing])).toEqual(["PERIOD_CLOSED"]);
});

test("the same key gives the first answer again", async () => {
  const as = await sessionOf(appraiser);
  const first = await remind(as, [missing], { idempotencyKey: "sekali" });

  expect(outcomes(first)).toEqual([["Belum", "REMINDED"]]);
  expect(await remind(as, [missing], { idempotencyKey: "sekali" })).toEqual(first);
});

test("the team shows whom one may remind and when someone was, in two statements whatever its size", async () => {
  const as = await sessionOf(appraiser);
  const team = (more: string) => `{ team { members { employee { name } reportingState ${more} } } }`;
  await remind(as, [missing]);
  await api.ask(as, team(""));
  const without = await api.ask(as, team(""));

  const { data, statements } = await api.ask(as, team("viewerMayRemind remindedOn viewerMayAssess"));

  expect(data?.["team"].members).toEqual([
    {
      employee: { name: "Belum" },
      reportingState: "MISSING",
      viewerMayRemind: true,
      remindedOn: "2026-11-24",
      viewerMayAssess: true,
    },
    {
      employee: { name: "Sudah" },
      reportingState: "SUBMITTED",
      viewerMayRemind: false,
      remindedOn: null,
      viewerMayAssess: true,
    },
  ]);
  expect(statements).toBe(without.statements + 2);
});
