import "reflect-metadata"; // before the classes that the schema's words stand in
import { resolve } from "node:path";
import sql from "sql-template-tag";
import { actorOfAccount } from "../features/access/actor.loaders.ts";
import { folderSource } from "../features/national-personnel/folder-source.ts";
import { takeDeliveries, type TakenDelivery } from "../features/national-personnel/take-deliveries.service.ts";
import "../import-shapes.ts";
import { agencySecret } from "../platform/agency-secret.ts";
import { systemScope } from "../platform/jobs/system-scope.ts";
import { OperatorError } from "../platform/operator-error.ts";
import { firstRow } from "../platform/sql.ts";
import { openStorage } from "../platform/storage/storage.ts";
import { say } from "../start/progress.ts";
import { withDatabase } from "../start/with-database.ts";

const WORDS: Record<TakenDelivery["outcome"], string> = {
  TAKEN: "taken: look at it under Impor",
  KNOWN: "known already",
  CHECKSUM: "not what its checksum says: send it again",
  REFUSED: "refused",
};

/** Files of the national personnel service from a folder, into the line of an administrator: `pnpm fetch-personnel FOLDER IDENTIFIER`. */
await withDatabase(async (dataSource, { env, ended }) => {
  const [folder, identifier, ...rest] = process.argv.slice(2).filter((arg) => arg !== "--");
  if (!folder || !identifier || rest.length > 0)
    throw new OperatorError("Usage: pnpm fetch-personnel FOLDER IDENTIFIER, which is the account of an administrator.");
  const nobody = systemScope(dataSource, await agencySecret(dataSource), new Date());
  const account = await firstRow<{ key: string }>(
    nobody,
    sql`select c.key from account c where c.identifier = ${identifier}`,
  );
  const actor = account && (await actorOfAccount(nobody, account.key));
  if (!actor) throw new OperatorError(`${identifier} is no account that may sign in.`);
  const source = folderSource(resolve(process.env["INIT_CWD"] ?? ".", folder));
  const taken = await takeDeliveries({ ...nobody, actor }, await openStorage(env), source, ended);
  for (const { name, outcome, says } of taken) say(`${name}: ${WORDS[outcome]}${says === null ? "" : `: ${says}`}`);
  if (taken.some(({ outcome }) => outcome === "CHECKSUM" || outcome === "REFUSED")) process.exitCode = 1;
  say(taken.length === 0 ? "Nothing is there whole." : "Nothing is in the records yet: that is decided under Impor.");
});
