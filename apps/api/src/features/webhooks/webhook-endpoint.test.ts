import { happened } from "../../testing/background.ts";
import { FACTS, WebhookStage } from "../../testing/webhook-stage.ts";

let stage: WebhookStage;

beforeEach(async () => {
  stage = await WebhookStage.start();
});
afterEach(() => stage.stop());

test("whom a post is about is told where the purpose needs it alone", async () => {
  const position = {
    action: "position.ended",
    noun: "position",
    nounKey: stage.worker.positionKey,
    subjectKey: stage.worker.key,
  };
  await stage.allow();
  expect((await stage.add({ events: ["POSITION_ENDED"] })).problems).toEqual([
    { code: "NEEDS_PEOPLE", field: ["events"] },
  ]);
  await stage.listening({ events: ["POSITION_ENDED", "REPORT_SUBMITTED"], tellsPeople: true });
  await happened(stage.api, position);
  await stage.report("submitted");
  await stage.run();

  const sent = stage.heard.map(({ body }) => JSON.parse(body).data).toSorted((a, b) => a.type.localeCompare(b.type));
  expect(sent).toEqual([
    { type: "PerformanceReport", id: expect.any(String) },
    { type: "Position", id: expect.any(String), employeeId: stage.worker.id },
  ]);
});

test("an address that must not be reached is refused when it is entered, and it is said why", async () => {
  const codes: Record<string, unknown> = {};
  for (const url of Object.keys(REFUSED)) codes[url] = (await stage.add({ url })).problems;
  expect(codes).toEqual(
    Object.fromEntries(Object.entries(REFUSED).map(([url, code]) => [url, [{ code, field: ["url"] }]])),
  );
});
const REFUSED = {
  "http://esb.example.go.id/": "NOT_SECURE", // http where nobody allowed it
  "https://127.0.0.1/": "NOT_PUBLIC", // the machine itself
  "https://0x7f.1/": "NOT_PUBLIC", // the machine itself, written otherwise
  "https://169.254.169.254/latest": "NOT_PUBLIC", // where clouds keep their keys
  "https://[fd00::1]/": "NOT_PUBLIC", // a private network
  "https://localhost/": "NOT_PUBLIC", // a name of a network
  "https://a:b@esb.example.go.id/": "INVALID", // a password
  "file:///etc/passwd": "INVALID", // a file
  esb: "INVALID", // no address
};

test("a name that leads into the house is refused where it is connected to, and so is a host whose leave has ended", async () => {
  const { id } = await stage.listening();
  const { host } = await stage.allow({ host: "lain.andir.go.id" });
  expect(host.isInForce).toBe(true);
  const { data } = await stage.api.ask(stage.admin, "{ webhookHosts { id host isInForce } }");
  const localhost = data?.["webhookHosts"].find((one: any) => one.host === "localhost");
  await stage.change("endWebhookHost", "EndWebhookHostInput", { webhookHostId: localhost.id }, "host { isInForce }");
  await stage.report("submitted");
  await stage.run();

  expect(stage.heard).toEqual([]);
  expect((await stage.log(id)).deliveries.nodes[0].attempts).toEqual([{ status: null, fault: "ADDRESS_REFUSED" }]);
});

test("an address of nobody's machine is never allowed, and leave is given for a year at most", async () => {
  expect((await stage.allow({ host: "169.254.169.254" })).problems).toEqual([{ code: "NEVER", field: ["host"] }]);
  expect((await stage.allow({ host: "http://x/" })).problems).toEqual([{ code: "INVALID", field: ["host"] }]);
  expect((await stage.allow({ endsOn: "2028-01-01" })).problems).toEqual([{ code: "INVALID", field: ["endsOn"] }]);
});

test("only administrators of the whole agency keep webhooks, and nobody else sees one", async () => {
  const { id } = await stage.listening();
  const others = [
    await stage.api.world.session(stage.worker, "PERFORMANCE_TEAM"),
    await stage.api.world.session(await stage.api.world.employee({ in: { key: stage.worker.unitKey } as never }), {
      role: "ADMINISTRATOR",
      unitKey: stage.worker.unitKey,
    }),
  ];
  for (const other of others) {
    await expect(
      stage.change(
        "addWebhookEndpoint",
        "AddWebhookEndpointInput",
        { ...FACTS, url: "https://esb.example.go.id/" },
        "secret",
        other,
      ),
    ).rejects.toThrow("FORBIDDEN");
    await expect(
      stage.change("sendTestWebhook", "WebhookEndpointInput", { webhookEndpointId: id }, "delivery { id }", other),
    ).rejects.toThrow("FORBIDDEN");
    const { data } = await stage.api.ask(
      other,
      `query ($id: ID!) { webhookEndpoints { id } webhookHosts { id } node(id: $id) { id } }`,
      { id },
    );
    expect(data).toEqual({ webhookEndpoints: [], webhookHosts: [], node: null });
  }
});

test("no table holds a secret as it is, and with an endpoint goes its log", async () => {
  const { id, secret } = await stage.listening();
  await stage.report("submitted");
  await stage.run();
  const held = JSON.stringify(await stage.api.dataSource.query("select * from webhook_endpoint"));
  expect(held).not.toContain(secret.slice(6));
  const events = JSON.stringify(await stage.api.dataSource.query("select payload from audit_payload"));
  expect(events).not.toContain("whsec_");

  await stage.change("removeWebhookEndpoint", "WebhookEndpointInput", { webhookEndpointId: id }, "");
  await stage.report("verified");
  await stage.run();
  expect(stage.told()).toEqual(["report.submitted 0"]);
  expect(await stage.log(id)).toBeNull();
  expect(await stage.api.dataSource.query("select count(*)::int as count from webhook_delivery")).toEqual([
    { count: 0 },
  ]);
});

test("a list of many endpoints takes as many statements as one of few", async () => {
  const LIST =
    "{ webhookEndpoints { name waitingCount failedCount createdBy { id } deliveries(first: 5) { nodes { event attempts { at } } } } }";
  await stage.listening();
  const few = await stage.api.ask(stage.admin, LIST);
  for (const name of ["Dua", "Tiga"]) await stage.add({ name });
  const many = await stage.api.ask(stage.admin, LIST);
  expect(many.data?.["webhookEndpoints"]).toHaveLength(3);
  expect(many.statements).toBeLessThanOrEqual(few.statements);
});
