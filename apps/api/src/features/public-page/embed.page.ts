import { html } from "../../platform/public-pages/html.ts";
import { addressIn } from "../../platform/public-pages/language.ts";
import type { PublicPage } from "../../platform/public-pages/layout.ts";
import type { Visit } from "../../platform/public-pages/public-area.ts";
import type { PublicService } from "./public-service.loaders.ts";
import { indexFigure, servicePath, waitFacts } from "./service-card.ts";

export const embedPath = ({ code }: Pick<PublicService, "code">): string =>
  `/public/embed/layanan/${encodeURIComponent(code)}`;

/** A service in a frame of another site: the figures, and the way to the whole page. */
export function embedPage(service: PublicService, { language, publicUrl }: Visit): PublicPage {
  return {
    title: service.name,
    description: service.unitName,
    path: embedPath(service),
    isEmbedded: true,
    body: html`<section class="card">
      <div>
        <h1>
          <a target="_blank" rel="noopener" href="${publicUrl}${addressIn(language, servicePath(service))}"
            >${service.name}</a
          >
        </h1>
        <p class="quiet">${service.unitName}</p>
      </div>
      ${indexFigure(service, language)} ${waitFacts(service, language)}
    </section>`,
  };
}
