import { CORE_VALUES } from "@andir/domain/core-value";
import { INDICATOR_ASPECT_LABEL } from "@andir/domain/indicator-aspect";
import { PLAN_PERSPECTIVE_LABEL } from "@andir/domain/plan-perspective";
import type { Paper } from "../../../platform/paper/paper.ts";
import { signatures } from "../../../platform/paper/signatures.ts";
import { type Cell, type Group, table } from "../../../platform/paper/table.ts";
import type { IndicatorFacts, PlanFacts, ResultFacts } from "../facts/document-facts.ts";
import {
  amount,
  appraiserSignature,
  employeeSignature,
  head,
  type Issue,
  sides,
  titleBlock,
  verification,
} from "./parts.ts";

/** Sasaran Kinerja Pegawai: of a unit's head, and of others in both forms; with the annex. */
export function planLayout(paper: Paper, facts: PlanFacts, issue: Issue): void {
  const form = facts.form === "QUANTITATIVE" ? "kuantitatif" : "kualitatif";
  titleBlock(paper, "Sasaran Kinerja Pegawai", [`Pendekatan hasil kerja ${form}`], facts, issue);
  sides(paper, facts);

  paper.heading(2, "Hasil kerja");
  paper.gap(3);
  table(paper, facts.isHead ? headTable(facts) : facts.form === "QUANTITATIVE" ? fullTable(facts) : textTable(facts));
  paper.gap(10);

  paper.heading(2, "Perilaku kerja");
  paper.gap(3);
  behaviour(paper, facts);
  signatures(paper, [employeeSignature(facts), appraiserSignature(facts, facts.agreedOn)]);
  verification(paper, issue);
  annex(paper, facts, issue);
}

export const places = (count: number): Cell[] =>
  Array.from({ length: count }, (_, at) => head(`(${at + 1})`, { weight: "plain" }));

/** Main results, then additional ones, each under a line of its own; numbers begin anew. */
function sections(facts: PlanFacts, columns: number, of: (result: ResultFacts, place: number) => Group): Group[] {
  const section = (kind: ResultFacts["kind"], title: string): Group[] => {
    const results = facts.results.filter((result) => result.kind === kind);
    const name: Group = { rows: [[{ text: title, weight: "bold", columns, isShaded: true }]] };
    const none: Group = { rows: [[{ text: "Tidak ada", columns }]] };
    return [name, ...(results.length === 0 ? [none] : results.map((result, at) => of(result, at + 1)))];
  };
  return [...section("MAIN", "A. Utama"), ...section("ADDITIONAL", "B. Tambahan")];
}

export const numberCell = (at: number): Cell => ({ text: String(at), align: "center" });
const indicators = (
  { indicators: all }: ResultFacts,
  of: (indicator: IndicatorFacts) => Cell[],
  none: number,
): Cell[][] => (all.length === 0 ? [Array.from({ length: none }, () => ({ text: "–" }))] : all.map(of));

export const targetOf = ({ target, unitOfMeasure }: IndicatorFacts): string =>
  target === null ? (unitOfMeasure ?? "–") : [amount(target), unitOfMeasure].filter(Boolean).join(" ");

const fullTable = (facts: PlanFacts) => ({
  summary: "Rencana hasil kerja dengan aspek, indikator, dan target",
  widths: [4, 24, 26, 11, 24, 13],
  head: [
    [
      head("No"),
      head("Rencana hasil kerja pimpinan yang diintervensi"),
      head("Rencana hasil kerja"),
      head("Aspek"),
      head("Indikator kinerja individu"),
      head("Target"),
    ],
    places(6),
  ],
  groups: sections(facts, 6, (result, at) => ({
    shared: [numberCell(at), { text: result.supports ?? "–" }, { text: result.title, head: "Row", weight: "plain" }],
    rows: indicators(
      result,
      (one) => [{ text: INDICATOR_ASPECT_LABEL[one.aspect] }, { text: one.text }, { text: targetOf(one) }],
      3,
    ),
  })),
});

const headTable = (facts: PlanFacts) => ({
  summary: "Rencana hasil kerja dengan indikator, target, dan perspektif",
  widths: [4, 34, 32, 14, 16],
  head: [
    [head("No"), head("Rencana hasil kerja"), head("Indikator kinerja individu"), head("Target"), head("Perspektif")],
    places(5),
  ],
  groups: sections(facts, 5, (result, at) => ({
    shared: [numberCell(at), { text: result.title, head: "Row", weight: "plain" }],
    rows: indicators(
      result,
      (one) => [
        { text: one.text },
        { text: targetOf(one) },
        { text: result.perspective === null ? "–" : PLAN_PERSPECTIVE_LABEL[result.perspective] },
      ],
      3,
    ),
  })),
});

/** Aspect, indicator and target in one text. */
const textTable = (facts: PlanFacts) => ({
  summary: "Rencana hasil kerja dengan ukuran keberhasilan",
  widths: [4, 28, 30, 38],
  head: [
    [
      head("No"),
      head("Rencana hasil kerja pimpinan yang diintervensi"),
      head("Rencana hasil kerja"),
      head("Ukuran keberhasilan/indikator kinerja individu dan target"),
    ],
    places(4),
  ],
  groups: sections(facts, 4, (result, at) => ({
    shared: [numberCell(at), { text: result.supports ?? "–" }, { text: result.title, head: "Row", weight: "plain" }],
    rows: [
      [
        {
          text:
            result.indicators
              .map((one) => (one.target === null ? one.text : `${one.text} (${targetOf(one)})`))
              .join("\n") || "–",
        },
      ],
    ],
  })),
});

function behaviour(paper: Paper, { expectations }: PlanFacts): void {
  table(paper, {
    summary: "Perilaku kerja: nilai dengan panduan, dan ekspektasi khusus pimpinan",
    widths: [4, 54, 42],
    head: [[head("No"), head("Nilai dasar dan panduan perilaku"), head("Ekspektasi khusus pimpinan")]],
    groups: expectations.map(({ value, expectation }, at) => ({
      shared: [numberCell(at + 1)],
      rows: [[{ text: behaviourText(value), head: "Row", weight: "plain" }, { text: expectation ?? "–" }]],
    })),
  });
}

export const behaviourText = (value: keyof typeof CORE_VALUES): string =>
  [`${CORE_VALUES[value].label}:`, ...CORE_VALUES[value].guides.map((guide) => `• ${guide}`)].join("\n");

function annex(paper: Paper, facts: PlanFacts, issue: Issue): void {
  paper.newPage();
  titleBlock(paper, "Lampiran Sasaran Kinerja Pegawai", [], facts, issue);
  sides(paper, facts);
  const part = (title: string, lines: readonly string[]): Group[] => [
    { rows: [[{ text: title, weight: "bold", columns: 2, isShaded: true }]] },
    ...(lines.length === 0
      ? [{ rows: [[numberCell(1), { text: "Belum ada yang dituliskan" }]] }]
      : lines.map((line, at) => ({ rows: [[numberCell(at + 1), { text: line }]] }))),
  ];
  table(paper, {
    summary: "Dukungan sumber daya, skema pertanggungjawaban, dan konsekuensi",
    widths: [4, 96],
    head: [[head("No"), head("Uraian")]],
    groups: [
      ...part("Dukungan sumber daya", facts.resources),
      ...part("Skema pertanggungjawaban", facts.accountability),
      ...part("Konsekuensi", facts.consequences),
    ],
  });
  const both = [employeeSignature(facts), appraiserSignature(facts, facts.agreedOn)];
  signatures(
    paper,
    both.map((one) => ({ ...one, field: `${one.field}_lampiran` })),
  );
}
