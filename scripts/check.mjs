import { spawn } from "node:child_process";
import { join } from "node:path";
import { checkMessages } from "./messages.mjs";
import { ProgramFailed, root, run, runTask, seconds } from "./turbo.mjs";

const withTests = !process.argv.includes("--no-tests");
const tool = (path, ...args) => run(process.execPath, [join(root, "node_modules", path), ...args]);

const steps = [
  { name: "format", step: () => tool("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ".") },
  // First what the others read: the built domain, the generated types, the program that emits the contract.
  { name: "build", step: () => runTask("build") },
  { name: "lint", step: () => tool("oxlint/bin/oxlint", "--config", "oxlint.config.mjs", "--deny-warnings") },
  { name: "types", step: () => runTask("types") },
  { name: "contract", step: () => run(process.execPath, ["apps/api/dist/scripts/emit-schema.js", "--check"]) },
  { name: "released contract", step: () => run(process.execPath, ["packages/schema/dist/release.js", "--check"]) },
  { name: "made pages", step: () => run(process.execPath, ["packages/schema/dist/document.js", "--check"]) },
  { name: "messages", step: checkMessages },
  { name: "dead code", step: () => tool("knip/bin/knip.js") },
];

let failed = 0;
for (const { name, step } of steps) {
  const begin = performance.now();
  try {
    await step();
    console.log(`${name}: ok (${seconds(begin)})`);
  } catch (error) {
    failed++;
    console.log(`${name}: failed (${seconds(begin)})`);
    console.log(error instanceof ProgramFailed ? error.output : error);
  }
}
if (withTests) {
  // Last, since they take longest, and with their own output, since they are worth watching.
  const code = await new Promise((resolve) =>
    spawn(process.execPath, ["scripts/test.mjs"], { cwd: root, stdio: "inherit" }).once("close", resolve),
  );
  if (code !== 0) failed++;
  console.log(`tests: ${code === 0 ? "ok" : "failed"}`);
} else {
  console.log("tests: not run (`pnpm test` runs them)");
}
process.exitCode = failed > 0 ? 1 : 0;
