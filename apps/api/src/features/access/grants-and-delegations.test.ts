import { globalId, parseGlobalId } from "../../platform/global-id.ts";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

const TODAY = "2026-11-24";

let api: TestApi;
let head: Person;
let colleague: Person;
let member: Person;
let unitId: string;
let october: Awaited<ReturnType<TestApi["world"]["month"]>>;
let sessions: Record<"head" | "colleague" | "member" | "admin" | "unitAdmin", string>;

beforeEach(async () => {
  api = await TestApi.start(new Date(`${TODAY}T03:00:00Z`));
  const { world } = api;
  const village = await world.unit("KEL");
  const other = await world.unit("LAIN");
  unitId = globalId("OrgUnit", village.key);
  october = await world.month(2026, 10);
  head = await world.employee({ in: village, name: "Lurah", heads: true });
  colleague = await world.employee({ in: other, name: "Rekan" });
  member = await world.employee({ in: village, name: "Anggota", appraisedBy: head });
  sessions = {
    head: await world.session(head),
    colleague: await world.session(colleague),
    member: await world.session(member),
    admin: await world.session(null, "ADMINISTRATOR"),
    unitAdmin: await world.session(null, { role: "ADMINISTRATOR", unitKey: village.key }),
  };
});
afterEach(() => api.stop());

const codesOf = (outcome: any): string[] => outcome.problems.map((p: any) => `${p.field ?? ""} ${p.code}`.trim());

describe("a delegation", () => {
  const DELEGATE = `mutation ($input: DelegateInput!) {
    delegate(input: $input) { problems { field code } delegation { id viewerMayEnd from { name } to { name } reason } }
  }`;
  const input = (given: object = {}) => ({
    toEmployeeId: colleague.id,
    startsOn: TODAY,
    endsOn: "2026-11-30",
    reason: "Cuti",
    ...given,
  });
  const delegate = async (as: string, given: object = {}) => api.ask(as, DELEGATE, { input: input(given) });
  const rolesOf = async (as: string) =>
    (
      await api.ask(
        as,
        `{ viewer { roles actsFor { name } delegations { id } } team { members { employee { name } } } }`,
      )
    ).data;

  test("hands the duties over from its first day to its last, and no longer than it is left standing", async () => {
    expect((await rolesOf(sessions.colleague))?.["team"]).toBeNull();

    const { data } = await delegate(sessions.head);
    expect(data?.["delegate"]).toMatchObject({
      problems: [],
      delegation: { viewerMayEnd: true, from: { name: "Lurah" }, to: { name: "Rekan" }, reason: "Cuti" },
    });
    expect(await rolesOf(sessions.colleague)).toMatchObject({
      viewer: { roles: ["APPRAISER", "EMPLOYEE", "UNIT_HEAD"], actsFor: [{ name: "Lurah" }] },
      team: { members: [{ employee: { name: "Anggota" } }] },
    });

    const id = data?.["delegate"].delegation.id;
    const end = `mutation { endDelegation(input: { delegationId: "${id}" }) { problems { code } delegation { endedAt viewerMayEnd } } }`;
    expect((await api.ask(sessions.member, end)).data?.["endDelegation"].problems).toEqual([{ code: "NOT_FOUND" }]);
    expect((await api.ask(sessions.colleague, end)).data?.["endDelegation"]).toEqual({
      problems: [],
      delegation: { endedAt: `${TODAY}T03:00:00.000Z`, viewerMayEnd: false },
    });
    expect((await rolesOf(sessions.colleague))?.["viewer"]).toMatchObject({ roles: ["EMPLOYEE"], actsFor: [] });
    expect((await api.ask(sessions.head, end)).data?.["endDelegation"].problems).toEqual([{ code: "ENDED" }]);
  });

  test("does not reach further: what was delegated cannot be delegated on, and is not there before its day", async () => {
    await delegate(sessions.head, { startsOn: "2026-11-25" });
    expect((await rolesOf(sessions.colleague))?.["team"]).toBeNull();

    await api.dataSource.query("update delegation set starts_on = $1", [TODAY]);
    expect(codesOf((await delegate(sessions.colleague, { toEmployeeId: member.id })).data?.["delegate"])).toEqual([
      "fromEmployeeId NO_DUTIES",
    ]);
  });

  test("leaves the one who is appraised out of judging themselves", async () => {
    const report = await api.world.report(member, october);
    const draft = await api.world.assessment(member, head, october, { status: "DRAFT", publishedAt: null });
    await delegate(sessions.head, { toEmployeeId: member.id });

    const { data } = await api.ask(
      sessions.member,
      `{ report: node(id: "${report}") { ... on PerformanceReport { viewerMayVerify } }
         draft: node(id: "${draft}") { ... on Assessment { predicate viewerMayPublish } } }`,
    );
    expect(data).toEqual({ report: { viewerMayVerify: false }, draft: { predicate: null, viewerMayPublish: false } });
  });

  test.each([
    [{ startsOn: "2026-11-23" }, "startsOn IN_THE_PAST"],
    [{ endsOn: "2026-11-23" }, "endsOn BEFORE_START"],
    [{ endsOn: "2027-02-25" }, "endsOn TOO_LONG"],
    [{ reason: "  " }, "reason REQUIRED"],
  ])("with %j is refused: %s", async (given, problem) => {
    expect(codesOf((await delegate(sessions.head, given)).data?.["delegate"])).toEqual([problem]);
  });

  test("is to someone else who holds a post, and one at a time", async () => {
    expect(codesOf((await delegate(sessions.head, { toEmployeeId: head.id })).data?.["delegate"])).toEqual([
      "toEmployeeId SAME_PERSON",
    ]);
    await api.dataSource.query("update position set ends_on = '2026-10-31' where employee_key = $1", [colleague.key]);
    expect(codesOf((await delegate(sessions.head)).data?.["delegate"])).toEqual(["toEmployeeId NO_POST"]);
    await delegate(sessions.head, { toEmployeeId: member.id });
    expect(codesOf((await delegate(sessions.head, { toEmployeeId: member.id })).data?.["delegate"])).toEqual([
      "startsOn OVERLAPS",
    ]);
  });

  test("of another is made by an administrator who keeps them, and by nobody else", async () => {
    const given = { fromEmployeeId: head.id };
    expect(codesOf((await delegate(sessions.unitAdmin, given)).data?.["delegate"])).toEqual([]);
    const elsewhere = await api.world.session(null, { role: "ADMINISTRATOR", unitKey: colleague.unitKey });
    for (const as of [elsewhere, sessions.member, sessions.colleague])
      expect((await delegate(as, given)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

  test("is recorded with its reason, in one chain with what ends it", async () => {
    await delegate(sessions.head);
    const events = await api.dataSource.query(
      "select action, subject_key, payload from audit_event join audit_payload using (sequence)",
    );
    expect(events).toEqual([
      { action: "delegation.created", subject_key: head.key, payload: expect.stringContaining(`"reason":"Cuti"`) },
    ]);
  });
});

describe("a role", () => {
  const GRANT = `mutation ($input: GrantRoleInput!) {
    grantRole(input: $input) { problems { field code } roleGrant { id role endsOn withIdentity accountName viewerMayEnd unit { code } employee { name } } }
  }`;
  const accountOf = async (person: Person) =>
    globalId(
      "Account",
      (await api.dataSource.query("select key from account where employee_key = $1", [person.key]))[0].key,
    );
  const grant = async (as: string, given: object = {}) =>
    api.ask(as, GRANT, {
      input: {
        accountId: await accountOf(colleague),
        role: "ANALYST",
        reason: "Laporan",
        endsOn: "2026-12-31",
        ...given,
      },
    });
  const rolesOf = async (as: string) =>
    (await api.ask(as, `{ viewer { roles grants { role reason } } }`)).data?.["viewer"];

  test("is granted at once, and ends at once", async () => {
    const { data } = await grant(sessions.admin);
    expect(data?.["grantRole"]).toMatchObject({
      problems: [],
      roleGrant: { role: "ANALYST", endsOn: "2026-12-31", viewerMayEnd: true, employee: { name: "Rekan" } },
    });
    expect(await rolesOf(sessions.colleague)).toEqual({
      roles: ["ANALYST", "EMPLOYEE"],
      grants: [{ role: "ANALYST", reason: "Laporan" }],
    });

    const id = data?.["grantRole"].roleGrant.id;
    const end = (reason: string) =>
      `mutation { endRoleGrant(input: { roleGrantId: "${id}", reason: "${reason}" }) { problems { field code } roleGrant { viewerMayEnd } } }`;
    expect((await api.ask(sessions.admin, end(" "))).data?.["endRoleGrant"].problems).toEqual([
      { field: ["reason"], code: "REQUIRED" },
    ]);
    expect((await api.ask(sessions.admin, end("Selesai"))).data?.["endRoleGrant"]).toEqual({
      problems: [],
      roleGrant: { viewerMayEnd: false },
    });
    expect(await rolesOf(sessions.colleague)).toEqual({ roles: ["EMPLOYEE"], grants: [] });
    expect((await api.ask(sessions.admin, end("Selesai"))).data?.["endRoleGrant"].problems).toEqual([
      { field: ["roleGrantId"], code: "ENDED" },
    ]);
  });

  test.each([
    [{ role: "UNIT_HEAD" }, ["role FOLLOWS_FROM_FACTS"]],
    [{ reason: "" }, ["reason REQUIRED"]],
    [{ endsOn: "2026-11-23" }, ["endsOn BEFORE_START", "endsOn IN_THE_PAST"]],
    [{ endsOn: "2027-11-26" }, ["endsOn TOO_LONG"]],
    [{ endsOn: "2027-02-25", withIdentity: true }, ["endsOn TOO_LONG"]],
    [{ role: "ADMINISTRATOR", withIdentity: true }, ["withIdentity NOT_FOR_ROLE"]],
  ])("with %j is refused: %j", async (given, problems) => {
    expect(codesOf((await grant(sessions.admin, given)).data?.["grantRole"])).toEqual(problems);
  });

  test("of an administrator is ended by another one", async () => {
    const { data } = await api.ask(sessions.admin, `{ viewer { grants { id } } }`);
    const end = `mutation { endRoleGrant(input: { roleGrantId: "${data?.["viewer"].grants[0].id}", reason: "Selesai" }) { problems { field code } } }`;
    expect(codesOf((await api.ask(sessions.admin, end)).data?.["endRoleGrant"])).toEqual(["roleGrantId OWN_ROLE"]);
    const another = await api.world.session(null, "ADMINISTRATOR");
    expect(codesOf((await api.ask(another, end)).data?.["endRoleGrant"])).toEqual([]);
  });

  test("of analyst and of administrator are never held at once", async () => {
    await grant(sessions.admin);
    const both = await grant(sessions.admin, { role: "ADMINISTRATOR" });
    expect(codesOf(both.data?.["grantRole"])).toEqual(["role DUTIES_APART"]);
  });

  test("for one unit is an administrator's only", async () => {
    expect(codesOf((await grant(sessions.admin, { unitId })).data?.["grantRole"])).toEqual(["unitId NOT_FOR_ROLE"]);
    const { data } = await grant(sessions.admin, { role: "ADMINISTRATOR", unitId });
    expect(data?.["grantRole"].roleGrant.unit).toEqual({ code: "KEL" });
  });

  test("is granted by an administrator of the whole agency, to someone else", async () => {
    for (const as of [sessions.unitAdmin, sessions.head, sessions.member])
      expect((await grant(as)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");

    const accountId = await accountOf(member);
    await api.world.grant(parseGlobalId(accountId).key, { role: "ADMINISTRATOR" });
    const outcome = await grant(sessions.member, { accountId });
    expect(codesOf(outcome.data?.["grantRole"])).toEqual(["accountId OWN_ROLE"]);
  });
});
