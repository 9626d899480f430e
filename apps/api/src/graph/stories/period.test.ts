import { TestApi } from "../../testing/api.ts";
import { codesOf, does, teamOf } from "../../testing/story.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let [lurah, siti]: Person[] = [];
let [september, october, november]: Awaited<ReturnType<TestApi["world"]["month"]>>[] = [];
let sessions: Record<"team" | "lurah" | "siti" | "admin", string>;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const { world } = api;
  const village = await world.unit("KEL.A");
  lurah = await world.employee({ in: village, name: "Lurah", heads: true });
  siti = await world.employee({ in: village, name: "Siti", appraisedBy: lurah });
  september = await world.month(2026, 9);
  october = await world.month(2026, 10);
  november = await world.month(2026, 11);
  sessions = {
    team: await world.session(null, "PERFORMANCE_TEAM"),
    admin: await world.session(null, "ADMINISTRATOR"),
    lurah: await world.session(lurah),
    siti: await world.session(siti),
  };
});
afterEach(() => api.stop());

const PERIOD =
  "period { label isOpen reportDueOn assessmentDueOn viewerMayOpen viewerMayClose viewerMayReopen viewerMaySetDates reopenings { reason reopenedAt closedAt } }";
const change = (operation: string, given: Record<string, unknown> = {}, as = sessions.team) =>
  does(api, as, operation, { periodId: october!.id, reason: "Nota dinas 12", ...given }, PERIOD);

test("a closed period is opened again with a reason that everyone reads, and closed again; its history stays", async () => {
  expect(await change("closePeriod")).toMatchObject({
    problems: [],
    period: {
      isOpen: false,
      viewerMayClose: false,
      viewerMayReopen: true,
      viewerMayOpen: false,
      viewerMaySetDates: false,
    },
  });
  expect(codesOf(await change("closePeriod"))).toEqual(["periodId CLOSED"]);

  expect(await change("reopenPeriod", { reason: "Data presensi salah" })).toMatchObject({
    problems: [],
    period: { isOpen: true, reopenings: [{ reason: "Data presensi salah", closedAt: null }] },
  });
  expect(codesOf(await change("reopenPeriod"))).toEqual(["periodId OPEN"]);
  await change("closePeriod");

  const { data } = await api.ask(
    sessions.siti,
    `{ node(id: "${october!.id}") { ... on Period { isOpen viewerMayReopen reopenings { reason closedAt } } } }`,
  );
  expect(data?.["node"]).toEqual({
    isOpen: false,
    viewerMayReopen: false,
    reopenings: [{ reason: "Data presensi salah", closedAt: "2026-11-24T03:00:00.000Z" }],
  });
  const events = await api.dataSource.query("select action from audit_event order by sequence");
  expect(events.map(({ action }: { action: string }) => action)).toEqual([
    "period.closed",
    "period.reopened",
    "period.closed",
  ]);
});

test("a period that runs is not closed, and one that was closed is not opened as if it were new", async () => {
  expect(codesOf(await change("closePeriod", { periodId: november!.id }))).toEqual(["periodId NOT_OVER"]);
  expect(codesOf(await change("openPeriod"))).toEqual(["periodId OPEN"]);
  await change("closePeriod");
  expect(codesOf(await change("openPeriod"))).toEqual(["periodId WAS_CLOSED"]);

  await api.dataSource.query("update period set is_open = false where key = $1", [november!.key]);
  expect(codesOf(await change("reopenPeriod", { periodId: november!.id }))).toEqual(["periodId NOT_OPENED_YET"]);
  expect(await change("openPeriod", { periodId: november!.id })).toMatchObject({
    problems: [],
    period: { isOpen: true },
  });
});

test("a due date that is moved changes who is missing, and not how late a report was handed in", async () => {
  await api.world.report(siti!, october!, { status: "SUBMITTED", daysLate: 6 });
  const budi = await api.world.employee({ in: await api.world.unit("KEL.B"), name: "Budi", appraisedBy: lurah! });
  const draft = await api.world.report(budi, october!, { status: "DRAFT", submittedAt: null });

  expect(await change("setPeriodDates", { reportDueOn: "2026-11-25", assessmentDueOn: "2026-11-30" })).toMatchObject({
    problems: [],
    period: { reportDueOn: "2026-11-25", assessmentDueOn: "2026-11-30" },
  });

  expect(await teamOf(api, sessions.lurah, october!)).toMatchObject([
    { name: "Budi", state: "DRAFT", daysLate: 0 },
    { name: "Siti", state: "SUBMITTED", daysLate: 6 },
  ]);
  const { data } = await api.ask(
    await api.world.session(budi),
    `{ node(id: "${draft}") { ... on PerformanceReport { dueOn } } }`,
  );
  expect(data?.["node"]).toEqual({ dueOn: "2026-11-25" });
});

test.each([
  [{ reason: " " }, "reason REQUIRED"],
  [{ reportDueOn: "2026-10-31" }, "reportDueOn BEFORE_END"],
  [{ assessmentDueOn: "2026-11-24" }, "assessmentDueOn BEFORE_REPORT"],
  [{ reportDueOn: "2026-11-03" }, "reportDueOn IN_THE_PAST"],
])("due dates with %j are refused: %s", async (given, code) => {
  const dates = { reportDueOn: "2026-11-25", assessmentDueOn: "2026-11-30", ...given };
  expect(codesOf(await change("setPeriodDates", dates))).toEqual([code]);
});

test("periods are for the performance team, and a closed one keeps its dates", async () => {
  for (const operation of ["openPeriod", "closePeriod", "reopenPeriod"])
    for (const as of [sessions.admin, sessions.lurah, sessions.siti])
      await expect(change(operation, {}, as)).rejects.toThrow("FORBIDDEN");

  await change("closePeriod", { periodId: september!.id });
  const dates = { periodId: september!.id, reportDueOn: "2026-11-25", assessmentDueOn: "2026-11-30" };
  expect(codesOf(await change("setPeriodDates", dates))).toEqual(["periodId CLOSED"]);
  await expect(change("setPeriodDates", dates, sessions.siti)).rejects.toThrow("FORBIDDEN");
});

test("a change of a period is made once for a key", async () => {
  const first = await change("closePeriod", { idempotencyKey: "k" });
  expect(await change("closePeriod", { idempotencyKey: "k" })).toEqual(first);
});
