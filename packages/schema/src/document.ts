import { readFileSync, writeFileSync } from "node:fs";
import { currentSchema } from "./contract.ts";
import { dictionaryOf } from "./dictionary.ts";

/** Writes the data dictionary that analysts read; with --check it only says whether the committed one is fresh. */
const file = new URL("../../../docs/analyse/data-dictionary.md", import.meta.url);
const text = dictionaryOf(currentSchema());

if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (readFileSync(file, "utf8") !== text) {
  console.error(
    "docs/analyse/data-dictionary.md is not what the schema says: run `pnpm contract` and commit the result.",
  );
  process.exitCode = 1;
}
