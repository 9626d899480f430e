import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ProgramFailed, root, runTask, seconds } from "./turbo.mjs";

// What rests on another comes after it, so that the first failure is the one to read.
const suites = ["packages/domain", "packages/schema", "apps/api", "apps/dashboard", "apps/e2e"];
const jest = join(root, "node_modules/jest/bin/jest.js");
// `pnpm test employees` runs the files with that word in their path.
const wanted = process.argv.slice(2);

const begin = performance.now();
console.log("Building");
try {
  await runTask("build");
} catch (error) {
  console.error(error instanceof ProgramFailed ? error.output : error);
  console.log("The build failed, so no test was run.");
  process.exit(1);
}
console.log(`Built (${seconds(begin)})`);

const results = mkdtempSync(join(tmpdir(), "test-results-"));
const total = { passed: 0, failed: 0, skipped: 0 };
for (const [index, suite] of suites.entries()) {
  if (!existsSync(join(root, suite, "jest.config.mjs"))) continue;
  console.log(`\n${suite}`);
  const file = join(results, `${index}.json`);
  const code = await runJest(join(root, suite), file);
  const { passed, failed, skipped } = count(file, code);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
rmSync(results, { recursive: true, force: true });

console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** One after another: two suites at once would share two cores, and wait for each other longer than they work. */
function runJest(folder, file) {
  const flags = ["--experimental-vm-modules", "--no-warnings", jest, "--json", `--outputFile=${file}`];
  if (wanted.length > 0) flags.push("--passWithNoTests", ...wanted);
  // jest writes its report to stderr, and with --json also the whole result to stdout, which no one reads here.
  const child = spawn(process.execPath, flags, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/** A file that could not be loaded, or a run that broke, counts as a failure: it has hidden an unknown number of tests. */
function count(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(readFileSync(file, "utf8"));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
