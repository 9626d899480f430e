import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
// The compiler itself: the program that usually starts it passes no signal on.
import compilerPath from "../../../node_modules/typescript/lib/getExePath.js";

const api = fileURLToPath(new URL("..", import.meta.url));
const env = { ...process.env, NODE_ENV: "development" };
const children = [];

const watch = ["-p", "tsconfig.build.json", "--watch", "--preserveWatchOutput"];
const compile = begin(compilerPath(), watch, ["ignore", "pipe", "inherit"]);
compile.stdout.on("data", (chunk) => {
  process.stdout.write(chunk);
  // Not sooner: what the compiler writes at first would only restart the server.
  if (children.length === 1 && String(chunk).includes("Watching for file changes")) {
    begin(process.execPath, ["--enable-source-maps", "--watch", "--watch-preserve-output", "dist/main.js"], "inherit");
  }
});

// A Ctrl-C reaches the children by itself; this process waits for them.
process.on("SIGINT", () => {});
process.on("SIGTERM", stop);

function begin(program, args, stdio) {
  const child = spawn(program, args, { cwd: api, env, stdio });
  children.push(child);
  child.once("exit", stop); // none is of use without the other
  return child;
}

function stop() {
  for (const child of children) child.kill("SIGTERM");
}
