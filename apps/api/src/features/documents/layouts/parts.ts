import { FORMAT } from "../../../platform/public-pages/format.ts";
import type { Paper } from "../../../platform/paper/paper.ts";
import { qrCode } from "../../../platform/paper/qr.ts";
import type { Signature } from "../../../platform/paper/signatures.ts";
import { type Cell, table } from "../../../platform/paper/table.ts";
import type { CommonFacts, PersonFacts } from "../facts/document-facts.ts";

export const day = (date: string): string => FORMAT.ID.day(date);

const number = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 2 });
export const amount = (value: number): string => number.format(value);

/** What the numbering gives a paper. */
export interface Issue {
  readonly number: string;
  readonly code: string;
  readonly issuedAt: Date;
  readonly verifyUrl: string;
}

export const head = (text: string, more: Partial<Cell> = {}): Cell => ({
  text,
  head: "Column",
  align: "center",
  ...more,
});

/** Title, agency and period, as at the head of every form. */
export function titleBlock(paper: Paper, title: string, under: readonly string[], facts: CommonFacts, issue: Issue) {
  paper.heading(1, title.toUpperCase(), { align: "center" });
  for (const line of under) paper.paragraph(line, { align: "center", size: 9 });
  paper.paragraph(`Nomor: ${issue.number}`, { align: "center", size: 9 });
  paper.gap(6);
  paper.paragraph(facts.agency, { weight: "bold" });
  paper.paragraph(`Periode penilaian: ${day(facts.startsOn)} s.d. ${day(facts.endsOn)}`);
  paper.gap(5);
}

const LINES: readonly [string, (person: PersonFacts) => string | null][] = [
  ["Nama", ({ name }) => name],
  ["NIP", ({ nip }) => nip],
  ["Pangkat/Gol. ruang", ({ grade }) => grade],
  ["Jabatan", ({ title }) => title],
  ["Unit kerja", ({ unit }) => unit],
];

/** Left the employee, right the appraiser. */
export function sides(paper: Paper, { employee, appraiser }: CommonFacts): void {
  table(paper, {
    summary: "Pegawai yang dinilai dan pejabat penilai kinerja",
    widths: [4, 17, 29, 4, 17, 29],
    head: [
      [
        head("No"),
        head("Pegawai yang dinilai", { columns: 2 }),
        head("No"),
        head("Pejabat penilai kinerja", { columns: 2 }),
      ],
    ],
    groups: LINES.map(([label, of], at) => ({
      rows: [
        [
          { text: String(at + 1), align: "center" as const },
          { text: label, head: "Row" as const, weight: "plain" as const },
          { text: of(employee) ?? "–" },
          { text: String(at + 1), align: "center" as const },
          { text: label, head: "Row" as const, weight: "plain" as const },
          { text: appraiser === null ? "–" : (of(appraiser) ?? "–") },
        ],
      ],
    })),
  });
  paper.gap(8);
}

export const employeeSignature = ({ employee }: CommonFacts): Signature => ({
  field: "pegawai_yang_dinilai",
  above: ["Pegawai yang dinilai,"],
  ...signed(employee),
});

export const appraiserSignature = ({ appraiser, place }: CommonFacts, on: string): Signature => ({
  field: "pejabat_penilai_kinerja",
  above: [`${place}, ${day(on)}`, "Pejabat penilai kinerja,"],
  ...(appraiser === null ? { name: "................................", below: [] } : signed(appraiser)),
});

export const signed = ({ name, nip, grade }: PersonFacts): Pick<Signature, "name" | "below"> => ({
  name,
  below: [...(grade === null ? [] : [grade]), ...(nip === null ? [] : [`NIP ${nip}`])],
});

/** By what anyone checks it. */
export function verification(paper: Paper, { code, verifyUrl, issuedAt }: Issue): void {
  const size = 62;
  paper.gap(12);
  paper.needs(size + 6);
  const { y, left } = paper;
  qrCode(paper, verifyUrl, { x: left, y, size, alt: `Kode QR menuju ${verifyUrl}` });
  paper.y = y + 6;
  const style = { indent: size + 10, size: 8 };
  paper.paragraph("Periksa keaslian dokumen ini", { ...style, weight: "bold" });
  paper.paragraph(verifyUrl, style);
  paper.paragraph(`Kode: ${code}`, { ...style, weight: "bold" });
  paper.paragraph(`Diterbitkan ${FORMAT.ID.instant(issuedAt)}. Yang berlaku adalah data pada alamat di atas.`, style);
  paper.y = Math.max(paper.y, y + size);
}
