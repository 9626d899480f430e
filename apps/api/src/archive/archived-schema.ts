import type { MigrationInterface } from "typeorm";
import { createDataSource } from "../data-source.ts";
import { OperatorError } from "../platform/operator-error.ts";
import { alone, migrate } from "../start/migrate.ts";
import type { Manifest } from "./manifest.ts";

/**
 * Brings an empty database to the schema of an archive, so that an older one comes in as it was; what changed since is then done to it as to any
 * installation. Throws an OperatorError where the database has gone past it, or the program has not come to it.
 */
export async function migrateAsArchived(url: string, { migrations }: Manifest): Promise<void> {
  const dataSource = await createDataSource(url, { migrated: migrations }).initialize();
  try {
    const unknown = migrations.find((name) => !dataSource.migrations.some((known) => nameOf(known) === name));
    if (unknown)
      throw new OperatorError(
        `The archive was made by a newer version of this program (it has ${unknown}, unknown here): restore it with that version.`,
      );
    await alone(dataSource, async () => {
      await migrate(dataSource).catch((error: unknown) => {
        if (!(error instanceof OperatorError) || !/newer version/.test(error.message)) throw error;
        throw new OperatorError(
          "The archive is older than this database's schema: restore into a database without any tables, and it is brought up to date on the way.",
        );
      });
    });
  } finally {
    await dataSource.destroy();
  }
}

const nameOf = (migration: MigrationInterface): string => migration.name ?? migration.constructor.name;
