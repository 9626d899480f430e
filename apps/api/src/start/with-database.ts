import type { DataSource } from "typeorm";
import { createDataSource } from "../data-source.ts";
import { parseEnv } from "../env.ts";
import { openDatabase } from "./database.ts";
import { alone, migrate } from "./migrate.ts";
import { type Stop, untilStopped } from "./until-stopped.ts";

/** Runs one command of an operator on the installation's database, its schema up to date, and lets go of it again. */
export const withDatabase = (work: (dataSource: DataSource) => Promise<void>): Promise<void> =>
  untilStopped(async ({ begin }) => {
    const parts: Stop[] = [];
    const database = await openDatabase(parseEnv(process.env), (part) => {
      parts.push(part);
      begin(part);
    });
    const dataSource = await createDataSource(database.url).initialize();
    try {
      await alone(dataSource, () => migrate(dataSource));
      await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
    for (const part of parts) await part.stop();
  });
