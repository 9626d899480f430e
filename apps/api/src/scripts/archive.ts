import "reflect-metadata"; // before the classes that the schema's words stand in
import { existsSync } from "node:fs";
import { fileArgument } from "../archive/file-argument.ts";
import { writeArchive } from "../archive/write-archive.ts";
import { OperatorError } from "../platform/operator-error.ts";
import { openStorage } from "../platform/storage/storage.ts";
import { say, timed } from "../start/progress.ts";
import { withDatabase } from "../start/with-database.ts";

/** All that the agency has, into one file: `pnpm archive FILE.zip`. */
await withDatabase(async (dataSource, { env, url, ended }) => {
  const file = fileArgument(process.argv.slice(2), "archive");
  if (existsSync(file)) throw new OperatorError(`${file} is there already: choose another name, or move it away.`);
  const storage = await openStorage(env);
  const options = { dataSource, url, storage, file, now: new Date(), say, signal: ended };
  const { faultyFiles } = await timed("Archive written", () => writeArchive(options));
  for (const { path, fault } of faultyFiles)
    say(fault === "MISSING" ? `  lost from the storage: ${path}` : `  not what its record says: ${path}`);
  say(`${file} holds personal data and what opens the installation: guard it like the database.`);
});
