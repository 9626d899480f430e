import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ask, type Session, signIn } from "./testing/graphql.ts";
import { freePort, launchProduct, type Product, startProduct } from "./testing/product.ts";

const folders: string[] = [];
const products: Product[] = [];

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "product-"));
  folders.push(folder);
  return folder;
}

async function started(env: Record<string, string>): Promise<Product> {
  const product = await startProduct({ env, ownGroup: true });
  products.push(product);
  return product;
}

async function launched(env: Record<string, string>): Promise<Product> {
  const product = await launchProduct({ env, ownGroup: true });
  products.push(product);
  return product;
}

/** A terminal sends it to everything that was started from it, not to the first process alone. */
const pressControlC = (product: Product) => process.kill(-(product.process.pid ?? 0), "SIGINT");

/** The command lines that name the folder: PostgreSQL's. What the product itself leaves holds its output open, and it never ends. */
function processesWith(folder: string): string[] {
  if (!existsSync("/proc")) return [];
  const lines = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
      } catch {
        return "";
      }
    });
  return lines.filter((line) => line.includes(folder));
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries++) {
    if (tries === 600) throw new Error(`Waited a minute in vain: ${condition.toString()}`);
    await wait(100);
  }
}

async function nameOfViewer(product: Product, session: Session): Promise<string> {
  const { viewer } = await ask<{ viewer: { employee: { name: string } } }>(
    product.url,
    session,
    "{ viewer { employee { name } } }",
  );
  return viewer.employee.name;
}

afterEach(async () => {
  for (const product of products.splice(0)) await product.stop();
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe("a start that cannot succeed ends with one line that says what to do", () => {
  test.each([
    [{ PORT: "http" }, /^PORT=http cannot be used: it should be a whole number from 1 to 65535, such as 4000\.\n$/],
    [
      { HOST: "0.0.0.0" },
      /^HOST=0\.0\.0\.0 is refused in demo mode, where everyone knows the passwords: set HOST=127\.0\.0\.1, or set DEMO=off\.\n$/,
    ],
    [
      { DATABASE_URL: "postgres://andir:geheim@127.0.0.1:1/andir" },
      /^DATABASE_URL=postgres:\/\/andir:\*\*\*@127\.0\.0\.1:1\/andir cannot be reached \(connect ECONNREFUSED 127\.0\.0\.1:1\): start that server, or correct the address\.\n$/,
    ],
  ])("%j", async (env, line) => {
    const product = await launched(env);

    expect(await product.ended).toBe(1);
    expect(product.output()).toMatch(line);
  });

  test("a used port, with the next one as the way out", async () => {
    const port = await freePort();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, "127.0.0.1", resolve));

    const product = await launched({ PORT: String(port) });

    expect(await product.ended).toBe(1);
    expect(product.output()).toBe(
      `Port ${port} is in use by another program: stop that one, or choose another port with PORT=${port + 1}.\n`,
    );
    other.close();
  });
});

describe("one data folder, through everything that can happen to it", () => {
  const folder = aFolder();
  let session: Session;
  let name: string;

  test("Ctrl-C in the middle of the first start leaves no process behind", async () => {
    const product = await launched({ DATA_DIR: folder });
    await until(() => product.output().includes("Schema up to date"));

    pressControlC(product);

    expect(await product.ended).toBe(0);
    expect(processesWith(folder)).toEqual([]);
  });

  test("the next start has the whole demo organisation, and prints its address and accounts", async () => {
    const product = await started({ DATA_DIR: folder });
    await until(() => product.output().includes("Ctrl-C"));

    expect(product.output()).toContain(`Kinerja Andir is at ${product.url}\n`);
    expect(product.output()).toMatch(/^ {2}lurah\.garuda +Head of kelurahan Garuda/m);
    session = await signIn(product.url, "lurah.garuda");
    name = await nameOfViewer(product, session);
    expect(name).not.toBe("");

    pressControlC(product);
    expect(await product.ended).toBe(0);
    expect(processesWith(folder)).toEqual([]);
    expect(existsSync(join(folder, "postgres/cluster/postmaster.pid"))).toBe(false);
  });

  test("a second start takes seconds, and keeps people and sessions", async () => {
    const begin = performance.now();

    const product = await started({ DATA_DIR: folder });

    expect(performance.now() - begin).toBeLessThan(15_000);
    expect(await nameOfViewer(product, session)).toBe(name);
    expect(product.output()).not.toContain("Demo organisation loaded");
  });

  test("after a kill -9 the next start recovers", async () => {
    const killed = await started({ DATA_DIR: folder });
    killed.process.kill("SIGKILL");
    await killed.ended;

    const product = await started({ DATA_DIR: folder });

    expect(await nameOfViewer(product, session)).toBe(name);
    await product.stop();
    expect(processesWith(folder)).toEqual([]);
  });

  test("after the loss of every process at once, too", async () => {
    const killed = await started({ DATA_DIR: folder });
    const database = Number(readFileSync(join(folder, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[0]);
    killed.process.kill("SIGKILL");
    process.kill(database, "SIGKILL");
    await killed.ended;

    const product = await started({ DATA_DIR: folder });

    expect(await nameOfViewer(product, session)).toBe(name);
  });

  test("a folder in use is refused to a second product", async () => {
    const first = await started({ DATA_DIR: folder });

    const second = await launched({ DATA_DIR: folder });

    expect(await second.ended).toBe(1);
    expect(second.output()).toBe(
      `The database in ${folder}/postgres is in use by process ${first.process.pid}: stop that one, or choose another folder with DATA_DIR.\n`,
    );
    expect(await nameOfViewer(first, session)).toBe(name);
  });
});
