import { INDICATOR_ASPECT_LABEL } from "@andir/domain/indicator-aspect";
import { PREDICATE_LABEL, RATING_LABEL } from "@andir/domain/import-label";
import { ORGANISATION_RATING_LABEL } from "@andir/domain/organisation-rating";
import type { Paper } from "../../../platform/paper/paper.ts";
import { signatures } from "../../../platform/paper/signatures.ts";
import { type Cell, type Group, table } from "../../../platform/paper/table.ts";
import type { EvaluationFacts, JudgedResultFacts, ReachedFacts } from "../facts/document-facts.ts";
import { distributionCurve } from "./chart.ts";
import { amount, appraiserSignature, head, type Issue, sides, titleBlock, verification } from "./parts.ts";
import { behaviourText, numberCell, places, targetOf } from "./plan.layout.ts";

/** The evaluation of a period; as the form of feedback the same without what was rated. */
export function evaluationLayout(paper: Paper, facts: EvaluationFacts, issue: Issue): void {
  const isRated = facts.kind === "EVALUATION";
  titleBlock(paper, isRated ? "Evaluasi Kinerja Pegawai" : "Umpan Balik Berkelanjutan", [facts.period], facts, issue);
  sides(paper, facts);
  if (isRated) organisation(paper, facts);

  paper.heading(2, "Hasil kerja");
  paper.gap(3);
  results(paper, facts);
  if (isRated) rated(paper, "Rating hasil kerja", RATING_LABEL[facts.workResult]);

  paper.gap(8);
  paper.heading(2, "Perilaku kerja");
  paper.gap(3);
  values(paper, facts);
  if (isRated) {
    rated(paper, "Rating perilaku kerja", RATING_LABEL[facts.behaviour]);
    rated(paper, "Predikat kinerja pegawai", PREDICATE_LABEL[facts.predicate]);
  }
  signatures(paper, [appraiserSignature(facts, facts.publishedOn)]);
  verification(paper, issue);
}

function organisation(paper: Paper, { organisation: rating }: EvaluationFacts): void {
  paper.heading(2, "Capaian kinerja organisasi");
  paper.paragraph(rating === null ? "Belum ditetapkan" : ORGANISATION_RATING_LABEL[rating], { weight: "bold" });
  paper.gap(6);
  paper.heading(2, "Pola distribusi");
  if (rating === null) paper.paragraph("Ditampilkan setelah capaian kinerja organisasi ditetapkan.");
  else distributionCurve(paper, rating);
  paper.gap(6);
}

export function rated(paper: Paper, title: string, value: string): void {
  paper.gap(5);
  paper.heading(3, `${title}: ${value}`);
}

const reached = ({ realisation, unitOfMeasure }: ReachedFacts): string =>
  realisation === null ? "Tidak ada" : [amount(realisation), unitOfMeasure].filter(Boolean).join(" ");

const quoted = (feedback: readonly string[]): string =>
  feedback.length === 0 ? "–" : feedback.map((text) => `• ${text.replaceAll(/\s+/g, " ").trim()}`).join("\n");

function results(paper: Paper, facts: EvaluationFacts): void {
  const columns = 8;
  const group = (result: JudgedResultFacts, at: number): Group => {
    const indicators: readonly (ReachedFacts | null)[] = result.indicators.length > 0 ? result.indicators : [null];
    return {
      shared: [numberCell(at), { text: result.supports ?? "–" }, { text: result.title, head: "Row", weight: "plain" }],
      rows: indicators.map((one, row): Cell[] => [
        { text: one ? INDICATOR_ASPECT_LABEL[one.aspect] : "–" },
        { text: one?.text ?? "–" },
        { text: one ? targetOf(one) : "–" },
        { text: one ? reached(one) : "–" },
        // Said of the result, so it stands beside its first indicator.
        { text: row === 0 ? quoted(result.feedback) : "" },
      ]),
    };
  };
  const section = (kind: JudgedResultFacts["kind"], title: string): Group[] => {
    const found = facts.results.filter((result) => result.kind === kind);
    return [
      { rows: [[{ text: title, weight: "bold", columns, isShaded: true }]] },
      ...(found.length === 0
        ? [{ rows: [[{ text: "Tidak ada", columns }]] }]
        : found.map((result, at) => group(result, at + 1))),
    ];
  };
  table(paper, {
    summary: "Hasil kerja dengan target, realisasi, dan umpan balik",
    size: 7.5,
    widths: [3.5, 16, 18, 9, 18, 10, 11, 18],
    head: [
      [
        head("No"),
        head("Rencana hasil kerja pimpinan yang diintervensi"),
        head("Rencana hasil kerja"),
        head("Aspek"),
        head("Indikator kinerja individu"),
        head("Target"),
        head("Realisasi berdasarkan bukti dukung"),
        head("Umpan balik berkelanjutan berdasarkan bukti dukung"),
      ],
      places(columns),
    ],
    groups: [...section("MAIN", "A. Utama"), ...section("ADDITIONAL", "B. Tambahan")],
  });
}

function values(paper: Paper, facts: EvaluationFacts): void {
  table(paper, {
    summary: "Perilaku kerja: nilai dengan panduan, ekspektasi khusus pimpinan, dan umpan balik",
    size: 7.5,
    widths: [3.5, 44, 26, 26.5],
    head: [
      [
        head("No"),
        head("Nilai dasar dan panduan perilaku"),
        head("Ekspektasi khusus pimpinan"),
        head("Umpan balik berkelanjutan berdasarkan bukti dukung"),
      ],
    ],
    groups: facts.values.map(({ value, expectation, feedback }, at) => ({
      shared: [numberCell(at + 1)],
      rows: [
        [
          { text: behaviourText(value), head: "Row", weight: "plain" },
          { text: expectation ?? "–" },
          { text: quoted(feedback) },
        ],
      ],
    })),
  });
}
