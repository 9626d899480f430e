import { globalId } from "../../platform/global-id.ts";
import { TestApi } from "../../testing/api.ts";
import { codesOf, does, postId, teamOf } from "../../testing/story.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let [kepala, lurah, siti]: Person[] = [];
let [october, november]: Awaited<ReturnType<TestApi["world"]["month"]>>[] = [];
let sessions: Record<"admin" | "unitAdmin" | "otherAdmin" | "kepala" | "lurah" | "siti", string>;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-12-10T03:00:00Z"));
  const { world } = api;
  const district = await world.unit("KEC");
  const village = await world.unit("KEL.A", district);
  const other = await world.unit("KEL.B", district);
  kepala = await world.employee({ in: district, name: "Camat", heads: true });
  lurah = await world.employee({ in: village, name: "Lurah", heads: true, appraisedBy: kepala });
  siti = await world.employee({ in: village, name: "Siti", appraisedBy: lurah });
  october = await world.month(2026, 10);
  november = await world.month(2026, 11);
  sessions = {
    admin: await world.session(null, "ADMINISTRATOR"),
    unitAdmin: await world.session(null, { role: "ADMINISTRATOR", unitKey: village.key }),
    otherAdmin: await world.session(null, { role: "ADMINISTRATOR", unitKey: other.key }),
    kepala: await world.session(kepala),
    lurah: await world.session(lurah),
    siti: await world.session(siti),
  };
});
afterEach(() => api.stop());

const retire = (given: Record<string, unknown> = {}, as = sessions.unitAdmin) =>
  does(
    api,
    as,
    "retireEmployee",
    { employeeId: lurah!.id, lastDay: "2026-11-15", reason: "Pensiun BUP", ...given },
    "employee { name position { title } }",
  );
const toMend = async (as: string) =>
  (await api.ask(as, `{ postsToMend { id title } }`)).data?.["postsToMend"].map(({ id }: { id: string }) => id);

test("who retires owes nothing from then on, and the months before stay owed and assessed", async () => {
  await api.world.report(lurah!, october!, { status: "VERIFIED" });
  expect(await retire()).toMatchObject({ problems: [], employee: { name: "Lurah", position: null } });

  expect(await teamOf(api, sessions.kepala, october!)).toMatchObject([{ name: "Lurah", state: "VERIFIED" }]);
  expect(await teamOf(api, sessions.kepala, november!)).toEqual([]);
  const { data } = await api.ask(
    sessions.lurah,
    `{ viewer { roles employee { reports { totalCount } } } orgUnit(code: "KEL.A") { head { name } } }`,
  );
  expect(data).toEqual({
    viewer: { roles: ["EMPLOYEE"], employee: { reports: { totalCount: 1 } } },
    orgUnit: { head: null },
  });
});

test("the people of an appraiser who retires stand in the list of what to mend, until another is set", async () => {
  expect(await toMend(sessions.unitAdmin)).toEqual([]);
  await retire();
  expect(await toMend(sessions.unitAdmin)).toEqual([postId(siti!)]);
  expect(await toMend(sessions.otherAdmin)).toEqual([]);
  expect(await toMend(sessions.siti)).toEqual([]);

  const set = { positionId: postId(siti!), appraiserId: kepala!.id, startsOn: "2026-11-16", reason: "SPT" };
  expect(codesOf(await does(api, sessions.unitAdmin, "setAppraiser", set))).toEqual([]);
  expect(await toMend(sessions.unitAdmin)).toEqual([]);
  expect(await teamOf(api, sessions.kepala, november!)).toMatchObject([{ name: "Siti" }]);
});

test("delegations, granted roles and leave end with the last day", async () => {
  const [{ key }] = await api.dataSource.query("select key from account where employee_key = $1", [lurah!.key]);
  await api.world.grant(key, { role: "ANALYST" });
  await api.world.delegation(lurah!, siti!, { startsOn: "2026-11-01", endsOn: "2026-12-31" });
  await api.world.leave(lurah!, "2026-11-10", "2026-12-31");
  await retire();

  for (const table of ["role_grant", "delegation", "leave"]) {
    const column = table === "role_grant" ? "account_key" : table === "delegation" ? "from_key" : "employee_key";
    const rows = await api.dataSource.query(`select ends_on from ${table} where ${column} = any($1)`, [
      [key, lurah!.key],
    ]);
    expect([table, rows]).toEqual([table, [{ ends_on: "2026-11-15" }]]);
  }
});

test("nobody leaves before what was assessed, twice, or by their own hand", async () => {
  expect(codesOf(await retire({ reason: " " }))).toEqual(["reason REQUIRED"]);
  expect(codesOf(await retire({ lastDay: "2019-01-01" }))).toEqual(["lastDay BEFORE_JOINING"]);
  await api.world.assessment(lurah!, kepala!, november!);
  expect(codesOf(await retire())).toEqual(["lastDay ASSESSED"]);
  expect(codesOf(await retire({ lastDay: "2026-11-30" }))).toEqual([]);
  // They hold no post any more, so the agency's administrator keeps them.
  expect(codesOf(await retire({ lastDay: "2026-12-01" }, sessions.admin))).toEqual(["employeeId HAS_LEFT"]);

  const [{ key }] = await api.dataSource.query("select key from account where employee_key = $1", [siti!.key]);
  await api.world.grant(key, { role: "ADMINISTRATOR" });
  expect(codesOf(await retire({ employeeId: siti!.id }, sessions.siti))).toEqual(["employeeId OWN_POWER"]);
  expect(codesOf(await retire({ employeeId: siti!.id }, sessions.unitAdmin))).toEqual(["employeeId OWN_POWER"]);
  expect(codesOf(await retire({ employeeId: siti!.id }, sessions.admin))).toEqual([]);
});

test("retiring is for an administrator who keeps the person, and done once", async () => {
  expect(codesOf(await retire({}, sessions.otherAdmin))).toEqual(["employeeId NOT_FOUND"]);
  for (const as of [sessions.kepala, sessions.lurah]) await expect(retire({}, as)).rejects.toThrow("FORBIDDEN");
  const key = { idempotencyKey: "r" };
  expect(await retire(key)).toEqual(await retire(key));
  expect(globalId("Employee", lurah!.key)).toBe(lurah!.id);
});
