import { SERVICE_ELEMENTS } from "@andir/domain/service-element";
import { globalId } from "../../platform/global-id.ts";
import { systemScope } from "../../platform/jobs/system-scope.ts";
import { newKey } from "../../platform/key.ts";
import { TestApi } from "../../testing/api.ts";
import { codesOf, does as done } from "../../testing/story.ts";
import { followEvents } from "../notices/follow.service.ts";
import { findWorsened } from "./service-alert.service.ts";

const does = (...asked: Parameters<typeof done>): Promise<any> =>
  done(...asked).catch((error: Error) => error.message.split(":")[0]);

let api: TestApi;
let sessions: Record<"lurah" | "camat" | "siti" | "other" | "analyst", string>;
const service = newKey();

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const { world } = api;
  const district = await world.unit("KEC");
  const village = await world.unit("KEL.A", district);
  const elsewhere = await world.unit("KEL.B", district);
  const camat = await world.employee({ in: district, name: "Camat", heads: true });
  const lurah = await world.employee({ in: village, name: "Lurah", heads: true, appraisedBy: camat });
  sessions = {
    lurah: await world.session(lurah),
    camat: await world.session(camat),
    siti: await world.session(await world.employee({ in: village, name: "Siti", appraisedBy: lurah })),
    other: await world.session(await world.employee({ in: elsewhere, name: "Lurah lain", heads: true })),
    analyst: await world.session(null, "ANALYST"),
  };
  await api.dataSource.query(
    `insert into service (key, unit_key, code, name, starts_on) values ($1, $2, 'KEL.A-1', 'Surat pengantar', '2026-01-01')`,
    [service, village.key],
  );
  await api.dataSource.query(
    `insert into service_standard (service_key, starts_on, wait_minutes) values ($1, '2026-01-01', 15)`,
    [service],
  );
});
afterEach(() => api.stop());

const visits = (month: string, minutes: number, count = 30) =>
  api.dataSource.query(
    `insert into queue_ticket (key, service_key, arrived_at, called_at)
     select gen_random_uuid(), $1, ($2 || '-10T02:00:00Z')::timestamptz, ($2 || '-10T02:00:00Z')::timestamptz + make_interval(mins => $3) from generate_series(1, $4)`,
    [service, month, minutes, count],
  );
const answers = (month: string, each: number, count = 10) =>
  api.dataSource.query(
    `insert into satisfaction_response (key, service_key, answered_on, channel, ${SERVICE_ELEMENTS.map((element) => element.toLowerCase()).join()})
     select gen_random_uuid(), $1, ($2 || '-10')::date, 'PAPER', ${SERVICE_ELEMENTS.map(() => "$3::int").join()} from generate_series(1, $4)`,
    [service, month, each, count],
  );
const scope = () => systemScope(api.dataSource, Buffer.alloc(32), api.now);
const find = () => findWorsened(scope());
const alerts = async (as = sessions.siti) =>
  (
    await api.ask(
      as,
      `{ node(id: "${globalId("Service", service)}") { ... on Service { alerts { id kind month before after count answer viewerMayAnswer answeredBy { name } explanation { rule lines { name count } } } } } }`,
    )
  ).data?.["node"].alerts;
const answer = (as: keyof typeof sessions, serviceAlertId: string, words = "Loket kedua dibuka pukul 8 sampai 10.") =>
  does(api, sessions[as], "answerServiceAlert", { serviceAlertId, answer: words }, "alert { answer answeredAt }");

test("a month that is worse than the one before by the rule is found once, with its numbers and the rule", async () => {
  await visits("2026-09", 12);
  await visits("2026-10", 18);
  await answers("2026-09", 4);
  await answers("2026-10", 3);
  await find();
  await find();

  expect(await alerts()).toMatchObject([
    {
      kind: "INDEX",
      month: "2026-10-01",
      before: 100,
      after: 75,
      count: 10,
      explanation: {
        lines: [
          { name: "RESPONDENTS", count: 10 },
          { name: "FALL_ALLOWED", count: 5 },
        ],
      },
    },
    { kind: "WAITING", month: "2026-10-01", before: 12, after: 18, count: 30, viewerMayAnswer: false },
  ]);
  const events = await api.dataSource.query(
    `select count(*)::int as n from audit_event where action = 'service_alert.found'`,
  );
  expect(events[0].n).toBe(2);
});

test("what late tickets mend is not called worse any more, unless the unit has answered it", async () => {
  await visits("2026-09", 12);
  await visits("2026-10", 18, 30);
  await find();
  await visits("2026-10", 12, 40);
  await find();
  expect(await alerts()).toEqual([]);

  await visits("2026-10", 30, 60);
  await find();
  const [alert] = await alerts();
  expect(alert).toMatchObject({ kind: "WAITING", after: 18, count: 130 });
  await answer("lurah", alert.id);
  await visits("2026-10", 12, 200);
  await find();
  expect(await alerts()).toMatchObject([{ after: 18, answer: "Loket kedua dibuka pukul 8 sampai 10." }]);
});

test("a dated rule of the agency decides, and a closed service is not looked at", async () => {
  await visits("2026-09", 12);
  await visits("2026-10", 18);
  await api.dataSource.query(`update cycle_rule set rules = jsonb_set(rules, '{serviceAlert,waitRise}', '60')`);
  await find();
  expect(await alerts()).toEqual([]);
  await api.dataSource.query(`update cycle_rule set rules = jsonb_set(rules, '{serviceAlert,waitRise}', '50')`);
  await api.dataSource.query("update service set ends_on = '2026-10-30'");
  await find();
  expect(await alerts()).toEqual([]);
  await api.dataSource.query("update service set ends_on = null");
  await find();
  expect(await alerts()).toHaveLength(1);
});

test("the unit's head is told and has a task until the unit says what is done", async () => {
  await visits("2026-09", 12);
  await visits("2026-10", 18);
  await find();
  await followEvents(scope());
  const waits = async (who: keyof typeof sessions) => {
    const { data } = await api.ask(
      sessions[who],
      "{ viewer { tasks { kind count unit { code } } notices(first: 5) { nodes { kind record { __typename } } } } }",
    );
    const { tasks, notices } = data!["viewer"];
    return [
      tasks.filter(({ kind }: any) => kind === "SERVICES_TO_MEND"),
      notices.nodes.filter(({ kind }: any) => kind === "SERVICE_WORSENED"),
    ];
  };
  expect(await waits("lurah")).toEqual([
    [{ kind: "SERVICES_TO_MEND", count: 1, unit: { code: "KEL.A" } }],
    [{ kind: "SERVICE_WORSENED", record: { __typename: "ServiceAlert" } }],
  ]);
  for (const who of ["camat", "siti", "other"] as const) expect(await waits(who)).toEqual([[], []]);

  const [{ id }] = await alerts();
  expect([await answer("siti", id), await answer("other", id)]).toEqual(["FORBIDDEN", "FORBIDDEN"]);
  expect(codesOf(await answer("lurah", id, " "))).toEqual(["answer REQUIRED"]);
  expect(codesOf(await answer("lurah", id, "x".repeat(2001)))).toEqual(["answer TOO_LONG"]);
  expect(codesOf(await answer("lurah", globalId("ServiceAlert", newKey())))).toEqual(["serviceAlertId NOT_FOUND"]);
  expect(await answer("camat", id)).toMatchObject({ problems: [], alert: { answeredAt: "2026-11-24T03:00:00.000Z" } });
  expect((await waits("lurah"))[0]).toEqual([]);
  expect(await alerts(sessions.lurah)).toMatchObject([{ answeredBy: { name: "Camat" }, viewerMayAnswer: true }]);
  expect(await alerts(sessions.analyst)).toMatchObject([{ answer: null, answeredBy: null }]);
  const open = await api.ask(sessions.siti, "{ services(filter: { hasOpenAlert: true }) { totalCount } }");
  expect(open.data?.["services"].totalCount).toBe(0);
});
