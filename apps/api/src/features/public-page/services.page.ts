import type { Language } from "@andir/domain/language";
import { FORMAT } from "../../platform/public-pages/format.ts";
import { html, type Html } from "../../platform/public-pages/html.ts";
import { addressIn, type Worded } from "../../platform/public-pages/language.ts";
import type { PublicPage } from "../../platform/public-pages/layout.ts";
import type { Visit } from "../../platform/public-pages/public-area.ts";
import { findForm, isSought, servicesSought, soughtPath, type Sought } from "./find-services.ts";
import type { PublicService, PublicServices } from "./public-service.loaders.ts";
import { serviceCard } from "./service-card.ts";

interface ServicesWords {
  readonly title: string;
  readonly description: (agency: string) => string;
  readonly found: (counts: { all: string; good: string; rated: string; within: string; visits: string }) => string;
  readonly span: (from: string, to: string) => string;
  readonly none: string;
  readonly heading: string;
  readonly matching: (some: string, all: string) => string;
  readonly noMatch: string;
  readonly tryOther: string;
  readonly showAll: string;
}

const words: Worded<ServicesWords> = {
  ID: {
    title: "Layanan publik",
    description: (agency) => `Mutu dan waktu tunggu layanan publik ${agency}, dari survei pengguna dan nomor antrean.`,
    found: ({ all, good, rated, within, visits }) =>
      `${all} layanan. ${good} dari ${rated} yang dinilai penggunanya bermutu Baik atau lebih. ${within} dari ${visits} kunjungan dalam tiga bulan terakhir dipanggil dalam waktu standar.`,
    span: (from, to) =>
      `Indeks dihitung dari jawaban ${from} sampai ${to}; waktu tunggu dari tiga bulan terakhirnya. Diperbarui setiap awal bulan.`,
    none: "Belum ada layanan yang dicatat. Unit kerja mendaftarkan layanannya, lalu layanan itu tampil di sini.",
    heading: "Semua layanan",
    matching: (some, all) => `${some} dari ${all} layanan cocok`,
    noMatch: "Tidak ada layanan yang cocok",
    tryOther: "Coba satu kata saja, atau pilih semua unit. Layanan yang belum dicatat unitnya belum tampil di sini.",
    showAll: "Tampilkan semua layanan",
  },
  EN: {
    title: "Public services",
    description: (agency) =>
      `Quality and waiting time of the public services of ${agency}, from surveys and queue tickets.`,
    found: ({ all, good, rated, within, visits }) =>
      `${all} services. ${good} of the ${rated} that were rated are Good or better. ${within} of ${visits} visits of the last three months were called within the standard.`,
    span: (from, to) =>
      `The index is of answers from ${from} to ${to}; the waiting time of the last three months of these. Renewed at the beginning of each month.`,
    none: "No service is on record yet. Units register their services, and then they are shown here.",
    heading: "All services",
    matching: (some, all) => `${some} of ${all} services match`,
    noMatch: "No service matches",
    tryOther:
      "Try one word alone, or choose all units. Services that their unit has not put on record are not shown yet.",
    showAll: "Show all services",
  },
};

/** The first page for everyone: is the service good. */
export function servicesPage(
  { window, services }: PublicServices,
  sought: Sought,
  { language, agency }: Visit,
): PublicPage {
  const say = words[language];
  const { count, share, day } = FORMAT[language];
  const rated = services.filter(({ satisfaction }) => satisfaction.year?.band);
  const timed = services.flatMap(({ waiting: { recent } }) => recent ?? []);
  const visits = timed.reduce((sum, { served }) => sum + served, 0);
  const within = timed.reduce((sum, { served, withinShare }) => sum + served * withinShare, 0);
  const counts = {
    all: count(services.length),
    rated: count(rated.length),
    good: count(rated.filter(({ satisfaction }) => (satisfaction.year?.band ?? "D") <= "B").length),
    visits: count(visits),
    within: share(visits === 0 ? 0 : within / visits),
  };
  return {
    title: say.title,
    description: say.description(agency.name),
    path: soughtPath(sought),
    isUnlisted: isSought(sought),
    body: html`<section>
        <h1>${say.title}</h1>
        ${
          services.length === 0
            ? html`<p class="lead">${say.none}</p>`
            : html`<p class="lead">${say.found(counts)}</p>
                <p class="hint">${say.span(day(window.from), day(window.to))}</p>`
        }
      </section>
      ${
        services.length > 0 &&
        html`<section>${findForm(services, sought, language)} ${foundServices(services, sought, language)}</section>`
      }`,
  };
}

/** How many of all there are stands above them, and the way back where there are none. */
function foundServices(services: readonly PublicService[], sought: Sought, language: Language): Html {
  const say = words[language];
  const { count } = FORMAT[language];
  const found = servicesSought(services, sought);
  const all = html`<p><a href="${addressIn(language, "/public")}">${say.showAll}</a></p>`;
  if (found.length === 0)
    return html`<h2 role="status">${say.noMatch}</h2>
      <p>${say.tryOther}</p>
      ${all}`;
  return html`<h2 role="status">
      ${isSought(sought) ? say.matching(count(found.length), count(services.length)) : say.heading}
    </h2>
    ${isSought(sought) && all}
    <ul class="cards">
      ${found.map((service) => serviceCard(service, language))}
    </ul>`;
}
