import type { Question } from "@andir/domain/questions/question";
import { anchorOf } from "./anchor.ts";

const INTRO = `# Questions

The gallery of "Analisis" as text: paste a question into the editor, a script or a workbook, give its variables, and change it into yours. Each is answered by one query. Made from
\`packages/domain/src/questions\` by \`npx pnpm@12 contract\`; what its numbers mean: [data-dictionary.md](data-dictionary.md).`;

/** The questions of the gallery, to be read and taken along without the dashboard. */
export function galleryOf(questions: readonly Question[]): string {
  const index = questions.map(({ id, title }) => `- [${title.en}](#${anchorOf(title.en)}) (\`${id}\`)`).join("\n");
  return `${[INTRO, index, ...questions.map(section)].join("\n\n")}\n`;
}

function section({ title, explanation, text, variables, show }: Question): string {
  const rows = variables.map(
    ({ name, kind, label }) => `| \`${name}\` | ${label.en} | ${VALUES[kind] ?? kind.toLowerCase()} |`,
  );
  return [
    `## ${title.en}`,
    `_${title.id}_`,
    explanation.en,
    rows.length > 0 ? `| variable | | value |\n| --- | --- | --- |\n${rows.join("\n")}` : "",
    `The rows are in \`${show.join(" > ")}\`.`,
    `\`\`\`graphql\n${text.trim()}\n\`\`\``,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

const VALUES: Readonly<Record<string, string>> = {
  DATE: 'a day, `"2026-01-31"`',
  INSTANT: 'an instant, `"2026-01-31T00:00:00+07:00"`',
  YEAR: "a year, `2026`",
  PERIOD: "the id of one of `periods { nodes { id label } }`; null for the latest",
  UNIT: '`{ "id": "…", "includeSubunits": true }` with the id of `orgUnit(code: "KEC") { id }`; null for the whole agency',
  SERVICE: "the id of one of `services { nodes { id name } }`; null for all",
  NUMBER: "a number, `10`",
  CHOICE: "one value of the type that the query declares; null for all",
  CHOICES: "a list of values of the type that the query declares; null for all",
};
