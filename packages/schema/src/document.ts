import { readFileSync, writeFileSync } from "node:fs";
import { madeDocuments } from "./documents.ts";

/** Writes the pages of docs/analyse that are made; with --check it only says whether the committed ones are fresh. */
for (const { name, file, text } of madeDocuments()) {
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) {
    console.error(`${name} is not what it is made from: run \`pnpm contract\` and commit the result.`);
    process.exitCode = 1;
  }
}
