import { buildSchema, lexicographicSortSchema, printSchema } from "graphql";
import { createSchema } from "../schema.ts";
import { TestApi } from "../testing/api.ts";

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start(undefined, { publicUrl: "https://kinerja.example.go.id" });
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

test("the pages for analysts are read in the product, with its own address in their examples", async () => {
  const names = [
    "",
    ...["excel", "python", "r", "javascript", "questions", "data-dictionary", "access", "changes"].map(
      (name) => `/${name}`,
    ),
  ];
  const pages = await Promise.all(names.map((name) => get(`/docs/analyse${name}`)));

  expect(pages.map(({ statusCode, headers }) => [statusCode, headers["content-type"]])).toEqual(
    names.map(() => [200, "text/html; charset=utf-8"]),
  );
  expect(pages[0]?.body).toContain("export ANDIR_URL=https://kinerja.example.go.id");
  expect(pages[0]?.body).not.toContain("127.0.0.1");
  expect((await get("/docs/analyse/page.css")).headers["content-type"]).toMatch(/^text\/css/);
});

test("no other file is published with them", async () => {
  const answers = await Promise.all(
    [
      "/schema/package.json",
      "/schema/..%2f..%2fpackage.json",
      "/schema/",
      "/docs/analyse/..%2fchangelog.md",
      "/docs/analyse/nothing",
    ].map((url) => get(url)),
  );

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404]);
});
