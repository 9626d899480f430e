import { INK, letters, type Paper, QUIET } from "./paper.ts";
import { lineHeight, linesOf } from "./lettering.ts";

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
const SPACE = { height: 54, width: 180 } as const;

/** Blocks side by side, each with a field that a certified electronic signature can be put into; on paper it is the space for the hand. */
export function signatures(paper: Paper, blocks: readonly Signature[]): void {
  const above = Math.max(...blocks.map((block) => block.above.length));
  const below = Math.max(...blocks.map((block) => block.below.length));
  const step = lineHeight(SIZE);
  paper.gap(14);
  paper.needs((above + below + 2) * step + SPACE.height);
  const top = paper.y;
  const width = paper.width / Math.max(2, blocks.length);
  blocks.forEach((block, at) => {
    const x = paper.left + at * width + (blocks.length === 1 ? width : 0);
    const tag = paper.tag("Sect");
    let y = top + (above - block.above.length) * step;
    const line = (text: string, weight: "plain" | "bold") => {
      const style = { weight, size: SIZE, colour: INK } as const;
      const p = paper.tag("P", tag);
      for (const { text: words } of linesOf(paper.doc, text, style, width - 12)) {
        const here = y;
        p.add(() => letters(paper.doc, words, { ...style, x, y: here }));
        y += step;
      }
      p.end();
    };
    for (const text of block.above) line(text, "plain");
    signatureField(paper, tag, block, { x, y: y + 4 });
    y += SPACE.height;
    line(block.name, "bold");
    for (const text of block.below) line(text, "plain");
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
  const words = { weight: "plain", size: 7, colour: QUIET } as const;
  paper.artifact(() => letters(doc, "", { ...words, x, y }));
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
