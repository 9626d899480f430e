import { setTimeout as wait } from "node:timers/promises";
import { TestApi } from "../../testing/api.ts";
import { employeesCsv, ImportStage } from "../../testing/imports.ts";

/** More than are staged at once, and several blocks of what is judged at once. */
const ROWS = 5_200;

let api: TestApi;
let stage: ImportStage;
let admin: string;
let importId: string;

beforeEach(async () => {
  api = await TestApi.start();
  stage = new ImportStage(api);
  admin = await api.world.session(null, "ADMINISTRATOR");
  importId = (await stage.send(admin, "pegawai.csv", employeesCsv(ROWS), "?kind=EMPLOYEES")).import!.id;
});
afterEach(() => api.stop());
afterEach(() => expect(stage.faults).toEqual([]));

async function ask(field: string, more = ""): Promise<string[]> {
  const { data, errors } = await api.ask(
    admin,
    `mutation { ${field}(input: { importId: "${importId}" ${more} }) { problems { code } } }`,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data[field].problems.map(({ code }: { code: string }) => code);
}

const commit = () => ask("commitImport", `choice: GOOD_ROWS, reason: "SK 12/2026"`);
const status = async (): Promise<string> => (await stage.look(admin, importId))["status"];

async function count(of: string): Promise<number> {
  const [found] = await api.dataSource.query<{ n: number }[]>(`select count(*)::int as n from ${of}`);
  return found!.n;
}

/** Asks for the stop once the job has done its first block. */
async function stoppedOnTheWay(job: "check" | "commit" | "undo"): Promise<void> {
  const running = stage.run(job, importId);
  for (;;) {
    const [run] = await api.dataSource.query<{ done: number; total: number | null }[]>(
      "select done_count as done, total_count as total from import_run",
    );
    if (run!.total !== null && run!.done >= 1_000) break;
    await wait(5);
  }
  expect(await ask("cancelImport")).toEqual([]);
  await running;
}

test("while its rows are staged: nothing of them is kept, and it can be looked through anew", async () => {
  await ask("checkImport");
  expect(await ask("cancelImport")).toEqual([]);
  expect(await ask("cancelImport")).toEqual(["ENDED"]);
  await stage.run("check", importId);

  expect([await status(), await count("import_row")]).toEqual(["MAPPING", 0]);
  expect(await ask("checkImport")).toEqual([]);
  await stage.run("check", importId);
  expect(await status()).toBe("CHECKED");
});

test("while its rows are looked through: nothing of them is kept", async () => {
  await ask("checkImport");
  await stoppedOnTheWay("check");

  expect([await status(), await count("import_row")]).toEqual(["MAPPING", 0]);
});

test("while it waits for the decision: rows and file go", async () => {
  await ask("checkImport");
  await stage.run("check", importId);
  expect(await ask("cancelImport")).toEqual([]);

  expect([await status(), await count("import_row")]).toEqual(["CANCELLED", 0]);
  expect(await count("doomed_file where path like 'imports/%'")).toBe(1);
  expect(await commit()).toEqual(["CONFLICT"]);
});

test("while it is brought in, and while it is taken back: all of it stays as it was, and can be done anew", async () => {
  await ask("checkImport");
  await stage.run("check", importId);
  await commit();
  await stoppedOnTheWay("commit");

  expect([await status(), await count("employee")]).toEqual(["CHECKED", 0]);
  expect(await count("audit_event where noun in ('employee', 'import_run')")).toBe(0);

  expect(await commit()).toEqual([]);
  await stage.run("commit", importId);
  expect([await status(), await count("employee")]).toEqual(["DONE", ROWS]);
  expect(await ask("cancelImport")).toEqual(["ENDED"]);

  await ask("undoImport");
  await stoppedOnTheWay("undo");
  expect([await status(), await count("employee")]).toEqual(["DONE", ROWS]);
  expect(await count("audit_event where action in ('employee.removed', 'import.undone')")).toBe(0);

  await ask("undoImport");
  await stage.run("undo", importId);
  expect([await status(), await count("employee")]).toEqual(["UNDONE", 0]);
});

test("where no job works on it any more, it is given back at once", async () => {
  await ask("checkImport");
  await api.dataSource.query("delete from jobs.job where name = 'imports.check'");
  await api.dataSource.query(`insert into import_row (run_key, row, "values") select key, 1, '{}' from import_run`);
  expect(await ask("cancelImport")).toEqual([]);

  const run = await stage.look(admin, importId);
  expect([run["status"], run["problems"][0].code]).toEqual(["MAPPING", "FAULT"]);
  expect(await count("import_row")).toBe(0);
});
