// node bench/imports.mjs [--rows 100000] [--format xlsx|csv]
// How long a file of employees takes from its arrival to its last event, step by step, and how much memory that takes: recognised, read and
// staged, looked through, brought in in one transaction, and sent a second time. Wants the API built; makes an empty database of its own.
import "../apps/api/dist/schema.js";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createDataSource } from "../apps/api/dist/data-source.js";
import { receiveImport } from "../apps/api/dist/features/imports/receive-import.service.js";
import { checkImport, commitImport } from "../apps/api/dist/features/imports/import.service.js";
import { actorOfAccount } from "../apps/api/dist/features/access/actor.loaders.js";
import { jobs } from "../apps/api/dist/jobs.js";
import { agencySecret } from "../apps/api/dist/platform/agency-secret.js";
import { startEmbeddedPostgres } from "../apps/api/dist/platform/embedded-postgres/start-embedded-postgres.js";
import { globalId } from "../apps/api/dist/platform/global-id.js";
import { installJobs } from "../apps/api/dist/platform/jobs/start-jobs.js";
import { systemScope } from "../apps/api/dist/platform/jobs/system-scope.js";
import { openStorage } from "../apps/api/dist/platform/storage/storage.js";
import { databaseSettings } from "../apps/api/dist/start/database-settings.js";
import { migrate } from "../apps/api/dist/start/migrate.js";

const { writeXlsxStream } = createRequire(new URL("../apps/api/package.json", import.meta.url))("hucre/xlsx");
const { values } = parseArgs({
  options: { rows: { type: "string", default: "100000" }, format: { type: "string", default: "xlsx" } },
});
const ROWS = Number(values.rows);
const HEADS = [
  "No",
  "NIP",
  "NAMA",
  "GELAR DEPAN",
  "GELAR BELAKANG",
  "JENIS KEPEGAWAIAN",
  "TMT CPNS",
  "UNOR",
  "JABATAN",
  "GOL",
];

function* lines() {
  yield HEADS;
  for (let n = 0; n < ROWS; n += 1) {
    // Three digits count a thousand; the rest is told apart by the day of birth and the month of appointment.
    const of = `${1950 + Math.floor(n / 4000)}${String(1 + (n % 12)).padStart(2, "0")}${String(1 + (Math.floor(n / 12) % 28)).padStart(2, "0")}2010${String(1 + (Math.floor(n / 336) % 12)).padStart(2, "0")}1${String(n % 1000).padStart(3, "0")}`;
    yield [
      n + 1,
      of,
      `Pegawai Contoh ${n}`,
      n % 9 === 0 ? "Dr." : "",
      "S.Sos.",
      "PNS",
      "01/01/2010",
      "Dinas Contoh",
      "Pelaksana",
      "III/c",
    ];
  }
}

const folder = await mkdtemp(join(tmpdir(), "andir-import-bench-"));
const database = await startEmbeddedPostgres({ dataDir: join(folder, "postgres"), settings: databaseSettings() });
let peak = 0;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
try {
  const dataSource = await createDataSource(database.url).initialize();
  await migrate(dataSource);
  await installJobs(dataSource, jobs);
  const storage = await openStorage({ dataDir: folder, s3: null });
  const secret = await agencySecret(dataSource);
  const accountKey = randomUUID();
  await dataSource.query(
    `insert into account (key, identifier, password_hash, is_demo, is_active) values ($1, 'bench', '', false, true)`,
    [accountKey],
  );
  await dataSource.query(
    `insert into role_grant (key, account_key, role, starts_on, ends_on, reason, with_identity) values ($1, $2, 'ADMINISTRATOR', current_date - 1, current_date + 1, 'bench', false)`,
    [randomUUID(), accountKey],
  );
  const file = join(folder, `file.${values.format}`);
  if (values.format === "csv") await writeFile(file, [...lines()].map((line) => line.join(";")).join("\r\n"));
  else await writeFile(file, writeXlsxStream(lines(), { sheets: undefined, name: "Data" }));
  const { size } = await stat(file);
  console.log(`${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}, load ${loadavg()[0].toFixed(1)}`);
  console.log(`${ROWS} rows, ${values.format}, ${(size / 1e6).toFixed(1)} MB`);
  globalThis.gc?.();
  const base = process.memoryUsage().rss;
  peak = base;

  const now = () => new Date();
  const asked = async () => ({
    ...systemScope(dataSource, secret, now()),
    actor: await actorOfAccount({ sql: systemScope(dataSource, secret, now()).sql, now: now() }, accountKey),
  });
  const job = (name, runKey) =>
    jobs
      .find((known) => known.name === name)
      .run({
        scope: systemScope(dataSource, secret, now()),
        payload: { runKey },
        storage,
        mailer: null,
        publicUrl: "",
        failed: (error) => console.error(error),
        signal: new AbortController().signal,
      });
  const timed = async (what, work) => {
    const [begin, cpu] = [performance.now(), process.cpuUsage()];
    const result = await work();
    const used = process.cpuUsage(cpu);
    console.log(
      `${what.padEnd(28)} ${((performance.now() - begin) / 1000).toFixed(1).padStart(6)} s  cpu ${((used.user + used.system) / 1e6).toFixed(1).padStart(5)} s  peak +${((peak - base) / 1e6).toFixed(0)} MB`,
    );
    return result;
  };
  const round = async (isFirst) => {
    const run = await timed("received and recognised", async () =>
      receiveImport(
        await asked(),
        storage,
        { file, name: `pegawai.${values.format}`, size, sha256: "", idempotencyKey: null },
        { kind: "EMPLOYEES", targetId: null },
      ),
    );
    const importId = globalId("ImportRun", run.key);
    await checkImport(await asked(), { importId });
    await timed("read, staged, looked through", () => job("imports.check", run.key));
    if (!isFirst) return run.key;
    await commitImport(await asked(), { importId, choice: "GOOD_ROWS", reason: "bench" });
    await timed("brought in, with its events", () => job("imports.commit", run.key));
    return run.key;
  };
  const begin = performance.now();
  const first = await round(true);
  console.log(
    `${"from arrival to the end".padEnd(28)} ${((performance.now() - begin) / 1000).toFixed(1).padStart(6)} s`,
  );
  const [count] = await dataSource.query(
    `select (select status from import_run where key = $1) as status, (select count(*)::int from employee) as people, (select count(*)::int from audit_event) as events`,
    [first],
  );
  console.log(count);
  const second = await round(false);
  console.log(
    await dataSource.query(`select outcome, count(*)::int from import_row where run_key = $1 group by 1`, [second]),
  );
  await dataSource.destroy();
} finally {
  clearInterval(watch);
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
