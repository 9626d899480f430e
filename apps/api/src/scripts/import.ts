import "reflect-metadata"; // before the classes that the services name
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { DataSource } from "typeorm";
import sql from "sql-template-tag";
import { actorOfAccount } from "../features/access/actor.loaders.ts";
import { checkImport, commitImport } from "../features/imports/import.service.ts";
import { importColumns, loadOutcomeCounts, type ImportRunRow } from "../features/imports/import-run.loaders.ts";
import { receiveImport } from "../features/imports/receive-import.service.ts";
import { jobs } from "../jobs.ts";
import { agencySecret } from "../platform/agency-secret.ts";
import { globalId } from "../platform/global-id.ts";
import { addQueues, startJobs } from "../platform/jobs/start-jobs.ts";
import { systemScope } from "../platform/jobs/system-scope.ts";
import { OperatorError } from "../platform/operator-error.ts";
import type { Problem } from "../platform/problem.ts";
import type { Scope } from "../platform/scope.ts";
import { firstRow, rows } from "../platform/sql.ts";
import { openStorage } from "../platform/storage/storage.ts";
import { say } from "../start/progress.ts";
import { withDatabase } from "../start/with-database.ts";

const USAGE =
  "Usage: pnpm --filter @andir/api import FILE --as USER [--kind EMPLOYEES] [--target ID] [--commit] [--all-or-none] [--reason TEXT]";
const MOST_TOLD = 50;

interface Arguments {
  readonly file: string;
  readonly as: string;
  readonly kind: string | null;
  readonly target: string | null;
  readonly commit: boolean;
  readonly allOrNone: boolean;
  readonly reason: string | null;
}

await withDatabase(async (dataSource, { env, ended }) => {
  const asked = readArguments(process.argv.slice(2));
  const storage = await openStorage(env);
  await storage.check();
  const mine = jobs.filter(({ name }) => /^imports\.(check|commit)$/.test(name));
  await addQueues(dataSource, mine);
  const failed = (error: unknown) => void process.stderr.write(`${String(error)}\n`);
  // Where the product runs too, whichever comes first does the work: here it is only waited for.
  const running = await startJobs({
    dataSource,
    jobs: mine,
    storage,
    mailer: null,
    publicUrl: env.publicUrl,
    failed,
    pollSeconds: 0.5,
  });
  try {
    const scope = await scopeOf(dataSource, asked.as);
    const file = resolve(process.env["INIT_CWD"] ?? ".", asked.file);
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) throw new OperatorError(`${asked.file} cannot be read. ${USAGE}`);
    const sent = {
      file,
      name: basename(file),
      size: found.size,
      sha256: await sha256Of(file),
      discard: async () => {},
      idempotencyKey: null,
    };
    const run = rowOf(await receiveImport(scope, storage, sent, { kind: asked.kind, targetId: asked.target }));
    say(`${run.fileName}: ${run.kind ?? "not recognised"}`);
    const importId = globalId("ImportRun", run.key);
    rowOf(await checkImport(scope, { importId }));
    const checked = await until(scope, run.key, ended, "CHECKING");
    for (const { says } of checked.faults) say(says.EN);
    await tell(scope, run.key);
    if (checked.status !== "CHECKED") return void (process.exitCode = 1);
    if (!asked.commit) return say("Nothing was changed. With --commit the good rows are brought in.");

    const choice = asked.allOrNone ? "ALL_OR_NONE" : "GOOD_ROWS";
    rowOf(await commitImport(scope, { importId, choice, reason: asked.reason }));
    const done = await until(scope, run.key, ended, "COMMITTING");
    for (const { says } of done.faults) say(says.EN);
    say(done.status === "DONE" ? "Brought in." : "Nothing was brought in.");
    if (done.status !== "DONE") process.exitCode = 1;
  } finally {
    await running.stop();
  }
});

function rowOf(outcome: ImportRunRow | Problem[]): ImportRunRow {
  if (!Array.isArray(outcome)) return outcome;
  throw new OperatorError(outcome.map(({ message }) => message).join(" "));
}

async function scopeOf(dataSource: DataSource, identifier: string): Promise<Scope> {
  const scope = systemScope(dataSource, await agencySecret(dataSource), new Date());
  const account = await firstRow<{ key: string }>(
    scope,
    sql`select c.key from account c where lower(c.identifier) = lower(${identifier}) and c.is_active`,
  );
  const actor = account && (await actorOfAccount(scope, account.key));
  if (!actor) throw new OperatorError(`There is no account ${identifier} that is open. ${USAGE}`);
  return { ...scope, actor };
}

const ROUND_MS = 250;
const TOLD_MS = 2_000;
const DOING = { CHECKING: "Looking through", COMMITTING: "Bringing in" } as const;

/** The import once its step is over; how far it is goes to stderr, so that what comes of it can be kept by itself. */
async function until(scope: Scope, key: string, ended: AbortSignal, step: keyof typeof DOING): Promise<ImportRunRow> {
  for (let told = { at: Date.now(), count: 0 }; ;) {
    ended.throwIfAborted();
    const run = await firstRow<ImportRunRow>(
      scope,
      sql`select ${importColumns} from import_run r where r.key = ${key}::uuid`,
    );
    if (!run) throw new OperatorError("The import is no longer there.");
    if (run.status !== step) return run;
    if (run.doneCount !== told.count && Date.now() - told.at >= TOLD_MS) {
      told = { at: Date.now(), count: run.doneCount };
      process.stderr.write(
        `${DOING[step]}: ${run.doneCount}${run.totalCount === null ? "" : ` of ${run.totalCount}`}\n`,
      );
    }
    await wait(ROUND_MS);
  }
}

async function sha256Of(file: string): Promise<string> {
  const digest = createHash("sha256");
  await pipeline(createReadStream(file), digest);
  return digest.digest("hex");
}

async function tell(scope: Scope, runKey: string): Promise<void> {
  const counts = await loadOutcomeCounts({ ...scope }, runKey, null);
  for (const [outcome, count] of Object.entries(counts)) say(`  ${outcome.padEnd(8)} ${String(count).padStart(8)}`);
  const wrong = await rows<{ row: number; problems: { column: string | null; code: string; says: { EN: string } }[] }>(
    scope,
    sql`select i.row, i.problems from import_row i where i.run_key = ${runKey}::uuid and i.outcome = 'WRONG' order by i.row limit ${MOST_TOLD}`,
  );
  // Values are left out: a terminal is a log.
  for (const { row, problems } of wrong)
    for (const { column, code, says } of problems) say(`  row ${row} ${column ?? ""} ${code}: ${says.EN}`);
}

function readArguments(args: string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: args.filter((arg) => arg !== "--"),
      allowPositionals: true,
      options: {
        as: { type: "string" },
        kind: { type: "string" },
        target: { type: "string" },
        reason: { type: "string" },
        commit: { type: "boolean", default: false },
        "all-or-none": { type: "boolean", default: false },
      },
    });
    const [file, more] = positionals;
    if (file === undefined || more !== undefined || values.as === undefined)
      throw new Error("Name one file, and --as whom");
    const { kind = null, target = null, reason = null } = values;
    return { file, as: values.as, kind, target, reason, commit: values.commit, allOrNone: values["all-or-none"] };
  } catch (error) {
    throw new OperatorError(`${(error as Error).message.split(". ")[0]}. ${USAGE}`);
  }
}
