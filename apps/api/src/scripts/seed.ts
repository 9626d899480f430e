import { isIsoDate } from "@andir/domain/iso-date";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { DataSource } from "typeorm";
import { createDataSource } from "../data-source.ts";
import { loadDemo } from "../demo/load-demo.ts";
import { type Env, parseEnv } from "../env.ts";
import { OperatorError } from "../platform/operator-error.ts";
import { type Database, openDatabase } from "../start/database.ts";
import { hasPeople } from "../start/demo.ts";
import { alone, migrate } from "../start/migrate.ts";
import { say, timed } from "../start/progress.ts";
import { type Stop, untilStopped } from "../start/until-stopped.ts";

const USAGE = "Usage: pnpm seed [--employees 420] [--seed 1] [--today 2026-11-24] [--entries-per-month 10]";

await untilStopped(async ({ begin, ended }) => {
  const options = readArguments(process.argv.slice(2));
  const env = parseEnv(process.env);
  const parts: Stop[] = [];
  const database = await openDatabase(env, (part) => {
    parts.push(part);
    begin(part);
  });
  const dataSource = createDataSource(database.url);
  await dataSource.initialize();
  try {
    await alone(dataSource, async () => {
      await timed("Schema up to date", () => migrate(dataSource));
      if (await hasPeople(dataSource)) throw new OperatorError(howToStartAfresh(env, database));
      ended.throwIfAborted();
      await timed("Demo organisation loaded", () => loadDemo({ url: database.url, ...options, say }));
    });
    for (const line of await rowsPerTable(dataSource)) say(line);
  } finally {
    await dataSource.destroy();
  }
  for (const part of parts) await part.stop();
});

interface Arguments {
  employees?: number;
  seed?: number;
  today?: string;
  entriesPerMonth?: number;
}

function readArguments(args: string[]): Arguments {
  const values = parsed(args.filter((arg) => arg !== "--"));
  const { today } = values;
  if (today !== undefined && !isIsoDate(today)) throw refused("--today", today, "a day such as 2026-11-24");
  const employees = wholeNumber("--employees", values.employees, 1);
  const seed = wholeNumber("--seed", values.seed, 0);
  const entriesPerMonth = wholeNumber("--entries-per-month", values["entries-per-month"], 0);
  return {
    ...(employees !== undefined && { employees }),
    ...(seed !== undefined && { seed }),
    ...(today !== undefined && { today }),
    ...(entriesPerMonth !== undefined && { entriesPerMonth }),
  };
}

function parsed(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        employees: { type: "string" },
        seed: { type: "string" },
        today: { type: "string" },
        "entries-per-month": { type: "string" },
      },
    });
    return values;
  } catch (error) {
    throw new OperatorError(`${(error as Error).message.split(". ")[0]}. ${USAGE}`);
  }
}

function wholeNumber(name: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least) throw refused(name, text, `a whole number, ${least} or more`);
  return number;
}

function refused(name: string, text: string, wanted: string): OperatorError {
  return new OperatorError(`${name} ${text} cannot be used: it should be ${wanted}. ${USAGE}`);
}

function howToStartAfresh({ databaseUrl, dataDir }: Env, { movedTo }: Database): string {
  const how =
    databaseUrl === null
      ? `delete the folder ${movedTo ?? join(dataDir, "postgres")} while nothing runs on it`
      : "create an empty database and name it in DATABASE_URL";
  return `The database already holds employees, and demo data is never mixed with them. To start afresh, ${how}.`;
}

async function rowsPerTable(dataSource: DataSource): Promise<string[]> {
  const tables = dataSource.entityMetadatas.map(({ tableName }) => tableName).toSorted();
  const counts = tables.map((table) => `select '${table}' as name, count(*)::int as rows from "${table}"`);
  const filled = await dataSource.query<{ name: string; rows: number }[]>(counts.join(" union all "));
  const width = Math.max(...tables.map(({ length }) => length));
  return filled.map(({ name, rows }) => `  ${name.padEnd(width)}  ${rows.toLocaleString("en-GB").padStart(12)}`);
}
