import type pg from "pg";
import { evidencePath } from "../features/progress/evidence.loaders.ts";
import { materialPath } from "../features/training/programme.loaders.ts";

/** Tables whose rows name a stored file by their key, where they have a digest of it. */
export const FILES_OF: Readonly<Record<string, (key: string) => string>> = {
  evidence: evidencePath,
  training_material: materialPath,
};

export interface NamedFile {
  readonly path: string;
  readonly sha256: string;
}

/** Every file that a record names. */
export async function namedFiles(client: pg.ClientBase): Promise<NamedFile[]> {
  const files: NamedFile[] = [];
  for (const [table, pathOf] of Object.entries(FILES_OF)) {
    const { rows } = await client.query<{ key: string; sha256: string }>(
      `select key, sha256 from "${table}" where sha256 is not null order by key`,
    );
    files.push(...rows.map(({ key, sha256 }) => ({ path: pathOf(key), sha256 })));
  }
  return files;
}
