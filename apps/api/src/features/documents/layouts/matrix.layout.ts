import type { Paper } from "../../../platform/paper/paper.ts";
import { table } from "../../../platform/paper/table.ts";
import type { MatrixFacts } from "../facts/document-facts.ts";
import { closing, day, head, type Issue, numberCell, signed, titleBlock } from "./parts.ts";

/** More beside each other can no longer be read on A4: the next ones follow in a table of their own. */
const COLUMNS = 5;

/** Matriks pembagian peran dan hasil: rows are people with their posts, columns the leader's results. */
export function matrixLayout(paper: Paper, facts: MatrixFacts, issue: Issue): void {
  const { employee, columns, rows } = facts;
  titleBlock(paper, { title: "Matriks Pembagian Peran dan Hasil", under: [employee.unit ?? ""] }, facts, issue);
  paper.paragraph(`Pimpinan: ${[employee.name, employee.title].filter(Boolean).join(", ")}`);
  paper.gap(6);
  if (columns.length === 0) paper.paragraph("Pimpinan belum menetapkan rencana hasil kerja.");
  const end = closing(paper, issue, [
    {
      field: "pimpinan",
      above: [`${facts.place}, ${day(facts.agreedOn)}`, `${employee.title ?? "Pimpinan"},`],
      ...signed(employee),
    },
  ]);
  // Spread evenly: six are twice three, not five and one.
  const tables = Math.ceil(columns.length / COLUMNS);
  const each = Math.ceil(columns.length / Math.max(1, tables));
  for (let from = 0; from < columns.length; from += each) {
    const shown = columns.slice(from, from + each);
    const isLast = from + each >= columns.length;
    table(paper, {
      summary: `Matriks peran dan hasil, hasil ${from + 1} sampai ${from + shown.length}`,
      size: 7.5,
      widths: [4, 16, 14, ...Array.from({ length: shown.length }, () => 66 / shown.length)],
      head: [
        [
          head("No"),
          head("Pegawai"),
          head("Jabatan"),
          // As the leader wrote it: not in capitals.
          ...shown.map((title, at) => ({ ...head(""), text: `Hasil ${from + at + 1}: ${title}` })),
        ],
      ],
      groups:
        rows.length === 0
          ? [{ rows: [[{ text: "Belum ada pegawai pada unit ini.", columns: 3 + shown.length }]] }]
          : rows.map(({ name, title, cells }, at) => ({
              rows: [
                [
                  numberCell(at + 1),
                  { text: name, head: "Row" as const, weight: "plain" as const },
                  { text: title },
                  ...shown.map((_, column) => ({
                    text: (cells[from + column] ?? []).map((one) => `• ${one}`).join("\n") || "–",
                  })),
                ],
              ],
            })),
      tail: isLast ? end.height : 0,
    });
    paper.gap(10);
  }
  end.draw();
}
