import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../../api/dist/main.js", import.meta.url));
const firstStart = 180_000;

export interface ProductOptions {
  /** Over what a clean environment has: a free PORT and a DATA_DIR that is gone after stop(). */
  readonly env?: Readonly<Record<string, string>>;
  /** As a terminal starts it: a process group that one Ctrl-C reaches as a whole. */
  readonly ownGroup?: boolean;
}

export interface Product {
  readonly url: string;
  readonly process: ChildProcess;
  readonly output: () => string;
  /** Its exit code, when it has ended and no one holds its output any more. */
  readonly ended: Promise<number | null>;
  readonly stop: () => Promise<void>;
}

/** The built product, as `pnpm start` runs it, on a port and with data of its own; returns when it serves. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const product = await launchProduct(options);
  const deadline = Date.now() + firstStart;
  while (!(await isReady(product.url))) {
    if (product.process.exitCode !== null || Date.now() > deadline) {
      await product.stop();
      throw new Error(`The product did not start:\n${product.output()}`);
    }
    await wait(100);
  }
  return product;
}

/** The same without waiting, for a start that is to fail. */
export async function launchProduct({ env = {}, ownGroup = false }: ProductOptions = {}): Promise<Product> {
  const ownFolder = env.DATA_DIR === undefined ? mkdtempSync(join(tmpdir(), "product-")) : undefined;
  const port = env.PORT ?? String(await freePort());
  const child = spawn(process.execPath, ["--enable-source-maps", main], {
    env: { ...cleanEnvironment(), PORT: port, DATA_DIR: ownFolder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: ownGroup,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, "close").then(([code]) => code as number | null);

  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    output: () => output,
    ended,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      if (ownFolder !== undefined) rmSync(ownFolder, { recursive: true, force: true });
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

const settings = ["HOST", "DATABASE_URL", "PUBLIC_URL", "DEMO", "NODE_ENV", "NODE_OPTIONS"];

/** Neither the developer's settings nor jest's own may change what is tested. */
const cleanEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.includes(name)));

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
