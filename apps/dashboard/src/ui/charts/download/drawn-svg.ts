import { element, type SvgNode } from "./svg-node.ts";

/** What a style sheet says of a shape, which a file of its own must say itself. */
const PAINT = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "paint-order",
  "opacity",
  "font-size",
  "font-weight",
  "text-anchor",
  "vector-effect",
];

/** A drawing of the page where it stands, in its own coordinates. What only a pointer or a key shows is left out. */
export function drawnSvg(svg: SVGSVGElement): SvgNode {
  const { left, top, width, height } = svg.getBoundingClientRect();
  const own = {
    x: left,
    y: top,
    width,
    height,
    overflow: "visible",
    viewBox: svg.getAttribute("viewBox") ?? undefined,
    preserveAspectRatio: svg.getAttribute("preserveAspectRatio") ?? undefined,
  };
  return element("svg", { ...own, ...paintOf(svg) }, [...svg.childNodes].flatMap(copied));
}

function copied(node: ChildNode): (SvgNode | string)[] {
  if (node instanceof Text) return [node.data];
  if (!(node instanceof SVGElement) || node.hasAttribute("data-hint")) return [];
  const style = getComputedStyle(node);
  if (style.display === "none" || style.visibility === "hidden") return [];
  const attributes = Object.fromEntries(
    [...node.attributes]
      .filter(({ name }) => !/^(class|style|id|role|tabindex|aria-.*|data-.*|on.*)$/.test(name))
      .map(({ name, value }) => [name, value]),
  );
  return [element(node.tagName, { ...attributes, ...paintOf(node) }, [...node.childNodes].flatMap(copied))];
}

function paintOf(node: Element): Record<string, string> {
  const style = getComputedStyle(node);
  return Object.fromEntries(
    PAINT.map((name) => [name, style.getPropertyValue(name)] as const).filter(([, value]) => value !== ""),
  );
}
