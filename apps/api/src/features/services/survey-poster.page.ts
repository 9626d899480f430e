import { Language } from "@andir/domain/language";
import { spacedSurveyCode } from "@andir/domain/survey-code";
import { html, type Html } from "../../platform/public-pages/html.ts";
import type { Worded } from "../../platform/public-pages/language.ts";
import type { PublicPage } from "../../platform/public-pages/layout.ts";
import type { Visit } from "../../platform/public-pages/public-area.ts";
import type { SurveyOfVisitor } from "./survey.loaders.ts";
import { surveyPath } from "./survey.page.ts";

interface PosterWords {
  readonly title: string;
  readonly lead: string;
  readonly how: string;
  readonly or: (address: string) => string;
  readonly promise: string;
  readonly print: string;
  readonly picture: string;
}

const WORDS: Worded<PosterWords> = {
  ID: {
    title: "Bagaimana layanan kami?",
    lead: "Sembilan pertanyaan, dua menit, tanpa nama.",
    how: "Pindai kode ini dengan kamera ponsel Anda.",
    or: (address) => `Atau buka ${address} lalu ketik kode:`,
    promise: "Kami tidak menyimpan siapa Anda. Hasilnya dibuka untuk umum.",
    print: "Cetak halaman ini pada kertas A4 (Ctrl+P, atau menu Cetak di ponsel), lalu tempel di tempat layanan.",
    picture: "Kode QR menuju survei",
  },
  EN: {
    title: "How was our service?",
    lead: "Nine questions, two minutes, no name.",
    how: "Scan this code with the camera of your phone.",
    or: (address) => `Or open ${address} and type the code:`,
    promise: "We do not keep who you are. The results are open to everyone.",
    print: "Print this page on A4 (Ctrl+P, or Print in your phone's menu) and put it up where people are served.",
    picture: "QR code of the survey",
  },
};

/** One sheet for the counter: large enough to be scanned from a chair, in both languages, for those who cannot scan as well. */
export function posterPage({ language, publicUrl }: Visit, survey: SurveyOfVisitor): PublicPage {
  const other = language === Language.ID ? Language.EN : Language.ID;
  const [say, too] = [WORDS[language], WORDS[other]];
  const address = `${publicUrl.replace(/^https?:\/\//, "")}/survey`;
  const path = surveyPath(survey.code);
  const second = (words: string): Html => html`<p class="quiet" lang="${other.toLowerCase()}">${words}</p>`;
  return {
    title: `${say.title} ${survey.service}`,
    description: say.lead,
    path: `${path}/poster`,
    isNarrow: true,
    isUnlisted: true,
    body: html`<p class="note screen">${say.print}</p>
      <section class="poster">
        <h1>${say.title}</h1>
        ${second(too.title)}
        <p class="big">${survey.service}</p>
        <p class="lead">${survey.unit}</p>
        <img src="${path}/qr.svg" alt="${say.picture}" width="360" height="360" />
        <p class="lead">${say.how}</p>
        ${second(too.how)}
        <p>${say.or(address)}</p>
        ${second(too.or(address))}
        <p class="code">${spacedSurveyCode(survey.code)}</p>
        <p>${say.lead} ${say.promise}</p>
        ${second(`${too.lead} ${too.promise}`)}
      </section>`,
  };
}
