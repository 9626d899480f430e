import { drawnSvg } from "./drawn-svg.ts";
import { drawnText } from "./drawn-text.ts";
import { element, type SvgNode } from "./svg-node.ts";

/**
 * An element of the page and all in it as shapes and words of SVG, where they stand in the window. What a chart is made of
 * is drawn: boxes with a ground or a border, words, and drawings. Pseudo-elements have no box that could be asked for.
 */
export function drawnElement(node: Element, clip: DOMRect | null = null): SvgNode[] {
  const style = getComputedStyle(node);
  if (style.display === "none" || style.visibility === "hidden" || node.classList.contains("visually-hidden"))
    return [];
  if (node instanceof SVGSVGElement) return [drawnSvg(node)];

  const box = node.getBoundingClientRect();
  const inside = style.overflow === "visible" ? clip : box;
  const children = [...node.childNodes].flatMap((child) => {
    if (child instanceof Element) return drawnElement(child, inside);
    return child instanceof Text ? drawnText(child, style, inside) : [];
  });
  const all = [...ground(box, style), ...borders(box, style), ...children];
  const opacity = Number(style.opacity);
  return opacity < 1 && all.length > 0 ? [element("g", { opacity }, all)] : all;
}

const isSeen = (colour: string): boolean => colour !== "transparent" && !/, 0\)$|\/ 0\)$/.test(colour);

function ground({ left, top, width, height }: DOMRect, style: CSSStyleDeclaration): SvgNode[] {
  if (!isSeen(style.backgroundColor) || width === 0 || height === 0) return [];
  const radius = Math.min(radiusOf(style.borderTopLeftRadius, width), width / 2, height / 2);
  return [element("rect", { x: left, y: top, width, height, rx: radius || undefined, fill: style.backgroundColor })];
}

const radiusOf = (radius: string, width: number): number =>
  radius.endsWith("%") ? (parseFloat(radius) / 100) * width : parseFloat(radius);

function borders({ left, top, right, bottom }: DOMRect, style: CSSStyleDeclaration): SvgNode[] {
  const sides = [
    [style.borderTopWidth, style.borderTopColor, style.borderTopStyle, left, top, right, top],
    [style.borderRightWidth, style.borderRightColor, style.borderRightStyle, right, top, right, bottom],
    [style.borderBottomWidth, style.borderBottomColor, style.borderBottomStyle, left, bottom, right, bottom],
    [style.borderLeftWidth, style.borderLeftColor, style.borderLeftStyle, left, top, left, bottom],
  ] as const;
  return sides.flatMap(([width, stroke, kind, x1, y1, x2, y2]) =>
    parseFloat(width) > 0 && kind !== "none" && isSeen(stroke)
      ? [element("line", { x1, y1, x2, y2, stroke, "stroke-width": parseFloat(width) })]
      : [],
  );
}
