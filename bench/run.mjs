import { findNode, installAndBuild } from "./install.mjs";
import { parseSettings } from "./settings.mjs";

const say = (line) => console.log(line);

try {
  const settings = parseSettings(process.argv.slice(2));
  say("Installing what only the bench needs, building the API");
  await installAndBuild();
  const execPath = findNode();
  // Not sooner: these need what was just installed and built.
  const { measure } = await import("./measure.mjs");
  await measure({ ...settings, execPath, say });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
