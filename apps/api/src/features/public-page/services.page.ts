import { FORMAT } from "../../platform/public-pages/format.ts";
import { html } from "../../platform/public-pages/html.ts";
import type { Worded } from "../../platform/public-pages/language.ts";
import type { PublicPage } from "../../platform/public-pages/layout.ts";
import type { Visit } from "../../platform/public-pages/public-area.ts";
import type { PublicServices } from "./public-service.loaders.ts";
import { serviceCard } from "./service-card.ts";

interface ServicesWords {
  readonly title: string;
  readonly description: (agency: string) => string;
  readonly found: (counts: { all: string; good: string; rated: string; within: string; timed: string }) => string;
  readonly span: (from: string, to: string) => string;
  readonly none: string;
  readonly heading: string;
}

const words: Worded<ServicesWords> = {
  ID: {
    title: "Layanan publik",
    description: (agency) => `Mutu dan waktu tunggu layanan publik ${agency}, dari survei pengguna dan nomor antrean.`,
    found: ({ all, good, rated, within, timed }) =>
      `${all} layanan. ${good} dari ${rated} yang dinilai penggunanya bermutu Baik atau lebih. Di ${within} dari ${timed} layanan, sembilan dari sepuluh pengunjung dipanggil dalam waktu standar.`,
    span: (from, to) =>
      `Indeks dihitung dari jawaban ${from} sampai ${to}; waktu tunggu dari tiga bulan terakhirnya. Diperbarui setiap awal bulan.`,
    none: "Belum ada layanan yang dicatat. Unit kerja mendaftarkan layanannya, lalu layanan itu tampil di sini.",
    heading: "Semua layanan",
  },
  EN: {
    title: "Public services",
    description: (agency) =>
      `Quality and waiting time of the public services of ${agency}, from surveys and queue tickets.`,
    found: ({ all, good, rated, within, timed }) =>
      `${all} services. ${good} of the ${rated} that were rated are Good or better. At ${within} of ${timed} services nine in ten visitors were called within the standard.`,
    span: (from, to) =>
      `The index is of answers from ${from} to ${to}; the waiting time of the last three months of these. Renewed at the beginning of each month.`,
    none: "No service is on record yet. Units register their services, and then they are shown here.",
    heading: "All services",
  },
};

/** The first page for everyone: is the service good. */
export function servicesPage({ window, services }: PublicServices, { language, agency }: Visit): PublicPage {
  const say = words[language];
  const { count, day } = FORMAT[language];
  const rated = services.filter(({ satisfaction }) => satisfaction.year?.band);
  const timed = services.filter(({ waiting }) => waiting.recent !== null);
  const counts = {
    all: count(services.length),
    rated: count(rated.length),
    good: count(rated.filter(({ satisfaction }) => (satisfaction.year?.band ?? "D") <= "B").length),
    timed: count(timed.length),
    within: count(
      timed.filter(({ waiting, standardWaitMinutes }) => (waiting.recent?.p90Minutes ?? 0) <= standardWaitMinutes)
        .length,
    ),
  };
  return {
    title: say.title,
    description: say.description(agency.name),
    path: "/public",
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
        html`<section>
          <h2>${say.heading}</h2>
          <ul class="cards">
            ${services.map((service) => serviceCard(service, language))}
          </ul>
        </section>`
      }`,
  };
}
