import { writeFileSync } from "node:fs";
import { withRelease } from "./changelog.ts";
import { changesBetween } from "./changes.ts";
import { currentSchema, fileOf, releasedSchema, textOf, today } from "./contract.ts";
import { leavingTooSoon } from "./deprecation.ts";

/**
 * Makes the current contract the released one. What breaks clients wants a reason, which the changelog tells them.
 * With --check it only names what would break them.
 */
const at = process.argv.indexOf("--breaking");
const reason = at === -1 ? undefined : process.argv[at + 1]?.trim();

const day = today();
const changes = await changesBetween(releasedSchema(), currentSchema(), day);
const tooSoon = process.argv.includes("--check") ? [] : leavingTooSoon(releasedSchema(), currentSchema(), day);
const breaking = changes.filter(({ weight }) => weight === "breaking");
if (breaking.length > 0 && !reason) {
  console.error("These would break clients of the released contract:");
  for (const { says } of breaking) console.error(`- ${says}`);
  console.error(
    `Keep them and deprecate them with a day, or say why they cannot wait: pnpm --filter @andir/schema release --breaking "the reason".`,
  );
  process.exitCode = 1;
} else if (tooSoon.length > 0) {
  console.error("These would leave less than half a year after they are announced: give them a later day.");
  for (const { path, removalOn } of tooSoon) console.error(`- ${path}: ${removalOn}`);
  process.exitCode = 1;
} else if (!process.argv.includes("--check")) release();

function release(): void {
  if (changes.length === 0) {
    console.log("The released contract is the current one.");
    return;
  }
  const changelog = withRelease(textOf("CHANGELOG.md"), { day, changes, ...(reason && { reason }) });
  writeFileSync(fileOf("CHANGELOG.md"), changelog);
  writeFileSync(fileOf("released.graphql"), textOf("schema.graphql"));
  console.log(`Released: ${changes.length} changes.`);
}
