import { TestApi } from "../../testing/api.ts";
import { Plans } from "../../testing/plans.ts";
import type { Person } from "../../testing/world.ts";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";
import type { Period } from "../periods/period.entity.ts";

/** The 9th of November 2026: the reports and assessments of October are overdue. */
let api: TestApi;
let unit: OrgUnit;
let head: Person;
let appraiser: Person;
let owner: Person;
let october: Period & { id: string };
let asOwner: string;
let asAppraiser: string;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-09T03:00:00Z"));
  const { world } = api;
  unit = await world.unit("KEL", await world.unit("KEC"));
  head = await world.employee({ in: unit, heads: true });
  appraiser = await world.employee({ in: unit, appraisedBy: head, name: "Penilai" });
  owner = await world.employee({ in: unit, appraisedBy: appraiser, name: "Budi" });
  october = await world.month(2026, 10);
  asOwner = await world.session(owner);
  asAppraiser = await world.session(appraiser);
});
afterEach(() => api.stop());

const TASKS = `{ viewer { tasks { kind count dueOn isOverdue period { label } employee { name } unit { code } onBehalfOf { name } } } }`;

async function tasksOf(session: string): Promise<any[]> {
  const { data, errors } = await api.ask(session, TASKS);
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.["viewer"].tasks;
}
const kindsOf = async (session: string): Promise<string[]> =>
  (await tasksOf(session)).map(({ kind, count }) => `${kind} ${count}`);

test("a report is owed until it is handed in, then it waits for the appraiser, and is gone when verified", async () => {
  expect(await tasksOf(asOwner)).toEqual([
    {
      kind: "REPORT_TO_HAND_IN",
      count: 1,
      dueOn: "2026-11-04",
      isOverdue: true,
      period: { label: "Oktober 2026" },
      employee: null,
      unit: null,
      onBehalfOf: null,
    },
  ]);

  await api.world.report(owner, october);
  expect(await kindsOf(asOwner)).toEqual([]);
  expect(await tasksOf(asAppraiser)).toContainEqual({
    kind: "REPORTS_TO_VERIFY",
    count: 1,
    dueOn: "2026-11-06",
    isOverdue: true,
    period: { label: "Oktober 2026" },
    employee: { name: "Budi" },
    unit: null,
    onBehalfOf: null,
  });

  await api.dataSource.query("update performance_report set status = 'RETURNED'");
  expect(await kindsOf(asOwner)).toEqual(["REPORT_TO_MEND 1"]);

  await api.dataSource.query("update performance_report set status = 'VERIFIED'");
  expect(await kindsOf(asOwner)).toEqual([]);
  expect(await kindsOf(asAppraiser)).not.toContain("REPORTS_TO_VERIFY 1");
});

test("many of a kind are one task with their number, and name nobody", async () => {
  for (const name of ["Ani", "Cici"]) {
    const other = await api.world.employee({ in: unit, appraisedBy: appraiser, name });
    await api.world.report(other, october);
  }

  const [toVerify] = (await tasksOf(asAppraiser)).filter(({ kind }) => kind === "REPORTS_TO_VERIFY");
  expect(toVerify).toMatchObject({ count: 2, employee: null });
});

test("an assessment is to be made, then to be published, then to be read, and then it is done", async () => {
  expect(await kindsOf(asAppraiser)).toContain("ASSESSMENTS_TO_MAKE 1");

  await api.world.assessment(owner, appraiser, october, { status: "DRAFT", publishedAt: null });
  expect(await kindsOf(asAppraiser)).toContain("ASSESSMENTS_TO_PUBLISH 1");
  expect(await kindsOf(asAppraiser)).not.toContain("ASSESSMENTS_TO_MAKE 1");

  await api.dataSource.query("update assessment set status = 'PUBLISHED', published_at = '2026-11-06T02:00:00Z'");
  expect(await kindsOf(asAppraiser)).not.toContain("ASSESSMENTS_TO_PUBLISH 1");
  const [toRead] = (await tasksOf(asOwner)).filter(({ kind }) => kind === "ASSESSMENTS_TO_READ");
  // Fourteen days to object.
  expect(toRead).toMatchObject({ dueOn: "2026-11-20", isOverdue: false, period: { label: "Oktober 2026" } });

  await api.dataSource.query("update assessment set status = 'ACKNOWLEDGED'");
  expect(await kindsOf(asOwner)).not.toContain("ASSESSMENTS_TO_READ 1");
});

test("a period that is closed asks nothing of anybody", async () => {
  await api.world.report(owner, october);
  await api.dataSource.query("update period set is_open = false");

  expect(await tasksOf(asOwner)).toEqual([]);
  expect(await tasksOf(asAppraiser)).toEqual([]);
});

test("who is away throughout owes nothing, and nobody has to assess them", async () => {
  await api.world.leave(owner, "2026-09-01", "2026-12-31");

  expect(await tasksOf(asOwner)).toEqual([]);
  expect(await kindsOf(asAppraiser)).not.toContain("ASSESSMENTS_TO_MAKE 1");
});

test("a plan is owed, waits for approval, and comes back to be mended", async () => {
  await api.world.period({ kind: "YEAR", startsOn: "2026-01-01", endsOn: "2026-12-31" });
  const [owed] = (await tasksOf(asOwner)).filter(({ kind }) => kind === "PLAN_TO_HAND_IN");
  expect(owed).toMatchObject({ dueOn: "2026-01-31", isOverdue: true, period: { label: "Tahun 2026" } });

  await new Plans(api.dataSource).plan(owner, { status: "SUBMITTED" });
  expect(await kindsOf(asOwner)).not.toContain("PLAN_TO_HAND_IN 1");
  expect(await kindsOf(asAppraiser)).toContain("PLANS_TO_APPROVE 1");

  await api.dataSource.query("update performance_plan set status = 'RETURNED'");
  expect(await kindsOf(asOwner)).toContain("PLAN_TO_MEND 1");
  expect(await kindsOf(asOwner)).not.toContain("PLAN_TO_HAND_IN 1");
  expect(await kindsOf(asAppraiser)).not.toContain("PLANS_TO_APPROVE 1");
});

test("who acts for an appraiser has that one's duties, told apart, and never their own self among them", async () => {
  const deputy = await api.world.employee({ in: unit, name: "Pengganti" });
  const asDeputy = await api.world.session(deputy);
  await api.world.report(owner, october);
  expect(await kindsOf(asDeputy)).toEqual(["REPORT_TO_HAND_IN 1"]);

  await api.world.delegation(appraiser, deputy);
  const [toVerify] = (await tasksOf(asDeputy)).filter(({ kind }) => kind === "REPORTS_TO_VERIFY");
  expect(toVerify).toMatchObject({ count: 1, employee: { name: "Budi" }, onBehalfOf: { name: "Penilai" } });
  // The appraiser's own report is nobody else's to write.
  expect((await kindsOf(asDeputy)).filter((kind) => kind.startsWith("REPORT_TO_HAND_IN"))).toEqual([
    "REPORT_TO_HAND_IN 1",
  ]);

  // Of the deputy's own appraiser's duties nothing concerns the deputy.
  await api.world.delegation(appraiser, owner);
  expect(await kindsOf(asOwner)).not.toContain("REPORTS_TO_VERIFY 1");
});

test("an objection waits for the answer, and then for the superior", async () => {
  const assessment = await api.world.assessment(owner, appraiser, october, { status: "OBJECTED" });
  const [, key] = Buffer.from(assessment, "base64url").toString().split(":");
  await api.dataSource.query(
    `insert into objection (key, assessment_key, employee_key, appraiser_key, superior_key, status, reason, filed_at, answer_due_on, work_result_before, behaviour_before)
     values ($1, $1, $2, $3, $4, 'FILED', 'Tidak sesuai', '2026-11-07T02:00:00Z', '2026-11-21', 'MEETS', 'MEETS')`,
    [key, owner.key, appraiser.key, head.key],
  );
  const asHead = await api.world.session(head);
  expect(await kindsOf(asAppraiser)).toContain("OBJECTIONS_TO_ANSWER 1");
  expect(await kindsOf(asHead)).not.toContain("OBJECTIONS_TO_DECIDE 1");

  await api.dataSource.query("update objection set status = 'ANSWERED'");
  expect(await kindsOf(asAppraiser)).not.toContain("OBJECTIONS_TO_ANSWER 1");
  expect(await kindsOf(asHead)).toContain("OBJECTIONS_TO_DECIDE 1");
});

test("who runs the cycle is told of periods that should be closed, opened or prepared", async () => {
  const asTeam = await api.world.session(null, "PERFORMANCE_TEAM");
  const november = await api.world.month(2026, 11);
  await api.dataSource.query("update period set is_open = false where key = $1", [november.key]);

  expect((await kindsOf(asTeam)).toSorted()).toEqual(["PERIODS_TO_CLOSE 1", "PERIODS_TO_OPEN 1", "YEAR_TO_PREPARE 1"]);

  await api.world.period({ kind: "YEAR", startsOn: "2027-01-01", endsOn: "2027-12-31" });
  await api.dataSource.query("update period set is_open = key = $1, was_closed = key <> $1", [november.key]);
  expect(await tasksOf(asTeam)).toEqual([]);
});

test("an administrator is told of posts without an appraiser in service", async () => {
  const asAdministrator = await api.world.session(null, "ADMINISTRATOR");
  const [toMend] = await tasksOf(asAdministrator);
  // The head of the village has none: above it nobody is appointed.
  expect(toMend).toMatchObject({
    kind: "POSTS_TO_MEND",
    count: 1,
    employee: { name: head.name },
    unit: { code: "KEL" },
  });
});

test("a head rates the units below for a quarter that is over, never the own", async () => {
  const district = await api.world.unit("KEC2", await api.world.unit("KOTA"));
  const village = await api.world.unit("KEL2", district);
  const camat = await api.world.employee({ in: district, heads: true });
  await api.world.employee({ in: village, heads: true, appraisedBy: camat });
  await api.world.period({ kind: "QUARTER", startsOn: "2026-07-01", endsOn: "2026-09-30" });

  const rating = (await tasksOf(await api.world.session(camat))).filter(({ kind }) => kind === "UNITS_TO_RATE");
  expect(rating).toHaveLength(1);
  expect(rating[0]).toMatchObject({ count: 1, unit: { code: "KEL2" } });
});

test("what waits takes as many statements for many people as for few", async () => {
  await api.ask(asAppraiser, TASKS); // periods and settings are kept from then on
  const few = await api.ask(asAppraiser, TASKS);
  for (let i = 0; i < 6; i += 1) {
    const other = await api.world.employee({ in: unit, appraisedBy: appraiser });
    await api.world.report(other, october, i % 2 === 0 ? {} : { status: "VERIFIED" });
  }
  const many = await api.ask(asAppraiser, TASKS);

  expect(many.data?.["viewer"].tasks.length).toBeGreaterThan(few.data?.["viewer"].tasks.length);
  expect(few.statements).toBe(4); // the actor, the rule of reminders, what waits, whom it is about
  expect(many.statements).toBeLessThanOrEqual(few.statements);
});

const OVERVIEWS = `{ viewer { overviews { of owingCount reportedCount missingCount toVerifyCount toAssessCount } } }`;

test("one sees how far one's people are, and of wider circles only what is more", async () => {
  await api.world.report(owner, october);
  const deputy = await api.world.employee({ in: unit, appraisedBy: head });
  await api.world.report(deputy, october, { status: "VERIFIED" });

  const asHead = await api.ask(await api.world.session(head), OVERVIEWS);
  expect(asHead.data?.["viewer"].overviews).toEqual([
    { of: "TEAM", owingCount: 2, reportedCount: 1, missingCount: 1, toVerifyCount: 0, toAssessCount: 1 },
  ]);
  const asTeam = await api.ask(await api.world.session(null, "PERFORMANCE_TEAM"), OVERVIEWS);
  expect(asTeam.data?.["viewer"].overviews).toEqual([
    { of: "AGENCY", owingCount: 4, reportedCount: 2, missingCount: 2, toVerifyCount: 1, toAssessCount: 1 },
  ]);
  expect((await api.ask(asOwner, OVERVIEWS)).data?.["viewer"].overviews).toEqual([]);
});

test("the trend is the median of those one answers for, with how many; of nobody it is null", async () => {
  const trend = `{ viewer { trend { of points { period { label } discipline { median n } } } } }`;
  const second = await api.world.employee({ in: unit, appraisedBy: appraiser });
  await api.world.assessment(owner, appraiser, october, { discipline: 90 });
  await api.world.assessment(second, appraiser, october, { discipline: 70 });
  await api.world.month(2026, 9);

  const mine = (session: string) => api.ask(session, trend).then(({ data }) => data?.["viewer"].trend);
  expect(await mine(asAppraiser)).toEqual({
    of: "TEAM",
    points: [
      { period: { label: "September 2026" }, discipline: { median: null, n: 0 } },
      { period: { label: "Oktober 2026" }, discipline: { median: 80, n: 2 } },
    ],
  });
  expect(await mine(asOwner)).toMatchObject({ of: "SELF", points: [{}, { discipline: { median: 90, n: 1 } }] });
  // An administrator of no employee's account answers for nobody.
  expect(await mine(await api.world.session(null, "ADMINISTRATOR"))).toBeNull();
});
