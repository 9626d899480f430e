import { INK, letters, type Paper } from "./paper.ts";
import { type Line, lineHeight, linesOf } from "./lettering.ts";

export interface Signature {
  /** Names the field for whatever signs: letters and underscores. */
  readonly field: string;
  /** Above: place and day, in what quality. */
  readonly above: readonly string[];
  readonly name: string;
  /** Below the name: rank, NIP. */
  readonly below: readonly string[];
}

const SIZE = 9;
const GAP = 14;
const SPACE = { height: 54, width: 180 } as const;

interface Block {
  readonly signature: Signature;
  readonly above: readonly Line[];
  readonly name: readonly Line[];
  readonly below: readonly Line[];
}

const widthOf = (paper: Paper, count: number): number => paper.width / Math.max(2, count);

function blocksOf(paper: Paper, all: readonly Signature[]): Block[] {
  const width = widthOf(paper, all.length) - 12;
  const plain = (texts: readonly string[]) =>
    texts.flatMap((text) => linesOf(paper.doc, text, { weight: "plain", size: SIZE }, width));
  return all.map((signature) => ({
    signature,
    above: plain(signature.above),
    name: linesOf(paper.doc, signature.name, { weight: "bold", size: SIZE }, width),
    below: plain(signature.below),
  }));
}

const aboveOf = (blocks: readonly Block[]): number => Math.max(...blocks.map(({ above }) => above.length));
const belowOf = (blocks: readonly Block[]): number =>
  Math.max(...blocks.map(({ name, below }) => name.length + below.length));

/** With the gap before them. */
export const signaturesHeight = (paper: Paper, all: readonly Signature[]): number => {
  const blocks = blocksOf(paper, all);
  return GAP + (aboveOf(blocks) + belowOf(blocks)) * lineHeight(SIZE) + SPACE.height;
};

/** Blocks side by side, each with a field that a certified electronic signature can be put into; on paper it is the space for the hand. */
export function signatures(paper: Paper, all: readonly Signature[]): void {
  const step = lineHeight(SIZE);
  paper.needs(signaturesHeight(paper, all));
  paper.gap(GAP);
  const blocks = blocksOf(paper, all);
  const height = aboveOf(blocks);
  const top = paper.y;
  const width = widthOf(paper, all.length);
  blocks.forEach(({ signature, above, name, below }, at) => {
    const left = paper.left + at * width + (all.length === 1 ? width : 0);
    const tag = paper.tag("Sect");
    let y = top + (height - above.length) * step;
    const write = (lines: readonly Line[]) => {
      const p = paper.tag("P", tag);
      for (const { text, weight, width: wide } of lines) {
        const here = { x: left + (width - wide) / 2, y };
        p.add(() => letters(paper.doc, text, { weight, size: SIZE, colour: INK, ...here }));
        y += step;
      }
      p.end();
    };
    write(above);
    signatureField(paper, tag, signature, { x: left + (width - SPACE.width) / 2, y: y + 4 });
    y += SPACE.height;
    write(name);
    if (below.length > 0) write(below);
    tag.end();
    paper.y = Math.max(paper.y, y);
  });
}

interface Dictionary {
  readonly data: Record<string, unknown>;
  end(): void;
}

/** An empty signature field (ISO 32000-1, 12.7.4.5): pdfkit has every other kind of field. */
function signatureField(
  paper: Paper,
  parent: ReturnType<Paper["tag"]>,
  { field, name, above }: Signature,
  { x, y }: { x: number; y: number },
): void {
  const { doc } = paper;
  const tag = paper.tag("Form", parent, { alt: `Tempat tanda tangan ${name}` });
  const form = formOf(paper);
  doc.annotate(x, y, SPACE.width, SPACE.height - 12, {
    Subtype: "Widget",
    FT: "Sig",
    F: 4,
    T: new String(field),
    TU: new String(`Tanda tangan ${above.at(-1) ?? ""} ${name}`.trim()),
    structParent: tag,
  } as unknown as PDFKit.Mixins.AnnotationOption);
  const annotations = doc.page.annotations as unknown as Dictionary[];
  (form.data["Fields"] as Dictionary[]).push(annotations.at(-1)!);
  tag.end();
}

function formOf({ doc }: Paper): Dictionary {
  const root = (doc as unknown as { _root: Dictionary })._root;
  if (!root.data["AcroForm"]) {
    doc.font("plain").initForm();
    const { data } = root.data["AcroForm"] as Dictionary;
    // A viewer that made appearances anew would change what is signed.
    data["NeedAppearances"] = false;
  }
  return root.data["AcroForm"] as Dictionary;
}
