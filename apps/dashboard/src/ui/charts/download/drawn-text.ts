import { element, type SvgNode } from "./svg-node.ts";

/** Where letters stand in the height of their line, as a share from its top. */
const BASELINE = 0.79;

/** The words of a text as they are broken into lines on the page; words that are cut off are left out. */
export function drawnText(node: Text, style: CSSStyleDeclaration, clip: DOMRect | null): SvgNode[] {
  return linesOf(node)
    .filter(({ box }) => clip === null || isInside(box, clip))
    .map(({ text, box }) =>
      element(
        "text",
        {
          ...placeOf(box, style),
          lengthAdjust: "spacingAndGlyphs",
          "font-size": parseFloat(style.fontSize),
          "font-weight": style.fontWeight,
          fill: style.color,
        },
        [text],
      ),
    );
}

/** Upright, or turned as on the page. The same length in every font, so that what stands beside it keeps its place. */
function placeOf({ left, top, right, bottom, width, height }: DOMRect, style: CSSStyleDeclaration) {
  if (!style.writingMode.startsWith("vertical")) return { x: left, y: top + height * BASELINE, textLength: width };
  // Half a turn more, as the style sheet turns what should be read from the bottom up.
  const isUpward = style.rotate === "180deg" || style.transform.startsWith("matrix(-1");
  return isUpward
    ? { transform: `translate(${left + width * BASELINE} ${bottom}) rotate(-90)`, textLength: height }
    : { transform: `translate(${right - width * BASELINE} ${top}) rotate(90)`, textLength: height };
}

interface Line {
  text: string;
  box: DOMRect;
}

/** A line of text for each line on the page: words with the same top, by the boxes that the browser gave them. */
function linesOf(node: Text): Line[] {
  const lines: { start: number; end: number; top: number }[] = [];
  const range = document.createRange();
  for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.top - box.top) < 2) last.end = index + word.length;
    else lines.push({ start: index, end: index + word.length, top: box.top });
  }
  return lines.map(({ start, end }) => {
    range.setStart(node, start);
    range.setEnd(node, end);
    return { text: node.data.slice(start, end).replaceAll(/\s+/g, " "), box: range.getBoundingClientRect() };
  });
}

const isInside = (box: DOMRect, clip: DOMRect): boolean => {
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  return x >= clip.left && x <= clip.right && y >= clip.top && y <= clip.bottom;
};
