import { SHORT_ELEMENT_WORDS } from "@andir/domain/satisfaction-words";
import type { Language } from "@andir/domain/language";
import { SERVICE_ELEMENTS } from "@andir/domain/service-element";
import { FORMAT } from "../../platform/public-pages/format.ts";
import { html, type Html } from "../../platform/public-pages/html.ts";
import { addressIn, type Worded } from "../../platform/public-pages/language.ts";
import type { PublicPage } from "../../platform/public-pages/layout.ts";
import type { Visit } from "../../platform/public-pages/public-area.ts";
import { changeList } from "./changes.page.ts";
import type { PublicChange } from "./changes.loaders.ts";
import type { PublicService, PublicServices } from "./public-service.loaders.ts";
import { SERVICE_WORDS } from "./public-words.ts";
import { indexFigure, servicePath, waitFacts } from "./service-card.ts";
import { trendChart } from "./trend-chart.ts";

interface ServicePageWords {
  readonly description: (service: string, unit: string) => string;
  readonly indexTrend: string;
  readonly waitTrend: string;
  readonly quarter: string;
  readonly month: string;
  readonly index: string;
  readonly respondents: string;
  readonly served: string;
  readonly median: string;
  readonly p90: string;
  readonly within: string;
  readonly withheld: string;
  readonly withheldNote: (smallest: string) => string;
  readonly elements: string;
  readonly element: string;
  readonly mean: string;
  readonly weakest: (elements: string) => string;
  readonly changed: string;
  readonly table: string;
  readonly span: (from: string, to: string) => string;
  readonly standardLine: (minutes: string) => string;
}

const words: Worded<ServicePageWords> = {
  ID: {
    description: (service, unit) => `Mutu dan waktu tunggu ${service}, ${unit}.`,
    indexTrend: "Indeks kepuasan per tiga bulan",
    waitTrend: "Waktu tunggu tengah per bulan, menit",
    quarter: "Tiga bulan mulai",
    month: "Bulan",
    index: "Indeks",
    respondents: "Pengisi survei",
    served: "Kunjungan",
    median: "Separuh paling lama (menit)",
    p90: "Sembilan dari sepuluh paling lama (menit)",
    within: "Dalam standar",
    withheld: "tidak ditampilkan",
    withheldNote: (smallest) =>
      `“Tidak ditampilkan” berarti kurang dari ${smallest} orang, atau angkanya akan membocorkan kelompok sekecil itu.`,
    elements: "Nilai per unsur",
    element: "Unsur",
    mean: "Nilai, 1–4",
    weakest: (elements) => `Nilai terendah: ${elements}.`,
    changed: "Yang berubah setelah pengaduan",
    table: "Lihat angkanya dalam tabel",
    span: (from, to) => `Survei dan antrean dari ${from} sampai ${to}.`,
    standardLine: (minutes) => `Garis putus-putus: standar ${minutes} menit.`,
  },
  EN: {
    description: (service, unit) => `Quality and waiting time of ${service}, ${unit}.`,
    indexTrend: "Satisfaction index by three months",
    waitTrend: "Median waiting time by month, minutes",
    quarter: "Three months from",
    month: "Month",
    index: "Index",
    respondents: "Respondents",
    served: "Visits",
    median: "Half at most (minutes)",
    p90: "Nine in ten at most (minutes)",
    within: "Within standard",
    withheld: "not shown",
    withheldNote: (smallest) =>
      `“Not shown” means fewer than ${smallest} people, or a number that would give away so small a group.`,
    elements: "By element",
    element: "Element",
    mean: "Mean, 1–4",
    weakest: (elements) => `Lowest: ${elements}.`,
    changed: "What changed after complaints",
    table: "See the numbers as a table",
    span: (from, to) => `Surveys and queues from ${from} to ${to}.`,
    standardLine: (minutes) => `Dashed line: the standard of ${minutes} minutes.`,
  },
};

/** One service: how good, how long, whether it gets better, and what was changed. */
export function servicePage(
  service: PublicService,
  { window, smallest }: PublicServices,
  changes: readonly PublicChange[],
  { language }: Visit,
): PublicPage {
  const say = words[language];
  const common = SERVICE_WORDS[language];
  const { count, day } = FORMAT[language];
  const description = say.description(service.name, service.unitName);
  return {
    title: service.name,
    description,
    path: servicePath(service),
    body: html`<section>
        <h1>${service.name}</h1>
        <p><a href="${addressIn(language, `/public/unit/${service.unitCode}`)}">${service.unitName}</a></p>
        <p class="row">
          ${
            service.surveyCode &&
            html`<a class="button" href="${addressIn(language, `/survey/${service.surveyCode}`)}">${common.rate}</a>`
          }
          <a
            class="button second"
            href="${addressIn(language, `/public/aduan?layanan=${encodeURIComponent(service.code)}`)}"
            >${common.complain}</a
          >
        </p>
      </section>
      <div class="cards">
        <section class="card">${indexFigure(service, language)}</section>
        <section class="card">
          <h2>${common.wait}</h2>
          ${waitFacts(service, language)} ${againstBefore(service, language)}
        </section>
      </div>
      ${indexTrend(service, language)} ${waitTrend(service, language)} ${elements(service, language)}
      ${
        changes.length > 0 &&
        html`<section>
          <h2>${say.changed}</h2>
          ${changeList(changes, language)}
        </section>`
      }
      <p class="hint">${say.span(day(window.from), day(window.to))} ${say.withheldNote(count(smallest))}</p>`,
  };
}

function againstBefore({ waiting: { recent, before } }: PublicService, language: Language): Html {
  if (!recent || !before) return html``;
  const say = SERVICE_WORDS[language];
  const difference = Math.round(recent.medianMinutes) - Math.round(before.medianMinutes);
  const n = FORMAT[language].count(Math.abs(difference));
  return html`<p class="hint">${difference === 0 ? say.same : difference < 0 ? say.faster(n) : say.slower(n)}</p>`;
}

function indexTrend({ satisfaction: { year, quarters } }: PublicService, language: Language): Html {
  if (year?.index == null) return html``;
  const say = words[language];
  const { count, index, shortMonth, month } = FORMAT[language];
  return html`<section>
    <h2>${say.indexTrend}</h2>
    <div class="wide">
      ${trendChart({
        title: say.indexTrend,
        from: 25,
        to: 100,
        points: quarters.map(({ from, satisfaction }) => ({
          label: shortMonth(from),
          value: satisfaction?.index ?? null,
          text: satisfaction?.index == null ? "–" : index(satisfaction.index),
        })),
      })}
    </div>
    <details>
      <summary>${say.table}</summary>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">${say.quarter}</th>
              <th scope="col" class="num">${say.index}</th>
              <th scope="col" class="num">${say.respondents}</th>
            </tr>
          </thead>
          <tbody>
            ${quarters.map(
              ({ from, satisfaction, isWithheld }) =>
                html`<tr>
                  <th scope="row">${month(from)}</th>
                  <td class="num">
                    ${satisfaction?.index == null ? (isWithheld ? say.withheld : "–") : index(satisfaction.index)}
                  </td>
                  <td class="num">${satisfaction ? count(satisfaction.respondents) : "–"}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </section>`;
}

function waitTrend({ waiting: { months }, standardWaitMinutes }: PublicService, language: Language): Html {
  if (!months.some(({ waiting }) => waiting)) return html``;
  const say = words[language];
  const { count, share, shortMonth, month } = FORMAT[language];
  const longest = Math.max(standardWaitMinutes, ...months.map(({ waiting }) => waiting?.medianMinutes ?? 0));
  const cell = (value: number | undefined, format: (value: number) => string) =>
    html`<td class="num">${value === undefined ? say.withheld : format(value)}</td>`;
  return html`<section>
    <h2>${say.waitTrend}</h2>
    <div class="wide" tabindex="0" role="region" aria-label="${say.waitTrend}">
      ${trendChart({
        title: say.waitTrend,
        from: 0,
        to: longest * 1.05,
        points: months.map(({ month: of, waiting }) => ({
          label: shortMonth(of),
          value: waiting?.medianMinutes ?? null,
          text: waiting ? count(waiting.medianMinutes) : "–",
        })),
        reference: standardWaitMinutes,
      })}
    </div>
    <p class="hint">${say.standardLine(count(standardWaitMinutes))}</p>
    <details>
      <summary>${say.table}</summary>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">${say.month}</th>
              <th scope="col" class="num">${say.median}</th>
              <th scope="col" class="num">${say.p90}</th>
              <th scope="col" class="num">${say.within}</th>
              <th scope="col" class="num">${say.served}</th>
            </tr>
          </thead>
          <tbody>
            ${months.map(
              ({ month: of, waiting }) =>
                html`<tr>
                  <th scope="row">${month(of)}</th>
                  ${cell(waiting?.medianMinutes, count)} ${cell(waiting?.p90Minutes, count)}
                  ${cell(waiting?.withinShare, share)} ${cell(waiting?.served, count)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </section>`;
}

function elements({ satisfaction: { year } }: PublicService, language: Language): Html {
  if (year?.index == null) return html``;
  const say = words[language];
  const { index } = FORMAT[language];
  const name = SHORT_ELEMENT_WORDS[language];
  const meanOf = new Map(year.elements.map(({ element, mean }) => [element, mean]));
  return html`<section>
    <h2>${say.elements}</h2>
    <p>${say.weakest(year.weakest.map((element) => name[element]).join(", "))}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${say.element}</th>
          <th scope="col" class="num">${say.mean}</th>
        </tr>
      </thead>
      <tbody>
        ${SERVICE_ELEMENTS.map((element) => {
          const mean = meanOf.get(element);
          return html`<tr>
            <th scope="row">${name[element]}</th>
            <td class="num">${mean == null ? "–" : index(mean)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </section>`;
}
