import { buildSchema, lexicographicSortSchema, printSchema } from "graphql";
import { createSchema } from "../schema.ts";
import { TestApi } from "../testing/api.ts";

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const get = (url: string, headers: Record<string, string> = {}) => api.app.inject({ method: "GET", url, headers });

test("anyone fetches the schema that answers, at an address that stays", async () => {
  const answer = await get("/schema.graphql");

  expect(answer.statusCode).toBe(200);
  expect(answer.headers["content-type"]).toBe("text/plain; charset=utf-8");
  expect(answer.body).toBe(`${printSchema(lexicographicSortSchema(await createSchema()))}\n`);
});

test("a tool that has it is told that nothing changed", async () => {
  const { etag } = (await get("/schema.graphql")).headers;

  const again = await get("/schema.graphql", { "if-none-match": String(etag) });

  expect([again.statusCode, again.body]).toEqual([304, ""]);
});

test("beside it stand the released contract, what changed since and before, and what every number means", async () => {
  const [released, changelog, dictionary] = await Promise.all(
    ["/schema/released.graphql", "/schema/changelog", "/schema/data-dictionary"].map((url) => get(url)),
  );

  expect(() => buildSchema(released?.body ?? "")).not.toThrow();
  expect(changelog?.body).toMatch(/^# Changes of the contract\n.*## What will leave.*## Not yet released.*## \d{4}-/s);
  expect(dictionary?.body).toMatch(/^# Data dictionary\n/);
});

test("no other file is published with them", async () => {
  const answers = await Promise.all(
    ["/schema/package.json", "/schema/..%2f..%2fpackage.json", "/schema/"].map((url) => get(url)),
  );

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
});
