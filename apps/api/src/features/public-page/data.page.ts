import { html } from "../../platform/public-pages/html.ts";
import type { Worded } from "../../platform/public-pages/language.ts";
import type { PublicPage } from "../../platform/public-pages/layout.ts";
import type { Visit } from "../../platform/public-pages/public-area.ts";
import { LICENCE, type DataSet } from "./open-data.ts";

interface DataWords {
  readonly title: string;
  readonly description: (agency: string) => string;
  readonly lead: string;
  readonly licence: string;
  readonly columns: string;
  readonly sets: Readonly<Record<string, { readonly title: string; readonly text: string }>>;
  readonly notes: readonly string[];
  readonly notesTitle: string;
  readonly embed: string;
  readonly embedText: string;
}

const words: Worded<DataWords> = {
  ID: {
    title: "Data terbuka",
    description: (agency) => `Data layanan dan kinerja unit ${agency} sebagai CSV dan JSON.`,
    lead: "Semua angka di halaman publik dapat diunduh dan dipakai ulang, juga oleh program, tanpa kunci dan tanpa masuk.",
    licence: "Boleh dipakai untuk apa saja, asal sumbernya disebut:",
    columns: "Kolom",
    sets: {
      layanan: {
        title: "Layanan",
        text: "Satu baris per layanan: indeks dua belas bulan dan waktu tunggu tiga bulan.",
      },
      "waktu-tunggu": { title: "Waktu tunggu per bulan", text: "Satu baris per layanan dan bulan." },
      unit: {
        title: "Kinerja unit",
        text: "Satu baris per unit di bawah pemerintah daerah, untuk bulan terakhir yang dinilai.",
      },
      perubahan: { title: "Yang berubah setelah pengaduan", text: "Satu baris per perubahan yang diceritakan unit." },
    },
    notesTitle: "Cara membaca",
    notes: [
      "Sel kosong berarti tidak diukur atau tidak ditampilkan karena menyangkut terlalu sedikit orang; tidak pernah berarti nol.",
      "Indeks dihitung menurut PermenPANRB 14/2017: rata-rata tiap unsur dikali 1/9, dijumlah, dikali 25, dibulatkan dua desimal.",
      "share_ adalah bagian dari 1. share_handed_in tidak pernah di atas 0,95 atau di bawah 0,05: di luar itu share_is_bound bernilai true.",
      "Angka diperbarui pada awal bulan untuk bulan yang sudah lengkap. Nama kolom tidak berubah; kolom baru ditambahkan di belakang.",
      "Alamat yang diawali /public/data dapat dibaca program dari situs mana pun. Jawaban boleh disimpan lima menit.",
    ],
    embed: "Pasang di situs Anda",
    embedText: "Salin baris ini ke halaman situs Anda. Ganti bagian terakhir alamat dengan layanan yang Anda pilih.",
  },
  EN: {
    title: "Open data",
    description: (agency) => `Data on the services and units of ${agency} as CSV and JSON.`,
    lead: "Every number of the public pages can be downloaded and used again, by programs too, without a key and without signing in.",
    licence: "Use it for whatever you like, as long as you name the source:",
    columns: "Columns",
    sets: {
      layanan: {
        title: "Services",
        text: "One row a service: the index of twelve months and the waiting time of three.",
      },
      "waktu-tunggu": { title: "Waiting time by month", text: "One row a service and month." },
      unit: {
        title: "Performance of units",
        text: "One row a unit below the local government, for the last month that was assessed.",
      },
      perubahan: { title: "What changed after complaints", text: "One row a change that a unit told of." },
    },
    notesTitle: "How to read it",
    notes: [
      "An empty cell was not measured, or is not shown since it is about too few people; it never means zero.",
      "The index follows PermenPANRB 14/2017: the mean of each element by 1/9, added up, by 25, rounded to two decimals.",
      "share_ is a part of 1. share_handed_in is never above 0.95 or below 0.05: beyond that share_is_bound is true.",
      "Numbers are renewed at the beginning of a month, for whole months. Names of columns stay; new columns come at the end.",
      "Addresses that begin with /public/data can be read by programs of any site. Answers may be kept for five minutes.",
    ],
    embed: "Put it on your own site",
    embedText: "Copy this line into a page of yours. Put the service of your choice at the end of the address.",
  },
};

/** What can be downloaded, and what its columns mean. */
export function dataPage(
  sets: readonly DataSet[],
  example: string | null,
  { language, agency, publicUrl }: Visit,
): PublicPage {
  const say = words[language];
  return {
    title: say.title,
    description: say.description(agency.name),
    path: "/public/data",
    body: html`<section>
        <h1>${say.title}</h1>
        <p class="lead">${say.lead}</p>
        <p>${say.licence} <a rel="license" href="${LICENCE.url}">${LICENCE.name}</a>, ${agency.name}.</p>
      </section>
      <ul class="cards">
        ${sets.map(
          ({ name, columns }) =>
            html`<li class="card">
              <h2>${say.sets[name]?.title}</h2>
              <p>${say.sets[name]?.text}</p>
              <p class="row">
                <a class="button second" href="/public/data/${name}.csv" download>CSV</a>
                <a class="button second" href="/public/data/${name}.json">JSON</a>
              </p>
              <details>
                <summary>${say.columns}</summary>
                <p class="hint">${columns.join(", ")}</p>
              </details>
            </li>`,
        )}
      </ul>
      <section class="prose">
        <h2>${say.notesTitle}</h2>
        <ul>
          ${say.notes.map((note) => html`<li>${note}</li>`)}
        </ul>
      </section>
      ${
        example &&
        html`<section>
          <h2>${say.embed}</h2>
          <p>${say.embedText}</p>
          <pre
            class="note wide"
            tabindex="0"
          ><code>${`<iframe src="${publicUrl}${example}" width="340" height="420" title="${say.title}"></iframe>`}</code></pre>
        </section>`
      }`,
  };
}
