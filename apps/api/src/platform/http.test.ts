import type { FastifyInstance } from "fastify";
import { createServer } from "../server.ts";
import { TestApi } from "../testing/api.ts";

const ELSEWHERE = "https://statistik.example.go.id";
let api: TestApi;
let server: FastifyInstance;
let asSomeone: string;
const lines: string[] = [];

beforeAll(async () => {
  api = await TestApi.start();
  asSomeone = await api.world.session(await api.world.employee({ in: await api.world.unit("KEL") }));
  server = await createServer({
    dataSource: api.dataSource,
    env: { publicUrl: "https://kinerja.example.go.id", corsOrigins: [ELSEWHERE] },
    clock: () => new Date("2026-11-24T03:00:00Z"),
    log: { level: "warn", stream: { write: (line) => lines.push(line) } },
  });
});
afterAll(async () => {
  await server.close();
  await api.stop();
});

const ask = (
  app: FastifyInstance,
  payload: string | object,
  headers: Record<string, string> = {},
  method: "GET" | "POST" | "OPTIONS" | "PUT" = "POST",
) =>
  app.inject({
    method,
    url: "/graphql",
    headers: { cookie: `__Host-andir_session=${asSomeone}`, ...headers },
    payload,
  });
const QUERY = { query: "{ viewer { id } }" };

describe("other sites", () => {
  test("one that is listed may ask, without the session's cookie", async () => {
    const answer = await ask(server, QUERY, { origin: ELSEWHERE });
    const preflight = await ask(server, "", { origin: ELSEWHERE, "access-control-request-method": "POST" }, "OPTIONS");

    expect(answer.headers).toMatchObject({ "access-control-allow-origin": ELSEWHERE });
    expect(answer.headers["vary"]).toContain("Origin");
    expect(answer.headers).not.toHaveProperty("access-control-allow-credentials");
    expect(preflight.statusCode).toBe(204);
    expect(preflight.headers).toMatchObject({
      "access-control-allow-origin": ELSEWHERE,
      "access-control-allow-headers": expect.stringContaining("authorization"),
    });
  });

  test.each([
    "https://statistik.example.go.id.evil.example",
    "http://statistik.example.go.id",
    "https://statistik.example.go.id:8443",
    "https://STATISTIK.example.go.id",
    "null",
    "*",
  ])("%s may not", async (origin) => {
    for (const method of ["POST", "OPTIONS"] as const) {
      const { headers } = await ask(server, method === "POST" ? QUERY : "", { origin }, method);
      expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    }
  });

  test("no one may where none is listed", async () => {
    const { headers } = await ask(api.app, QUERY, { origin: ELSEWHERE });
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

describe("requests that are none", () => {
  test("a batch", async () => {
    const answer = await ask(server, [QUERY, QUERY]);
    expect([answer.statusCode, answer.json().errors[0].message]).toEqual([400, "Operation batching disabled."]);
  });

  test("a mutation by GET", async () => {
    const answer = await server.inject({
      method: "GET",
      url: `/graphql?query=${encodeURIComponent("mutation { signOut { problems { code } } }")}`,
      headers: { "apollo-require-preflight": "1", cookie: `__Host-andir_session=${asSomeone}` },
    });
    expect([answer.statusCode, answer.headers["allow"]]).toEqual([405, "POST"]);
    expect((await ask(server, QUERY)).json().data.viewer).not.toBeNull();
  });

  test("a GET that a link or an image on another site could cause", async () => {
    const answer = await server.inject({ method: "GET", url: `/graphql?query=${encodeURIComponent(QUERY.query)}` });
    expect([answer.statusCode, answer.json().errors[0].message]).toEqual([400, expect.stringContaining("CSRF")]);
  });

  test.each([
    ["application/x-www-form-urlencoded", "query={viewer{id}}", 415],
    [
      "multipart/form-data; boundary=x",
      "--x\r\ncontent-disposition: form-data; name=query\r\n\r\n{viewer{id}}\r\n--x--",
      415,
    ],
    ["text/plain", JSON.stringify(QUERY), 400],
    ["application/json", "{", 400],
    ["application/json", "", 400],
    ["application/json", `{"__proto__":{"query":"{ viewer { id } }"}}`, 400],
    ["application/json", `"{ viewer { id } }"`, 400],
    ["application/json", `{"query":1}`, 400],
    ["application/json", `{"query":"{ viewer { id } }","variables":"x"}`, 400],
    ["application/json", `{"query":"{ viewer { id } }","operationName":{}}`, 400],
  ])("a post of %s: %s", async (type, body, status) => {
    const answer = await ask(server, body, { "content-type": type });

    expect([answer.statusCode, answer.body]).toEqual([
      status,
      expect.not.stringMatching(/\.[tj]s:|node_modules|on our side/),
    ]);
  });
});

test("every answer carries the headers that keep a browser strict", async () => {
  for (const url of ["/healthz", "/graphql", "/nothing"]) {
    const { headers } = await server.inject({ method: "GET", url });
    expect(headers).toMatchObject({
      "strict-transport-security": expect.stringMatching(/max-age=\d{8}/),
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
      "referrer-policy": "same-origin",
    });
    expect(headers["content-security-policy"]).not.toContain("unsafe");
  }
  expect((await api.app.inject("/healthz")).headers).not.toHaveProperty("strict-transport-security");
});

test("a fault is hidden behind a number that the log has, with the place and without the values", async () => {
  const nip = "198501012010011234";
  await api.dataSource.query("alter table employee rename column nip to nip_hidden");
  const asCycle = await api.world.session(null, "PERFORMANCE_TEAM");
  const answer = await server.inject({
    method: "POST",
    url: "/graphql",
    headers: { cookie: `__Host-andir_session=${asCycle}` },
    payload: { query: "query ($nip: String) { employee(nip: $nip) { id } }", variables: { nip } },
  });
  await api.dataSource.query("alter table employee rename column nip_hidden to nip");

  const [error] = answer.json().errors;
  expect(error.extensions.code).toBe("INTERNAL_SERVER_ERROR");
  expect(error.message).toContain(error.extensions.requestId);
  expect(answer.body).not.toMatch(/column|select|\.ts|42703/);
  const [line, ...rest] = lines.filter((one) => one.includes(error.extensions.requestId));
  expect(rest).toEqual([]);
  expect(JSON.parse(line!)).toMatchObject({
    fault: { code: "42703", stack: expect.arrayContaining([expect.any(String)]) },
  });
  expect(lines.join("")).not.toContain(nip);
});
