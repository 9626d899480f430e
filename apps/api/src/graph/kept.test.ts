import { createServer } from "../server.ts";
import { TestApi } from "../testing/api.ts";

let api: TestApi;
let asSomeone: string;

beforeAll(async () => {
  api = await TestApi.start();
  asSomeone = await api.world.session(await api.world.employee({ in: await api.world.unit("KEL") }));
});
afterAll(() => api.stop());

const UNIT = `{ orgUnit(code: "KEL") { name } }`;

test("units are read once, and again after any change, by whichever process", async () => {
  expect((await api.ask(asSomeone, UNIT)).data).toEqual({ orgUnit: { name: "Unit KEL" } });
  expect((await api.ask(asSomeone, UNIT)).statements).toBe(1);

  await api.dataSource.query("update org_unit set name = 'Kelurahan Baru' where code = 'KEL'");

  const after = await api.ask(asSomeone, UNIT);
  expect(after.data).toEqual({ orgUnit: { name: "Kelurahan Baru" } });
  expect(after.statements).toBe(2);
});

test("periods too: one that is made is there for the next request, one that is deleted is gone", async () => {
  const names = async () => (await api.ask(asSomeone, `{ node(id: "${period.id}") { id } }`)).data?.["node"];
  const period = await api.world.month(2026, 3);

  expect(await names()).toEqual({ id: period.id });
  await api.dataSource.query("delete from period where key = $1", [period.key]);
  expect(await names()).toBeNull();
});

test("a second server on the same database hears of the change", async () => {
  const second = await createServer({
    dataSource: api.dataSource,
    env: {},
    clock: () => new Date("2026-11-24T03:00:00Z"),
  });
  const ask = () =>
    second.inject({
      method: "POST",
      url: "/graphql",
      headers: { cookie: `andir_session=${asSomeone}` },
      payload: { query: UNIT },
    });
  await ask();
  await api.dataSource.query("update org_unit set name = 'Kelurahan Lain' where code = 'KEL'");

  expect((await ask()).json().data).toEqual({ orgUnit: { name: "Kelurahan Lain" } });
  await second.close();
});
