import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OperatorError } from "../operator-error.ts";
import { birthMark } from "./process-facts.ts";

/**
 * Marks the database as used by this process, and returns how to give it up.
 * A server whose owner is gone is an orphan to adopt; one whose owner lives would be stopped under that owner's feet.
 */
export function claim(home: string): () => void {
  const file = join(home, "owner");
  const owner = livingOwner(file);
  if (owner !== undefined && owner !== process.pid) {
    throw new OperatorError(
      `The database in ${home} is in use by process ${owner}: stop that one, or choose another folder with DATA_DIR.`,
    );
  }
  if (owner === process.pid) throw new OperatorError(`The database in ${home} is already started.`);

  rmSync(file, { force: true }); // it may be another user's, of a start as root
  writeFileSync(file, `${process.pid} ${birthMark(process.pid)}\n`, { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

function livingOwner(file: string): number | undefined {
  let content: string;
  try {
    content = readFileSync(file, "utf8").trim();
  } catch {
    return undefined;
  }
  const [pid, ...mark] = content.split(" ");
  const owner = Number(pid);
  return owner > 0 && birthMark(owner) === mark.join(" ") ? owner : undefined;
}
