import { PREDICATE_LABEL, RATING_LABEL } from "@andir/domain/import-label";
import { ORGANISATION_RATING_LABEL } from "@andir/domain/organisation-rating";
import type { Paper } from "../../../platform/paper/paper.ts";
import { signatures } from "../../../platform/paper/signatures.ts";
import { type Group, table } from "../../../platform/paper/table.ts";
import type { EvaluationDocumentFacts, PersonFacts } from "../facts/document-facts.ts";
import {
  appraiserSignature,
  day,
  employeeSignature,
  head,
  type Issue,
  signed,
  titleBlock,
  verification,
} from "./parts.ts";
import { numberCell } from "./plan.layout.ts";

/** Dokumen evaluasi: who, what it comes to, and the fields of an objection, written or to be written. */
export function evaluationDocumentLayout(paper: Paper, facts: EvaluationDocumentFacts, issue: Issue): void {
  titleBlock(paper, "Dokumen Evaluasi Kinerja Pegawai", [facts.period], facts, issue);
  const { objection, superior, place } = facts;
  table(paper, {
    summary: "Isi dokumen evaluasi kinerja pegawai",
    size: 8.5,
    widths: [6, 34, 60],
    head: [[head("No"), head("Uraian"), head("Isi")]],
    groups: [
      ...person(1, "Pegawai yang dinilai", facts.employee),
      ...person(2, "Pejabat penilai kinerja", facts.appraiser),
      ...person(3, "Atasan pejabat penilai kinerja", superior),
      ...part(4, "Evaluasi kinerja", [
        [
          "Capaian kinerja organisasi",
          facts.organisation === null ? "Belum ditetapkan" : ORGANISATION_RATING_LABEL[facts.organisation],
        ],
        ["Rating hasil kerja", RATING_LABEL[facts.workResult]],
        ["Rating perilaku kerja", RATING_LABEL[facts.behaviour]],
        ["Predikat kinerja pegawai", PREDICATE_LABEL[facts.predicate]],
      ]),
      ...text(5, "Catatan/rekomendasi", facts.notes ?? "–"),
      ...text(6, "Keberatan", dated(objection?.reason, objection?.filedOn)),
      ...text(7, "Penjelasan pejabat penilai atas keberatan", dated(objection?.answer, objection?.answeredOn)),
      ...text(8, "Keputusan dan rekomendasi atasan pejabat penilai", dated(objection?.decision, objection?.decidedOn)),
    ],
  });
  paper.gap(4);
  paper.paragraph(
    [
      `Diterbitkan oleh pejabat penilai ${day(facts.publishedOn)}.`,
      facts.acknowledgedOn === null ? "" : `Diterima pegawai ${day(facts.acknowledgedOn)}.`,
    ]
      .filter(Boolean)
      .join(" "),
    { size: 8 },
  );
  const blank = `${place}, ........................`;
  signatures(paper, [
    {
      ...employeeSignature(facts),
      above: [
        facts.acknowledgedOn === null ? blank : `${place}, ${day(facts.acknowledgedOn)}`,
        "Pegawai yang dinilai,",
      ],
    },
    appraiserSignature(facts, facts.publishedOn),
  ]);
  signatures(paper, [
    {
      field: "atasan_pejabat_penilai_kinerja",
      above: [blank, "Atasan pejabat penilai kinerja,"],
      ...(superior === null ? { name: "................................", below: [] } : signed(superior)),
    },
  ]);
  verification(paper, issue);
}

const LINES: readonly [string, keyof PersonFacts][] = [
  ["Nama", "name"],
  ["NIP", "nip"],
  ["Pangkat/Gol. ruang", "grade"],
  ["Jabatan", "title"],
  ["Unit kerja", "unit"],
];

function part(at: number, title: string, lines: readonly (readonly [string, string])[]): Group[] {
  return [
    {
      rows: [
        [
          { ...numberCell(at), weight: "bold", isShaded: true },
          { text: title, weight: "bold", columns: 2, isShaded: true },
        ],
      ],
    },
    ...lines.map(([label, value], line) => ({
      rows: [
        [
          { text: String.fromCharCode(97 + line), align: "center" as const },
          { text: label, head: "Row" as const, weight: "plain" as const },
          { text: value },
        ],
      ],
    })),
  ];
}

const person = (at: number, title: string, facts: PersonFacts | null): Group[] =>
  part(
    at,
    title,
    facts === null ? [["Nama", "–"]] : LINES.map(([label, name]) => [label, facts[name] ?? "–"] as const),
  );

/** Room for a hand to write in, where nothing is written yet. */
const ROOM = "\u00a0\n\u00a0\n\u00a0";

const text = (at: number, title: string, words: string): Group[] => [
  {
    rows: [
      [
        { ...numberCell(at), weight: "bold", isShaded: true },
        { text: title, weight: "bold", columns: 2, isShaded: true },
      ],
    ],
  },
  { rows: [[{ text: words, columns: 3 }]] },
];

const dated = (words: string | null | undefined, on: string | null | undefined): string =>
  words == null ? ROOM : on == null ? words : `Tanggal ${day(on)}\n${words}`;
