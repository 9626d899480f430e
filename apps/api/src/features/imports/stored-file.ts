import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { newKey } from "../../platform/key.ts";
import { openSheetFile } from "../../platform/sheets/open-sheet-file.ts";
import type { SheetFile } from "../../platform/sheets/sheet-file.ts";
import type { Storage } from "../../platform/storage/storage.ts";

export const importPath = (key: string): string => `imports/${key}`;

/** The file of an import on this machine for as long as `work` takes: a workbook is read here and there, which no bucket gives. */
export async function withStoredFile<T>(
  storage: Storage,
  key: string,
  work: (file: SheetFile) => Promise<T>,
): Promise<T> {
  await mkdir(storage.incoming, { recursive: true, mode: 0o700 });
  const path = join(storage.incoming, newKey());
  try {
    await pipeline(await storage.open(importPath(key)), createWriteStream(path, { flags: "wx", mode: 0o600 }));
    const file = await openSheetFile(path);
    try {
      return await work(file);
    } finally {
      file.close();
    }
  } finally {
    await rm(path, { force: true });
  }
}
