import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { DataSource } from "typeorm";
import { ZipFile } from "yazl";
import { JOBS_SCHEMA } from "../platform/jobs/job.ts";
import { OperatorError } from "../platform/operator-error.ts";
import type { Storage } from "../platform/storage/storage.ts";
import { namedFiles } from "./archived-files.ts";
import { archivedTables, type TableShape } from "./archived-tables.ts";
import { readmeOf } from "./archive-readme.ts";
import { Counted } from "./counted.ts";
import {
  type ArchivedFile,
  type ArchivedTable,
  type FaultyFile,
  FORMAT,
  FORMAT_VERSION,
  filePath,
  MANIFEST,
  type Manifest,
  README,
  tablePath,
} from "./manifest.ts";

export interface ArchiveOptions {
  readonly dataSource: DataSource;
  readonly url: string;
  readonly storage: Storage;
  /** Where it is written; it stands there only when it is whole. */
  readonly file: string;
  readonly now: Date;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

const ONLY_US = 0o600;

/** All that the agency has, as it was at one moment, in one file. */
export async function writeArchive(options: ArchiveOptions): Promise<Manifest> {
  const client = new pg.Client({ connectionString: options.url, application_name: "kinerja-andir archive" });
  await client.connect();
  const part = `${options.file}.part`;
  try {
    // A storage that cannot be reached must not look like one that has lost every file.
    await options.storage.check();
    await client.query("begin isolation level repeatable read read only");
    await client.query("set local timezone = 'UTC'");
    await refuseUnfinishedWork(client);
    const manifest = await written(options, client, part);
    await rename(part, options.file);
    return manifest;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function written(options: ArchiveOptions, client: pg.Client, part: string): Promise<Manifest> {
  const { dataSource, storage, now, signal } = options;
  const zip = new ZipFile();
  const writing = pipeline(zip.outputStream, createWriteStream(part, { flags: "wx", mode: ONLY_US }), { signal });
  writing.catch(() => {}); // awaited at the end, or told by the entry that could not be written
  const add = (path: string, open: () => Promise<Readable>) =>
    Promise.race([added(zip, path, open), writing.then(() => Promise.reject(new Error("The archive ended early.")))]);

  const shapes = await archivedTables(client);
  await add(README, async () => Readable.from([readmeOf(dataSource, shapes)]));
  const tables: ArchivedTable[] = [];
  for (const shape of shapes) tables.push(await tableInto(add, client, shape));
  options.say(`${tables.length} tables, ${count(tables.reduce((sum, { rows }) => sum + rows, 0))} rows`);

  const files: ArchivedFile[] = [];
  const faultyFiles: FaultyFile[] = [];
  for (const { path, sha256 } of await namedFiles(client)) {
    const source = await beginning(storage, path);
    if (source === null) faultyFiles.push({ path, fault: "MISSING" });
    else {
      const file = await fileInto(add, path, source);
      if (file.sha256 !== sha256) faultyFiles.push({ path, fault: "CHANGED" });
      files.push(file);
    }
  }
  if (files.length > 0) options.say(`${count(files.length)} files`);

  const { name, is_demo: isDemo } = (await client.query<{ name: string; is_demo: boolean }>(AGENCY)).rows[0]!;
  const migrations = (await client.query<{ name: string }>(MIGRATIONS)).rows.map((row) => row.name);
  const manifest: Manifest = {
    format: FORMAT,
    version: FORMAT_VERSION,
    madeAt: now.toISOString(),
    agency: name,
    isDemo,
    migrations,
    tables,
    files,
    faultyFiles,
  };
  await add(MANIFEST, async () => Readable.from([JSON.stringify(manifest, null, 1)]));
  zip.end();
  await writing;
  return manifest;
}

type Add = (path: string, open: () => Promise<Readable>) => Promise<void>;

/** Through when its last byte has gone into the archive: a connection answers one COPY at a time. */
const added = (zip: ZipFile, path: string, open: () => Promise<Readable>): Promise<void> =>
  new Promise((resolve, reject) => {
    zip.addReadStreamLazy(path, (give) => {
      open().then((stream) => {
        stream.once("end", resolve).once("error", reject);
        give(null, stream);
      }, reject);
    });
  });

async function tableInto(add: Add, client: pg.Client, { name, columns }: TableShape): Promise<ArchivedTable> {
  const names = columns.map((column) => column.name);
  const list = names.map((column) => `"${column}"`).join(", ");
  const counted = new Counted();
  const source = client.query(
    copyTo(`copy (select ${list} from "${name}" order by 1) to stdout with (format csv, header)`),
  );
  source.once("error", (error) => counted.destroy(error));
  await add(tablePath(name), async () => source.pipe(counted));
  return { name, columns: names, rows: source.rowCount, sha256: counted.digest() };
}

async function fileInto(add: Add, path: string, source: Readable): Promise<ArchivedFile> {
  const counted = new Counted();
  source.once("error", (error) => counted.destroy(error));
  await add(filePath(path), async () => source.pipe(counted));
  return { path, size: counted.size, sha256: counted.digest() };
}

/** Null for a file that is not there: a disk says so only when it is read. */
async function beginning(storage: Storage, path: string): Promise<Readable | null> {
  try {
    const source = await storage.open(path);
    if (source.readableLength === 0 && !source.readableEnded) await once(source, "readable");
    return source;
  } catch {
    return null;
  }
}

/** What waits to be done is not taken along, so it would never be done. */
async function refuseUnfinishedWork(client: pg.Client): Promise<void> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `select to_regclass('${JOBS_SCHEMA}.job') is not null as there`,
  );
  if (!found[0]?.there) return;
  const { rows } = await client.query<{ names: string | null }>(UNFINISHED);
  if (rows[0]?.names)
    throw new OperatorError(
      `Work is still to be done (${rows[0].names}): start the product and let it end, then make the archive.`,
    );
}

const UNFINISHED = `
  select string_agg(distinct name, ', ') as names from ${JOBS_SCHEMA}.job
  where state in ('created', 'retry', 'active') and name not like '\\_\\_%' and name not in (select name from ${JOBS_SCHEMA}.schedule)`;
const AGENCY = "select name, is_demo from agency";
const MIGRATIONS = "select name from migrations order by id";

const count = (number: number): string => number.toLocaleString("en-GB");
