import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const turbo = fileURLToPath(new URL("../node_modules/turbo/bin/turbo", import.meta.url));

/** Runs a task in every package that has it, in silence; fails with what the failing ones said. */
export function runTask(task, ...flags) {
  return run(process.execPath, [turbo, "run", task, "--output-logs=errors-only", "--log-order=grouped", ...flags]);
}

/** Resolves with what the program said, and rejects with the same where it failed. */
export function run(program, args, options = {}) {
  const child = spawn(program, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    ...options,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", ...options.env },
  });
  // A Ctrl-C reaches the child by itself; a signal sent to this process alone does not.
  const forward = (signal) => child.kill(signal);
  process.on("SIGTERM", forward);
  process.on("SIGINT", forward);

  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      process.off("SIGTERM", forward);
      process.off("SIGINT", forward);
      if (code === 0) resolve(output);
      else reject(new ProgramFailed(output.trim(), signal));
    });
  });
}

export class ProgramFailed extends Error {
  constructor(output, signal) {
    super(output || `ended by ${signal}`);
    // turbo says only that a binary is missing, not which, nor how people get it.
    const needsPnpm = output.includes("Unable to find package manager binary");
    this.output = needsPnpm ? "pnpm is not on the PATH: run this as `npx pnpm@12 ...`." : this.message;
  }
}

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
