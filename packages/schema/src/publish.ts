import { mkdirSync, writeFileSync } from "node:fs";
import { changelogOf } from "./changelog.ts";
import { changesBetween } from "./changes.ts";
import { currentSchema, fileOf, releasedSchema, textOf, today } from "./contract.ts";
import { deprecationsOf } from "./deprecation.ts";

/** Part of the build: what the API serves beside the schema itself. */
const current = currentSchema();
const changes = await changesBetween(releasedSchema(), current, today());
mkdirSync(fileOf("dist"), { recursive: true });
writeFileSync(fileOf("dist/changelog.md"), changelogOf(textOf("CHANGELOG.md"), changes, deprecationsOf(current)));
