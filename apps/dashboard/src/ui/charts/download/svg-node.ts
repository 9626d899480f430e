/** A piece of an SVG file. */
export interface SvgNode {
  markup: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const valueOf = (value: string | number): string =>
  typeof value === "number" ? String(Math.round(value * 100) / 100) : escaped(value);

/** An element with what stands in it; a string is text and can never be markup. */
export function element(name: string, attributes: Attributes, children: readonly (SvgNode | string)[] = []): SvgNode {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? "" : ` ${key}="${valueOf(value)}"`))
    .join("");
  const content = children.map((child) => (typeof child === "string" ? escaped(child) : child.markup)).join("");
  return { markup: `<${name}${written}>${content}</${name}>` };
}
