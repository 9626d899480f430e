import type { ComplaintStatus } from "@andir/domain/complaint-status";
import type { FormRefusal } from "../../platform/public-pages/form-guard.ts";
import type { Worded } from "../../platform/public-pages/language.ts";
import type { ComplaintFault, ComplaintField } from "./complaint-form.service.ts";

interface FormWords {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly follow: string;
  readonly target: string;
  readonly targetHint: string;
  readonly choose: string;
  readonly services: string;
  readonly units: string;
  readonly about: string;
  readonly aboutElse: string;
  readonly text: string;
  readonly textHint: string;
  readonly contact: string;
  readonly contactHint: (days: string) => string;
  readonly send: string;
  readonly wrong: string;
  readonly faults: Readonly<Record<ComplaintField, Partial<Record<ComplaintFault, string>>>>;
  readonly refusals: Readonly<Record<FormRefusal, string>>;
}

export const FORM_WORDS: Worded<FormWords> = {
  ID: {
    title: "Sampaikan pengaduan",
    description: "Sampaikan pengaduan tentang layanan atau unit kerja, tanpa akun, dan ikuti jawabannya.",
    lead: "Ceritakan apa yang terjadi. Anda tidak perlu masuk atau menyebut nama. Kepala unit yang bersangkutan menjawab, dan Anda membaca jawabannya dengan kode yang hanya Anda pegang.",
    follow: "Sudah punya kode? Ikuti jawabannya",
    target: "Tentang layanan atau unit mana",
    targetHint: "Tidak yakin? Pilih yang paling dekat; unit itu meneruskannya bila perlu.",
    choose: "Pilih satu",
    services: "Layanan",
    units: "Unit kerja",
    about: "Tentang apa (boleh dilewati)",
    aboutElse: "Hal lain",
    text: "Apa yang terjadi",
    textHint:
      "Kapan, di mana, dan apa yang Anda harapkan. Contoh: “Senin 2 November saya menunggu dua jam di loket 3 tanpa penjelasan.”",
    contact: "Cara menghubungi Anda (boleh kosong)",
    contactHint: (days) =>
      `Nomor telepon atau surel, hanya bila Anda ingin dihubungi. Disimpan tersandi, hanya dibaca penjawab, dan dihapus ${days} hari setelah dijawab.`,
    send: "Kirim pengaduan",
    wrong: "Pengaduan belum terkirim. Isian Anda masih ada di bawah.",
    faults: {
      target: { REQUIRED: "Pilih layanan atau unit yang Anda adukan." },
      about: {},
      text: {
        REQUIRED: "Ceritakan apa yang terjadi.",
        TOO_SHORT: "Ceritakan sedikit lebih banyak, sekurangnya 10 huruf.",
        TOO_LONG: "Paling banyak 4.000 huruf. Persingkat ceritanya.",
      },
      contact: { TOO_LONG: "Paling banyak 200 huruf." },
    },
    refusals: {
      FOREIGN: "Formulir ini tidak dikenali. Tekan Kirim sekali lagi.",
      TOO_SOON: "Formulir terkirim terlalu cepat. Periksa isian Anda, lalu tekan Kirim sekali lagi.",
      EXPIRED: "Formulir ini dibuka terlalu lama. Tekan Kirim sekali lagi.",
      SPENT: "Formulir ini sudah pernah dikirim. Bila ini pengaduan lain, tekan Kirim sekali lagi.",
      TOO_MANY:
        "Sudah terlalu banyak pengaduan dari jaringan ini hari ini. Coba lagi besok, atau datang ke kantor unit.",
    },
  },
  EN: {
    title: "Send a complaint",
    description: "Complain about a service or a unit without an account, and follow the answer.",
    lead: "Tell what happened. You need not sign in or give a name. The head of the unit answers, and you read the answer with a code that only you hold.",
    follow: "Have a code already? Follow the answer",
    target: "About which service or unit",
    targetHint: "Not sure? Choose the nearest; that unit hands it on where needed.",
    choose: "Choose one",
    services: "Services",
    units: "Units",
    about: "About what (may be left out)",
    aboutElse: "Something else",
    text: "What happened",
    textHint:
      "When, where, and what you expected. Example: “On Monday 2 November I waited two hours at counter 3 and was told nothing.”",
    contact: "How to reach you (may be empty)",
    contactHint: (days) =>
      `A telephone number or e-mail, only if you want to be contacted. Kept encrypted, read by who answers alone, and erased ${days} days after the answer.`,
    send: "Send the complaint",
    wrong: "The complaint was not sent yet. What you wrote is still below.",
    faults: {
      target: { REQUIRED: "Choose the service or unit that you complain about." },
      about: {},
      text: {
        REQUIRED: "Tell what happened.",
        TOO_SHORT: "Tell a little more, 10 letters at least.",
        TOO_LONG: "At most 4,000 letters. Make it shorter.",
      },
      contact: { TOO_LONG: "At most 200 letters." },
    },
    refusals: {
      FOREIGN: "This form is not known. Press Send once more.",
      TOO_SOON: "The form came too soon. Look over what you wrote, then press Send once more.",
      EXPIRED: "This form was open for too long. Press Send once more.",
      SPENT: "This form was sent before. If this is another complaint, press Send once more.",
      TOO_MANY: "Too many complaints came from this network today. Try again tomorrow, or come to the unit's office.",
    },
  },
};

interface FollowWords {
  readonly doneTitle: string;
  readonly done: (day: string) => string;
  readonly code: string;
  readonly keep: string;
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly look: string;
  readonly noCode: string;
  readonly unknown: string;
  readonly status: Readonly<Record<ComplaintStatus, string>>;
  readonly receivedOn: string;
  readonly with: string;
  readonly due: string;
  readonly yours: string;
  readonly forwarded: string;
  readonly answer: (day: string) => string;
  readonly changed: string;
  readonly notYet: string;
  readonly reopenHeading: string;
  readonly reopen: string;
  readonly reopenHint: string;
  readonly reopenSend: string;
  readonly reopenRequired: string;
  readonly reopened: string;
  readonly yourReply: string;
}

export const FOLLOW_WORDS: Worded<FollowWords> = {
  ID: {
    doneTitle: "Pengaduan Anda diterima",
    done: (day) => `Unit menjawab paling lambat ${day}. Jawabannya hanya dapat dibaca dengan kode ini:`,
    code: "Kode Anda",
    keep: "Catat atau foto kode ini sekarang. Kami tidak menyimpannya dan tidak dapat mengirimkannya lagi.",
    title: "Ikuti jawaban pengaduan",
    description: "Baca jawaban atas pengaduan Anda dengan kode yang Anda terima.",
    lead: "Ketik kode yang Anda terima ketika pengaduan dikirim.",
    look: "Lihat jawaban",
    noCode: "Kode terdiri dari 12 huruf dan angka, seperti 7KQ2-M4XD-9TRB. Periksa lagi.",
    unknown: "Tidak ada pengaduan dengan kode ini. Periksa setiap huruf dan angkanya.",
    status: { RECEIVED: "Menunggu jawaban unit", ANSWERED: "Sudah dijawab", REOPENED: "Menunggu jawaban berikutnya" },
    receivedOn: "Diterima",
    with: "Dijawab oleh",
    due: "Paling lambat dijawab",
    yours: "Pengaduan Anda",
    forwarded: "Diteruskan ke unit ini",
    answer: (day) => `Jawaban unit, ${day}`,
    changed: "Yang berubah",
    notYet: "Belum ada jawaban. Buka lagi halaman ini nanti dengan kode yang sama.",
    reopenHeading: "Jawaban ini belum menyelesaikan masalah?",
    reopen: "Apa yang belum selesai",
    reopenHint: "Unit akan menjawab sekali lagi.",
    reopenSend: "Minta jawaban lagi",
    reopenRequired: "Tuliskan apa yang belum selesai.",
    reopened: "Permintaan Anda diterima. Unit akan menjawab sekali lagi; kodenya tetap sama.",
    yourReply: "Tanggapan Anda",
  },
  EN: {
    doneTitle: "Your complaint was received",
    done: (day) => `The unit answers by ${day} at the latest. The answer can be read with this code alone:`,
    code: "Your code",
    keep: "Write it down or take a photo now. We do not keep it and cannot send it again.",
    title: "Follow the answer",
    description: "Read the answer to your complaint with the code that you were given.",
    lead: "Type the code that you were given when the complaint was sent.",
    look: "See the answer",
    noCode: "A code has 12 letters and digits, such as 7KQ2-M4XD-9TRB. Check it.",
    unknown: "There is no complaint with this code. Check each letter and digit.",
    status: { RECEIVED: "Waits for the unit", ANSWERED: "Answered", REOPENED: "Waits for another answer" },
    receivedOn: "Received",
    with: "Answered by",
    due: "Answered by the latest",
    yours: "Your complaint",
    forwarded: "Handed on to this unit",
    answer: (day) => `The unit's answer, ${day}`,
    changed: "What changed",
    notYet: "There is no answer yet. Open this page later with the same code.",
    reopenHeading: "Does this not settle it?",
    reopen: "What is not settled",
    reopenHint: "The unit will answer once more.",
    reopenSend: "Ask for another answer",
    reopenRequired: "Write what is not settled.",
    reopened: "Received. The unit will answer once more; the code stays the same.",
    yourReply: "Your reply",
  },
};
