import fastify, { type FastifyInstance } from "fastify";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveDashboard } from "./dashboard-files.ts";

let app: FastifyInstance;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "andir-dashboard-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Kinerja</title>");
  writeFileSync(join(folder, "assets/team-1.js"), "export {};");
  writeFileSync(join(folder, "entrances.json"), JSON.stringify({ "/team": ["assets/team-1.js", "assets/team-2.css"] }));
  app = fastify();
  await serveDashboard(app, folder);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string, accept = "text/html") => app.inject({ url, headers: { accept } });

test("every screen is the one document, which is asked for anew each time", async () => {
  for (const url of ["/", "/team?unit=1", "/people/x"]) {
    const { statusCode, body, headers } = await get(url);
    expect([url, statusCode, headers["cache-control"]]).toEqual([url, 200, "no-cache"]);
    expect(body).toContain("<title>Kinerja</title>");
  }
});

test("with the document of a page that people begin at, its own files are named", async () => {
  const links = "</assets/team-1.js>; rel=modulepreload; crossorigin, </assets/team-2.css>; rel=preload; as=style";
  expect((await get("/team")).headers["link"]).toBe(links);
  expect((await get("/team?period=2026-10")).headers["link"]).toBe(links);
  expect((await get("/people/x")).headers["link"]).toBeUndefined();
});

test("a file under a hashed name is kept for good, and one that is not there is no screen", async () => {
  expect((await get("/assets/team-1.js", "*/*")).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect((await get("/assets/old.js", "*/*")).statusCode).toBe(404);
});
