import type { DataSource } from "typeorm";
import { createDataSource } from "../data-source.ts";
import { type Env, parseEnv } from "../env.ts";
import { openDatabase } from "./database.ts";
import { alone, migrate } from "./migrate.ts";
import { type Stop, untilStopped } from "./until-stopped.ts";

/** What a command of an operator works on. */
export interface Installation {
  readonly env: Env;
  readonly url: string;
  readonly ended: AbortSignal;
}

/** Runs one command of an operator on the installation's database as it is, and lets go of it again. */
export const withInstallation = (work: (installation: Installation) => Promise<void>): Promise<void> =>
  untilStopped(async ({ begin, ended }) => {
    const env = parseEnv(process.env);
    const parts: Stop[] = [];
    const { url } = await openDatabase(env, (part) => {
      parts.push(part);
      begin(part);
    });
    await work({ env, url, ended });
    for (const part of parts) await part.stop();
  });

/** The same, with the schema brought up to date first. */
export const withDatabase = (
  work: (dataSource: DataSource, installation: Installation) => Promise<void>,
): Promise<void> =>
  withInstallation(async (installation) => {
    const dataSource = await createDataSource(installation.url).initialize();
    try {
      await alone(dataSource, () => migrate(dataSource));
      await work(dataSource, installation);
    } finally {
      await dataSource.destroy();
    }
  });
