import type { OrgUnit } from "../../features/org-units/org-unit.entity.ts";
import { TestApi } from "../../testing/api.ts";
import { codesOf, does, teamOf, unitId } from "../../testing/story.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let village: OrgUnit;
let lurah: Person;
let sessions: Record<"admin" | "unitAdmin" | "lurah", string>;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const { world } = api;
  village = await world.unit("KEL.A");
  lurah = await world.employee({ in: village, name: "Lurah", heads: true });
  sessions = {
    admin: await world.session(null, "ADMINISTRATOR"),
    unitAdmin: await world.session(null, { role: "ADMINISTRATOR", unitKey: village.key }),
    lurah: await world.session(lurah),
  };
});
afterEach(() => api.stop());

const EMPLOYEE = "employee { id name nip employmentType }";
const add = (given: Record<string, unknown> = {}, as = sessions.admin) =>
  does(
    api,
    as,
    "addEmployee",
    {
      name: "Rina, S.Sos.",
      nip: "19990412 202603 2 001",
      employmentType: "CANDIDATE",
      joinedOn: "2026-10-01",
      reason: "SK CPNS 1",
      ...given,
    },
    EMPLOYEE,
  );
const appoint = (employeeId: string, given: Record<string, unknown> = {}) =>
  does(
    api,
    sessions.unitAdmin,
    "appointPosition",
    {
      employeeId,
      unitId: unitId(village),
      title: "Pengelola Layanan",
      kind: "IMPLEMENTING",
      grade: "III/a",
      startsOn: "2026-10-01",
      reason: "SPMT 1",
      ...given,
    },
    "position { id hoursShare grade }",
  );

test("a candidate (CPNS) owes reports from the first day of duty, and later becomes a civil servant in the same post", async () => {
  const [september, october] = [await api.world.month(2026, 9), await api.world.month(2026, 10)];
  const { employee } = await add();
  expect(employee).toMatchObject({ name: "Rina, S.Sos.", nip: "199904122026032001", employmentType: "CANDIDATE" });
  expect(codesOf(await appoint(employee.id, { startsOn: "2026-09-30" }))).toEqual(["startsOn BEFORE_JOINING"]);
  expect(codesOf(await appoint(employee.id))).toEqual([]);

  expect(await teamOf(api, sessions.lurah, september)).toEqual([]);
  expect(await teamOf(api, sessions.lurah, october)).toMatchObject([{ name: "Rina, S.Sos.", state: "MISSING" }]);

  const change = (employmentType: string, as = sessions.unitAdmin) =>
    does(api, as, "changeEmploymentType", { employeeId: employee.id, employmentType, reason: "SK PNS 1" }, EMPLOYEE);
  expect(codesOf(await change("CANDIDATE"))).toEqual(["employmentType SAME"]);
  expect(codesOf(await change("ELECTED_OFFICIAL"))).toEqual(["employmentType NOT_FOR_TYPE"]);
  await expect(change("CIVIL_SERVANT", sessions.lurah)).rejects.toThrow("FORBIDDEN");
  expect((await change("CIVIL_SERVANT")).employee).toMatchObject({ employmentType: "CIVIL_SERVANT" });
  expect(await teamOf(api, sessions.lurah, october)).toHaveLength(1);
});

test("a contract employee (PPPK) has a NIP and a grade of their own kind, and works by the same cycle", async () => {
  const october = await api.world.month(2026, 10);
  const { employee, problems } = await add({ nip: "199001152024211003", employmentType: "CONTRACT" });
  expect(problems).toEqual([]);
  expect((await appoint(employee.id, { grade: "IX" })).position).toMatchObject({ grade: "IX", hoursShare: 1 });
  expect(codesOf(await appoint(employee.id, { title: "Lain", hoursShare: 0.5 }))).toEqual(["hoursShare NOT_FOR_TYPE"]);
  expect(await teamOf(api, sessions.lurah, october)).toMatchObject([{ state: "MISSING" }]);
});

test("a part-time contract employee's hours are a fact of the post, and no part of the directory", async () => {
  const { employee } = await add({ nip: "199001152025211003", employmentType: "CONTRACT_PART_TIME" });
  const { position } = await appoint(employee.id, { grade: null, hoursShare: 0.5 });
  expect(position).toMatchObject({ hoursShare: 0.5 });

  const shareFor = async (as: string) =>
    (await api.ask(as, `{ node(id: "${position.id}") { ... on Position { hoursShare } } }`)).data?.["node"].hoursShare;
  expect(await shareFor(sessions.lurah)).toBe(0.5);
  const stranger = await api.world.session(await api.world.employee({ in: await api.world.unit("LAIN") }));
  expect(await shareFor(stranger)).toBeNull();
});

test.each([
  [{ nip: "1999" }, "nip LENGTH"],
  [{ nip: "19990412202603200A" }, "nip NOT_DIGITS"],
  [{ nip: null }, "nip REQUIRED"],
  [{ employmentType: "ELECTED_OFFICIAL" }, "nip NOT_FOR_TYPE"],
  [{ nip: "199913122026032001" }, "nip DOUBTFUL"],
  [{ employmentType: "CONTRACT" }, "nip DOUBTFUL"],
  [{ name: " " }, "name REQUIRED"],
  [{ reason: " " }, "reason REQUIRED"],
])("a person with %j is not taken in: %s", async (given, code) => {
  expect(codesOf(await add(given))).toEqual([code]);
});

test("a NIP that looks wrong is a warning that an administrator overrides with a reason, and that is recorded", async () => {
  expect(codesOf(await add({ nip: "199913122026032001", nipReason: "Tertulis demikian pada SK." }))).toEqual([]);
  const [event] = await api.dataSource.query("select payload from audit_event join audit_payload using (sequence)");
  expect(JSON.parse(event.payload)).toMatchObject({
    nipWarnings: ["BIRTH_DATE"],
    nipReason: "Tertulis demikian pada SK.",
    reason: "SK CPNS 1",
  });
  expect(event.payload).not.toContain("199913122026032001");
});

test("nobody is taken in twice, and only by an administrator", async () => {
  const key = { idempotencyKey: "rina" };
  expect(await add(key)).toEqual(await add(key));
  expect(codesOf(await add())).toEqual(["nip TAKEN"]);
  for (const as of [sessions.lurah, await api.world.session(null, "PERFORMANCE_TEAM")])
    await expect(add({}, as)).rejects.toThrow("FORBIDDEN");
});
