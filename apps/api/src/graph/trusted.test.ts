import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getOperationAST, parse } from "graphql";
import type { FastifyInstance } from "fastify";
import { listBounds } from "./list-bounds.ts";
import { costOf } from "../platform/limits/cost.ts";
import { LIMITS } from "../platform/limits/limits.ts";
import { readTrustedOperations } from "../platform/limits/trusted.ts";
import { createSchema } from "../schema.ts";
import { createServer } from "../server.ts";
import { TestApi } from "../testing/api.ts";

interface Operation {
  readonly name: string;
  readonly hash: string;
  readonly document: string;
  readonly points?: number;
  readonly nodes?: number;
}

const { readOperations } = (await import(
  new URL("../../../dashboard/scripts/operations.mjs", import.meta.url).href
)) as { readOperations: () => Operation[] };
const operations = readOperations();

let api: TestApi;
let server: FastifyInstance;
let asHead: string;
let folder: string;

beforeAll(async () => {
  api = await TestApi.start();
  const village = await api.world.unit("KEL");
  const head = await api.world.employee({ in: village, name: "Lurah", heads: true });
  await api.world.employee({ in: village, appraisedBy: head });
  await api.world.month(2026, 10);
  asHead = await api.world.session(head);

  folder = mkdtempSync(join(tmpdir(), "andir-dashboard-"));
  writeFileSync(join(folder, "index.html"), "");
  const known = operations.map(({ hash, ...operation }) => [hash, operation]);
  writeFileSync(join(folder, "operations.json"), JSON.stringify(Object.fromEntries(known)));
  server = await createServer({
    dataSource: api.dataSource,
    env: {},
    dashboardDir: folder,
    clock: () => new Date("2026-11-24T03:00:00Z"),
  });
});
afterAll(async () => {
  await server.close();
  await api.stop();
  rmSync(folder, { recursive: true });
});

const post = async (payload: object, as: string | null = asHead) =>
  (
    await server.inject({
      method: "POST",
      url: "/graphql",
      headers: as ? { cookie: `andir_session=${as}` } : {},
      payload,
    })
  ).json();
const byHash = (sha256Hash: string, rest: object = {}) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash } },
  ...rest,
});
const hashOf = (name: string) => operations.find((o) => o.name === name)!.hash;
const TEAM_PAGE = { today: "2026-11-24", includeSubunits: false, compares: true };

test("each operation of the dashboard costs what is declared of it, in apps/dashboard/operation-costs.json", async () => {
  const schema = await createSchema();
  const declared = operations.map(({ name, points, nodes }) => [name, { points, nodes }]);
  const counted = operations.map(({ name, document }) => {
    const parsed = parse(document, { maxTokens: LIMITS.tokens });
    const { points, nodes } = costOf(schema, parsed, getOperationAST(parsed)!, () => undefined, listBounds);
    return [name, { points, nodes }];
  });

  expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(counted));
});

test("the dashboard names its operation by the hash, and is answered as by the text, beyond the limits of others", async () => {
  const teamPage = operations.find(({ name }) => name === "TeamPage")!;
  const byName = await post(byHash(teamPage.hash, { variables: TEAM_PAGE }));
  const byText = await post({ query: teamPage.document, variables: TEAM_PAGE });
  // Under another name a text is held to what everyone may ask.
  const dear = "more: team { members { employee { reports(first: 100) { nodes { id } } } } }";
  const more = teamPage.document.replace(/^query TeamPage(\([^)]*\)) \{/, `query Other$1 { ${dear}`);
  const other = await post({ query: more, variables: TEAM_PAGE });

  expect(byName.errors).toBeUndefined();
  expect(byName.data.team.members).toHaveLength(1);
  expect(byText.data).toEqual(byName.data);
  expect(byName.extensions.rateLimit).toMatchObject({ cost: teamPage.points, nodeCount: teamPage.nodes });
  expect(other.errors[0].extensions.code).toBe("COST_LIMIT_EXCEEDED");
});

test("what the server does not know by its hash it asks to be sent, and it learns nothing from what is sent", async () => {
  const query = "{ viewer { id } }";
  const sha256Hash = "f".repeat(64);

  expect((await post(byHash(sha256Hash))).errors[0].extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
  expect((await post({ ...byHash(sha256Hash), query })).errors[0].message).toMatch(/does not match/);
  const { createHash } = await import("node:crypto");
  const own = createHash("sha256").update(query).digest("hex");
  expect((await post({ ...byHash(own), query })).data.viewer).not.toBeNull();
  expect((await post(byHash(own))).errors[0].extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
});

test("a known operation is still closed without sign-in, and its lists of input are still bounded", async () => {
  expect((await post(byHash(hashOf("TeamPage"), { variables: TEAM_PAGE }), null)).errors[0].extensions.code).toBe(
    "UNAUTHENTICATED",
  );
  const many = { ...TEAM_PAGE, other: Array.from({ length: 251 }, () => "x") };
  expect((await post(byHash(hashOf("TeamPage"), { variables: many }))).errors[0].extensions).toMatchObject({
    code: "COST_LIMIT_EXCEEDED",
    limited: "list",
    count: 251,
    limit: 250,
  });
});

test("a text that was changed behind its hash stops the start", () => {
  const path = join(folder, "changed.json");
  writeFileSync(path, JSON.stringify({ ["0".repeat(64)]: { name: "Shell", document: "{ viewer { id } }" } }));

  expect(() => readTrustedOperations(path)).toThrow("the text of Shell is not the one that its hash names");
});
