import { readFileSync } from "node:fs";

const DOCUMENT = new URL("../../../../../docs/access.md", import.meta.url);

/** The tables of docs/access.md by the heading above them, each as its lines. People read the document, so the tests do too. */
export function declaredTables(): Map<string, string[]> {
  const tables = new Map<string, string[]>();
  let heading = "";
  for (const line of readFileSync(DOCUMENT, "utf8").split("\n")) {
    heading = /^#+ (.+)$/.exec(line)?.[1] ?? heading;
    if (!line.startsWith("|") || /^\|[-:| ]+$/.test(line)) continue;
    const lines = tables.get(heading);
    const plain = line.replaceAll(/ +/g, " ");
    if (lines) lines.push(plain);
    else tables.set(heading, [plain]);
  }
  return tables;
}

/** A row of the document; what shows alike shares one. */
export const row = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** The rows of a table: names that have the same signs stand together, in the order in which they first come. */
export function rowsOf(signs: ReadonlyMap<string, readonly string[]>): string[] {
  const groups = new Map<string, string[]>();
  for (const [name, cells] of signs) {
    const group = cells.join(" | ");
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  return [...groups].map(([cells, names]) => row(names.join(", "), cells));
}
