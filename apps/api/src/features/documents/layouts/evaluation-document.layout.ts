import { PREDICATE_LABEL } from "@andir/domain/import-label";
import { ORGANISATION_RATING_LABEL } from "@andir/domain/organisation-rating";
import type { Paper } from "../../../platform/paper/paper.ts";
import { table } from "../../../platform/paper/table.ts";
import type { Cell, Group } from "../../../platform/paper/table-facts.ts";
import type { EvaluationDocumentFacts, PersonFacts } from "../facts/document-facts.ts";
import {
  appraiserSignature,
  capitals,
  closing,
  day,
  DOTS,
  employeeSignature,
  type Issue,
  label,
  PERSON_LINES,
  signed,
  titleBlock,
} from "./parts.ts";

/** Dokumen evaluasi: who, what it comes to, and the fields of an objection, written or to be written. */
export function evaluationDocumentLayout(paper: Paper, facts: EvaluationDocumentFacts, issue: Issue): void {
  const { objection, superior, place } = facts;
  titleBlock(paper, { title: "Dokumen Evaluasi Kinerja Pegawai", under: [`Periode: ${facts.period}`] }, facts, issue);
  const blank = `${place}, ........................`;
  const end = closing(
    paper,
    issue,
    [
      {
        ...employeeSignature(facts),
        above: [
          facts.acknowledgedOn === null ? blank : `${place}, ${day(facts.acknowledgedOn)}`,
          "Pegawai yang Dinilai,",
        ],
      },
      appraiserSignature(facts, facts.publishedOn),
    ],
    [
      {
        field: "atasan_pejabat_penilai_kinerja",
        above: [blank, "Atasan Pejabat Penilai Kinerja,"],
        ...(superior === null ? { name: DOTS, below: [] } : signed(superior)),
      },
    ],
  );
  table(paper, {
    summary: "Isi dokumen evaluasi kinerja pegawai",
    size: 8.5,
    widths: [6, 34, 60],
    head: [],
    groups: [
      person(1, "Pegawai yang dinilai", facts.employee),
      person(2, "Pejabat penilai kinerja", facts.appraiser),
      person(3, "Atasan pejabat penilai kinerja", superior),
      part(4, "Evaluasi kinerja", [
        [
          "Capaian kinerja organisasi",
          facts.organisation === null ? "Belum ditetapkan" : capitals(ORGANISATION_RATING_LABEL[facts.organisation]),
        ],
        ["Predikat kinerja pegawai", capitals(PREDICATE_LABEL[facts.predicate])],
      ]),
      text(5, "Catatan/rekomendasi", facts.notes ?? "–"),
      text(6, "Keberatan", dated(objection?.reason, objection?.filedOn)),
      text(7, "Penjelasan pejabat penilai atas keberatan", dated(objection?.answer, objection?.answeredOn)),
      text(8, "Keputusan dan rekomendasi atasan pejabat penilai", dated(objection?.decision, objection?.decidedOn)),
    ],
    tail: NOTE + end.height,
  });
  paper.gap(4);
  paper.paragraph(
    [
      `Dibuat pejabat penilai tanggal ${day(facts.publishedOn)}.`,
      facts.acknowledgedOn === null ? "" : `Diterima pegawai tanggal ${day(facts.acknowledgedOn)}.`,
    ]
      .filter(Boolean)
      .join(" "),
    { size: 8 },
  );
  end.draw();
}

/** The line under the table. */
const NOTE = 30;

const title = (words: string): Cell => ({
  text: capitals(words),
  head: "Row",
  columns: 2,
  isShaded: true,
});

const part = (at: number, name: string, lines: readonly (readonly [string, string])[]): Group => ({
  shared: [{ text: String(at), align: "center", weight: "bold" }],
  rows: [[title(name)], ...lines.map(([words, value]) => [label(words), { text: value }])],
});

const person = (at: number, name: string, facts: PersonFacts | null): Group =>
  part(
    at,
    name,
    PERSON_LINES.map(([words, of]) => [words, (facts && of(facts)) ?? "–"] as const),
  );

/** Room for a hand to write in, where nothing is written yet. */
const ROOM = "\u00a0\n\u00a0\n\u00a0";

const text = (at: number, name: string, words: string): Group => ({
  shared: [{ text: String(at), align: "center", weight: "bold" }],
  rows: [[title(name)], [{ text: words, columns: 2 }]],
});

const dated = (words: string | null | undefined, on: string | null | undefined): string =>
  words == null ? ROOM : on == null ? words : `Tanggal ${day(on)}\n${words}`;
