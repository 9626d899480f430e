import { existsSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commandLine, workingFolder } from "./process-facts.ts";

/** What the running server tells of itself. */
export interface Lock {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

/** The living server of these files, if there is one. */
export function readLock(cluster: string): Lock | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  return pid > 0 && serves(pid, cluster)
    ? { pid, port: Number(lines[3] ?? 0), isReady: lines[7]?.trim() === "ready" }
    : undefined;
}

/**
 * PostgreSQL itself clears the lock of a dead process, and needs its content to do so safely.
 * What it cannot tell is a zombie, or another program that has got the number since: it would refuse to start.
 */
export function clearStaleLock(cluster: string): void {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file) || readLock(cluster) !== undefined) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  const line = commandLine(pid);
  if (line === undefined) return;
  // In doubt (a PostgreSQL whose folder we may not see) the lock stays: two servers on the same files destroy them.
  if (workingFolder(pid) !== undefined || !line.includes("postgres")) rmSync(file, { force: true });
}

export function serves(pid: number, cluster: string): boolean {
  const line = commandLine(pid);
  if (line === undefined) return false;
  if (process.platform === "win32") return true;
  // The server works in its own folder, whatever that was called when it started.
  const folder = workingFolder(pid);
  return folder === undefined ? line.includes(cluster) : folder === realpathSync(cluster);
}
