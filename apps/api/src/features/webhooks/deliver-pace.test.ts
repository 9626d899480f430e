import { newKey } from "../../platform/key.ts";
import { WebhookStage } from "../../testing/webhook-stage.ts";
import { MOST_TO_A_HOST } from "./deliver.service.ts";

let stage: WebhookStage;

beforeEach(async () => {
  stage = await WebhookStage.start();
});
afterEach(() => stage.stop());

test("a host is asked to bear so much in a run and no more; two endpoints on it take turns, and the rest waits", async () => {
  await stage.listening();
  await stage.add({ name: "Kedua", url: `http://localhost:${stage.port}/kedua` });
  for (let i = 0; i < 70; i += 1) await stage.report("submitted", newKey());

  await stage.run();
  expect(stage.heard).toHaveLength(MOST_TO_A_HOST);
  const rows = await stage.api.dataSource.query(
    "select e.url, count(*) filter (where d.status = 'DELIVERED')::int as sent, count(*) filter (where d.status = 'PENDING')::int as waiting from webhook_delivery d join webhook_endpoint e on e.key = d.endpoint_key group by e.url",
  );
  expect(rows.map(({ sent, waiting }: any) => [sent, waiting])).toEqual([
    [60, 10],
    [60, 10],
  ]);

  stage.api.pass(1);
  await stage.run();
  expect(stage.heard).toHaveLength(140);
  expect(new Set(stage.heard.map(({ headers }) => headers["webhook-id"])).size).toBe(140);
}, 60_000);

test("no more than five are on their way to a host at once", async () => {
  await stage.listening();
  await stage.add({ name: "Kedua", url: `http://localhost:${stage.port}/kedua` });
  for (let i = 0; i < 12; i += 1) await stage.report("submitted", newKey());
  let [open, most] = [0, 0];
  stage.answer = (response) => {
    most = Math.max(most, (open += 1));
    setTimeout(() => {
      open -= 1;
      response.writeHead(204).end();
    }, 20);
  };

  await stage.run();
  expect(stage.heard).toHaveLength(24);
  expect(most).toBe(5);
});
