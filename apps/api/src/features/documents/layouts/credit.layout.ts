import { FUNCTIONAL_LEVEL_LABEL } from "@andir/domain/credit-points";
import { PREDICATE_LABEL } from "@andir/domain/import-label";
import { parseNip } from "@andir/domain/nip";
import type { Paper } from "../../../platform/paper/paper.ts";
import { table } from "../../../platform/paper/table.ts";
import type { CreditFacts } from "../facts/document-facts.ts";
import { appraiserSignature, closing, day, DOTS, head, type Issue, label, numberCell, titleBlock } from "./parts.ts";
import { places } from "./results.ts";

const points = new Intl.NumberFormat("id-ID", { minimumFractionDigits: 0, maximumFractionDigits: 3 });
const percent = new Intl.NumberFormat("id-ID", { style: "percent" });

/** Konversi predikat kinerja ke angka kredit (PermenPANRB 1/2023, Peraturan BKN 3/2023): with its arithmetic. */
export function creditLayout(paper: Paper, facts: CreditFacts, issue: Issue): void {
  titleBlock(
    paper,
    { title: "Konversi Predikat Kinerja ke Angka Kredit", under: [`Periode: ${facts.period}`] },
    facts,
    issue,
  );
  table(paper, {
    title: "PEJABAT FUNGSIONAL YANG DINILAI",
    summary: "Keterangan perorangan",
    size: 9,
    widths: [5, 38, 57],
    head: [],
    groups: personal(facts).map(([words, value], at) => ({
      rows: [[numberCell(at + 1), label(words), { text: value }]],
    })),
  });
  paper.gap(10);
  const { level, predicate, share, coefficient, months } = facts;
  const end = closing(paper, issue, [
    {
      ...appraiserSignature(facts, facts.publishedOn),
      above: [`Ditetapkan di ${facts.place}`, `pada tanggal ${day(facts.publishedOn)}`, "Pejabat Penilai Kinerja,"],
    },
  ]);
  table(paper, {
    title: "KONVERSI PREDIKAT KINERJA KE ANGKA KREDIT",
    summary: "Konversi predikat kinerja ke angka kredit",
    size: 9,
    widths: [25, 20, 25, 30],
    head: [
      [head("Hasil penilaian kinerja", { columns: 2 }), head("Koefisien per tahun"), head("Angka kredit yang didapat")],
      [
        head("Predikat"),
        head("Prosentase"),
        head(FUNCTIONAL_LEVEL_LABEL[level]),
        head(months === 12 ? "(2) × (3)" : `(2) × (3) × ${months}/12`),
      ],
      places(4),
    ],
    groups: [
      {
        rows: [
          [
            { text: PREDICATE_LABEL[predicate], head: "Row", weight: "plain", align: "center" },
            { text: percent.format(share), align: "center" },
            { text: points.format(coefficient), align: "center" },
            { text: points.format(facts.points), align: "center", weight: "bold" },
          ],
        ],
      },
    ],
    tail: 40 + end.height,
  });
  paper.gap(6);
  paper.paragraph(
    `Angka kredit = ${percent.format(share)} × ${points.format(coefficient)} × ${months}/12 bulan = ${points.format(facts.points)}.`,
  );
  paper.paragraph(`Dasar: PermenPANRB 1/2023; aturan versi ${facts.ruleVersion}.`, { size: 8 });
  end.draw();
}

const SEX = { MALE: "Laki-laki", FEMALE: "Perempuan" } as const;
/** As the form numbers them. Day of birth and sex are what the NIP says. */
function personal({ employee, heldFrom, agency }: CreditFacts): readonly (readonly [string, string])[] {
  const nip = parseNip(employee.nip ?? "");
  const bornOn = nip.ok && nip.bornOn !== null ? day(nip.bornOn) : DOTS;
  return [
    ["Nama", employee.name],
    ["NIP", employee.nip ?? "–"],
    ["Nomor seri Karpeg", DOTS],
    ["Tempat/tanggal lahir", `${DOTS} / ${bornOn}`],
    ["Jenis kelamin", nip.ok && nip.sex !== null ? SEX[nip.sex] : DOTS],
    ["Pangkat/golongan ruang/TMT", `${employee.grade ?? "–"} / TMT ${DOTS}`],
    ["Jabatan/TMT", `${employee.title ?? "–"} / TMT ${heldFrom === undefined ? DOTS : day(heldFrom)}`],
    ["Unit kerja", employee.unit ?? "–"],
    ["Instansi", agency],
  ];
}
