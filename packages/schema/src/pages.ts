import { readFileSync } from "node:fs";
import type { Page } from "./page.ts";

const docs = new URL("../../../docs/", import.meta.url);

const PAGES = [
  ["", "Begin", "README.md"],
  ["excel", "Excel and Power BI", "excel.md"],
  ["exports", "Files", "exports.md"],
  ["python", "Python", "python.md"],
  ["r", "R", "r.md"],
  ["javascript", "JavaScript", "javascript.md"],
  ["questions", "Questions", "questions.md"],
  ["data-dictionary", "Data dictionary", "data-dictionary.md"],
  ["access", "Who sees what", "../access.md"],
] as const;

/** What is read in the product, in the order in which it is listed. */
export const readPages = (changelog: string): Page[] => [
  ...PAGES.map(([address, name, file]) => ({
    address,
    name,
    file,
    markdown: readFileSync(new URL(file, new URL("analyse/", docs)), "utf8"),
  })),
  { address: "changes", name: "What changed", file: "changes.md", markdown: changelog },
];
