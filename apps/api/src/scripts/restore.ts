import "reflect-metadata";
import { migrateAsArchived } from "../archive/archived-schema.ts";
import { fileArgument } from "../archive/file-argument.ts";
import { openArchive } from "../archive/open-archive.ts";
import { restoreArchive } from "../archive/restore-archive.ts";
import { createDataSource } from "../data-source.ts";
import { openStorage } from "../platform/storage/storage.ts";
import { alone, migrate } from "../start/migrate.ts";
import { say, timed } from "../start/progress.ts";
import { withInstallation } from "../start/with-database.ts";

/** An archive into an installation without anyone in it: `pnpm restore FILE.zip`. */
await withInstallation(async ({ env, url, ended }) => {
  const archive = await openArchive(fileArgument(process.argv.slice(2), "restore"));
  try {
    const { agency, madeAt } = archive.manifest;
    say(`${agency}, archived ${madeAt}`);
    await migrateAsArchived(url, archive.manifest);
    const storage = await openStorage(env);
    await timed("Restored", () => restoreArchive({ url, storage, archive, say, signal: ended }));
  } finally {
    archive.close();
  }
  const dataSource = await createDataSource(url).initialize();
  try {
    const run = await alone(dataSource, () => migrate(dataSource));
    if (run > 0) say(`${run} migrations since`);
  } finally {
    await dataSource.destroy();
  }
});
