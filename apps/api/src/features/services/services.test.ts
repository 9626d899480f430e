import { globalId } from "../../platform/global-id.ts";
import { TestApi } from "../../testing/api.ts";
import { codesOf, does as done } from "../../testing/story.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let sessions: Record<"lurah" | "camat" | "siti" | "other" | "admin" | "keeper" | "team", string>;
let villageId: string;
let lurah: Person;

/** What an operation answers, or the code of its refusal. */
const does = (...asked: Parameters<typeof done>): Promise<any> =>
  done(...asked).catch((error: Error) => error.message.split(":")[0]);

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const { world } = api;
  const district = await world.unit("KEC");
  const village = await world.unit("KEL.A", district);
  const elsewhere = await world.unit("KEL.B", district);
  villageId = globalId("OrgUnit", village.key);
  const camat = await world.employee({ in: district, name: "Camat", heads: true });
  lurah = await world.employee({ in: village, name: "Lurah", heads: true, appraisedBy: camat });
  const siti = await world.employee({ in: village, name: "Siti", appraisedBy: lurah });
  const other = await world.employee({ in: elsewhere, name: "Lurah lain", heads: true });
  sessions = {
    lurah: await world.session(lurah),
    camat: await world.session(camat),
    siti: await world.session(siti),
    other: await world.session(other),
    admin: await world.session(null, "ADMINISTRATOR"),
    keeper: await world.session(null, { role: "ADMINISTRATOR", unitKey: village.key }),
    team: await world.session(null, "PERFORMANCE_TEAM"),
  };
});
afterEach(() => api.stop());

type Who = keyof typeof sessions;
const SHOWN =
  "service { id code name startsOn endsOn isOpen standardWaitMinutes viewerMayManage standards { startsOn endsOn waitMinutes reason } }";
const open = (as: Who = "lurah", given: Record<string, unknown> = {}) =>
  does(
    api,
    sessions[as],
    "openService",
    { unitId: villageId, name: "Surat pengantar", startsOn: "2026-11-01", standardWaitMinutes: 15, ...given },
    SHOWN,
  );
const act = (as: Who, operation: string, input: Record<string, unknown>) =>
  does(api, sessions[as], operation, input, SHOWN);

test("who heads the unit or one above, and who keeps its records, opens a service; everyone sees it", async () => {
  const may: Record<string, string> = {};
  for (const [at, who] of (Object.keys(sessions) as Who[]).entries()) {
    const outcome = await open(who, { name: `Layanan ${at}` });
    may[who] = typeof outcome === "string" ? outcome : codesOf(outcome).join();
  }
  expect(may).toEqual({
    lurah: "",
    camat: "",
    siti: "FORBIDDEN",
    other: "unitId NOT_YOURS",
    admin: "",
    keeper: "",
    team: "FORBIDDEN",
  });

  const { data, statements } = await api.ask(
    sessions.siti,
    `{ services(first: 10) { totalCount nodes { code name isOpen standardWaitMinutes viewerMayManage unit { code } waiting(from: "2026-11-01", to: "2026-11-30") { visits medianMinutes withinShare explanation { lines { name count } } } } } }`,
  );
  expect(data?.["services"].nodes.map(({ code, viewerMayManage }: any) => [code, viewerMayManage])).toEqual([
    ["KEL.A-1", false],
    ["KEL.A-2", false],
    ["KEL.A-3", false],
    ["KEL.A-4", false],
  ]);
  expect(data?.["services"].nodes[0].waiting).toMatchObject({ visits: 0, medianMinutes: null, withinShare: null });
  expect(statements).toBeLessThan(7);
});

test.each([
  [{ name: " " }, ["name REQUIRED"]],
  [{ name: "x".repeat(121) }, ["name INVALID"]],
  [{ standardWaitMinutes: 0 }, ["standardWaitMinutes OUT_OF_RANGE"]],
  [{ standardWaitMinutes: 481 }, ["standardWaitMinutes OUT_OF_RANGE"]],
  [{ startsOn: "1999-12-31" }, ["startsOn OUT_OF_RANGE"]],
  [{ startsOn: "2028-01-01" }, ["startsOn OUT_OF_RANGE"]],
])("%j is to be mended", async (given, problems) => {
  expect(codesOf(await open("lurah", given))).toEqual(problems);
});

test("a name is there once in a unit, and a service is renamed with what was counted", async () => {
  const first: any = await open();
  expect(codesOf(await open("lurah", { name: "surat PENGANTAR" }))).toEqual(["name TAKEN"]);
  const serviceId = first.service.id;

  expect(await act("siti", "renameService", { serviceId, name: "Lain" })).toBe("FORBIDDEN");
  expect(await act("lurah", "renameService", { serviceId, name: "Surat keterangan" })).toMatchObject({
    problems: [],
    service: { id: serviceId, code: "KEL.A-1", name: "Surat keterangan" },
  });
});

test("a wait is judged by the standard of its day", async () => {
  const opened: any = await open();
  const serviceId = opened.service.id;
  const ticket = (arrived: string, called: string) =>
    api.dataSource.query(
      `insert into queue_ticket (key, service_key, arrived_at, called_at) select gen_random_uuid(), key, $1, $2 from service`,
      [arrived, called],
    );
  await ticket("2026-11-23T01:00:00Z", "2026-11-23T01:12:00Z");
  await ticket("2026-11-24T01:00:00Z", "2026-11-24T01:12:00Z");

  expect(
    codesOf(
      await act("lurah", "setServiceStandard", {
        serviceId,
        startsOn: "2026-11-23",
        waitMinutes: 10,
        reason: "Perwal",
      }),
    ),
  ).toEqual(["startsOn OUT_OF_RANGE"]);
  expect(
    codesOf(
      await act("lurah", "setServiceStandard", { serviceId, startsOn: "2026-11-24", waitMinutes: 10, reason: " " }),
    ),
  ).toEqual(["reason REQUIRED"]);
  const set: any = await act("lurah", "setServiceStandard", {
    serviceId,
    startsOn: "2026-11-24",
    waitMinutes: 10,
    reason: "Perwal 3",
  });
  expect(set.service).toMatchObject({
    standardWaitMinutes: 10,
    standards: [
      { startsOn: "2026-11-24", endsOn: null, waitMinutes: 10, reason: "Perwal 3" },
      { startsOn: "2026-11-01", endsOn: "2026-11-23", waitMinutes: 15 },
    ],
  });
  const { data } = await api.ask(
    sessions.siti,
    `{ node(id: "${serviceId}") { ... on Service { waiting(from: "2026-11-01", to: "2026-11-30") { visits served withinStandard medianMinutes p90Minutes withinShare } waitingTimes(months: 1) { served withinStandard } } }
       serviceVisits(orderBy: [{ field: ARRIVED_AT }]) { nodes { isWithinStandard } aggregates { average { withinStandard standardWaitMinutes } } } }`,
  );
  expect(data?.["node"]).toEqual({
    waiting: { visits: 2, served: 2, withinStandard: 1, medianMinutes: 12, p90Minutes: 12, withinShare: 0.5 },
    waitingTimes: [{ served: 2, withinStandard: 1 }],
  });
  expect(data?.["serviceVisits"].nodes).toEqual([{ isWithinStandard: true }, { isWithinStandard: false }]);
  expect(data?.["serviceVisits"].aggregates.average).toEqual({ withinStandard: 0.5, standardWaitMinutes: 12.5 });
});

test("a later standard replaces what was to follow, and today's holds until then", async () => {
  const serviceId = ((await open()) as any).service.id;
  await act("lurah", "setServiceStandard", { serviceId, startsOn: "2027-01-01", waitMinutes: 12, reason: "Perwal" });
  const again: any = await act("lurah", "setServiceStandard", {
    serviceId,
    startsOn: "2026-12-01",
    waitMinutes: 11,
    reason: "Perwal",
  });

  expect(again.service.standardWaitMinutes).toBe(15);
  expect(again.service.standards.map(({ startsOn, endsOn }: any) => [startsOn, endsOn])).toEqual([
    ["2026-12-01", null],
    ["2026-11-01", "2026-11-30"],
  ]);
});

test("a service is closed after a day without tickets beyond it, and can go on after all", async () => {
  const serviceId = ((await open()) as any).service.id;
  await api.dataSource.query(
    `insert into queue_ticket (key, service_key, arrived_at) select gen_random_uuid(), key, '2026-11-20T02:00:00Z' from service`,
  );
  expect(codesOf(await act("lurah", "closeService", { serviceId, endsOn: "2026-11-19" }))).toEqual([
    "endsOn HAS_VISITS",
  ]);
  expect(await act("lurah", "closeService", { serviceId, endsOn: "2026-11-20" })).toMatchObject({
    service: { isOpen: false },
  });
  const unit = await api.ask(
    sessions.siti,
    `{ orgUnit(code: "KEL.A") { services { name } } services(filter: { isOpen: false }) { totalCount } }`,
  );
  expect(unit.data).toEqual({ orgUnit: { services: [] }, services: { totalCount: 1 } });
  expect(await act("lurah", "closeService", { serviceId, endsOn: null })).toMatchObject({ service: { isOpen: true } });
  const actions = await api.dataSource.query("select action from audit_event where noun = 'service' order by sequence");
  expect(actions.map(({ action }: any) => action)).toEqual(["service.opened", "service.closed", "service.reopened"]);
});

test("services are put in order by how long people wait", async () => {
  await open("lurah", { name: "Cepat" });
  await open("lurah", { name: "Lambat" });
  await open("lurah", { name: "Sepi" });
  await api.dataSource.query(
    `insert into queue_ticket (key, service_key, arrived_at, called_at)
     select gen_random_uuid(), key, '2026-11-20T02:00:00Z', '2026-11-20T02:00:00Z'::timestamptz + case name when 'Cepat' then interval '5 minutes' else interval '25 minutes' end
     from service where name <> 'Sepi'`,
  );
  const names = async (direction: string, field = "MEDIAN_WAIT") =>
    (
      await api.ask(
        sessions.siti,
        `{ services(from: "2026-11-01", to: "2026-11-30", orderBy: [{ field: ${field}, direction: ${direction} }]) { nodes { name } } }`,
      )
    ).data?.["services"].nodes.map(({ name }: any) => name);
  expect(await names("DESC")).toEqual(["Lambat", "Cepat", "Sepi"]);
  expect(await names("ASC")).toEqual(["Cepat", "Lambat", "Sepi"]);
  expect(await names("ASC", "WITHIN_STANDARD")).toEqual(["Lambat", "Cepat", "Sepi"]);
  const refused = await api.ask(
    sessions.siti,
    `{ services(orderBy: [{ field: MEDIAN_WAIT }]) { totalCount nodes { name } } }`,
  );
  expect(refused.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
});
