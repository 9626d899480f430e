import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Block } from "./documents.ts";

const packages = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** An empty folder in which an analyst works: the examples of a page, the packages that they name, an address and a token. */
export class Workplace {
  private readonly folder = mkdtempSync(join(tmpdir(), "analyst-"));
  private readonly env: NodeJS.ProcessEnv;

  constructor(settings: Readonly<Record<string, string>>) {
    const path = [join(packages, ".bin"), process.env.PATH].join(delimiter);
    this.env = { ...process.env, NODE_OPTIONS: "", ...settings, PATH: path };
    symlinkSync(packages, join(this.folder, "node_modules"));
  }

  put(blocks: readonly Block[]): void {
    for (const { file, text } of blocks) {
      if (file === undefined) continue;
      const path = join(this.folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), "utf8");
  }

  /** What the program printed; it fails with what it complained of. */
  async run(program: string, args: readonly string[], folder = "."): Promise<string> {
    const cwd = join(this.folder, folder);
    mkdirSync(cwd, { recursive: true });
    try {
      return (await promisify(execFile)(program, args, { cwd, env: this.env, maxBuffer: 1e8 })).stdout;
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: string; stderr?: string };
      throw new Error(`${program} ${args.join(" ")}\n${stdout}\n${stderr}`, { cause: error });
    }
  }

  /** A block of a shell; what it runs with npx is here already. */
  shell({ text, folder }: Block): Promise<string> {
    return this.run("bash", ["-euo", "pipefail", "-c", text.replaceAll(/^npx /gm, "")], folder);
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export function isHere(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
