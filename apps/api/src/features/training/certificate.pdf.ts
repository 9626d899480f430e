import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import encodeQR from "qr";
import { FORMAT } from "../../platform/public-pages/format.ts";
import type { CertificateFacts } from "./certificate.service.ts";

/** Where the files of the typeface are: the Latin letters, and those of other languages that names have. */
const file = (subset: "latin" | "latin-ext", weight: 400 | 700): string =>
  createRequire(import.meta.url).resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`);

const FONTS = {
  plain: file("latin", 400),
  bold: file("latin", 700),
  "plain-ext": file("latin-ext", 400),
  "bold-ext": file("latin-ext", 700),
} as const;
type Weight = "plain" | "bold";

const PAGE = { width: 841.89, height: 595.28 } as const;
const INK = "#1a1f26";
const QUIET = "#4d5866";
const LINE = "#1d5fa8";
const WIDEST = PAGE.width - 200;

/** One page, to keep on paper: what is certified, and how anyone checks it. */
export function certificatePdf(
  facts: CertificateFacts,
  { agency, verifyUrl, isDemo }: { agency: string; verifyUrl: string; isDemo: boolean },
): NodeJS.ReadableStream {
  const { code, holderName, programmeTitle, lessonHours, heldOn, score, issuedAt } = facts;
  const doc = new PDFDocument({
    size: "A4",
    layout: "landscape",
    margin: 0,
    lang: "id-ID",
    info: { Title: `Sertifikat ${programmeTitle}`, Author: agency, CreationDate: issuedAt, ModDate: issuedAt },
  });
  for (const [name, path] of Object.entries(FONTS)) doc.registerFont(name, path);
  const { count, day, instant } = FORMAT.ID;

  doc.rect(36, 36, PAGE.width - 72, PAGE.height - 72).lineWidth(1.5).stroke(LINE);
  centred(doc, agency, { y: 76, size: 13, weight: "plain", colour: QUIET });
  centred(doc, "SERTIFIKAT", { y: 104, size: 30, weight: "bold", colour: LINE });
  centred(doc, "diberikan kepada", { y: 158, size: 12, weight: "plain", colour: QUIET });
  centred(doc, holderName, { y: 182, size: 26, weight: "bold", colour: INK });
  centred(doc, "yang telah mengikuti", { y: 230, size: 12, weight: "plain", colour: QUIET });
  centred(doc, programmeTitle, { y: 254, size: 19, weight: "bold", colour: INK });
  centred(doc, `pada ${day(heldOn)}, ${hoursWord(lessonHours)}`, { y: 292, size: 12, weight: "plain", colour: INK });
  if (score !== null)
    centred(doc, `dan lulus kuis dengan nilai ${count(score)}`, { y: 312, size: 12, weight: "plain", colour: INK });

  const box = 104;
  drawQr(doc, verifyUrl, { x: 90, y: 400, size: box });
  const left = 90 + box + 24;
  written(doc, "Periksa keaslian sertifikat ini", { x: left, y: 408, size: 11, weight: "bold", colour: INK });
  written(doc, verifyUrl, { x: left, y: 428, size: 10, weight: "plain", colour: INK });
  written(doc, `Kode: ${code}`, { x: left, y: 446, size: 13, weight: "bold", colour: INK });
  written(doc, `Diterbitkan ${instant(issuedAt)}. Yang berlaku adalah data pada alamat di atas.`, {
    x: left,
    y: 470,
    size: 9,
    weight: "plain",
    colour: QUIET,
  });
  if (isDemo)
    written(doc, "Data contoh: nama dan isi rekaan.", { x: left, y: 486, size: 9, weight: "bold", colour: QUIET });
  doc.end();
  return doc as unknown as NodeJS.ReadableStream;
}

const hoursWord = (hours: number): string =>
  `${new Intl.NumberFormat("id-ID", { maximumFractionDigits: 1 }).format(hours)} jam pelajaran`;

interface Style {
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
}

/** A line of text in runs, since no file of the typeface has all letters. */
const runsOf = (text: string, weight: Weight): { font: string; text: string }[] =>
  (text.match(/[\u0000-\u00ff\u2010-\u2026]+|[^\u0000-\u00ff\u2010-\u2026]+/g) ?? []).map((part) => ({
    font: part.charCodeAt(0) <= 0xff || /[\u2010-\u2026]/.test(part) ? weight : `${weight}-ext`,
    text: part,
  }));

function widthOf(doc: PDFKit.PDFDocument, text: string, { weight, size }: Pick<Style, "weight" | "size">): number {
  return runsOf(text, weight).reduce(
    (sum, run) => sum + doc.font(run.font).fontSize(size).widthOfString(run.text),
    0,
  );
}

function written(doc: PDFKit.PDFDocument, text: string, { x, y, size, weight, colour }: Style & { x: number }): void {
  let at = x;
  for (const run of runsOf(text, weight)) {
    doc.font(run.font).fontSize(size).fillColor(colour).text(run.text, at, y, { lineBreak: false });
    at += doc.widthOfString(run.text);
  }
}

/** In the middle; a long one is made smaller until it fits. */
function centred(doc: PDFKit.PDFDocument, text: string, style: Style): void {
  let { size } = style;
  while (size > 8 && widthOf(doc, text, { ...style, size }) > WIDEST) size -= 1;
  const x = (PAGE.width - widthOf(doc, text, { ...style, size })) / 2;
  written(doc, text, { ...style, size, x });
}

function drawQr(doc: PDFKit.PDFDocument, text: string, { x, y, size }: { x: number; y: number; size: number }): void {
  const matrix = encodeQR(text, "raw", { border: 0 });
  const module = size / matrix.length;
  for (const [row, line] of matrix.entries())
    for (const [column, isDark] of line.entries())
      if (isDark) doc.rect(x + column * module, y + row * module, module, module);
  doc.fill(INK);
}
