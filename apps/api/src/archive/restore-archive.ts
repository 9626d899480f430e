import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { verifyAudit } from "../platform/audit-verify.ts";
import { newKey } from "../platform/key.ts";
import { OperatorError } from "../platform/operator-error.ts";
import type { Storage } from "../platform/storage/storage.ts";
import { namedFiles } from "./archived-files.ts";
import { archivedTables } from "./archived-tables.ts";
import { Counted } from "./counted.ts";
import { type ArchivedFile, type ArchivedTable, filePath, type Manifest, tablePath } from "./manifest.ts";
import { damaged, type OpenedArchive } from "./open-archive.ts";

export interface RestoreOptions {
  readonly url: string;
  readonly storage: Storage;
  readonly archive: OpenedArchive;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Puts everything into a database of the archive's own schema without anyone in it, or nothing. Every row and file is checked on the way. */
export async function restoreArchive(options: RestoreOptions): Promise<void> {
  const { archive, storage, say } = options;
  const { manifest } = archive;
  await storage.check();
  const client = new pg.Client({ connectionString: options.url, application_name: "kinerja-andir restore" });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("set local timezone = 'UTC'");
    await refuseInhabited(client);
    await emptied(client, manifest);
    for (const table of manifest.tables) {
      options.signal.throwIfAborted();
      await (KEEPS_ITS_ONLY_ROW.has(table.name) ? headMoved : copied)(client, archive, table);
    }
    say(`${manifest.tables.length} tables, ${count(manifest.tables.reduce((sum, { rows }) => sum + rows, 0))} rows`);
    await filesKept(client, options);
    const { broken } = await verifyAudit({ sql: client });
    if (broken !== null) throw damaged(`The chain of audit events, at ${broken},`);
    await client.query("commit");
    await client.query("analyze");
  } finally {
    await client.end(); // what was not committed is gone with the connection
  }
}

async function refuseInhabited(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ found: boolean }>(
    "select exists (select from employee) or exists (select from account) or exists (select from audit_event) as found",
  );
  if (rows[0]?.found)
    throw new OperatorError(
      "The database already holds people or accounts, and an archive is never mixed with them: restore into an empty database.",
    );
}

/** The end of the chain can be neither deleted nor made: it moves on. */
const KEEPS_ITS_ONLY_ROW: ReadonlySet<string> = new Set(["audit_head"]);

/** What a new installation begins with, rules and the agency's name among it, gives way to the archive's. */
async function emptied(client: pg.ClientBase, { tables }: Manifest): Promise<void> {
  const known = new Map(
    (await archivedTables(client)).map((table) => [table.name, table.columns.map(({ name }) => name)]),
  );
  const strange = tables.find(({ name, columns }) => !columns.every((column) => known.get(name)?.includes(column)));
  if (strange)
    throw new OperatorError(`The archive's table ${strange.name} is not of this schema: its manifest was changed.`);
  const untouched = (name: string) => KEEPS_ITS_ONLY_ROW.has(name) || name.startsWith("audit_");
  for (const { name } of tables.toReversed()) if (!untouched(name)) await client.query(`delete from "${name}"`);
}

async function copied(
  client: pg.ClientBase,
  { read }: OpenedArchive,
  table: ArchivedTable,
  into = table.name,
): Promise<void> {
  const path = tablePath(table.name);
  const list = table.columns.map((column) => `"${column}"`).join(", ");
  const source = await read(path);
  const counted = new Counted();
  const copying = client.query(copyFrom(`copy "${into}" (${list}) from stdin with (format csv, header match)`));
  try {
    await pipeline(source, counted, copying);
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(`${path} cannot be restored: ${(error as Error).message}.`, { cause: error });
  }
  if (counted.digest() !== table.sha256 || copying.rowCount !== table.rows) throw damaged(path);
}

async function headMoved(client: pg.ClientBase, archive: OpenedArchive, table: ArchivedTable): Promise<void> {
  await client.query("create temporary table archived_head (like audit_head) on commit drop");
  await copied(client, archive, table, "archived_head");
  await client.query(
    "update audit_head h set sequence = a.sequence, digest = a.digest from archived_head a where a.sequence > 0",
  );
}

/** Before the records that name them are there for anyone. */
async function filesKept(client: pg.ClientBase, { archive, storage, say, signal }: RestoreOptions): Promise<void> {
  const named = new Set((await namedFiles(client)).map(({ path }) => path));
  for (const file of archive.manifest.files) {
    signal.throwIfAborted();
    // No path is taken from the archive alone.
    if (!named.has(file.path)) throw damaged(filePath(file.path));
    await fileKept(archive, storage, file);
  }
  if (archive.manifest.files.length > 0) say(`${count(archive.manifest.files.length)} files`);
}

async function fileKept({ read }: OpenedArchive, storage: Storage, file: ArchivedFile): Promise<void> {
  const arriving = join(storage.incoming, newKey());
  const counted = new Counted();
  try {
    await pipeline(await read(filePath(file.path)), counted, createWriteStream(arriving, { flags: "wx", mode: 0o600 }));
    if (counted.size !== file.size || counted.digest() !== file.sha256) throw damaged(filePath(file.path));
    await storage.put(file.path, arriving);
  } finally {
    await rm(arriving, { force: true });
  }
}

const count = (number: number): string => number.toLocaleString("en-GB");
