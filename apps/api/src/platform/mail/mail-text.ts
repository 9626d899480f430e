/** A mail of a few lines: a greeting, what it is about, and where to go on. */
export interface Letter {
  readonly language: "id" | "en";
  readonly greeting: string;
  readonly lines: readonly string[];
  readonly link: { readonly text: string; readonly url: string };
  /** Why it came, and how to have it no more. */
  readonly footer: string;
}

export const plainLetter = ({ greeting, lines, link, footer }: Letter): string =>
  [greeting, "", ...lines.map((line) => `- ${line}`), "", `${link.text}: ${link.url}`, "", "-- ", footer, ""].join(
    "\n",
  );

/** No picture, no script, nothing from elsewhere: it shows the same everywhere, and tells nobody that it was opened. */
export const htmlLetter = ({ language, greeting, lines, link, footer }: Letter): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head>
<body style="font-family:sans-serif;font-size:16px;line-height:1.5;color:#1a1a1a;max-width:40em">
<p>${escaped(greeting)}</p>
<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join("")}</ul>
<p><a href="${escaped(link.url)}">${escaped(link.text)}</a></p>
<hr><p style="font-size:13px;color:#555">${escaped(footer)}</p>
</body></html>
`;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
