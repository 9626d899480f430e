import type { Language } from "@andir/domain/language";
import { FORMAT } from "../../platform/public-pages/format.ts";
import { html, type Html } from "../../platform/public-pages/html.ts";
import { addressIn, type Worded } from "../../platform/public-pages/language.ts";
import type { PublicPage } from "../../platform/public-pages/layout.ts";
import type { Visit } from "../../platform/public-pages/public-area.ts";
import { changeList } from "./changes.page.ts";
import type { PublicChange } from "./changes.loaders.ts";
import type { PublicService } from "./public-service.loaders.ts";
import type { PublicUnits } from "./public-unit.loaders.ts";
import { serviceCard } from "./service-card.ts";
import type { UnitAt } from "./unit-at.loaders.ts";
import { UNIT_WORDS, unitFacts, unitPath } from "./units.page.ts";

interface UnitPageWords {
  readonly description: (unit: string) => string;
  readonly services: string;
  readonly noServices: string;
  readonly performance: (month: string) => string;
  readonly above: string;
  readonly changed: string;
  readonly complain: string;
}

const words: Worded<UnitPageWords> = {
  ID: {
    description: (unit) => `Layanan, waktu tunggu dan kinerja ${unit}.`,
    services: "Layanan unit ini dan unit di bawahnya",
    noServices: "Unit ini dan unit di bawahnya tidak mencatat layanan langsung kepada warga.",
    performance: (month) => `Kinerja, ${month}`,
    above: "Kinerja pegawai ditampilkan bersama unit di atasnya, supaya tidak ada orang yang dapat dikenali:",
    changed: "Yang berubah setelah pengaduan",
    complain: "Sampaikan pengaduan",
  },
  EN: {
    description: (unit) => `Services, waiting times and performance of ${unit}.`,
    services: "Services of this unit and those below it",
    noServices: "Neither this unit nor those below it has a service to citizens on record.",
    performance: (month) => `Performance, ${month}`,
    above: "How people perform is shown with the unit above, so that nobody can be recognised:",
    changed: "What changed after complaints",
    complain: "Send a complaint",
  },
};

export interface UnitPageParts {
  readonly unit: UnitAt;
  readonly services: readonly PublicService[];
  readonly changes: readonly PublicChange[];
  readonly all: PublicUnits;
}

/** One unit: its services, how it performs as a whole, and what it changed. */
export function unitPage({ unit, services, changes, all }: UnitPageParts, { language }: Visit): PublicPage {
  const say = words[language];
  return {
    title: unit.name,
    description: say.description(unit.name),
    path: unitPath(unit),
    body: html`<section>
        <h1>${unit.name}</h1>
        <p class="row">
          <a class="button second" href="${addressIn(language, "/public/aduan")}">${say.complain}</a>
        </p>
      </section>
      <section>
        <h2>${say.services}</h2>
        ${
          services.length === 0
            ? html`<p class="note">${say.noServices}</p>`
            : html`<ul class="cards">
                ${services.map((service) => serviceCard(service, language))}
              </ul>`
        }
      </section>
      ${performance(unit, all, language)}
      ${
        changes.length > 0 &&
        html`<section>
          <h2>${say.changed}</h2>
          ${changeList(changes, language)}
        </section>`
      }`,
  };
}

function performance(unit: UnitAt, { period, smallest, whole, units }: PublicUnits, language: Language): Html {
  if (!period) return html``;
  const say = words[language];
  const own = [whole, ...units].find((one) => one?.code === unit.code);
  const above = units.find(({ code }) => code === unit.branchCode);
  const { month, count } = FORMAT[language];
  return html`<section>
    <h2>${say.performance(month(period.startsOn))}</h2>
    ${own && html`<div class="card">${unitFacts(own, language)}</div>`}
    ${!own && above && html`<p>${say.above} <a href="${addressIn(language, unitPath(above))}">${above.name}</a></p>`}
    <p class="hint">${UNIT_WORDS[language].why(count(smallest))}</p>
  </section>`;
}
