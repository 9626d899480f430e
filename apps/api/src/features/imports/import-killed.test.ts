import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { TestApi } from "../../testing/api.ts";
import { employeesCsv, ImportStage } from "../../testing/imports.ts";

const main = fileURLToPath(new URL("../../../dist/main.js", import.meta.url));
const ROWS = 12_000;

let api: TestApi;
let stage: ImportStage;
let admin: string;
let child: ChildProcess | undefined;

beforeEach(async () => {
  api = await TestApi.start();
  stage = new ImportStage(api);
  admin = await api.world.session(null, "ADMINISTRATOR");
});
afterEach(async () => {
  await kill();
  await api.stop();
});

/** The product itself, on the test's database and folder. */
async function start(): Promise<void> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  const { url } = api.dataSource.options as { url: string };
  child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env["PATH"],
      PORT: String(port),
      DATABASE_URL: url,
      DATA_DIR: dirname(api.storage.incoming),
    },
    stdio: "ignore",
  });
}

/** As a power cut does it: nothing is said, and nothing cleared up. */
async function kill(): Promise<void> {
  if (child?.exitCode !== null || !child.kill("SIGKILL")) return;
  await once(child, "exit");
}

interface Standing {
  readonly status: string;
  readonly done: number;
  readonly total: number | null;
}

async function until(reached: (run: Standing) => boolean): Promise<Standing> {
  for (;;) {
    const [run] = await api.dataSource.query<Standing[]>(
      "select status, done_count as done, total_count as total from import_run",
    );
    if (run && reached(run)) return run;
    await wait(10);
  }
}

const count = async (of: string): Promise<number> => {
  const [found] = await api.dataSource.query<{ n: number }[]>(`select count(*)::int as n from ${of}`);
  return found!.n;
};

test("a process killed while it stages, checks, brings in or takes back is followed by one that goes on, and nothing is done twice", async () => {
  const sent = await stage.send(admin, "pegawai.csv", employeesCsv(ROWS), "?kind=EMPLOYEES");
  const importId = sent.import!.id;
  const ask = (field: string, more = "") =>
    api.ask(admin, `mutation { ${field}(input: { importId: "${importId}" ${more} }) { problems { code } } }`);
  await ask("checkImport");

  await start();
  await until(({ status, total, done }) => status === "CHECKING" && total === null && done >= 5_000);
  await kill();
  await start();
  await until(({ status, total, done }) => status === "CHECKING" && total !== null && done >= 2_000);
  await kill();
  expect(await count("import_row")).toBe(ROWS);
  expect(await count("import_row where outcome is null")).toBeGreaterThan(0);
  await start();
  await until(({ status }) => status === "CHECKED");
  expect(await count("import_row where outcome = 'CREATE'")).toBe(ROWS);

  await ask("commitImport", `choice: ALL_OR_NONE, reason: "SK 12/2026"`);
  await until(({ status, done }) => status === "COMMITTING" && done >= 2_000);
  await kill();
  expect(await count("employee")).toBe(0);
  await start();
  await until(({ status }) => status === "DONE");
  expect(await count("employee")).toBe(ROWS);
  expect(await count("audit_event where action = 'employee.added'")).toBe(ROWS);
  expect(await count("audit_event where action = 'import.committed'")).toBe(1);

  await ask("undoImport");
  await until(({ status, done }) => status === "UNDOING" && done >= 2_000);
  await kill();
  expect(await count("employee")).toBe(ROWS);
  await start();
  await until(({ status }) => status === "UNDONE");
  expect(await count("employee")).toBe(0);
  expect(await count("audit_event where action = 'employee.removed'")).toBe(ROWS);
  expect(await count("audit_event where action = 'import.undone'")).toBe(1);
}, 300_000);
