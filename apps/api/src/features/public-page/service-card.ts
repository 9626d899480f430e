import type { Language } from "@andir/domain/language";
import { BAND_WORDS } from "@andir/domain/satisfaction-words";
import { FORMAT } from "../../platform/public-pages/format.ts";
import { html, type Html } from "../../platform/public-pages/html.ts";
import { addressIn } from "../../platform/public-pages/language.ts";
import type { PublicService } from "./public-service.loaders.ts";
import { SERVICE_WORDS } from "./public-words.ts";

export const servicePath = ({ code }: Pick<PublicService, "code">): string =>
  `/public/layanan/${encodeURIComponent(code)}`;

/** A service as one looks for it: is it good, how long does it take. */
export function serviceCard(service: PublicService, language: Language): Html {
  return html`<li class="card">
    <div>
      <h3><a href="${addressIn(language, servicePath(service))}">${service.name}</a></h3>
      <p class="quiet">${service.unitName}</p>
    </div>
    ${indexFigure(service, language)} ${waitFacts(service, language)}
  </li>`;
}

export function indexFigure({ satisfaction: { year } }: PublicService, language: Language): Html {
  const say = SERVICE_WORDS[language];
  const format = FORMAT[language];
  if (year?.index == null || year.band === null)
    return html`<div>
      <p>${say.index}</p>
      <p class="quiet">${year === null ? say.noIndex : say.noAnswer}</p>
    </div>`;
  return html`<div>
    <p>${say.index}</p>
    <p class="row">
      <span class="big">${format.index(year.index)}</span>
      <span class="chip ${year.band <= "B" ? "good" : "warn"}">${year.band} · ${BAND_WORDS[language][year.band]}</span>
    </p>
    <p class="hint">${say.outOf}, ${say.respondents(format.count(year.respondents))}</p>
  </div>`;
}

export function waitFacts({ waiting: { recent }, standardWaitMinutes }: PublicService, language: Language): Html {
  const say = SERVICE_WORDS[language];
  const format = FORMAT[language];
  const standard = html`<div>
    <dt>${say.standard}</dt>
    <dd>${say.minutes(format.count(standardWaitMinutes))}</dd>
  </div>`;
  if (!recent)
    return html`<div class="stack tight">
      <p class="quiet">${say.noWait}</p>
      <dl class="facts">${standard}</dl>
    </div>`;
  return html`<dl class="facts">
    <div>
      <dt>${say.median}</dt>
      <dd>${say.minutes(format.count(recent.medianMinutes))}</dd>
    </div>
    <div>
      <dt>${say.p90}</dt>
      <dd>${say.minutes(format.count(recent.p90Minutes))}</dd>
    </div>
    ${standard}
    <div>
      <dt>${say.within}</dt>
      <dd>${format.share(recent.withinShare)}</dd>
    </div>
  </dl>`;
}
