// Prints what the team route loads before it can be read, and fails the build when that outgrows its budget.
import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";

const BUDGET_KB = 224; // of 230 that are promised
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

const files = new Set();
function load(key) {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`The build has no ${key}`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const needed of chunk.imports ?? []) load(needed);
}
load("index.html");
load("src/pages/team/team-page.tsx");

const kB = (bytes) => bytes / 1024;
const sizes = [...files].map((file) => {
  const content = readFileSync(new URL(file, dist));
  return { file, gzip: kB(gzipSync(content, { level: 9 }).length), brotli: kB(brotliCompressSync(content).length) };
});
const total = (kind) => sizes.reduce((sum, size) => sum + size[kind], 0);

for (const { file, gzip, brotli } of sizes)
  console.log(`  ${file}  gzip ${gzip.toFixed(1)} kB  brotli ${brotli.toFixed(1)} kB`);
console.log(
  `Team route: gzip ${total("gzip").toFixed(1)} kB, brotli ${total("brotli").toFixed(1)} kB (budget ${BUDGET_KB} kB brotli), and one font file`,
);
if (total("brotli") > BUDGET_KB) {
  console.error(`The team route is over its budget of ${BUDGET_KB} kB.`);
  process.exitCode = 1;
}
