import { createReadStream } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { OperatorError } from "../../platform/operator-error.ts";
import type { PersonnelDelivery, PersonnelSource } from "./personnel-source.ts";

const SHEET = /\.(csv|txt|xlsx)$/i;
const SUM = ".sha256";
const DIGEST = /^[0-9a-f]{64}(?=\s|$)/i;

/**
 * Files that somebody puts into a folder, by hand or by SFTP, each with its checksum beside it (sha256sum FILE > FILE.sha256): it is written last,
 * so a file without one is still on its way. Links are not followed, folders not entered.
 */
export const folderSource = (folder: string): PersonnelSource => ({
  name: folder,
  async deliveries() {
    const names = await readdir(folder).catch(() => {
      throw new OperatorError(`${folder} cannot be read: name a folder that is there, and that this program may read.`);
    });
    const found: PersonnelDelivery[] = [];
    for (const name of names.filter((one) => SHEET.test(one)).toSorted()) {
      const file = join(folder, name);
      if (!(await lstat(file)).isFile()) continue;
      const sha256 = await declared(`${file}${SUM}`);
      if (sha256 !== null) found.push({ name, sha256, open: () => createReadStream(file) });
    }
    return found;
  },
});

async function declared(path: string): Promise<string | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  return text === null ? null : (DIGEST.exec(text)?.[0].toLowerCase() ?? "");
}
