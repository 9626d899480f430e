import { randomUUID } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { OperatorError } from "../operator-error.ts";

/** The folder asked for, or the one that an earlier start moved to. */
export function findHome(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
    const note = join(dataDir, "moved-to");
    return existsSync(note) ? readFileSync(note, "utf8").trim() : realpathSync(dataDir);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new OperatorError(`The data folder ${dataDir} cannot be used (${code}): choose another with DATA_DIR.`, {
      cause,
    });
  }
}

/**
 * A folder that any user can reach, for a database whose own folder lies inside one that is closed to them (/root).
 * The note in the old place leads back to it; whoever deletes the old place begins anew.
 */
export function moveHome(dataDir: string): string {
  const home = join("/var/lib/embedded-postgres", randomUUID());
  mkdirSync(home, { recursive: true, mode: 0o755 });
  const left = ["cluster", "password"].filter((name) => existsSync(join(dataDir, name)));
  for (const name of left) {
    cpSync(join(dataDir, name), join(home, name), { recursive: true, preserveTimestamps: true });
    // Node 22 copies folders without their mode, and PostgreSQL refuses one that others can read.
    chmodSync(join(home, name), statSync(join(dataDir, name)).mode);
  }

  writeFileSync(join(dataDir, "moved-to"), `${home}\n`);
  for (const name of left) rmSync(join(dataDir, name), { recursive: true });
  return home;
}
