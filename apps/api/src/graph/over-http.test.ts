import { serverAudits } from "graphql-http";
import { TestApi } from "../testing/api.ts";

let api: TestApi;
let asAnalyst: string;
let url: string;

beforeAll(async () => {
  api = await TestApi.start();
  asAnalyst = await api.world.session(null, "ANALYST");
  url = `${await api.app.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
});
afterAll(() => api.stop());

const audits = serverAudits({
  url: () => url,
  // As a browser of the analyst's does: the header is what a form on another site cannot send.
  fetchFn: (address: string, init: RequestInit = {}) =>
    fetch(address, {
      ...init,
      headers: {
        ...(init.headers as Record<string, string>),
        cookie: `andir_session=${asAnalyst}`,
        "apollo-require-preflight": "true",
      },
    }),
});

test("there are as many audits as GraphQL over HTTP had when this was written, or more", () => {
  expect(audits.length).toBeGreaterThanOrEqual(61);
});

test.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))("%s", async (_name, audit) => {
  const result = await audit.fn();

  expect({ status: result.status, reason: "reason" in result ? result.reason : undefined }).toEqual({
    status: "ok",
    reason: undefined,
  });
});
