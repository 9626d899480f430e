import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { changelogOf } from "./changelog.ts";
import { changesBetween } from "./changes.ts";
import { currentSchema, fileOf, releasedSchema, textOf, today } from "./contract.ts";
import { deprecationsOf } from "./deprecation.ts";
import { htmlOf } from "./page.ts";
import { readPages } from "./pages.ts";

/** Part of the build: what the API serves beside the schema itself. */
const current = currentSchema();
const changes = await changesBetween(releasedSchema(), current, today());
const changelog = changelogOf(textOf("CHANGELOG.md"), changes, deprecationsOf(current));
const pages = readPages(changelog);

mkdirSync(fileOf("dist/pages"), { recursive: true });
writeFileSync(fileOf("dist/changelog.md"), changelog);
for (const page of pages) writeFileSync(fileOf(`dist/pages/${page.address || "index"}.html`), htmlOf(page, pages));
copyFileSync(fileOf("src/page.css"), fileOf("dist/pages/page.css"));
