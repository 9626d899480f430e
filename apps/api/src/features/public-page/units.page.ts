import type { Language } from "@andir/domain/language";
import { FORMAT } from "../../platform/public-pages/format.ts";
import { html, type Html, type HtmlValue } from "../../platform/public-pages/html.ts";
import { addressIn, type Worded } from "../../platform/public-pages/language.ts";
import type { PublicPage } from "../../platform/public-pages/layout.ts";
import type { Visit } from "../../platform/public-pages/public-area.ts";
import { PUBLIC_PREDICATES, type PredicateShares, type PublicPredicate } from "./predicate-shares.ts";
import type { PublicUnit, PublicUnits } from "./public-unit.loaders.ts";

export interface UnitWords {
  readonly title: string;
  readonly description: (agency: string) => string;
  readonly found: (month: string) => string;
  readonly none: string;
  readonly why: (smallest: string) => string;
  readonly unit: string;
  readonly completion: string;
  readonly moreThan: (share: string) => string;
  readonly lessThan: (share: string) => string;
  readonly people: string;
  readonly predicates: Readonly<Record<PublicPredicate, string>>;
  readonly allPredicates: string;
  readonly withheld: string;
  readonly whole: string;
}

export const UNIT_WORDS: Worded<UnitWords> = {
  ID: {
    title: "Kinerja unit kerja",
    description: (agency) =>
      `Berapa banyak pegawai yang melapor tepat dan bagaimana predikat kinerja terbagi di unit ${agency}.`,
    found: (month) => `Kinerja ${month}, per unit di bawah pemerintah daerah, dengan unit di bawahnya.`,
    none: "Belum ada bulan yang selesai dinilai.",
    why: (smallest) =>
      `Halaman ini menilai unit, tidak pernah orang. Angka yang menyangkut kurang dari ${smallest} orang tidak ditampilkan, begitu juga angka lain yang akan membocorkannya. Penilaian seorang pegawai hanya dibaca yang bersangkutan dan yang berwenang.`,
    unit: "Unit",
    completion: "Laporan kinerja diserahkan",
    moreThan: (share) => `lebih dari ${share}`,
    lessThan: (share) => `kurang dari ${share}`,
    people: "Pegawai yang wajib melapor",
    predicates: { VERY_GOOD: "Predikat Sangat baik", GOOD: "Predikat Baik", BELOW_GOOD: "Predikat di bawah Baik" },
    allPredicates: "Predikat kinerja",
    withheld: "tidak ditampilkan",
    whole: "Seluruh pemerintah daerah",
  },
  EN: {
    title: "How units perform",
    description: (agency) => `How many people report, and how predicates are shared out, in the units of ${agency}.`,
    found: (month) => `Performance in ${month}, by the units below the local government with those below them.`,
    none: "No month has been assessed yet.",
    why: (smallest) =>
      `This page is about units, never about a person. What concerns fewer than ${smallest} people is not shown, nor is what would give it away. Someone's assessment is read by that person and by those in charge alone.`,
    unit: "Unit",
    completion: "Reports handed in",
    moreThan: (share) => `more than ${share}`,
    lessThan: (share) => `less than ${share}`,
    people: "People who owe a report",
    predicates: { VERY_GOOD: "Rated Very good", GOOD: "Rated Good", BELOW_GOOD: "Rated below Good" },
    allPredicates: "Predicates",
    withheld: "not shown",
    whole: "The whole local government",
  },
};

export const unitPath = ({ code }: { readonly code: string }): string => `/public/unit/${encodeURIComponent(code)}`;

/** In the order of their names: units are not ranked in public. */
export function unitsPage({ period, smallest, whole, units }: PublicUnits, { language, agency }: Visit): PublicPage {
  const say = UNIT_WORDS[language];
  const { month, count } = FORMAT[language];
  return {
    title: say.title,
    description: say.description(agency.name),
    path: "/public/unit",
    body: html`<section>
        <h1>${say.title}</h1>
        <p class="lead">${period ? say.found(month(period.startsOn)) : say.none}</p>
        ${period && html`<p class="hint">${say.why(count(smallest))}</p>`}
      </section>
      ${
        whole &&
        html`<section class="card">
          <h2>${say.whole}</h2>
          ${unitFacts(whole, language)}
        </section>`
      }
      <ul class="cards">
        ${units.map(
          (unit) =>
            html`<li class="card">
              <h2><a href="${addressIn(language, unitPath(unit))}">${unit.name}</a></h2>
              ${unitFacts(unit, language)}
            </li>`,
        )}
      </ul>`,
  };
}

export function unitFacts({ completion, predicates }: PublicUnit, language: Language): Html {
  const say = UNIT_WORDS[language];
  const { count, share } = FORMAT[language];
  const told = (of: PredicateShares, predicate: PublicPredicate) => {
    const value = of[predicate];
    return value === null ? html`<span class="quiet">${say.withheld}</span>` : share(value);
  };
  const line = (name: string, value: HtmlValue) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="facts">
    <div>
      <dt>${say.completion}</dt>
      <dd>${completion ? completionWord(completion, language) : html`<span class="quiet">${say.withheld}</span>`}</dd>
    </div>
    ${
      completion &&
      html`<div>
        <dt>${say.people}</dt>
        <dd>${count(completion.people)}</dd>
      </div>`
    }
    ${
      predicates && PUBLIC_PREDICATES.some((predicate) => predicates[predicate] !== null)
        ? PUBLIC_PREDICATES.map((predicate) => line(say.predicates[predicate], told(predicates, predicate)))
        : line(say.allPredicates, html`<span class="quiet">${say.withheld}</span>`)
    }
  </dl>`;
}

function completionWord({ share, isBound }: NonNullable<PublicUnit["completion"]>, language: Language): string {
  const say = UNIT_WORDS[language];
  const text = FORMAT[language].share(share);
  if (!isBound) return text;
  return share > 0.5 ? say.moreThan(text) : say.lessThan(text);
}
