import { TestApi, type Answer } from "../../testing/api.ts";
import { parseGlobalId } from "../../platform/global-id.ts";
import { Plans } from "../../testing/plans.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let head: Person;
let asHead: string;

const TEAM = `
  query Team($periodId: ID, $orgUnitId: ID, $includeSubunits: Boolean! = false) {
    team(periodId: $periodId, orgUnitId: $orgUnitId, includeSubunits: $includeSubunits) {
      period { label startsOn }
      unit { code }
      summary { memberCount reportedCount lateCount toVerifyCount toAssessCount }
      members {
        reportingState daysLate leave { kind endsOn } trend
        employee { name nip position { title unit { name } } }
        report { status daysLate entries { date text } }
        assessment { status predicate aspects { aspect score } }
        lastAssessment { predicate period { label } }
      }
    }
  }`;

beforeAll(async () => {
  api = await TestApi.start();
  const { world } = api;
  const district = await world.unit("KEC");
  const village = await world.unit("KEL", district);
  const section = await world.unit("KEL.SEKSI", village);
  head = await world.employee({ in: village, name: "Lurah", heads: true });
  asHead = await world.session(head);
  const september = await world.month(2026, 9);
  const october = await world.month(2026, 10);
  await world.month(2026, 11);

  const verified = await world.employee({ in: village, name: "A Terverifikasi", appraisedBy: head });
  await world.report(verified, october, { status: "VERIFIED" });
  await world.assessment(verified, head, september, { discipline: 100, workQuality: 80, innovation: null });

  const late = await world.employee({ in: village, name: "B Terlambat", appraisedBy: head });
  const report = await world.report(late, october, { status: "SUBMITTED", daysLate: 6 });
  await world.entry(late, report, "2026-10-05");

  await world.employee({ in: village, name: "C Belum", appraisedBy: head });

  const away = await world.employee({ in: village, name: "D Cuti", appraisedBy: head });
  await world.leave(away, "2026-09-01", "2026-12-01");

  const assessed = await world.employee({ in: section, name: "E Dinilai", appraisedBy: head });
  await world.report(assessed, october, { status: "VERIFIED" });
  await world.assessment(assessed, head, october, { workResult: "ABOVE", behaviour: "ABOVE" });
});
afterAll(() => api.stop());

test("the team defaults to the latest month whose reports are due, and counts only those who owe a report", async () => {
  const { data } = await api.ask(asHead, TEAM);

  expect(data?.["team"].period.label).toBe("Oktober 2026");
  expect(data?.["team"].summary).toEqual({
    memberCount: 4,
    reportedCount: 3,
    lateCount: 2,
    toVerifyCount: 1,
    toAssessCount: 1,
  });
});

test("each member shows what is owed: missing grows by the day, leave owes nothing, lateness stays as handed in", async () => {
  const { data } = await api.ask(asHead, TEAM);
  const states = data?.["team"].members.map((m: any) => [
    m.employee.name,
    m.reportingState,
    m.daysLate,
    m.leave?.kind ?? null,
  ]);

  // October's reports were due on 4 November; today is 24 November.
  expect(states).toEqual([
    ["A Terverifikasi", "VERIFIED", 0, null],
    ["B Terlambat", "SUBMITTED", 6, null],
    ["C Belum", "MISSING", 20, null],
    ["D Cuti", "NOT_APPLICABLE", 0, "MATERNITY"],
    ["E Dinilai", "VERIFIED", 0, null],
  ]);
});

test("a running month is not due: nobody is late in it", async () => {
  const periods = await api.ask(asHead, `{ periods(first: 1) { nodes { id label } } }`);
  const { data } = await api.ask(asHead, TEAM, { periodId: periods.data?.["periods"].nodes[0].id });

  expect(data?.["team"].period.label).toBe("November 2026");
  expect(data?.["team"].summary).toMatchObject({ reportedCount: 0, lateCount: 0 });
  expect(new Set(data?.["team"].members.map((m: any) => m.reportingState))).toEqual(
    new Set(["NOT_DUE", "NOT_APPLICABLE"]),
  );
});

test("the trend has twelve months, leaves out what was not assessed, and a missing aspect is no zero", async () => {
  const { data } = await api.ask(asHead, TEAM);
  const [first] = data?.["team"].members ?? [];

  expect(first.trend).toEqual([...Array.from({ length: 10 }).fill(null), 90, null]);
  expect(first.lastAssessment).toEqual({ predicate: "GOOD", period: { label: "September 2026" } });
});

test("a head opens the unit, with or without the units below; no one else does, and the answer is null", async () => {
  const { data: units } = await api.ask(asHead, `{ orgUnit(code: "KEL") { id } }`);
  const orgUnitId = units?.["orgUnit"].id;
  const namesOf = (answer: Answer) => answer.data?.["team"]?.members.map((m: any) => m.employee.name);

  expect(namesOf(await api.ask(asHead, TEAM, { orgUnitId }))).toEqual([
    "A Terverifikasi",
    "B Terlambat",
    "C Belum",
    "D Cuti",
    "Lurah",
  ]);
  expect(namesOf(await api.ask(asHead, TEAM, { orgUnitId, includeSubunits: true }))).toHaveLength(6);

  const outsider = await api.world.session(await api.world.employee({ in: await api.world.unit("LAIN"), heads: true }));
  expect((await api.ask(outsider, TEAM, { orgUnitId })).data?.["team"]).toBeNull();
  const cycle = await api.world.session(null, "PERFORMANCE_TEAM");
  expect(namesOf(await api.ask(cycle, TEAM, { orgUnitId }))).toHaveLength(5);
});

test("each member shows what is owed by way of a plan, and the summary counts what is missing, in one statement", async () => {
  const query = (more: string, summary: string) =>
    `{ team { summary { memberCount ${summary} } members { employee { name } ${more} } } }`;
  const { data: before } = await api.ask(asHead, `{ team { members { employee { name } position { id } } } }`);
  const planned = before?.["team"].members.find((m: any) => m.employee.name === "A Terverifikasi");
  const [row] = await api.dataSource.query("select key, employee_key, unit_key from position where key = $1", [
    parseGlobalId(planned.position.id).key,
  ]);
  await new Plans(api.dataSource).plan(
    { key: row.employee_key, positionKey: row.key, unitKey: row.unit_key },
    { firstSubmittedAt: new Date("2026-02-02T02:00:00Z") },
  );

  await api.ask(asHead, query("planningState", "")); // units and the rules of the cycle are kept from now on
  const without = await api.ask(asHead, query("", ""));
  const { data, statements } = await api.ask(asHead, query("planningState planDaysLate", "missingPlanCount"));

  expect(data?.["team"].members.map((m: any) => [m.employee.name, m.planningState, m.planDaysLate])).toEqual([
    ["A Terverifikasi", "APPROVED", 2],
    ["B Terlambat", "MISSING", 297],
    ["C Belum", "MISSING", 297],
    ["D Cuti", "MISSING", 297],
    ["E Dinilai", "MISSING", 297],
  ]);
  expect(data?.["team"].summary.missingPlanCount).toBe(4);
  expect(statements).toBe(without.statements + 1);
});

test("a member's scores and other posts stand in the row", async () => {
  const { data } = await api.ask(asHead, "{ team { members { employee { name } scores otherPosts { title } } } }");
  const of = (name: string) => data?.["team"].members.find((m: any) => m.employee.name === name);

  expect(of("E Dinilai").scores).toHaveLength(3);
  expect(of("C Belum")).toMatchObject({ scores: [], otherPosts: [] });
});

test("late reports are counted by month, in one statement, those months without any among them", async () => {
  const query = (more: string) => `{ team { members { employee { name } } ${more} } }`;
  const without = await api.ask(asHead, query(""));
  const { data, statements } = await api.ask(asHead, query("lateMonths(months: 2) { lateCount period { label } }"));

  expect(data?.["team"].lateMonths).toEqual([
    { lateCount: 0, period: { label: "September 2026" } },
    { lateCount: 1, period: { label: "Oktober 2026" } },
  ]);
  expect(statements).toBe(without.statements + 1);
  const wrong = await api.ask(asHead, query("lateMonths(months: 99) { lateCount }"));
  expect(wrong.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
});

test("each count says how it came about: its lines add up to it, and nothing is worked out unless it is asked for", async () => {
  const summary = "memberCount reportedCount lateCount toVerifyCount toAssessCount missingPlanCount";
  const { data } = await api.ask(
    asHead,
    `{ team { summary { ${summary} explanation { on dueOn postCount counts { count value rule lines { name count each amount } } } } } }`,
  );
  const { explanation, ...counts } = data!["team"].summary;
  const value = (count: string) => explanation.counts.find((each: any) => each.count === count).value;
  const lines = (count: string) => explanation.counts.find((each: any) => each.count === count).lines;

  expect(explanation).toMatchObject({ on: "2026-10-31", dueOn: "2026-11-04", postCount: 5 });
  expect(counts).toEqual({
    memberCount: value("MEMBERS"),
    reportedCount: value("REPORTED"),
    lateCount: value("LATE"),
    toVerifyCount: value("TO_VERIFY"),
    toAssessCount: value("TO_ASSESS"),
    missingPlanCount: value("MISSING_PLANS"),
  });
  expect(lines("LATE")).toEqual([
    { name: "NOT_APPLICABLE", count: 1, each: 0, amount: 0 },
    { name: "MISSING", count: 1, each: 1, amount: 1 },
    { name: "SUBMITTED", count: 1, each: 1, amount: 1 },
    { name: "VERIFIED", count: 2, each: 0, amount: 0 },
  ]);
  for (const { lines: parts } of explanation.counts)
    expect(parts.reduce((sum: number, { count }: any) => sum + count, 0)).toBe(5);
});

test("who appraises nobody has no team", async () => {
  const nobody = await api.world.session(await api.world.employee({ in: await api.world.unit("SEPI") }));

  expect(await api.ask(nobody, TEAM)).toMatchObject({ data: { team: null } });
});

test("the nested team query takes one statement a level, however many members", async () => {
  const { data: units } = await api.ask(asHead, `{ orgUnit(code: "KEL") { id } }`);
  const few = await api.ask(asHead, TEAM);
  const village = { key: Buffer.from(units?.["orgUnit"].id, "base64url").toString().split(":")[1] } as never;
  for (let i = 0; i < 20; i += 1) await api.world.employee({ in: village, appraisedBy: head });
  const many = await api.ask(asHead, TEAM);

  expect(few.errors).toBeUndefined();
  expect(many.data?.["team"].members).toHaveLength(25);
  // actor, members | standings, posts, trend, last assessments | reports, assessments | entries; units and periods are kept
  expect(many.statements).toBe(9);
  expect(many.statements).toBe(few.statements);
});

test("attendance is the days that were counted in the period's months, to those who may read it, in one statement", async () => {
  const days = `query ($unit: ID) { team(orgUnitId: $unit) { members { employee { id name } attendedDays scheduledDays } } }`;
  const before = (await api.ask(asHead, days)).statements;
  const first = (await api.ask(asHead, days)).data?.["team"].members[0];
  const key = parseGlobalId(first.employee.id)?.key;
  for (const [month, attended] of [
    ["2026-09-01", 22],
    ["2026-10-01", 20],
  ] as const)
    await api.dataSource.query(
      `insert into attendance_month (employee_key, month, scheduled_days, attended_days) values ($1, $2, 22, $3)`,
      [key, month, attended],
    );

  const { data, statements } = await api.ask(asHead, days);
  expect(statements).toEqual(before);
  expect(data?.["team"].members.map((m: any) => [m.attendedDays, m.scheduledDays])).toEqual([
    [20, 22],
    ...Array.from({ length: data?.["team"].members.length - 1 }, () => [null, null]),
  ]);
});
