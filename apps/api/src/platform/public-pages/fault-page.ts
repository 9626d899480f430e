import type { Language } from "@andir/domain/language";
import { html } from "./html.ts";
import { addressIn, type Worded } from "./language.ts";
import { HOME, type PublicPage } from "./layout.ts";

interface Said {
  readonly title: string;
  readonly text: string;
}

interface FaultWords {
  readonly missing: Said;
  readonly refused: Said;
  readonly failed: Said;
  readonly number: string;
  readonly home: string;
}

const words: Worded<FaultWords> = {
  ID: {
    missing: {
      title: "Halaman tidak ditemukan",
      text: "Alamat ini tidak ada, atau yang ditunjuknya sudah tidak ditampilkan. Periksa alamatnya, atau mulai dari halaman utama.",
    },
    refused: {
      title: "Kiriman tidak dapat diterima",
      text: "Kiriman ini tidak datang dari formulir kami, atau terlalu besar. Kembali ke halaman sebelumnya, lalu coba sekali lagi.",
    },
    failed: {
      title: "Layanan sedang terganggu",
      text: "Kesalahan ada pada kami. Tunggu beberapa menit, lalu muat ulang halaman ini.",
    },
    number: "Nomor untuk melapor:",
    home: "Ke halaman utama",
  },
  EN: {
    missing: {
      title: "Page not found",
      text: "There is nothing at this address, or what it pointed to is no longer shown. Check the address, or start from the home page.",
    },
    refused: {
      title: "This could not be accepted",
      text: "It does not come from our form, or it is too large. Go back to the page before and try once more.",
    },
    failed: {
      title: "Out of order for now",
      text: "The fault is ours. Wait a few minutes, then load this page again.",
    },
    number: "Number to report:",
    home: "To the home page",
  },
};

export function faultPage(status: number, language: Language, requestId: string): PublicPage {
  const say = words[language];
  const said = status >= 500 ? say.failed : status === 404 ? say.missing : say.refused;
  return {
    title: said.title,
    description: said.text,
    path: HOME,
    isNarrow: true,
    isUnlisted: true,
    body: html`<section>
      <h1>${said.title}</h1>
      <p>${said.text}</p>
      ${status >= 500 && html`<p class="hint">${say.number} <span class="num">${requestId}</span></p>`}
      <p><a class="button second" href="${addressIn(language, HOME)}">${say.home}</a></p>
    </section>`,
  };
}
