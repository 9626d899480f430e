import type { Paper } from "../../../platform/paper/paper.ts";
import { signatures } from "../../../platform/paper/signatures.ts";
import { table } from "../../../platform/paper/table.ts";
import type { MatrixFacts } from "../facts/document-facts.ts";
import { day, head, type Issue, signed, titleBlock, verification } from "./parts.ts";

/** More beside each other can no longer be read on A4: the next ones follow in a table of their own. */
const COLUMNS = 5;

/** Matriks peran dan hasil: rows are people with their posts, columns the leader's results. */
export function matrixLayout(paper: Paper, facts: MatrixFacts, issue: Issue): void {
  const { employee, columns, rows } = facts;
  titleBlock(paper, "Matriks Peran dan Hasil", [employee.unit ?? ""], facts, issue);
  paper.paragraph(`Pimpinan: ${[employee.name, employee.title].filter(Boolean).join(", ")}`);
  paper.gap(6);
  if (columns.length === 0) paper.paragraph("Pimpinan belum menetapkan rencana hasil kerja.");
  for (let from = 0; from < columns.length; from += COLUMNS) {
    const shown = columns.slice(from, from + COLUMNS);
    table(paper, {
      summary: `Matriks peran dan hasil, hasil ${from + 1} sampai ${from + shown.length}`,
      size: 7.5,
      widths: [4, 20, ...shown.map(() => 76 / shown.length)],
      head: [
        [
          head("No"),
          head("Pegawai dan jabatan"),
          ...shown.map((title, at) => head(`Hasil ${from + at + 1}: ${title}`, { weight: "bold" })),
        ],
      ],
      groups: rows.map(({ name, title, cells }, at) => ({
        rows: [
          [
            { text: String(at + 1), align: "center" as const },
            { text: `${name}\n${title}`, head: "Row" as const, weight: "plain" as const },
            ...shown.map((_, column) => ({
              text: (cells[from + column] ?? []).map((one) => `• ${one}`).join("\n") || "–",
            })),
          ],
        ],
      })),
    });
    paper.gap(10);
  }
  signatures(paper, [
    {
      field: "pimpinan",
      above: [`${facts.place}, ${day(facts.agreedOn)}`, `${employee.title ?? "Pimpinan"},`],
      ...signed(employee),
    },
  ]);
  verification(paper, issue);
}
