import pg from "pg";
import { migrateAsArchived } from "../archive/archived-schema.ts";
import type { Manifest } from "../archive/manifest.ts";
import { openArchive } from "../archive/open-archive.ts";
import { restoreArchive } from "../archive/restore-archive.ts";
import { writeArchive } from "../archive/write-archive.ts";
import type { Storage } from "../platform/storage/storage.ts";
import type { TestApi } from "./api.ts";

const signal = new AbortController().signal;
const say = () => {};

export const urlOf = ({ dataSource }: Pick<TestApi, "dataSource">) =>
  (dataSource.options as unknown as { url: string }).url;

export const archiveOf = (
  { dataSource, storage }: Pick<TestApi, "dataSource" | "storage">,
  file: string,
  now: Date,
): Promise<Manifest> =>
  writeArchive({
    dataSource,
    url: urlOf({ dataSource }),
    storage,
    file,
    now,
    say,
    signal,
  });

/** As the command does it. */
export async function restored(file: string, url: string, storage: Storage): Promise<void> {
  const opened = await openArchive(file);
  try {
    await migrateAsArchived(url, opened.manifest);
    await restoreArchive({ url, storage, archive: opened, say, signal });
  } finally {
    opened.close();
  }
}

export async function rowsOf<T>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows as T[];
  } finally {
    await client.end();
  }
}

/** Counts the changes of the directory in this database: a cache is asked by it. */
const SHOWN: Record<string, string> = { agency: "select to_jsonb(a) - 'directory_version' from agency a" };

/** The number of rows of each table and a digest of them. */
export async function contentOf(url: string, manifest: Manifest): Promise<Record<string, string>> {
  const content: Record<string, string> = {};
  for (const { name } of manifest.tables) {
    const [row] = await rowsOf<{ digest: string }>(
      url,
      `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as digest from (${SHOWN[name] ?? `select * from "${name}"`}) t`,
    );
    content[name] = row!.digest;
  }
  return content;
}
