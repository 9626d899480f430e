import type { Language } from "@andir/domain/language";
import { FORMAT } from "../../platform/public-pages/format.ts";
import { html, type Html } from "../../platform/public-pages/html.ts";
import { addressIn, type Worded } from "../../platform/public-pages/language.ts";
import type { PublicPage } from "../../platform/public-pages/layout.ts";
import type { Visit } from "../../platform/public-pages/public-area.ts";
import type { PublicChange, PublicChanges } from "./changes.loaders.ts";

interface ChangesWords {
  readonly title: string;
  readonly description: string;
  readonly found: (counts: { received: string; answered: string; days: string; inTime: string }) => string;
  readonly noneReceived: string;
  readonly span: (from: string, to: string) => string;
  readonly none: string;
  readonly complain: string;
  readonly follow: string;
}

const words: Worded<ChangesWords> = {
  ID: {
    title: "Yang berubah setelah pengaduan",
    description: "Apa yang diubah unit kerja setelah warga mengadu, dan berapa lama pengaduan dijawab.",
    found: ({ received, answered, days, inTime }) =>
      `${received} pengaduan diterima, ${answered} sudah dijawab, ${inTime} di antaranya dalam batas waktu. Separuhnya dijawab dalam ${days} hari atau kurang.`,
    noneReceived: "Belum ada pengaduan yang dijawab dalam dua belas bulan ini.",
    span: (from, to) => `Pengaduan dari ${from} sampai ${to}.`,
    none: "Belum ada perubahan yang diceritakan. Unit menceritakannya setelah menjawab pengaduan.",
    complain: "Sampaikan pengaduan",
    follow: "Ikuti jawaban",
  },
  EN: {
    title: "What changed after complaints",
    description: "What units changed after citizens complained, and how long an answer takes.",
    found: ({ received, answered, days, inTime }) =>
      `${received} complaints came in, ${answered} were answered, ${inTime} of these in time. Half were answered within ${days} days.`,
    noneReceived: "No complaint was answered in these twelve months.",
    span: (from, to) => `Complaints from ${from} to ${to}.`,
    none: "No change has been told yet. Units tell of it after they have answered a complaint.",
    complain: "Send a complaint",
    follow: "Follow an answer",
  },
};

/** What complaining has brought, and how long it takes. */
export function changesPage({ window, figures, changes }: PublicChanges, { language }: Visit): PublicPage {
  const say = words[language];
  const { count, day } = FORMAT[language];
  return {
    title: say.title,
    description: say.description,
    path: "/public/perubahan",
    body: html`<section>
        <h1>${say.title}</h1>
        <p class="lead">
          ${
            figures.medianDays === null
              ? say.noneReceived
              : say.found({
                  received: count(figures.received),
                  answered: count(figures.answered),
                  inTime: count(figures.inTime),
                  days: count(figures.medianDays),
                })
          }
        </p>
        <p class="hint">${say.span(day(window.from), day(window.to))}</p>
        <p class="row">
          <a class="button" href="${addressIn(language, "/public/aduan")}">${say.complain}</a>
          <a class="button second" href="${addressIn(language, "/public/aduan/ikuti")}">${say.follow}</a>
        </p>
      </section>
      ${changes.length === 0 ? html`<p class="note">${say.none}</p>` : changeList(changes, language)}`,
  };
}

export const changeList = (changes: readonly PublicChange[], language: Language): Html =>
  html`<ul class="stack">
    ${changes.map(
      ({ change, changedOn, serviceName, unitName }) =>
        html`<li class="card">
          <p>${change}</p>
          <p class="hint">${serviceName && `${serviceName}, `}${unitName} · ${FORMAT[language].day(changedOn)}</p>
        </li>`,
    )}
  </ul>`;
