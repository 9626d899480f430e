export type Weight = "plain" | "bold";

export interface Lettering {
  readonly weight: Weight;
  readonly size: number;
  readonly colour: string;
}

export interface Line {
  readonly text: string;
  readonly width: number;
  /** From the left edge: what goes on from a bulleted line stands under its words. */
  readonly indent: number;
  readonly weight: Weight;
}

const BULLET = "• ";

/** Of one line of a size. */
export const lineHeight = (size: number): number => size * 1.32;

// What steers a line or has no shape would be a box on paper.
// oxlint-disable-next-line no-control-regex
const UNSHOWN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** The text as it is written: without what has no shape. */
export const kept = (text: string): string => text.replaceAll(UNSHOWN, " ");

interface Measuring {
  font(name: string): Measuring;
  fontSize(size: number): Measuring;
  widthOfString(text: string): number;
}

/** Breaks a text at its spaces into lines that fit; at any letter where a word alone is wider than the line. */
export function linesOf(
  doc: Measuring,
  text: string,
  { weight, size }: Pick<Lettering, "weight" | "size">,
  width: number,
): Line[] {
  doc.font(weight).fontSize(size);
  const measure = (piece: string) => doc.widthOfString(piece);
  const space = measure(" ");
  const lines: Line[] = [];
  for (const paragraph of kept(text).split("\n")) {
    const hanging = paragraph.startsWith(BULLET) ? measure(BULLET) : 0;
    let line = "";
    let used = 0;
    let indent = 0;
    const flush = () => {
      if (line !== "") lines.push({ text: line, width: used, indent, weight });
      [line, used, indent] = ["", 0, hanging];
    };
    for (const word of paragraph.split(" ").filter(Boolean)) {
      for (const piece of measure(word) > width - hanging ? pieces(word, width - hanging, measure) : [word]) {
        const wide = measure(piece);
        if (line !== "" && indent + used + space + wide > width) flush();
        line = line === "" ? piece : `${line} ${piece}`;
        used = used === 0 ? wide : used + space + wide;
      }
    }
    flush();
  }
  return lines;
}

function pieces(word: string, width: number, measure: (piece: string) => number): string[] {
  const found: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && measure(piece + letter) > width) {
      found.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...found, piece];
}
