import { htmlOf } from "./page.ts";
import { readPages } from "./pages.ts";

const pages = readPages("# Changes of the contract\n");
const rendered = new Map(
  pages.map((page) => [`/docs/analyse${page.address && `/${page.address}`}`, htmlOf(page, pages)]),
);

test("every link of a page leads to a page, and to a heading that it has", () => {
  const lost = [...rendered].flatMap(([from, html]) =>
    [...html.matchAll(/<a href="([^"]+)"/g)]
      .map(([, href = ""]) => href)
      .filter((href) => !leads(href, from))
      .map((href) => `${from}: ${href}`),
  );

  expect(lost).toEqual([]);
});

function leads(href: string, from: string): boolean {
  if (href === "/" || href.startsWith("http")) return true;
  const [address, anchor] = href.split("#");
  const html = rendered.get(address || from);
  return html !== undefined && (anchor === undefined || html.includes(` id="${anchor}"`));
}

test("a name is given to one heading", () => {
  for (const html of rendered.values()) {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length - new Set(ids).size).toBe(0);
  }
});

test("what stands in the source alone is no link, and what is written is not taken for markup", () => {
  const page = {
    address: "",
    name: "Begin",
    file: "README.md",
    markdown: "# A <b>\n\n[why](../adr/0001.md) `<i>` [next](README.md#a-b) [README.md](README.md)\n",
  };

  expect(htmlOf(page, [page])).toContain(
    'why <code>&lt;i&gt;</code> <a href="/docs/analyse#a-b">next</a> <a href="/docs/analyse">Begin</a>',
  );
});
