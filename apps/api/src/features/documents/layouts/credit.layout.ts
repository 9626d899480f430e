import { FUNCTIONAL_LEVEL_LABEL } from "@andir/domain/credit-points";
import { PREDICATE_LABEL } from "@andir/domain/import-label";
import type { Paper } from "../../../platform/paper/paper.ts";
import { signatures } from "../../../platform/paper/signatures.ts";
import { table } from "../../../platform/paper/table.ts";
import type { CreditFacts } from "../facts/document-facts.ts";
import { appraiserSignature, head, type Issue, sides, titleBlock, verification } from "./parts.ts";

const points = new Intl.NumberFormat("id-ID", { minimumFractionDigits: 0, maximumFractionDigits: 3 });
const percent = new Intl.NumberFormat("id-ID", { style: "percent" });

/** Konversi predikat kinerja ke angka kredit (PermenPANRB 1/2023): with its arithmetic. */
export function creditLayout(paper: Paper, facts: CreditFacts, issue: Issue): void {
  titleBlock(paper, "Konversi Predikat Kinerja ke Angka Kredit", [facts.period], facts, issue);
  sides(paper, facts);
  paper.heading(2, "Konversi predikat kinerja ke angka kredit");
  paper.gap(3);
  const { level, predicate, share, coefficient, months } = facts;
  table(paper, {
    summary: "Konversi predikat kinerja ke angka kredit",
    size: 9,
    widths: [20, 20, 14, 18, 12, 16],
    head: [
      [
        head("Jenjang"),
        head("Predikat"),
        head("Prosentase"),
        head("Koefisien per tahun"),
        head("Bulan"),
        head("Angka kredit yang diperoleh"),
      ],
    ],
    groups: [
      {
        rows: [
          [
            { text: FUNCTIONAL_LEVEL_LABEL[level], head: "Row", weight: "plain" },
            { text: PREDICATE_LABEL[predicate] },
            { text: percent.format(share), align: "right" },
            { text: points.format(coefficient), align: "right" },
            { text: String(months), align: "right" },
            { text: points.format(facts.points), align: "right", weight: "bold" },
          ],
        ],
      },
    ],
  });
  paper.gap(6);
  paper.paragraph(
    `Angka kredit = ${points.format(coefficient)} × ${percent.format(share)} × ${months}/12 = ${points.format(facts.points)}.`,
  );
  paper.paragraph(`Dasar: PermenPANRB 1/2023; aturan versi ${facts.ruleVersion}.`, { size: 8 });
  signatures(paper, [appraiserSignature(facts, facts.publishedOn)]);
  verification(paper, issue);
}
