import { Marked, type Tokens } from "marked";
import { anchorOf } from "./anchor.ts";

export interface Page {
  /** Its address below /docs/analyse/; empty for the first. */
  readonly address: string;
  /** In the list of pages. */
  readonly name: string;
  /** As it stands in docs, for the links of the others. */
  readonly file: string;
  readonly markdown: string;
}

/** A page of docs/analyse for those who have the product and not its source: the same text, at an address of the product. */
export function htmlOf(page: Page, pages: readonly Page[]): string {
  const title = /^# (.+)$/m.exec(page.markdown)?.[1] ?? page.name;
  const links = pages.map((each) => {
    const current = each === page ? ' aria-current="page"' : "";
    return `<li><a href="/docs/analyse${each.address && `/${each.address}`}"${current}>${escaped(each.name)}</a></li>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)} · Kinerja Andir</title>
<link rel="stylesheet" href="/docs/analyse/page.css">
</head>
<body>
<a class="skip" href="#text">To the text</a>
<nav aria-label="Pages"><a class="home" href="/">Kinerja Andir</a><ul>${links.join("")}</ul></nav>
<main id="text">
${bodyOf(page, pages)}</main>
</body>
</html>
`;
}

function bodyOf(page: Page, pages: readonly Page[]): string {
  const marked = new Marked();
  let heading = "";
  marked.use({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading) {
        heading = text;
        return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, text, tokens }: Tokens.Link) {
        const words = pages.find(({ file }) => file === text)?.name ?? this.parser.parseInline(tokens);
        const address = addressOf(href, pages);
        return address === null ? words : `<a href="${escaped(address)}">${words}</a>`;
      },
      // Wider than a phone, both: they scroll by themselves, and by the keyboard.
      table(token: Tokens.Table) {
        const row = (cells: Tokens.TableCell[], tag: "th" | "td") =>
          `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join("")}</tr>`;
        const body = token.rows.map((cells) => row(cells, "td")).join("\n");
        return `<div class="wide" tabindex="0" role="region" aria-label="${escaped(heading)}"><table><thead>${row(token.header, "th")}</thead><tbody>${body}</tbody></table></div>\n`;
      },
      code({ text, lang }: Tokens.Code) {
        const file = /\bfile=(\S+)/.exec(lang ?? "")?.[1];
        const name = file === undefined ? "" : `<figcaption>${escaped(file)}</figcaption>`;
        return `<figure>${name}<pre tabindex="0"><code>${escaped(text)}</code></pre></figure>\n`;
      },
    },
  });
  return marked.parse(page.markdown, { async: false });
}

/** Null for what stands in the source alone. */
function addressOf(href: string, pages: readonly Page[]): string | null {
  if (/^(https?:|#|\/)/.test(href)) return href;
  const [file = "", anchor] = href.split("#");
  const page = pages.find((each) => each.file === file);
  if (!page) return null;
  return `/docs/analyse${page.address && `/${page.address}`}${anchor === undefined ? "" : `#${anchor}`}`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
