// Which files the pages load that people begin at, so that the server can name them with the document: without it a browser learns of a
// page's own files only when those of the frame have run. Written to dist/entrances.json, read by the server.
import { readFileSync, writeFileSync } from "node:fs";

const PAGES = {
  "/": "src/pages/home/home-page.tsx",
  "/sign-in": "src/pages/sign-in/sign-in-page.tsx",
  "/team": "src/pages/team/team-page.tsx",
  "/kerja": "src/pages/work/work-page.tsx",
  "/penilaian": "src/pages/assess/assess-page.tsx",
};

const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

/** A module and what it imports, in the order in which the browser needs it. */
function filesOf(key, found = new Set()) {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`The build has no ${key}`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const css of chunk.css ?? []) found.add(css);
  for (const needed of chunk.imports ?? []) filesOf(needed, found);
  return found;
}

const frame = filesOf("index.html"); // the document names these itself
const entrances = Object.fromEntries(
  Object.entries(PAGES).map(([path, page]) => [path, [...filesOf(page)].filter((file) => !frame.has(file))]),
);
writeFileSync(new URL("entrances.json", dist), JSON.stringify(entrances));
