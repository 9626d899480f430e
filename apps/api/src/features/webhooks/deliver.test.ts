import { parseGlobalId } from "../../platform/global-id.ts";
import { background } from "../../testing/background.ts";
import { RECORDS, WebhookStage } from "../../testing/webhook-stage.ts";
import { followEvents } from "../notices/follow.service.ts";

/** What integrators are given to begin with. */
const RECEIVER = new URL("../../../../../docs/operate/webhook-receiver.mjs", import.meta.url).href;

let stage: WebhookStage;

beforeEach(async () => {
  stage = await WebhookStage.start();
});
afterEach(() => stage.stop());

test("what happens is told, signed as the specification has it, by ids alone", async () => {
  const { secret } = await stage.listening();
  await stage.report("submitted");
  await stage.run();

  expect(stage.heard).toHaveLength(1);
  const [message] = stage.heard;
  const { headers, body } = message!;
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(stage.verified(message!, secret)).toEqual({
    type: "report.submitted",
    timestamp: "2026-11-24T03:00:00.000Z",
    data: { type: "PerformanceReport", id: expect.any(String) },
  });
  expect(stage.verified({ headers, body: body.replace("submitted", "verified") }, secret)).toBeNull();
  const receiver = (await import(RECEIVER)) as { verify(message: object): boolean };
  const now = stage.api.now.getTime() / 1_000;
  expect(receiver.verify({ headers, body, secret, now })).toBe(true);
  expect(receiver.verify({ headers, body: `${body} `, secret, now })).toBe(false);
  expect(receiver.verify({ headers, body, secret, now: now + 301 })).toBe(false);
  expect(body).not.toContain("Budi");
  expect(body).not.toContain(stage.worker.key);
  expect(headers).toMatchObject({
    "content-type": "application/json",
    "webhook-id": expect.stringMatching(/^msg_[\w-]{36}$/),
  });
});

test("what was told once is not told again, and what nobody wants is not told", async () => {
  await stage.report("verified");
  const { id } = await stage.listening();
  await stage.report("submitted");
  await stage.report("returned");
  await stage.run();
  await stage.run();

  expect(stage.told()).toEqual(["report.submitted 0"]);
  expect(await stage.log(id)).toMatchObject({ waitingCount: 0, failedCount: 0, deliveries: { totalCount: 1 } });
});

test("of one record each thing arrives after the one before it, and other records do not wait", async () => {
  const { id } = await stage.listening();
  stage.answer = (response, { data, type }) =>
    void response.writeHead(parseGlobalId(data.id).key === RECORDS[0] && type === "report.submitted" ? 500 : 200).end();
  await stage.report("submitted");
  await stage.report("verified");
  await stage.report("submitted", RECORDS[1]);
  await stage.report("verified", RECORDS[1]);
  await stage.run();

  expect(stage.told()).toEqual(["report.submitted 0", "report.submitted 1", "report.verified 1"]);
  expect(await stage.log(id)).toMatchObject({ waitingCount: 2, failingSince: null });

  stage.answer = (response) => void response.writeHead(200).end();
  stage.api.pass(2);
  await stage.run();
  expect(stage.told().slice(3)).toEqual(["report.submitted 0", "report.verified 0"]);
  const [first, again] = stage.heard.filter(({ body }) => body.includes("submitted")).filter((_, i) => i !== 1);
  expect(again!.headers["webhook-id"]).toBe(first!.headers["webhook-id"]);
  expect(again!.headers["webhook-timestamp"]).not.toBe(first!.headers["webhook-timestamp"]);
});

test("what fails is tried again ever later, and not before the receiver asks for it", async () => {
  const { id } = await stage.listening();
  stage.answer = (response) => void response.writeHead(503, { "retry-after": "600" }).end();
  await stage.report("submitted");
  await stage.run();
  expect((await stage.log(id)).deliveries.nodes[0]).toMatchObject({
    status: "PENDING",
    nextAttemptAt: "2026-11-24T03:10:00.000Z",
    attempts: [{ status: 503, fault: "STATUS" }],
  });
  stage.api.pass(9);
  await stage.run();
  expect(stage.heard).toHaveLength(1);

  stage.answer = (response) => void response.writeHead(302, { location: `http://localhost:${stage.port}/lain` }).end();
  stage.api.pass(1);
  await stage.run();
  expect((await stage.log(id)).deliveries.nodes[0].attempts).toEqual([
    { status: 503, fault: "STATUS" },
    { status: 302, fault: "REDIRECTED" },
  ]);
});

test("after three days without a success it is switched off, its maker is told, and what was missed is sent on request", async () => {
  const { id } = await stage.listening();
  stage.answer = (response) => void response.writeHead(500).end();
  await stage.report("submitted");
  for (let hours = 0; hours <= 96; hours += 6) {
    await stage.run();
    stage.api.pass(6 * 60);
  }
  await stage.signInAgain();
  expect(await stage.log(id)).toMatchObject({ status: "DISABLED", waitingCount: 0, failedCount: 1 });
  const tries = stage.heard.length;
  await stage.report("verified");
  await stage.run();
  expect(stage.heard).toHaveLength(tries);
  expect(await stage.log(id)).toMatchObject({ failedCount: 2 });
  await followEvents(await background(stage.api));
  const { data } = await stage.api.ask(stage.admin, "{ viewer { notices { nodes { kind record { id } } } } }");
  expect(data?.["viewer"].notices.nodes).toEqual([{ kind: "WEBHOOK_DISABLED", record: { id } }]);

  const again = () =>
    stage.change("replayWebhookDeliveries", "ReplayWebhookDeliveriesInput", { webhookEndpointId: id }, "count");
  expect(await again()).toEqual({ count: null, problems: [{ code: "NOT_ACTIVE", field: ["webhookEndpointId"] }] });
  await stage.change(
    "setWebhookEndpointActive",
    "SetWebhookEndpointActiveInput",
    { webhookEndpointId: id, isActive: true },
    "endpoint { status }",
  );
  stage.answer = (response) => void response.writeHead(204).end();
  expect(await again()).toEqual({ count: 2, problems: [] });
  await stage.run();
  expect(stage.told().slice(tries)).toEqual(["report.submitted 0", "report.verified 0"]);
  expect(await stage.log(id)).toMatchObject({ status: "ACTIVE", failedCount: 0, failingSince: null });
});

test("a receiver that says it is gone is asked no more", async () => {
  const { id } = await stage.listening();
  stage.answer = (response) => void response.writeHead(410).end();
  await stage.report("submitted");
  await stage.run();
  expect(await stage.log(id)).toMatchObject({
    status: "DISABLED",
    deliveries: { nodes: [{ status: "FAILED", attempts: [{ fault: "GONE" }] }] },
  });
});

test("one that arrived is sent again under the same id, and a test needs no record", async () => {
  const { id } = await stage.listening();
  await stage.report("submitted");
  await stage.run();
  const [delivery] = (await stage.log(id)).deliveries.nodes;
  const input = { webhookEndpointId: id, webhookDeliveryId: delivery.id };
  expect((await stage.change("replayWebhookDeliveries", "ReplayWebhookDeliveriesInput", input, "count")).count).toBe(1);
  await stage.change("sendTestWebhook", "WebhookEndpointInput", { webhookEndpointId: id }, "delivery { event }");
  await stage.run();

  expect(stage.told().toSorted()).toEqual(["report.submitted 0", "report.submitted 0", "webhook.test -"]);
  const ids = stage.heard.filter(({ body }) => body.includes("submitted")).map(({ headers }) => headers["webhook-id"]);
  expect(new Set(ids).size).toBe(1);
});

test("for a day after a new secret was made the former one verifies too", async () => {
  const { id, secret } = await stage.listening();
  const rotated = await stage.change(
    "rotateWebhookSecret",
    "WebhookEndpointInput",
    { webhookEndpointId: id },
    "secret",
  );
  const verifies = async () => {
    await stage.change("sendTestWebhook", "WebhookEndpointInput", { webhookEndpointId: id }, "delivery { id }");
    await stage.run();
    return [secret, rotated.secret].map((one: string) => stage.verified(stage.heard.at(-1)!, one) !== null);
  };
  expect(await verifies()).toEqual([true, true]);
  stage.api.pass(24 * 60 + 1);
  await stage.signInAgain();
  expect(await verifies()).toEqual([false, true]);
});
