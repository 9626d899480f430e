import { lexicographicSortSchema, printSchema } from "graphql";
import { readFileSync, writeFileSync } from "node:fs";
import { createSchema } from "../schema.ts";

/** Writes the contract that clients are built from; with --check it only says whether the committed one is fresh. */
const file = new URL("../../../../packages/schema/schema.graphql", import.meta.url);
const printed = `${printSchema(lexicographicSortSchema(await createSchema()))}\n`;

if (!process.argv.includes("--check")) writeFileSync(file, printed);
else if (readFileSync(file, "utf8") !== printed) {
  console.error("packages/schema/schema.graphql is not what the API says: run `pnpm contract` and commit the result.");
  process.exitCode = 1;
}
