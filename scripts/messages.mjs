import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ProgramFailed, root } from "./turbo.mjs";

const dashboard = join(root, "apps/dashboard");
const namesIn = async (language) =>
  Object.keys(JSON.parse(await readFile(join(dashboard, `messages/${language}.json`), "utf8"))).filter(
    (name) => name !== "$schema",
  );

/** No message stands in one language alone, and none is kept that nothing says: the compiler tells only of those that are missing. */
export async function checkMessages() {
  const [indonesian, english] = [await namesIn("id"), await namesIn("en")];
  const said = await namesSaid();
  const faults = [
    ...indonesian.filter((name) => !english.includes(name)).map((name) => `${name}: not in en.json`),
    ...english.filter((name) => !indonesian.includes(name)).map((name) => `${name}: not in id.json`),
    ...indonesian.filter((name) => !said.has(name)).map((name) => `${name}: said nowhere`),
  ];
  if (faults.length > 0) throw new ProgramFailed(faults.join("\n"));
}

async function namesSaid() {
  const said = new Set();
  const files = await readdir(join(dashboard, "src"), { recursive: true });
  for (const file of files)
    if (/\.tsx?$/.test(file) && !file.startsWith("messages"))
      for (const [, name] of (await readFile(join(dashboard, "src", file), "utf8")).matchAll(/\bm\.(\w+)/g))
        said.add(name);
  return said;
}
