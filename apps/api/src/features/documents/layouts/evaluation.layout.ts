import { INDICATOR_ASPECT_LABEL } from "@andir/domain/indicator-aspect";
import { PREDICATE_LABEL, RATING_LABEL } from "@andir/domain/import-label";
import { ORGANISATION_RATING_LABEL } from "@andir/domain/organisation-rating";
import { BAR, type Paper } from "../../../platform/paper/paper.ts";
import { table } from "../../../platform/paper/table.ts";
import type { Cell, TableFacts } from "../../../platform/paper/table-facts.ts";
import type { EvaluationFacts, ReachedFacts } from "../facts/document-facts.ts";
import { distributionCurve, CURVE } from "./chart.ts";
import {
  amount,
  appraiserSignature,
  capitals,
  closing,
  head,
  type Issue,
  numberCell,
  sides,
  titleBlock,
} from "./parts.ts";
import { approach, behaviourCell, lines, measuresOf, perspectiveOf, places, sections, targetOf } from "./results.ts";

/** The evaluation of a period; as the form of feedback the same without what was rated. */
export function evaluationLayout(paper: Paper, facts: EvaluationFacts, issue: Issue): void {
  const isRated = facts.kind === "EVALUATION";
  const title = isRated ? "Evaluasi Kinerja Pegawai" : "Umpan Balik Berkelanjutan";
  const { form = "QUANTITATIVE", isHead = false } = facts;
  titleBlock(paper, { title, under: [...approach(form, isHead), `Periode: ${facts.period}`] }, facts, issue);
  sides(paper, facts);
  if (isRated) organisation(paper, facts);

  const found = isHead ? headTable(facts) : form === "QUANTITATIVE" ? fullTable(facts) : textTable(facts);
  table(paper, { ...found, tail: isRated ? BAR : 0 });
  if (isRated) paper.bar(3, said("Rating hasil kerja", RATING_LABEL[facts.workResult]));
  paper.gap(10);

  const end = closing(paper, issue, [appraiserSignature(facts, facts.publishedOn)]);
  values(paper, facts, end.height + (isRated ? 2 * BAR : 0));
  if (isRated) {
    paper.bar(3, said("Rating perilaku kerja", RATING_LABEL[facts.behaviour]), BAR);
    paper.bar(2, said("Predikat kinerja pegawai", PREDICATE_LABEL[facts.predicate]));
  }
  end.draw();
}

const said = (title: string, value: string): string => capitals(`${title}: ${value}`);

function organisation(paper: Paper, { organisation: rating }: EvaluationFacts): void {
  const words = rating === null ? "Belum ditetapkan" : ORGANISATION_RATING_LABEL[rating];
  paper.bar(2, said("Capaian kinerja organisasi", words), 2 * BAR);
  paper.bar(3, "POLA DISTRIBUSI", rating === null ? BAR : CURVE);
  if (rating === null) {
    paper.gap(4);
    paper.paragraph("Ditampilkan setelah capaian kinerja organisasi ditetapkan.");
  } else distributionCurve(paper, rating);
  paper.gap(8);
}

const reached = ({ realisation, unitOfMeasure }: ReachedFacts): string =>
  realisation === null ? "Tidak ada" : [amount(realisation), unitOfMeasure].filter(Boolean).join(" ");

const quoted = (feedback: readonly string[]): string =>
  feedback.length === 0 ? "–" : feedback.map((text) => `• ${text.replaceAll(/\s+/g, " ").trim()}`).join("\n");

const REALISATION = head("Realisasi berdasarkan bukti dukung");
const FEEDBACK = head("Umpan balik berkelanjutan berdasarkan bukti dukung");

/** Of each form: what was said is of the whole result, so it stands beside all its indicators. */
const common = (summary: string): Pick<TableFacts, "title" | "summary" | "size"> => ({
  title: "HASIL KERJA",
  summary: `Hasil kerja dengan ${summary}, realisasi, dan umpan balik`,
  size: 7.5,
});

const fullTable = (facts: EvaluationFacts): TableFacts => ({
  ...common("target"),
  widths: [3.5, 16, 17, 9, 17, 10, 12, 18],
  head: [
    [
      head("No"),
      head("Rencana hasil kerja pimpinan yang diintervensi"),
      head("Rencana hasil kerja"),
      head("Aspek"),
      head("Indikator kinerja individu"),
      head("Target"),
      REALISATION,
      FEEDBACK,
    ],
    places(8),
  ],
  groups: sections(facts.results, 8, (result, at) => ({
    shared: [numberCell(at), { text: result.supports ?? "–" }, { text: result.title, head: "Row", weight: "plain" }],
    rows: lines(
      result.indicators,
      (one): Cell[] => [
        { text: INDICATOR_ASPECT_LABEL[one.aspect] },
        { text: one.text },
        { text: targetOf(one) },
        { text: reached(one) },
      ],
      4,
    ),
    sharedAfter: [{ text: quoted(result.feedback) }],
  })),
});

const headTable = (facts: EvaluationFacts): TableFacts => ({
  ...common("target, perspektif"),
  widths: [3.5, 23, 22, 11, 11, 12, 18],
  head: [
    [
      head("No"),
      head("Rencana hasil kerja"),
      head("Indikator kinerja individu"),
      head("Target"),
      head("Perspektif"),
      REALISATION,
      FEEDBACK,
    ],
    places(7),
  ],
  groups: sections(facts.results, 7, (result, at) => ({
    shared: [numberCell(at), { text: result.title, head: "Row", weight: "plain" }],
    rows: lines(
      result.indicators,
      (one): Cell[] => [
        { text: one.text },
        { text: targetOf(one) },
        { text: perspectiveOf(result.perspective) },
        { text: reached(one) },
      ],
      4,
    ),
    sharedAfter: [{ text: quoted(result.feedback) }],
  })),
});

const textTable = (facts: EvaluationFacts): TableFacts => ({
  ...common("ukuran keberhasilan"),
  widths: [3.5, 19, 20, 26, 14, 18],
  head: [
    [
      head("No"),
      head("Rencana hasil kerja pimpinan yang diintervensi"),
      head("Rencana hasil kerja"),
      head("Ukuran keberhasilan/indikator kinerja individu dan target"),
      REALISATION,
      FEEDBACK,
    ],
    places(6),
  ],
  groups: sections(facts.results, 6, (result, at) => ({
    shared: [numberCell(at), { text: result.supports ?? "–" }, { text: result.title, head: "Row", weight: "plain" }],
    rows: lines(result.indicators, (one): Cell[] => [{ text: measuresOf([one]) }, { text: reached(one) }], 2),
    sharedAfter: [{ text: quoted(result.feedback) }],
  })),
});

function values(paper: Paper, facts: EvaluationFacts, tail: number): void {
  table(paper, {
    title: "PERILAKU KERJA",
    summary: "Perilaku kerja: nilai dengan panduan, ekspektasi khusus pimpinan, dan umpan balik",
    size: 7.5,
    widths: [3.5, 44, 26, 26.5],
    head: [[head("No"), head("Nilai dasar dan panduan perilaku"), head("Ekspektasi khusus pimpinan"), FEEDBACK]],
    groups: facts.values.map(({ value, expectation, feedback }, at) => ({
      shared: [numberCell(at + 1)],
      rows: [[behaviourCell(value), { text: expectation ?? "–" }, { text: quoted(feedback) }]],
    })),
    tail,
  });
}
