import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { OperatorError } from "../operator-error.ts";
import { superuser } from "./cluster.ts";
import type { Launcher } from "./launcher.ts";
import { clearStaleLock, type Lock, readLock } from "./lock-file.ts";

const maximumLogBytes = 5_000_000;

/** Waits for the server of an earlier, killed run; undefined where none survived. */
export async function findSurvivor(cluster: string, password: string): Promise<Lock | undefined> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const lock = readLock(cluster);
    if (lock === undefined) return undefined;
    if (lock.isReady && (await answers(lock.port, password, cluster))) return lock;
    if (Date.now() > deadline) {
      throw new OperatorError(
        `The database server of an earlier run (process ${lock.pid}) does not answer: end it, and start again.`,
      );
    }
    await wait(50);
  }
}

export async function launch(
  launcher: Launcher,
  password: string,
  settings: Readonly<Record<string, string>>,
): Promise<Lock> {
  const cluster = join(launcher.home, "cluster");
  const log = join(launcher.home, "server.log");
  clearStaleLock(cluster);
  for (let attempt = 1; ; attempt++) {
    const outcome = await tryLaunch(launcher, cluster, log, settings);
    if (typeof outcome !== "string") {
      await answers(outcome.port, password, cluster);
      return outcome;
    }
    // The last children of a killed server need a moment to notice; and a free port can be taken in between.
    const mayPass = /is still in use|could not bind|could not create any TCP/.test(outcome);
    if (!mayPass || attempt === 20) throw new OperatorError(`The database did not start: ${reason(outcome)} (${log})`);
    await wait(250);
  }
}

/** Returns what the server said where it did not come up. */
async function tryLaunch(
  launcher: Launcher,
  cluster: string,
  log: string,
  settings: Readonly<Record<string, string>>,
): Promise<Lock | string> {
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(await freePort()),
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const { file, args, options } = launcher.command("postgres", ["-D", cluster, ...flags]);

  // A file and not a pipe: the server may outlive us, and must not then fail to write.
  if ((sizeOf(log) ?? 0) > maximumLogBytes) renameSync(log, `${log}.old`);
  const begin = sizeOf(log) ?? 0;
  const output = openSync(log, "a", 0o600);
  launcher.handOver(log);
  // Detached, so that a Ctrl-C of the terminal does not stop the database before its users have finished.
  const child = spawn(file, args, { ...options, stdio: ["ignore", output, output], detached: true, windowsHide: true });
  closeSync(output);
  child.unref();

  let ended = false;
  child.once("exit", () => (ended = true));
  child.once("error", () => (ended = true));
  for (;;) {
    const lock = readLock(cluster);
    if (lock?.isReady && lock.pid === child.pid) return lock;
    if (ended) return readFileSync(log).subarray(begin).toString();
    await wait(15);
  }
}

async function answers(port: number, password: string, cluster: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(port, password), connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "28P01") {
      throw new OperatorError(
        `The password file beside ${cluster} does not open this database: put the right one back.`,
      );
    }
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

export function urlOf(port: number, password: string): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size;

function reason(log: string): string {
  const fatal = /(?:FATAL|PANIC):\s*(.*)/.exec(log)?.[1];
  return fatal ?? (log.trim().split("\n").at(-1) || "it said nothing");
}
