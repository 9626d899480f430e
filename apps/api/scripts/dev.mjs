import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const api = fileURLToPath(new URL("..", import.meta.url));
const compiler = fileURLToPath(new URL("../../../node_modules/typescript/bin/tsc", import.meta.url));
const compile = [compiler, "-p", "tsconfig.build.json"];
const env = { ...process.env, NODE_ENV: "development" };

// Once to the end, so that there is something to run; the errors of this run come again from the watcher.
spawnSync(process.execPath, compile, { cwd: api, stdio: "ignore" });

const children = [
  spawn(process.execPath, [...compile, "--watch", "--preserveWatchOutput"], { cwd: api, env, stdio: "inherit" }),
  spawn(process.execPath, ["--enable-source-maps", "--watch", "--watch-preserve-output", "dist/main.js"], {
    cwd: api,
    env,
    stdio: "inherit",
  }),
];

let running = children.length;
for (const child of children) {
  child.once("exit", () => {
    running--;
    for (const other of children) other.kill("SIGTERM");
    if (running === 0) process.exit();
  });
}
// A Ctrl-C reaches the children by itself; this process waits for them.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {
  for (const child of children) child.kill("SIGTERM");
});
