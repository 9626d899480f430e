import { spawnSync } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { binaryPath, locateBinaries } from "./binaries.ts";
import { serves } from "./lock-file.ts";

/** Each is tried, in order, until the server is gone: ends sessions; does without a checkpoint; takes no for no answer. */
const steps = [
  { signal: "SIGINT", patience: 30_000 },
  { signal: "SIGQUIT", patience: 6_000 },
  { signal: "SIGKILL", patience: 2_000 },
] as const;

/** Immediate is for a process that must leave at once: the signal is sent before this returns. */
export async function stopServer(pid: number, cluster: string, immediate = false): Promise<void> {
  for (const { signal, patience } of immediate ? steps.slice(1) : steps) {
    const deadline = Date.now() + patience;
    if (!serves(pid, cluster)) return;
    send(pid, cluster, signal);
    while (Date.now() < deadline) {
      await wait(15);
      if (!serves(pid, cluster)) return;
    }
  }
}

function send(pid: number, cluster: string, signal: NodeJS.Signals): void {
  if (process.platform === "win32") {
    // A signal would end the process at once there, without a checkpoint.
    const mode = signal === "SIGINT" ? "fast" : "immediate";
    spawnSync(binaryPath(locateBinaries(), "pg_ctl"), ["stop", "-D", cluster, "-m", mode, "-W"], { stdio: "ignore" });
    return;
  }
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in between.
  }
}
