import { INDICATOR_ASPECT_LABEL } from "@andir/domain/indicator-aspect";
import type { Paper } from "../../../platform/paper/paper.ts";
import { table } from "../../../platform/paper/table.ts";
import type { Group, TableFacts } from "../../../platform/paper/table-facts.ts";
import type { PlanFacts } from "../facts/document-facts.ts";
import {
  appraiserSignature,
  capitals,
  closing,
  employeeSignature,
  head,
  type Issue,
  numberCell,
  sides,
  titleBlock,
} from "./parts.ts";
import { approach, behaviourCell, lines, measuresOf, perspectiveOf, places, sections, targetOf } from "./results.ts";

/** Sasaran Kinerja Pegawai: of a unit's head, and of others in both forms; with the annex. */
export function planLayout(paper: Paper, facts: PlanFacts, issue: Issue): void {
  const under = approach(facts.form, facts.isHead);
  titleBlock(paper, { title: "Sasaran Kinerja Pegawai", under }, facts, issue);
  sides(paper, facts);
  table(paper, facts.isHead ? headTable(facts) : facts.form === "QUANTITATIVE" ? fullTable(facts) : textTable(facts));
  paper.gap(10);
  const end = closing(paper, issue, [employeeSignature(facts), appraiserSignature(facts, facts.agreedOn)]);
  behaviour(paper, facts, end.height);
  end.draw();
  annex(paper, facts, under, issue);
}

const fullTable = (facts: PlanFacts): TableFacts => ({
  title: "HASIL KERJA",
  summary: "Rencana hasil kerja dengan aspek, indikator, dan target",
  widths: [4, 24, 26, 10, 24, 13],
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
  groups: sections(facts.results, 6, (result, at) => ({
    shared: [numberCell(at), { text: result.supports ?? "–" }, { text: result.title, head: "Row", weight: "plain" }],
    rows: lines(
      result.indicators,
      (one) => [{ text: INDICATOR_ASPECT_LABEL[one.aspect] }, { text: one.text }, { text: targetOf(one) }],
      3,
    ),
  })),
});

const headTable = (facts: PlanFacts): TableFacts => ({
  title: "HASIL KERJA",
  summary: "Rencana hasil kerja dengan indikator, target, dan perspektif",
  widths: [4, 34, 32, 14, 16],
  head: [
    [head("No"), head("Rencana hasil kerja"), head("Indikator kinerja individu"), head("Target"), head("Perspektif")],
    places(5),
  ],
  groups: sections(facts.results, 5, (result, at) => ({
    shared: [numberCell(at), { text: result.title, head: "Row", weight: "plain" }],
    rows: lines(result.indicators, (one) => [{ text: one.text }, { text: targetOf(one) }], 2),
    sharedAfter: [{ text: perspectiveOf(result.perspective) }],
  })),
});

const textTable = (facts: PlanFacts): TableFacts => ({
  title: "HASIL KERJA",
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
  groups: sections(facts.results, 4, (result, at) => ({
    shared: [numberCell(at), { text: result.supports ?? "–" }, { text: result.title, head: "Row", weight: "plain" }],
    rows: [[{ text: measuresOf(result.indicators) }]],
  })),
});

function behaviour(paper: Paper, { expectations }: PlanFacts, tail: number): void {
  table(paper, {
    title: "PERILAKU KERJA",
    summary: "Perilaku kerja: nilai dengan panduan, dan ekspektasi khusus pimpinan",
    widths: [4, 54, 42],
    head: [[head("No"), head("Nilai dasar dan panduan perilaku"), head("Ekspektasi khusus pimpinan")]],
    groups: expectations.map(({ value, expectation }, at) => ({
      shared: [numberCell(at + 1)],
      rows: [[behaviourCell(value), { text: expectation ?? "–" }]],
    })),
    tail,
  });
}

function annex(paper: Paper, facts: PlanFacts, under: readonly string[], issue: Issue): void {
  paper.newPage();
  titleBlock(paper, { title: "Lampiran Sasaran Kinerja Pegawai", under }, facts, issue);
  sides(paper, facts);
  const part = (title: string, written: readonly string[]): Group[] => [
    { rows: [[{ text: capitals(title), weight: "bold", columns: 2, isShaded: true }]], staysWithNext: true },
    ...(written.length === 0
      ? [{ rows: [[numberCell(1), { text: "Belum ada yang dituliskan" }]] }]
      : written.map((line, at) => ({ rows: [[numberCell(at + 1), { text: line }]] }))),
  ];
  const both = [employeeSignature(facts), appraiserSignature(facts, facts.agreedOn)];
  const end = closing(
    paper,
    null,
    both.map((one) => ({ ...one, field: `${one.field}_lampiran` })),
  );
  table(paper, {
    summary: "Dukungan sumber daya, skema pertanggungjawaban, dan konsekuensi",
    widths: [4, 96],
    head: [[head("No"), head("Uraian")]],
    groups: [
      ...part("Dukungan sumber daya", facts.resources),
      ...part("Skema pertanggungjawaban", facts.accountability),
      ...part("Konsekuensi", facts.consequences),
    ],
    tail: end.height,
  });
  end.draw();
}
