import PDFDocument from "pdfkit";
import { kept, linesOf, lineHeight, type Lettering } from "./lettering.ts";
import { TYPEFACES } from "./typefaces.ts";

export type Doc = PDFKit.PDFDocument;
export type Tag = PDFKit.PDFStructureElement;
export interface TagOptions {
  readonly title?: string;
  readonly alt?: string;
  readonly bbox?: [number, number, number, number];
}

export const INK = "#14181d";
export const QUIET = "#4d5866";
export const RULE = "#5f6873";
export const SHADE = "#e9edf0";

interface Placing {
  readonly align?: "left" | "center";
  readonly indent?: number;
  /** From the left edge of the paper, where it is not to take all of it. */
  readonly width?: number;
}

/** How high a heading in a bar is that takes one line. */
export const BAR = 18;

const A4 = { short: 595.28, long: 841.89 } as const;
const BAR_SIZE = 8.5;
const MARGIN = 36;
const FOOT = 28;

export interface PaperFacts {
  readonly title: string;
  readonly author: string;
  readonly issuedAt: Date;
  readonly isLandscape: boolean;
  /** What stands at the foot of every page, as far as there is room. */
  readonly foot: string;
  /** Beside the number of each page: whole in any case. */
  readonly code: string;
  /** Across each page: why it does not count, or that it is a sample. */
  readonly mark?: string | undefined;
}

/**
 * One official paper: A4, its letters in the file, and tagged, so that a screen reader says what is a heading and which cell
 * belongs to which head. What only decorates is an artifact.
 */
export class Paper {
  readonly doc: Doc;
  readonly root: Tag;
  readonly left = MARGIN;
  readonly top = MARGIN;
  readonly width: number;
  readonly bottom: number;
  y = MARGIN;

  constructor(private readonly facts: PaperFacts) {
    const { title, author, issuedAt, isLandscape } = facts;
    this.width = (isLandscape ? A4.long : A4.short) - 2 * MARGIN;
    this.bottom = (isLandscape ? A4.short : A4.long) - MARGIN - FOOT;
    this.doc = new PDFDocument({
      size: "A4",
      layout: isLandscape ? "landscape" : "portrait",
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      lang: "id-ID",
      pdfVersion: "1.7",
      tagged: true,
      displayTitle: true,
      subset: "PDF/UA",
      // One that it knows by name would be embedded a second time.
      font: null,
      info: { Title: title, Author: author, CreationDate: issuedAt, ModDate: issuedAt },
    } as unknown as PDFKit.PDFDocumentOptions);
    for (const [weight, file] of Object.entries(TYPEFACES)) this.doc.registerFont(weight, file as unknown as Buffer);
    this.root = this.doc.struct("Document", { title });
    this.doc.addStructure(this.root);
    this.newPage();
  }

  newPage(): void {
    this.doc.addPage();
    this.y = MARGIN;
  }

  /** Begins a page where so much is no longer there. */
  needs(height: number): void {
    if (this.y + height > this.bottom) this.newPage();
  }

  gap(height: number): void {
    this.y = Math.min(this.y + height, this.bottom);
  }

  heading(level: 1 | 2 | 3, text: string, options: { align?: "left" | "center"; size?: number } = {}): void {
    const { align = "left", size = level === 1 ? 13 : 10 } = options;
    // A heading alone at the foot of a page would head nothing.
    this.needs(size * 5);
    const tag = this.tag(`H${level}`);
    this.write(tag, text, { weight: "bold", size, colour: INK }, { x: this.left, width: this.width, align });
    tag.end();
  }

  /** A heading in a shaded bar, as forms have them. It goes with so much of what is below. */
  bar(level: 2 | 3, text: string, below = 0): void {
    const style = { weight: "bold", size: BAR_SIZE, colour: INK } as const;
    const step = lineHeight(BAR_SIZE);
    const pad = (BAR - step) / 2;
    const lines = linesOf(this.doc, text, style, this.width - 2 * pad);
    const height = lines.length * step + 2 * pad;
    this.needs(height + below);
    const { left, width, y } = this;
    this.artifact(() => {
      this.doc.rect(left, y, width, height).fill(SHADE);
      this.doc.rect(left, y, width, height).lineWidth(0.6).stroke(RULE);
    });
    const tag = this.tag(`H${level}`);
    lines.forEach((line, at) =>
      tag.add(() => letters(this.doc, line.text, { ...style, x: left + pad, y: y + pad + at * step })),
    );
    tag.end();
    this.y += height;
  }

  /** Two texts on one line, one at each edge. */
  pair(left: string, right: string, style: Lettering): void {
    const step = lineHeight(style.size);
    const wide = this.doc.font(style.weight).fontSize(style.size).widthOfString(kept(right)) + 1;
    const room = Math.min(wide, this.width * 0.65);
    const sides = [linesOf(this.doc, left, style, this.width - room - 12), linesOf(this.doc, right, style, room)];
    const height = Math.max(...sides.map((lines) => lines.length)) * step;
    this.needs(height);
    const { y } = this;
    sides.forEach((lines, side) => {
      const tag = this.tag("P");
      lines.forEach((line, at) => {
        const x = side === 0 ? this.left : this.left + this.width - line.width;
        tag.add(() => letters(this.doc, line.text, { ...style, x, y: y + at * step }));
      });
      tag.end();
    });
    this.y += height;
  }

  paragraph(text: string, options: Partial<Lettering> & Placing = {}): void {
    const { align = "left", indent = 0, width = this.width, weight = "plain", size = 9, colour = INK } = options;
    const tag = this.tag("P");
    const x = this.left + indent;
    this.write(tag, text, { weight, size, colour }, { x, width: width - indent, align });
    tag.end();
  }

  tag(type: string, parent: Tag = this.root, options: TagOptions = {}): Tag {
    const tag = this.doc.struct(type as Parameters<Doc["struct"]>[0], options);
    parent.add(tag);
    return tag;
  }

  /** What decorates; nothing of it is read out. */
  artifact(draw: () => void, type: "Layout" | "Pagination" = "Layout"): void {
    this.doc.markContent("Artifact", { type });
    draw();
    this.doc.endMarkedContent();
  }

  /** A text that flows from page to page. */
  private write(tag: Tag, text: string, style: Lettering, place: { x: number; width: number; align: string }): void {
    const height = lineHeight(style.size);
    for (const line of linesOf(this.doc, text, style, place.width)) {
      this.needs(height);
      const x = place.align === "center" ? place.x + (place.width - line.width) / 2 : place.x + line.indent;
      const { y } = this;
      tag.add(() => letters(this.doc, line.text, { ...style, x, y }));
      this.y += height;
    }
  }

  /** The file, once its pages are numbered. */
  finish(): NodeJS.ReadableStream {
    this.root.end();
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.doc.switchToPage(page);
      this.artifact(() => this.foot(page - start + 1, count), "Pagination");
      const { mark } = this.facts;
      if (mark) this.artifact(() => this.mark(mark));
    }
    this.doc.end();
    return this.doc as unknown as NodeJS.ReadableStream;
  }

  private foot(page: number, of: number): void {
    const y = this.bottom + FOOT - 14;
    const style = { weight: "plain", size: 7.5, colour: QUIET } as const;
    this.doc
      .moveTo(this.left, y - 6)
      .lineTo(this.left + this.width, y - 6)
      .lineWidth(0.5)
      .stroke(RULE);
    const end = `${this.facts.code} · Halaman ${page} dari ${of}`;
    const wide = this.doc.font(style.weight).fontSize(style.size).widthOfString(end);
    letters(this.doc, end, { ...style, x: this.left + this.width - wide, y });
    const [line, more] = linesOf(this.doc, this.facts.foot, style, this.width - wide - 20);
    letters(this.doc, `${line?.text ?? ""}${more ? " …" : ""}`, { ...style, x: this.left, y });
  }

  private mark(text: string): void {
    const { width, height } = this.doc.page;
    this.doc.save().rotate(-30, { origin: [width / 2, height / 2] });
    const size = 46;
    this.doc.font("bold").fontSize(size).fillColor("#7a1f1f").fillOpacity(0.13);
    const x = (width - this.doc.widthOfString(text)) / 2;
    this.doc.text(text, x, height / 2 - size / 2, { lineBreak: false });
    this.doc.fillOpacity(1).restore();
  }
}

/** One line, where it is said; within the tag or the artifact that is open. */
export function letters(doc: Doc, text: string, { weight, size, colour, x, y }: Lettering & { x: number; y: number }) {
  if (text === "") return;
  doc.font(weight).fontSize(size).fillColor(colour).text(kept(text), x, y, { lineBreak: false });
}
