import { spawnSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";

/**
 * The command line of a living process, or undefined where there is none.
 * Empty for a zombie, and where the system does not tell.
 */
export function commandLine(pid: number): string | undefined {
  if (!exists(pid)) return undefined;
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    } catch {
      return undefined; // ended in between
    }
  }
  if (process.platform === "win32") return "";
  return ask("command", pid);
}

/** Undefined where the system does not tell, or not us. */
export function workingFolder(pid: number): string | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** Tells a process from a later one with the same number; undefined where the process is gone. */
export function birthMark(pid: number): string | undefined {
  if (!exists(pid)) return undefined;
  if (process.platform === "linux") {
    try {
      // The name in the second field may hold spaces and brackets; the start time is the 20th field after it.
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    } catch {
      return undefined;
    }
  }
  return process.platform === "win32" ? "" : ask("lstart", pid);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const ask = (column: string, pid: number) =>
  spawnSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).stdout.trim() || undefined;
