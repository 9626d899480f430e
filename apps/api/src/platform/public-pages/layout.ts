import { Language } from "@andir/domain/language";
import { raw } from "hono/html";
import { html, type Html } from "./html.ts";
import { addressIn, TAGS, type Worded } from "./language.ts";
import { STYLE } from "./style.ts";

/** What a page for everyone says; the frame around it is the same for all. */
export interface PublicPage {
  readonly title: string;
  /** One sentence for those who find or share it. */
  readonly description: string;
  /** Its address without the language: "/public/units/KEL-01". */
  readonly path: string;
  readonly body: Html;
  /** A form or a text to read, in a narrow column. */
  readonly isNarrow?: boolean;
  /** Shown in a frame of another site: without head and foot. */
  readonly isEmbedded?: boolean;
  /** What only one person has the address of is not for search engines. */
  readonly isUnlisted?: boolean;
}

export interface PageLink {
  readonly path: string;
  readonly label: string;
}

export interface Agency {
  readonly name: string;
  readonly isDemo: boolean;
}

export interface Frame {
  readonly language: Language;
  readonly agency: Agency;
  readonly publicUrl: string;
  /** Where one can go from every page; the home page is there always. */
  readonly links: readonly PageLink[];
}

export const HOME = "/public";

// Whole in one piece: the policy knows this text by its hash, and a space would make it another.
const STYLE_ELEMENT = raw(`<style>${STYLE}</style>`);

interface LayoutWords {
  readonly skip: string;
  readonly demo: string;
  readonly other: string;
  readonly links: string;
  readonly foot: string;
  readonly privacy: string;
}

const words: Worded<LayoutWords> = {
  ID: {
    skip: "Langsung ke isi",
    demo: "Data contoh: semua angka dan nama di halaman ini rekaan.",
    other: "English",
    links: "Halaman publik",
    foot: "Halaman ini tidak memasang pelacak dan tidak menyimpan alamat Anda.",
    privacy: "Pemberitahuan privasi",
  },
  EN: {
    skip: "Skip to content",
    demo: "Sample data: every number and name on this page is invented.",
    other: "Bahasa Indonesia",
    links: "Public pages",
    foot: "This page has no trackers and does not keep your address.",
    privacy: "Privacy notice",
  },
};

const OTHER: Worded<Language> = { ID: Language.EN, EN: Language.ID };

export function layout(page: PublicPage, frame: Frame): Html {
  const { language, agency } = frame;
  const say = words[language];
  const kind = page.isEmbedded ? "embed" : page.isNarrow ? "narrow" : "";
  const demo =
    agency.isDemo &&
    html`<div class="demo" role="note">
      <div class="in"><p>${say.demo}</p></div>
    </div>`;
  return html`<!doctype html>
    <html lang="${TAGS[language]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${head(page, frame)} ${STYLE_ELEMENT}
      </head>
      <body class="${kind}">
        ${!page.isEmbedded && html`<a class="skip" href="#main">${say.skip}</a>`} ${demo}
        ${!page.isEmbedded && top(page, frame)}
        <main id="main" tabindex="-1"><div class="in">${page.body}</div></main>
        ${!page.isEmbedded && foot(frame)}
      </body>
    </html>`;
}

function head(
  { title, description, path, isUnlisted, isEmbedded }: PublicPage,
  { language, agency, publicUrl }: Frame,
) {
  const at = (to: Language) => `${publicUrl}${addressIn(to, path)}`;
  const whole = `${title} · ${agency.name}`;
  return html`<title>${whole}</title>
    <meta name="description" content="${description}" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    ${
      isUnlisted || isEmbedded
        ? html`<meta name="robots" content="noindex" />`
        : html`<link rel="canonical" href="${at(language)}" />
            <link rel="alternate" hreflang="id" href="${at(Language.ID)}" />
            <link rel="alternate" hreflang="en" href="${at(Language.EN)}" />
            <meta property="og:type" content="website" />
            <meta property="og:site_name" content="${agency.name}" />
            <meta property="og:title" content="${title}" />
            <meta property="og:description" content="${description}" />
            <meta property="og:url" content="${at(language)}" />
            <meta property="og:image" content="${publicUrl}/icon-512.png" />
            <meta property="og:locale" content="${language === Language.ID ? "id_ID" : "en_GB"}" />
            <meta name="twitter:card" content="summary" />`
    }`;
}

function top({ path }: PublicPage, { language, agency, links }: Frame) {
  const say = words[language];
  const other = OTHER[language];
  return html`<header class="top">
    <div class="in">
      <a class="home" href="${addressIn(language, HOME)}"
        ><img src="/favicon.svg" width="24" height="24" alt="" />${agency.name}</a
      >
      <a class="switch" href="${addressIn(other, path)}" lang="${TAGS[other]}" hreflang="${TAGS[other]}"
        >${say.other}</a
      >
      ${
        links.length > 0 &&
        html`<nav class="nav" aria-label="${say.links}">
          <ul>
            ${links.map(
              (link) =>
                html`<li>
                  <a href="${addressIn(language, link.path)}" ${link.path === path.split("?", 1)[0] && HERE}
                    >${link.label}</a
                  >
                </li>`,
            )}
          </ul>
        </nav>`
      }
    </div>
  </header>`;
}

const HERE = raw('aria-current="page"');

function foot({ language }: Frame) {
  const say = words[language];
  return html`<footer class="foot">
    <div class="in">
      <p>${say.foot}</p>
      <p><a href="/privasi">${say.privacy}</a></p>
    </div>
  </footer>`;
}
