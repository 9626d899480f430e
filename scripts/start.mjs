import { ProgramFailed, runTask, seconds } from "./turbo.mjs";

const isNewEnough = (major, minor) => major >= 23 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19);
const [major, minor] = process.versions.node.split(".").map(Number);
if (!isNewEnough(major, minor)) leave(`Node ${process.versions.node} is too old: use 20.19, 22.13, 24.11, or newer.`);

let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => (isStopping = true));
stopWithTheRunner();

const begin = performance.now();
console.log("Building (a minute the first time, a moment from then on)");
try {
  await runTask("build");
} catch (error) {
  if (isStopping) process.exit(0);
  leave(error instanceof ProgramFailed ? `${error.output}\nThe build failed.` : `The build failed: ${error.message}`);
}
if (isStopping) process.exit(0);
console.log(`Built (${seconds(begin)})`);

process.setSourceMapsEnabled(true);
// In this same process: a program between the terminal and the server would have to pass on every signal, once.
await import("../apps/api/dist/main.js");

/** A package runner that is killed passes nothing on, and would leave a server that nobody sees. */
function stopWithTheRunner() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const runner = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === runner) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 1_000);
  watch.unref();
}

function leave(line) {
  console.error(line);
  process.exit(1);
}
