import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OperatorError } from "../operator-error.ts";
import type { Launcher } from "./launcher.ts";

export const superuser = "andir";

/** Makes the database's files where there are none yet, and returns the password that opens them. */
export async function openCluster(launcher: Launcher): Promise<string> {
  const cluster = join(launcher.home, "cluster");
  const passwordFile = join(launcher.home, "password");
  if (existsSync(join(cluster, "PG_VERSION"))) return readPassword(passwordFile);

  const password = randomBytes(24).toString("hex");
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  launcher.handOver(passwordFile);
  await initialise(launcher, cluster, passwordFile);
  return password;
}

function readPassword(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const advice = code === "ENOENT" ? "put it back" : "start as the user who made it";
    throw new OperatorError(`The database's password file ${file} cannot be read (${code}): ${advice}.`, { cause });
  }
}

/** Made under another name and then renamed: an interrupted first start leaves nothing that looks like a database. */
async function initialise(launcher: Launcher, cluster: string, passwordFile: string): Promise<void> {
  for (const name of readdirSync(launcher.home)) {
    if (name.startsWith("cluster.part")) rmSync(join(launcher.home, name), { recursive: true });
  }
  const part = `${cluster}.part`;
  await run(launcher, "initdb", [
    `--pgdata=${part}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // The same order on every machine, by code point, with upper and lower case for every script.
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
  ]);
  renameSync(part, cluster);
}

function run(launcher: Launcher, binary: string, args: readonly string[]): Promise<void> {
  const { file, args: all, options } = launcher.command(binary, args);
  // Detached, so that a Ctrl-C of the terminal reaches us alone, and we decide what becomes of it.
  const child = spawn(file, all, {
    ...options,
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
    windowsHide: true,
  });
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else
        reject(new OperatorError(`${binary} failed: ${said.trim().replace(/\s*\n\s*/g, "; ") || `exit code ${code}`}`));
    });
  });
}
