// node --expose-gc bench/papers.mjs [--people 1200] [--kind PLAN|EVALUATION_DOCUMENT]
// How long a thousand official papers take, issued by their job and drawn into one ZIP, and how much memory: after each 5 MB of the file, so
// that one sees whether it grows. Wants the API built; makes an invented organisation in an empty database of its own.
import "../apps/api/dist/schema.js";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createDataSource } from "../apps/api/dist/data-source.js";
import { loadDemo } from "../apps/api/dist/demo/load-demo.js";
import { actorOfAccount } from "../apps/api/dist/features/access/actor.loaders.js";
import { carryOutDocuments } from "../apps/api/dist/features/documents/carry-out-documents.service.js";
import { papersInRun } from "../apps/api/dist/features/documents/document-run.loaders.js";
import { issueDocuments } from "../apps/api/dist/features/documents/document-run.service.js";
import { zipOf } from "../apps/api/dist/features/documents/documents-zip.js";
import { jobs } from "../apps/api/dist/jobs.js";
import { agencySecret } from "../apps/api/dist/platform/agency-secret.js";
import { startEmbeddedPostgres } from "../apps/api/dist/platform/embedded-postgres/start-embedded-postgres.js";
import { globalId } from "../apps/api/dist/platform/global-id.js";
import { installJobs } from "../apps/api/dist/platform/jobs/start-jobs.js";
import { systemScope } from "../apps/api/dist/platform/jobs/system-scope.js";
import { databaseSettings } from "../apps/api/dist/start/database-settings.js";
import { migrate } from "../apps/api/dist/start/migrate.js";

const { values } = parseArgs({
  options: { people: { type: "string", default: "1200" }, kind: { type: "string", default: "PLAN" } },
});
const { kind } = values;
const mega = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
const second = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const folder = await mkdtemp(join(tmpdir(), "andir-papers-bench-"));
const database = await startEmbeddedPostgres({ dataDir: join(folder, "postgres"), settings: databaseSettings() });
let peak = 0;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);

/** What is still held after clearing up. */
const held = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

try {
  const dataSource = await createDataSource(database.url).initialize();
  await migrate(dataSource);
  await installJobs(dataSource, jobs);
  await loadDemo({ url: database.url, employees: Number(values.people), entriesPerMonth: 1, say: () => undefined });
  const secret = await agencySecret(dataSource);
  const [{ key: accountKey }] = await dataSource.query("select key from account where identifier = 'tim.kinerja'");
  const asked = async () => {
    const scope = systemScope(dataSource, secret, new Date());
    return { ...scope, actor: await actorOfAccount(scope, accountKey), reads: new Set() };
  };
  console.log(`${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}, load ${loadavg()[0].toFixed(1)}`);

  const [{ year }] = await dataSource.query("select max(year) as year from performance_plan where version > 0");
  const [period] = await dataSource.query(
    "select d.key from period d join assessment a on a.period_key = d.key where a.published_at is not null group by d.key order by count(*) desc limit 1",
  );
  const when = kind === "PLAN" ? { year } : { periodId: globalId("Period", period.key) };
  const run = await issueDocuments(await asked(), { kind, ...when });
  if (Array.isArray(run)) throw new Error(run.map(({ message }) => message).join("\n"));
  const base = process.memoryUsage().rss;
  peak = base;

  let begin = performance.now();
  let cpu = process.cpuUsage();
  await carryOutDocuments({
    scope: systemScope(dataSource, secret, new Date()),
    payload: { runKey: run.key },
    storage: null,
    mailer: null,
    publicUrl: "",
    failed: (error) => console.error(error),
    signal: new AbortController().signal,
  });
  const say = (what) => {
    const { user, system } = process.cpuUsage(cpu);
    console.log(
      `${what}: ${second(begin)}, processor ${((user + system) / 1e6).toFixed(1)} s, peak +${mega(peak - base)}`,
    );
  };
  console.log(await dataSource.query("select outcome, count(*)::int from document_run_item group by 1"));
  say("issued");

  const scope = await asked();
  const papers = await papersInRun(scope, run.key);
  [begin, cpu, peak] = [performance.now(), process.cpuUsage(), process.memoryUsage().rss];
  const zip = zipOf(scope, papers, "https://kinerja.example.go.id");
  let bytes = 0;
  const marks = [];
  for await (const chunk of zip) {
    bytes += chunk.length;
    if (bytes > marks.length * 5e6) marks.push(mega(held()));
  }
  say(`${papers.length} drawn into ${mega(bytes)}`);
  console.log(`held after each 5 MB: ${marks.join(", ")}${globalThis.gc ? "" : " (run with --expose-gc)"}`);
  await dataSource.destroy();
} finally {
  clearInterval(watch);
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
