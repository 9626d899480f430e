import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestApi } from "./api.ts";

export interface CommandRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of an operator as its own process, built, on the test's database and folder. `cwd` is where it was called from. */
export async function runCommand(api: TestApi, name: string, args: readonly string[], cwd = "/"): Promise<CommandRun> {
  const script = fileURLToPath(new URL(`../../dist/scripts/${name}.js`, import.meta.url));
  const child = spawn(process.execPath, [script, ...args], {
    env: {
      PATH: process.env["PATH"],
      DATABASE_URL: (api.dataSource.options as { url: string }).url,
      DATA_DIR: dirname(api.storage.incoming),
      // Where pnpm was called; it changes to the package's folder.
      INIT_CWD: cwd,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out, err };
}
