import { isObjectType } from "graphql";
import { createSchema } from "../schema.ts";
import { TestApi } from "../testing/api.ts";
import { castOf } from "./matrix/cast.ts";
import { examplesOf } from "./matrix/examples.ts";

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

test("without sign-in no operation runs but those that declare themselves open, whatever it is wrapped in", async () => {
  const examples = examplesOf(await castOf(api));
  for (const type of [(await createSchema()).getQueryType(), (await createSchema()).getMutationType()]) {
    if (!isObjectType(type)) continue;
    const closed = Object.values(type.getFields()).filter((field) => field.extensions["open"] !== true);
    const selections = closed.map(({ name }) => `${name}${examples[name]}`);
    if (type.name === "Query") selections.push("__schema { types { name } }", `__type(name: "Employee") { name }`);
    for (const selection of selections) {
      const kind = type.name.toLowerCase();
      for (const operation of [
        `${kind} { ${selection} }`,
        `${kind} { a: ${selection} }`,
        `${kind} { ... { ${selection} } }`,
        `${kind} { ...F } fragment F on ${type.name} { ${selection} }`,
      ]) {
        const { status, errors, data } = await api.ask(null, operation);
        expect([operation, status, errors?.[0]?.extensions.code]).toEqual([operation, 401, "UNAUTHENTICATED"]);
        expect(data ?? null).toBeNull();
      }
    }
  }
});

test("what the sign-in page needs is open", async () => {
  const query = `{ viewer { id } installation { agencyName isDemo demoAccounts { identifier } } }`;
  expect((await api.ask(null, query)).data).toEqual({
    viewer: null,
    installation: { agencyName: "Pemerintah Daerah Andir", isDemo: false, demoAccounts: [] },
  });
});
