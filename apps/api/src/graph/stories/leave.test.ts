import type { OrgUnit } from "../../features/org-units/org-unit.entity.ts";
import { TestApi } from "../../testing/api.ts";
import { codesOf, does, teamOf } from "../../testing/story.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let village: OrgUnit;
let [lurah, siti]: Person[] = [];
let [september, october]: Awaited<ReturnType<TestApi["world"]["month"]>>[] = [];
let sessions: Record<"admin" | "unitAdmin" | "otherAdmin" | "lurah" | "siti", string>;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const { world } = api;
  village = await world.unit("KEL.A");
  const other = await world.unit("KEL.B");
  lurah = await world.employee({ in: village, name: "Lurah", heads: true });
  siti = await world.employee({ in: village, name: "Siti", appraisedBy: lurah });
  september = await world.month(2026, 9);
  october = await world.month(2026, 10);
  sessions = {
    admin: await world.session(null, "ADMINISTRATOR"),
    unitAdmin: await world.session(null, { role: "ADMINISTRATOR", unitKey: village.key }),
    otherAdmin: await world.session(null, { role: "ADMINISTRATOR", unitKey: other.key }),
    lurah: await world.session(lurah),
    siti: await world.session(siti),
  };
});
afterEach(() => api.stop());

const record = (given: Record<string, unknown> = {}, as = sessions.unitAdmin) =>
  does(
    api,
    as,
    "recordLeave",
    { employeeId: siti!.id, kind: "STUDY", startsOn: "2026-09-01", endsOn: "2027-08-31", reason: "SK TB 3", ...given },
    "leave { id kind startsOn endsOn }",
  );
const end = (leaveId: string, endsOn: string, given: Record<string, unknown> = {}, as = sessions.unitAdmin) =>
  does(api, as, "endLeave", { leaveId, endsOn, reason: "Kembali bertugas", ...given }, "leave { id endsOn }");
const states = async () =>
  (await Promise.all([september!, october!].map((period) => teamOf(api, sessions.lurah, period)))).map(
    ([line]) => line?.state,
  );

test.each(["STUDY", "SICK", "UNPAID", "MATERNITY"])(
  "%s leave for whole periods takes a person out of the denominators",
  async (kind) => {
    expect(await states()).toEqual(["MISSING", "MISSING"]);
    expect(codesOf(await record({ kind, endsOn: "2026-10-31" }))).toEqual([]);

    expect(await states()).toEqual(["NOT_APPLICABLE", "NOT_APPLICABLE"]);
    const { data } = await api.ask(
      sessions.lurah,
      `query ($id: ID!) { team(periodId: $id) { summary { memberCount lateCount } } }`,
      {
        id: october!.id,
      },
    );
    expect(data?.["team"].summary).toEqual({ memberCount: 0, lateCount: 0 });
  },
);

test("one leave after another without a day between counts as one, and a month that was worked in part is owed", async () => {
  await record({ kind: "SICK", startsOn: "2026-09-15", endsOn: "2026-10-10" });
  expect(await states()).toEqual(["MISSING", "MISSING"]);
  await record({ kind: "UNPAID", startsOn: "2026-10-11", endsOn: "2026-11-10" });
  expect(await states()).toEqual(["MISSING", "NOT_APPLICABLE"]);
});

test("who comes back earlier owes from then on, and a leave that was not taken never was", async () => {
  const { leave } = await record();
  expect(await end(leave.id, "2026-10-15")).toMatchObject({ problems: [], leave: { endsOn: "2026-10-15" } });
  expect(await states()).toEqual(["NOT_APPLICABLE", "MISSING"]);

  await end(leave.id, "2026-08-31");
  expect(await states()).toEqual(["MISSING", "MISSING"]);
  const { data } = await api.ask(sessions.siti, `{ viewer { employee { leaves { id } } } }`);
  expect(data?.["viewer"].employee.leaves).toEqual([]);
  expect(codesOf(await record())).toEqual([]);
});

test("an appraiser on leave has the people appraised by whom the duties were handed to", async () => {
  await record({ employeeId: lurah!.id, kind: "ANNUAL", startsOn: "2026-11-23", endsOn: "2026-12-04" });
  const standIn = await api.world.employee({ in: village, name: "Sekretaris" });
  const report = await api.world.report(siti!, october!);
  const asStandIn = await api.world.session(standIn);
  await does(
    api,
    sessions.unitAdmin,
    "delegate",
    {
      fromEmployeeId: lurah!.id,
      toEmployeeId: standIn.id,
      startsOn: "2026-11-24",
      endsOn: "2026-12-04",
      reason: "Cuti",
    },
    "delegation { id }",
  );

  expect(await teamOf(api, asStandIn, october!)).toMatchObject([{ name: "Siti", state: "SUBMITTED" }]);
  const { data } = await api.ask(
    asStandIn,
    `{ node(id: "${report}") { ... on PerformanceReport { viewerMayVerify } } }`,
  );
  expect(data?.["node"]).toEqual({ viewerMayVerify: true });
});

test.each([
  [{ reason: " " }, "reason REQUIRED"],
  [{ endsOn: "2026-08-31" }, "endsOn BEFORE_START"],
  [{ startsOn: "2019-01-01" }, "startsOn OUTSIDE_SERVICE"],
])("leave with %j is refused: %s", async (given, code) => {
  expect(codesOf(await record(given))).toEqual([code]);
});

test("leave does not overlap leave", async () => {
  const { leave } = await record();
  expect(codesOf(await record({ startsOn: "2027-08-31", endsOn: "2027-09-30" }))).toEqual(["startsOn OVERLAPS"]);
  await record({ startsOn: "2027-10-01", endsOn: "2027-10-31" });
  expect(codesOf(await end(leave.id, "2027-10-05"))).toEqual(["endsOn OVERLAPS"]);
  expect(codesOf(await end(leave.id, "2026-08-30"))).toEqual(["endsOn BEFORE_START"]);
  expect(codesOf(await end(leave.id, "2026-10-05", { reason: "" }))).toEqual(["reason REQUIRED"]);
});

test("leave is for those who keep the person, and seen by those who open the file", async () => {
  expect(codesOf(await record({}, sessions.otherAdmin))).toEqual(["employeeId NOT_FOUND"]);
  for (const as of [sessions.lurah, sessions.siti]) await expect(record({}, as)).rejects.toThrow("FORBIDDEN");
  const key = { idempotencyKey: "l" };
  const { leave } = await record(key);
  expect((await record(key)).leave).toEqual(leave);
  expect(codesOf(await end(leave.id, "2026-10-05", {}, sessions.otherAdmin))).toEqual(["leaveId NOT_FOUND"]);
  await expect(end(leave.id, "2026-10-05", {}, sessions.lurah)).rejects.toThrow("FORBIDDEN");

  const LEAVES = `query ($id: ID!) { employee(id: $id) { leaves { kind startsOn } } }`;
  const leavesFor = async (as: string) => (await api.ask(as, LEAVES, { id: siti!.id })).data?.["employee"].leaves;
  expect(await leavesFor(sessions.siti)).toEqual([{ kind: "STUDY", startsOn: "2026-09-01" }]);
  expect(await leavesFor(sessions.lurah)).toHaveLength(1);
  const peer = await api.world.session(await api.world.employee({ in: village }));
  expect(await leavesFor(peer)).toEqual([]);
  expect(await leavesFor(await api.world.session(null, { role: "ANALYST", withIdentity: true }))).toEqual([]);
});
