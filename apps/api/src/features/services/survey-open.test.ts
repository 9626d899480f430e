import { newKey } from "../../platform/key.ts";
import { globalId } from "../../platform/global-id.ts";
import { TestApi } from "../../testing/api.ts";

let api: TestApi;
let head: string;
let otherHead: string;
let clerk: string;
let team: string;
const serviceKey = newKey();
const id = globalId("Service", serviceKey);

beforeAll(async () => {
  api = await TestApi.start();
  const [unit, other] = [await api.world.unit("PKM"), await api.world.unit("KEL")];
  head = await api.world.session(await api.world.employee({ in: unit, heads: true }));
  clerk = await api.world.session(await api.world.employee({ in: unit }));
  otherHead = await api.world.session(await api.world.employee({ in: other, heads: true }));
  team = await api.world.session(null, "PERFORMANCE_TEAM");
  await api.dataSource.query(
    `insert into service (key, unit_key, code, name, starts_on) values ($1, $2, 'PKM-1', 'Pemeriksaan umum', '2020-01-01')`,
    [serviceKey, unit.key],
  );
});
afterAll(() => api.stop());

test("a survey is opened, closed and given another code by who may", async () => {
  const OPEN = `mutation ($input: OpenSurveyInput!) { openSurvey(input: $input) { problems { code } service { survey { code closedAt } viewerMayManageSurvey } } }`;
  const CLOSE = `mutation ($input: CloseSurveyInput!) { closeSurvey(input: $input) { problems { code } service { survey { closedAt } } } }`;
  const open = async (as: string, withNewCode = false) =>
    (await api.ask(as, OPEN, { input: { serviceId: id, withNewCode } })).data?.["openSurvey"];
  const close = async (as: string) => (await api.ask(as, CLOSE, { input: { serviceId: id } })).data?.["closeSurvey"];

  expect((await close(head)).problems).toEqual([{ code: "NOT_OPEN" }]);
  const first = (await open(head)).service.survey.code;
  expect(first).toMatch(/^[A-HJKMNP-Z2-9]{8}$/);
  expect((await close(team)).service.survey.closedAt).not.toBeNull();
  expect((await open(head)).service.survey).toEqual({ code: first, closedAt: null });
  expect((await open(head, true)).service.survey.code).not.toBe(first);
  expect((await api.app.inject({ url: `/survey/${first}` })).statusCode).toBe(404);
  expect((await open(otherHead)).problems).toEqual([{ code: "NOT_YOURS" }]);
  expect((await api.ask(clerk, OPEN, { input: { serviceId: id } })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
});

test("the QR code leads to the form, as a picture of lines and one of points", async () => {
  const { data } = await api.ask(head, `{ node(id: "${id}") { ... on Service { survey { code } } } }`);
  const path = `/survey/${data?.["node"].survey.code}`;
  const [svg, png, poster] = await Promise.all(
    ["qr.svg", "qr.png", "poster"].map((name) => api.app.inject({ url: `${path}/${name}` })),
  );

  expect([svg?.headers["content-type"], png?.headers["content-type"]]).toEqual(["image/svg+xml", "image/png"]);
  expect(svg?.body).toMatch(/^<svg /);
  expect(png?.rawPayload.subarray(1, 4).toString()).toBe("PNG");
  expect(poster?.body).toContain("Bagaimana layanan kami?");
});
