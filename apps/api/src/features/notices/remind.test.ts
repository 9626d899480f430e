import { statementCount } from "../../platform/sql.ts";
import { TestApi } from "../../testing/api.ts";
import { background } from "../../testing/background.ts";
import type { Person } from "../../testing/world.ts";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";
import type { Period } from "../periods/period.entity.ts";
import { remind } from "./remind.service.ts";

let api: TestApi;
let unit: OrgUnit;
let chief: Person;
let head: Person;
let appraiser: Person;
let owner: Person;
let october: Period;

/** Reports of October are due on Wednesday, 4 November 2026, assessments on Friday the 6th. */
async function start(day: string, hour = 3): Promise<void> {
  api = await TestApi.start(new Date(`${day}T0${hour}:00:00Z`));
  const { world } = api;
  unit = await world.unit("KEL");
  chief = await world.employee({ in: await world.unit("KEC"), name: "Camat" });
  head = await world.employee({ in: unit, name: "Kepala", heads: true, appraisedBy: chief });
  appraiser = await world.employee({ in: unit, name: "Penilai", appraisedBy: head });
  owner = await world.employee({ in: unit, name: "Pemilik", appraisedBy: appraiser });
  october = await world.month(2026, 10);
  // Only the owner's report is missing, and only the owner's assessment.
  for (const other of [chief, head, appraiser]) {
    await world.report(other, october);
    await world.assessment(other, chief, october);
  }
}
afterEach(() => api.stop());

async function told(): Promise<[string, string, number | null][]> {
  await remind(await background(api));
  const rows = await api.dataSource.query<{ name: string; kind: string; count: number | null }[]>(
    "select e.name, n.kind, n.count from notice n join employee e on e.key = n.recipient_key order by n.kind, e.name, n.cause",
  );
  return rows.map(({ name, kind, count }) => [name, kind, count]);
}

const assessed = () => api.world.assessment(owner, appraiser, october);
const nextDay = (days = 1) => api.pass(days * 24 * 60);

describe("a report that is owed", () => {
  test("is brought to mind seven days and one day before it is due, once each", async () => {
    await start("2026-10-27");
    await assessed();
    expect(await told()).toEqual([]);

    nextDay();
    expect(await told()).toEqual([["Pemilik", "REPORT_DUE", null]]);
    expect(await told()).toHaveLength(1);
    nextDay(5);
    expect(await told()).toHaveLength(1);
    nextDay();
    expect(await told()).toEqual([
      ["Pemilik", "REPORT_DUE", null],
      ["Pemilik", "REPORT_DUE", null],
    ]);
    nextDay();
    expect(await told()).toHaveLength(2);
  });

  test("that is overdue comes up on the first working day and every third after it, and goes up", async () => {
    await start("2026-11-05");
    await assessed();
    const kinds = async () => (await told()).map(([name, kind]) => `${name} ${kind}`);

    expect(await kinds()).toEqual(["Pemilik REPORT_OVERDUE"]);
    nextDay(); // Friday
    nextDay(); // Saturday
    nextDay(); // Sunday
    expect(await kinds()).toHaveLength(1);
    nextDay(); // Monday, the third working day
    expect(await kinds()).toEqual(["Pemilik REPORT_OVERDUE", "Penilai TEAM_REPORTS_OVERDUE"]);
    nextDay(); // Tuesday, the fourth
    expect(await kinds()).toEqual(["Pemilik REPORT_OVERDUE", "Pemilik REPORT_OVERDUE", "Penilai TEAM_REPORTS_OVERDUE"]);
    nextDay(2); // Thursday, the sixth
    expect(await kinds()).toEqual([
      "Pemilik REPORT_OVERDUE",
      "Pemilik REPORT_OVERDUE",
      "Penilai TEAM_REPORTS_OVERDUE",
      "Penilai TEAM_REPORTS_OVERDUE",
      "Kepala UNIT_REPORTS_OVERDUE",
    ]);
  });

  test("is not brought to mind once it is handed in; a draft or a returned one is not handed in", async () => {
    await start("2026-11-05");
    await assessed();
    const report = await api.world.report(owner, october, { status: "DRAFT", submittedAt: null });
    expect(report).toBeTruthy();
    await api.dataSource.query("update notice_state set reminded_on = '2026-11-05'");
    expect(await told()).toEqual([]);
    nextDay();
    expect(await told()).toEqual([["Pemilik", "REPORT_OVERDUE", null]]);

    await api.dataSource.query("delete from notice");
    await api.dataSource.query("update performance_report set status = 'SUBMITTED'");
    nextDay();
    expect(await told()).toEqual([]);
  });

  test("by nobody is asked of nobody: on leave all period, elected, only Plh., gone, or without the post", async () => {
    await start("2026-11-05");
    await assessed();
    const { world } = api;
    await world.leave(owner, "2026-09-01", "2026-12-31");
    const elected = await world.employee({ in: unit });
    await api.dataSource.query("update employee set employment_type = 'ELECTED_OFFICIAL' where key = $1", [
      elected.key,
    ]);
    await world.employee({ in: unit, capacity: "PLH" });
    const gone = await world.employee({ in: unit });
    await api.dataSource.query("update employee set left_on = '2026-10-15' where key = $1", [gone.key]);
    const former = await world.employee({ in: unit });
    await api.dataSource.query("update position set ends_on = '2026-10-15' where employee_key = $1", [former.key]);
    expect((await told()).filter(([, kind]) => kind === "REPORT_OVERDUE")).toEqual([]);
  });

  test.each([
    ["follow one another is owed by nobody", "2026-10-15", []],
    ["leave a day between them is owed", "2026-10-16", [["Pemilik", "REPORT_OVERDUE", null]]],
  ])("by one whose leaves %s", async (_, secondFrom, expected) => {
    await start("2026-11-05");
    await assessed();
    await api.world.leave(owner, "2026-09-20", "2026-10-14");
    await api.world.leave(owner, secondFrom, "2026-11-30");

    expect(await told()).toEqual(expected);
  });

  test("by one who is away for a part of the period is owed", async () => {
    await start("2026-11-05");
    await assessed();
    await api.world.leave(owner, "2026-10-10", "2026-12-31");

    expect(await told()).toEqual([["Pemilik", "REPORT_OVERDUE", null]]);
  });

  test("of a closed period, or of a kind for which nobody reports, is owed by nobody", async () => {
    await start("2026-11-05");
    await assessed();
    await api.dataSource.query("update period set is_open = false");
    expect(await told()).toEqual([]);

    await api.dataSource.query("update period set is_open = true, kind = 'QUARTER'");
    nextDay();
    expect(await told()).toEqual([]);
  });
});

describe("assessments that are owed", () => {
  test("are one notice with their number, and go up to the appraiser's superior", async () => {
    await start("2026-11-09"); // the first working day overdue
    const second = await api.world.employee({ in: unit, name: "Kedua", appraisedBy: appraiser });
    for (const person of [owner, second]) await api.world.report(person, october);
    await api.world.assessment(second, appraiser, october, { status: "DRAFT", publishedAt: null });

    expect(await told()).toEqual([["Penilai", "ASSESSMENTS_OVERDUE", 2]]);
    nextDay(2);
    expect(await told()).toEqual([
      ["Penilai", "ASSESSMENTS_OVERDUE", 2],
      ["Kepala", "TEAM_ASSESSMENTS_OVERDUE", 2],
    ]);
  });

  test("come up before they are due, to who acts for the appraiser too", async () => {
    await start("2026-11-05");
    await api.world.report(owner, october);
    const stand_in = await api.world.employee({ in: await api.world.unit("LAIN"), name: "Pengganti", capacity: "PLH" });
    await api.world.delegation(appraiser, stand_in);

    expect(await told()).toEqual([
      ["Pengganti", "ASSESSMENTS_DUE", 1],
      ["Penilai", "ASSESSMENTS_DUE", 1],
    ]);
  });
});

test("nothing comes before the agency's hour, and the agency sets it and the days by a row of a later day", async () => {
  await start("2026-11-02", 0); // seven in the morning
  await api.dataSource.query(
    `insert into reminder_rule select '2026-11-02', report_kinds, assessment_kinds, '{2}', repeat_every, escalate_after, escalate_to_head_after, ends_after, 9, 'SK 1'
     from reminder_rule`,
  );
  await assessed();
  expect(await told()).toEqual([]);

  api.pass(3 * 60);
  expect(await told()).toEqual([["Pemilik", "REPORT_DUE", null]]);
});

test("a program that was off on the day makes up for it", async () => {
  await start("2026-10-31");
  await assessed();

  expect(await told()).toEqual([["Pemilik", "REPORT_DUE", null]]);
});

test("two processes at once remind once", async () => {
  await start("2026-11-05");
  await assessed();
  const scope = await background(api);

  await Promise.all([remind(scope), remind({ ...scope }), remind({ ...scope })]);

  expect(await told()).toHaveLength(1);
});

test("many people cost as many statements as one", async () => {
  await start("2026-11-05");
  const scope = await background(api);
  const cost = async () => {
    const before = statementCount.value;
    await remind(scope);
    return statementCount.value - before;
  };
  const one = await cost();
  await api.dataSource.query("delete from notice");
  await api.dataSource.query("update notice_state set reminded_on = null");
  for (let i = 0; i < 20; i += 1) await api.world.employee({ in: unit, appraisedBy: appraiser });

  expect(await cost()).toBe(one);
  expect(await told()).toHaveLength(22);
});
