// jest does not compile its global setup as an ES module, so this one runs the built files: `turbo run test` builds first.
import { existsSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const built = new URL("../../dist/", import.meta.url);

/** One PostgreSQL for all suites, with a migrated template that a suite copies in a moment. */
export default async function startDatabase() {
  if (!existsSync(new URL("data-source.js", built))) {
    throw new Error("The API is not built, and its tests start the built database program: run `npx pnpm@12 build`.");
  }
  const { startEmbeddedPostgres } = await load("platform/embedded-postgres/start-embedded-postgres.js");
  const { createDataSource } = await load("data-source.js");
  const { installJobs } = await load("platform/jobs/start-jobs.js");
  const { jobs } = await load("jobs.js");

  const folder = await mkdtemp(join(tmpdir(), "api-tests-"));
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };
  const server = await startEmbeddedPostgres({ dataDir: folder, settings });
  Object.assign(globalThis, { testDatabase: { server, folder } });
  // jest runs no teardown after a failed setup or a Ctrl-C, and the server must not outlive it.
  process.once("exit", () => void server.stop("immediate"));
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

  await query(createDataSource(server.url), "create database template");
  const template = createDataSource(databaseUrl(server.url, "template"));
  await template.initialize();
  await template.runMigrations();
  await installJobs(template, jobs);
  await template.destroy();
  await query(createDataSource(server.url), "create database test template template");
  process.env.TEST_DATABASE_URL = databaseUrl(server.url, "test");
}

const load = (path) => import(new URL(path, built).href);

function databaseUrl(url, name) {
  const result = new URL(url);
  result.pathname = `/${name}`;
  return result.href;
}

async function query(dataSource, sql) {
  await dataSource.initialize();
  await dataSource.query(sql);
  await dataSource.destroy();
}
