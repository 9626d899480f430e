import { FORMAT } from "../../../platform/public-pages/format.ts";
import { INK, type Paper } from "../../../platform/paper/paper.ts";
import { qrCode } from "../../../platform/paper/qr.ts";
import { type Signature, signatures, signaturesHeight } from "../../../platform/paper/signatures.ts";
import { table } from "../../../platform/paper/table.ts";
import type { Cell } from "../../../platform/paper/table-facts.ts";
import type { CommonFacts, PersonFacts } from "../facts/document-facts.ts";

/** Room to write in what the product keeps no record of. */
export const DOTS = "................................";

export const numberCell = (at: number): Cell => ({ text: String(at), align: "center" });

export const day = (date: string): string => FORMAT.ID.day(date);

const number = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 2 });
export const amount = (value: number): string => number.format(value);

/** As the forms write what they print beforehand. */
export const capitals = (text: string): string => text.toLocaleUpperCase("id");

/** What the numbering gives a paper. */
export interface Issue {
  readonly number: string;
  readonly code: string;
  readonly issuedAt: Date;
  readonly verifyUrl: string;
}

export const head = (text: string, more: Partial<Cell> = {}): Cell => ({
  text: capitals(text),
  head: "Column",
  align: "center",
  ...more,
});

/** What the head of a form has under its title. */
interface Title {
  readonly title: string;
  readonly under: readonly string[];
}

/** Title, number, agency and period, as at the head of every form. */
export function titleBlock(paper: Paper, { title, under }: Title, facts: CommonFacts, issue: Issue): void {
  paper.heading(1, capitals(title), { align: "center" });
  for (const line of under.filter(Boolean))
    paper.paragraph(capitals(line), { align: "center", weight: "bold", size: 9.5 });
  paper.paragraph(`Nomor: ${issue.number}`, { align: "center", size: 9 });
  paper.gap(8);
  const period = `Periode penilaian: ${day(facts.startsOn)} s.d. ${day(facts.endsOn)}`;
  paper.pair(capitals(facts.agency), capitals(period), { weight: "bold", size: 8.5, colour: INK });
  paper.gap(4);
}

/** The words in which all forms name a person. */
export const PERSON_LINES: readonly [string, (person: PersonFacts) => string | null][] = [
  ["Nama", ({ name }) => name],
  ["NIP", ({ nip }) => nip],
  ["Pangkat/gol. ruang", ({ grade }) => grade],
  ["Jabatan", ({ title }) => title],
  ["Unit kerja", ({ unit }) => unit],
];

export const label = (text: string): Cell => ({ text: capitals(text), head: "Row", weight: "plain" });

/** Left the employee, right the appraiser. */
export function sides(paper: Paper, { employee, appraiser }: CommonFacts): void {
  table(paper, {
    summary: "Pegawai yang dinilai dan pejabat penilai kinerja",
    widths: [4, 15, 31, 4, 15, 31],
    head: [
      [
        head("No"),
        head("Pegawai yang dinilai", { columns: 2 }),
        head("No"),
        head("Pejabat penilai kinerja", { columns: 2 }),
      ],
    ],
    groups: PERSON_LINES.map(([name, of], at) => ({
      rows: [
        [
          numberCell(at + 1),
          label(name),
          { text: of(employee) ?? "–" },
          numberCell(at + 1),
          label(name),
          { text: appraiser === null ? "–" : (of(appraiser) ?? "–") },
        ],
      ],
    })),
  });
  paper.gap(8);
}

export const employeeSignature = ({ employee }: CommonFacts): Signature => ({
  field: "pegawai_yang_dinilai",
  above: ["Pegawai yang Dinilai,"],
  ...signed(employee),
});

export const appraiserSignature = ({ appraiser, place }: CommonFacts, on: string): Signature => ({
  field: "pejabat_penilai_kinerja",
  above: [`${place}, ${day(on)}`, "Pejabat Penilai Kinerja,"],
  ...(appraiser === null ? { name: DOTS, below: [] } : signed(appraiser)),
});

export const signed = ({ name, nip, grade }: PersonFacts): Pick<Signature, "name" | "below"> => ({
  name,
  below: [...(grade === null ? [] : [grade]), ...(nip === null ? [] : [`NIP ${nip}`])],
});

/** What ends a paper: blocks to be signed, and by what it is checked. Tables know its height, so that it never begins a page alone. */
export interface Closing {
  readonly height: number;
  readonly draw: () => void;
}

export function closing(paper: Paper, issue: Issue | null, ...rows: readonly (readonly Signature[])[]): Closing {
  const heights = rows.map((row) => signaturesHeight(paper, row));
  const last = rows.at(-1)!;
  // Where the last block stands alone, on the right, the room on its left is taken.
  const isBeside = last.length === 1 && paper.width / 2 > BESIDE;
  const under = issue && !isBeside ? VERIFICATION : 0;
  return {
    height: heights.reduce((sum, height) => sum + height, under),
    draw: () => {
      for (const row of rows.slice(0, -1)) signatures(paper, row);
      paper.needs(heights.at(-1)! + under);
      const top = paper.y;
      signatures(paper, last);
      if (!issue) return;
      const end = paper.y;
      if (isBeside) paper.y = top;
      verification(paper, issue, isBeside ? paper.width / 2 : paper.width);
      paper.y = Math.max(paper.y, end);
    },
  };
}

/** In so little the address still stands on a line. */
const BESIDE = 350;
const QR = 62;
const QR_GAP = 12;
/** With the gap before it. */
const VERIFICATION = QR + QR_GAP + 6;

/** By what anyone checks it. */
function verification(paper: Paper, { code, verifyUrl, issuedAt }: Issue, width: number): void {
  paper.needs(VERIFICATION);
  paper.gap(QR_GAP);
  const { y, left } = paper;
  qrCode(paper, verifyUrl, { x: left, y, size: QR, alt: `Kode QR menuju ${verifyUrl}` });
  paper.y = y + 6;
  const style = { indent: QR + 10, size: 8, width };
  paper.paragraph("Periksa keaslian dokumen ini", { ...style, weight: "bold" });
  paper.paragraph(verifyUrl, style);
  paper.paragraph(`Kode: ${code}`, { ...style, weight: "bold" });
  paper.paragraph(`Diterbitkan ${FORMAT.ID.instant(issuedAt)}. Yang berlaku adalah data pada alamat di atas.`, style);
  paper.y = Math.max(paper.y, y + QR);
}
