// Which of the built files the app needs without a network: its frame, the page on which work is logged, one's own plans and ratings, and the help. All others come when they are asked for.
import { readFileSync } from "node:fs";

const PAGES = [
  "index.html",
  "src/pages/work/work-page.tsx",
  "src/pages/help/help-page.tsx",
  "src/pages/plans/plans-page.tsx",
  "src/pages/plan/plan-page.tsx",
  "src/pages/ratings/ratings-page.tsx",
];
/** Loaded after the page is painted, and needed to send and to keep. */
const LATER = [
  "src/graphql/answer-store.ts",
  "src/lib/device-db.ts",
  "src/features/progress/send-in-background.tsx",
  "src/features/progress/waiting-store.ts",
  "src/features/progress/leave-dialog.tsx",
  "src/app/installed.tsx",
  "src/features/help/field-help-text.tsx",
  // The words of their questions.
  "src/pages/plans/plans-page.generated.ts",
  "src/pages/plan/plan-page.generated.ts",
  "src/pages/ratings/ratings-page.generated.ts",
];
const BESIDE = ["index.html", "favicon.svg", "manifest.webmanifest", "icon-192.png"];

/** @param {URL} dist */
export function offlineFiles(dist) {
  const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
  const files = new Set(BESIDE);
  const add = (key) => {
    const chunk = manifest[key];
    if (chunk === undefined || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const file of [...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
    for (const needed of chunk.imports ?? []) add(needed);
  };
  for (const page of PAGES) {
    if (manifest[page] === undefined) throw new Error(`The build has no ${page}`);
    add(page);
  }
  for (const module of LATER) add(module);
  return files;
}
