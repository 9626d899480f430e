import { globalId } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { TestApi } from "../../testing/api.ts";
import { codesOf, does as done } from "../../testing/story.ts";

let api: TestApi;
let lurah: string;
let siti: string;
let other: string;
let unitId: string;
const keys = { letter: newKey(), card: newKey(), foreign: newKey() };

/** What an operation answers, or the code of its refusal. */
const does = (...asked: Parameters<typeof done>): Promise<any> =>
  done(...asked).catch((error: Error) => error.message.split(":")[0]);

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const { world } = api;
  const village = await world.unit("KEL.A");
  const elsewhere = await world.unit("KEL.B");
  unitId = globalId("OrgUnit", village.key);
  lurah = await world.session(await world.employee({ in: village, name: "Lurah", heads: true }));
  siti = await world.session(await world.employee({ in: village, name: "Siti" }));
  other = await world.session(await world.employee({ in: elsewhere, name: "Lurah lain", heads: true }));
  for (const [key, unit, code] of [
    [keys.letter, village, "KEL.A-1"],
    [keys.card, village, "KEL.A-2"],
    [keys.foreign, elsewhere, "KEL.B-1"],
  ] as const) {
    await api.dataSource.query(
      `insert into service (key, unit_key, code, name, starts_on) values ($1, $2, $3, $3, '2026-01-01')`,
      [key, unit.key, code],
    );
    await api.dataSource.query(
      `insert into service_standard (service_key, starts_on, wait_minutes) values ($1, '2026-01-01', 15)`,
      [key],
    );
  }
});
afterEach(() => api.stop());

const add = (as: string, given: Record<string, unknown> = {}) =>
  does(
    api,
    as,
    "addQueueMachine",
    { unitId, name: "Mesin depan", ...given },
    "token machine { id name revokedAt lastHeardAt service { code } }",
  );
const tokenOf = async (given: Record<string, unknown> = {}): Promise<string> =>
  ((await add(lurah, given)) as any).token;
const send = async (token: string, events: unknown) => {
  const response = await api.app.inject({
    method: "POST",
    url: "/queue/events",
    headers: { authorization: `Bearer ${token}` },
    payload: { events },
  });
  return { status: response.statusCode, ...response.json() };
};
const tickets = () =>
  api.dataSource.query(
    `select number, day, to_char(arrived_at at time zone 'Asia/Jakarta', 'HH24:MI') as arrived, to_char(called_at at time zone 'Asia/Jakarta', 'HH24:MI') as called,
       to_char(done_at at time zone 'Asia/Jakarta', 'HH24:MI') as done from queue_ticket order by number`,
  );
const at = (time: string) => `2026-11-24T${time}:00+07:00`;
const event = (number: string, name: string, time: string, given: Record<string, unknown> = {}) => ({
  service: "KEL.A-1",
  number,
  event: name,
  at: at(time),
  ...given,
});

test("the unit's head lets a machine in and shuts it out; its token is shown once and kept as a hash", async () => {
  expect([await add(siti), await add(other)]).toEqual(["FORBIDDEN", "FORBIDDEN"]);
  expect(codesOf(await add(lurah, { serviceId: globalId("Service", keys.foreign) }))).toEqual(["serviceId NOT_FOUND"]);
  expect(codesOf(await add(lurah, { name: " " }))).toEqual(["name REQUIRED"]);
  const made: any = await add(lurah);
  expect(made.token).toMatch(/^andirq_/);
  const [kept] = await api.dataSource.query("select token_hash from queue_machine");
  expect(kept.token_hash).not.toContain(made.token.slice(7));

  const services = await api.app.inject({ url: "/queue/services", headers: { authorization: `Bearer ${made.token}` } });
  expect(services.json().services.map(({ code }: any) => code)).toEqual(["KEL.A-1", "KEL.A-2"]);
  const seen = async (as: string) =>
    (
      await api.ask(
        as,
        `{ orgUnit(code: "KEL.A") { queueMachines { name } viewerMayManageServices } node(id: "${made.machine.id}") { id } }`,
      )
    ).data;
  expect(await seen(lurah)).toMatchObject({
    orgUnit: { queueMachines: [{ name: "Mesin depan" }], viewerMayManageServices: true },
  });
  expect(await seen(siti)).toEqual({ orgUnit: { queueMachines: [], viewerMayManageServices: false }, node: null });

  const queueMachineId = made.machine.id;
  const revoke = (as: string) => does(api, as, "revokeQueueMachine", { queueMachineId }, "machine { revokedAt }");
  expect(codesOf(await revoke(other))).toEqual(["queueMachineId NOT_FOUND"]);
  expect(await revoke(lurah)).toMatchObject({ problems: [], machine: { revokedAt: "2026-11-24T03:00:00.000Z" } });
  expect((await send(made.token, [event("A1", "ARRIVED", "08:00")])).status).toBe(401);
});

test("a ticket is told of in any order and as often as the machine likes", async () => {
  const token = await tokenOf();
  expect(await send(token, [event("A2", "CALLED", "08:20"), event("A1", "ARRIVED", "08:00")])).toEqual({
    status: 200,
    taken: 2,
    known: 0,
    refused: [],
  });
  const visits = async () =>
    (await api.ask(siti, "{ serviceVisits { totalCount } }")).data?.["serviceVisits"].totalCount;
  expect(await visits()).toBe(1); // nobody knows yet when A2 came

  const rest = [
    event("A2", "ARRIVED", "08:05"),
    event("A1", "CALLED", "08:10"),
    event("A1", "CALLED", "08:15"),
    event("A1", "DONE", "08:30"),
  ];
  expect(await send(token, rest)).toEqual({ status: 200, taken: 3, known: 1, refused: [] });
  expect(await send(token, rest)).toEqual({ status: 200, taken: 0, known: 4, refused: [] });
  expect(await tickets()).toEqual([
    { number: "A1", day: "2026-11-24", arrived: "08:00", called: "08:10", done: "08:30" },
    { number: "A2", day: "2026-11-24", arrived: "08:05", called: "08:20", done: null },
  ]);
  expect(await visits()).toBe(2);
});

test("what cannot be is refused by itself, with the field and what to do; the rest is taken", async () => {
  const token = await tokenOf();
  const { refused, ...rest } = await send(token, [
    event("A1", "ARRIVED", "08:00"),
    event("A1", "CALLED", "07:59"),
    event("A1", "SEEN", "08:05"),
    event("", "ARRIVED", "08:05"),
    event("A3", "ARRIVED", "08:05", { at: "2026-11-24 08:05" }),
    event("A3", "ARRIVED", "08:05", { at: "2026-11-24T10:06:00+07:00" }),
    event("A3", "ARRIVED", "08:05", { at: "2026-10-01T08:05:00+07:00" }),
    event("A3", "ARRIVED", "08:05", { service: "KEL.B-1" }),
    event("A3", "ARRIVED", "08:05", { service: null }),
    event("A3", "ARRIVED", "08:05", { day: "2025-11-24" }),
    "A4",
    event("A5", "ARRIVED", "08:06", { service: "KEL.A-2" }),
  ]);
  expect(rest).toEqual({ status: 200, taken: 2, known: 0 });
  expect(refused.map(({ index, field, code }: any) => `${index} ${field} ${code}`)).toEqual([
    "1 at IMPOSSIBLE",
    "2 event INVALID",
    "3 number INVALID",
    "4 at INVALID",
    "5 at FUTURE",
    "6 at TOO_OLD",
    "7 service NOT_FOUND",
    "8 service REQUIRED",
    "9 day SERVICE_CLOSED",
    "10  NOT_AN_OBJECT",
  ]);
});

test("a machine of one service need not name it, and tells of no other", async () => {
  const token = await tokenOf({ serviceId: globalId("Service", keys.letter) });
  const { refused, taken } = await send(token, [
    { number: 7, event: "ARRIVED", at: at("08:00") },
    event("8", "ARRIVED", "08:00", { service: "KEL.A-2" }),
  ]);
  expect([taken, refused.map(({ code }: any) => code)]).toEqual([1, ["NOT_FOUND"]]);
});

test("a batch is one transaction with few statements, and is bounded", async () => {
  const token = await tokenOf();
  const many = Array.from({ length: 500 }, (_, i) => event(`B${i}`, "ARRIVED", "08:00"));
  expect(await send(token, many)).toMatchObject({ taken: 500, refused: [] });
  expect((await send(token, [...many, event("C", "ARRIVED", "08:00")])).status).toBe(400);
  expect((await send(token, [])).status).toBe(400);
  expect((await send("andirq_none", many)).status).toBe(401);
});

test("two machines that tell of the same ticket at once make one visit of it", async () => {
  const token = await tokenOf();
  const told = [event("A1", "ARRIVED", "08:00"), event("A1", "CALLED", "08:10"), event("A1", "DONE", "08:20")];
  await Promise.all(told.map((one) => send(token, [one])));
  expect(await tickets()).toEqual([
    { number: "A1", day: "2026-11-24", arrived: "08:00", called: "08:10", done: "08:20" },
  ]);
});
