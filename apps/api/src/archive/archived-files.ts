import type pg from "pg";
import { importPath } from "../features/imports/stored-file.ts";
import { innovationFilePath } from "../features/innovations/evidence.loaders.ts";
import { evidencePath } from "../features/progress/evidence.loaders.ts";
import { materialPath } from "../features/training/programme.loaders.ts";

interface StoredFiles {
  readonly pathOf: (key: string) => string;
  /** Which rows still have their file; all with a digest without it. */
  readonly where?: string;
}

/** Tables whose rows name a stored file by their key, where they have a digest of it. */
export const FILES_OF: Readonly<Record<string, StoredFiles>> = {
  evidence: { pathOf: evidencePath },
  import_run: { pathOf: importPath, where: "status in ('MAPPING', 'CHECKED')" },
  innovation_evidence: { pathOf: innovationFilePath },
  training_material: { pathOf: materialPath },
};

export interface NamedFile {
  readonly path: string;
  readonly sha256: string;
}

/** Every file that a record names. In the schema of an older archive some of the tables have none yet. */
export async function namedFiles(client: pg.ClientBase): Promise<NamedFile[]> {
  const { rows: there } = await client.query<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'sha256'",
  );
  const files: NamedFile[] = [];
  for (const [table, { pathOf, where = "true" }] of Object.entries(FILES_OF)) {
    if (!there.some(({ name }) => name === table)) continue;
    const { rows } = await client.query<{ key: string; sha256: string }>(
      `select key, sha256 from "${table}" where sha256 is not null and ${where} order by key`,
    );
    files.push(...rows.map(({ key, sha256 }) => ({ path: pathOf(key), sha256 })));
  }
  return files;
}
