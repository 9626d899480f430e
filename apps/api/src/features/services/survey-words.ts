import type { Worded } from "../../platform/public-pages/language.ts";

import type { SurveyRefusal } from "./survey-form.service.ts";

interface SurveyWords {
  readonly title: (service: string) => string;
  readonly description: (service: string, unit: string) => string;
  readonly lead: string;
  readonly promise: string;
  readonly aboutYou: string;
  readonly aboutYouHint: string;
  readonly age: string;
  readonly sex: string;
  readonly education: string;
  readonly unsaid: string;
  readonly comment: string;
  readonly commentHint: string;
  readonly ticket: string;
  readonly ticketHint: string;
  readonly withTicket: string;
  readonly send: string;
  readonly sendPartly: string;
  readonly summary: string;
  readonly missing: (question: number) => string;
  readonly none: string;
  readonly partly: string;
  readonly thanks: string;
  readonly thanksText: string;
  readonly thanksMore: string;
  readonly toPublic: string;
  readonly already: string;
  readonly alreadyText: string;
  readonly alreadyTicket: string;
  readonly closed: string;
  readonly closedText: string;
  readonly unknown: string;
  readonly unknownText: string;
  readonly enter: string;
  readonly enterText: string;
  readonly code: string;
  readonly codeHint: string;
  readonly open: string;
  readonly again: string;
  readonly refused: Readonly<Record<SurveyRefusal, string>>;
}

export const SURVEY_WORDS: Worded<SurveyWords> = {
  ID: {
    title: (service) => `Survei kepuasan: ${service}`,
    description: (service, unit) =>
      `Nilai layanan ${service} di ${unit}: sembilan pertanyaan, tanpa nama, sekitar dua menit.`,
    lead: "Sembilan pertanyaan, sekitar dua menit. Pilih satu jawaban untuk setiap pertanyaan.",
    promise: "Tanpa nama: kami tidak menyimpan siapa Anda, alamat internet, maupun jam Anda mengisi.",
    aboutYou: "Tentang Anda (boleh dilewati)",
    aboutYouHint:
      "Membantu kami melihat apakah semua kelompok dilayani sama baiknya. Hanya ditampilkan sebagai jumlah.",
    age: "Usia",
    sex: "Jenis kelamin",
    education: "Pendidikan terakhir",
    unsaid: "Tidak ingin menjawab",
    comment: "Saran atau masukan (boleh dilewati)",
    commentHint: "Jangan menulis nama, NIK, atau nomor telepon.",
    ticket: "Nomor antrean hari ini (boleh dilewati)",
    ticketHint:
      "Seperti pada karcis, misalnya A012. Hanya untuk memastikan satu karcis satu jawaban; nomornya tidak disimpan bersama jawaban.",
    withTicket: "Isi dengan nomor antrean",
    send: "Kirim jawaban",
    sendPartly: "Kirim tanpa jawaban itu",
    summary: "Periksa jawaban Anda",
    missing: (question) => `Pertanyaan ${question}: pilih satu jawaban.`,
    none: "Belum ada jawaban. Pilih setidaknya satu, lalu kirim.",
    partly: "Jawab pertanyaan di atas, atau kirim tanpa jawaban itu bila Anda memang tidak tahu.",
    thanks: "Terima kasih",
    thanksText: "Jawaban Anda sudah diterima dan ikut dihitung dalam indeks kepuasan layanan ini.",
    thanksMore: "Hasilnya ditampilkan untuk umum bersama jawaban pengguna lain, tanpa nama.",
    toPublic: "Lihat hasil layanan",
    already: "Anda sudah mengisi hari ini",
    alreadyText: "Satu perangkat dihitung sekali sehari untuk satu layanan. Anda dapat mengisi lagi besok.",
    alreadyTicket: "Perangkat ini dipakai bersama? Orang berikutnya dapat mengisi dengan nomor antreannya sendiri.",
    closed: "Survei ini sedang ditutup",
    closedText: "Unit ini tidak menerima jawaban untuk saat ini. Sampaikan masukan Anda langsung kepada petugas.",
    unknown: "Survei tidak ditemukan",
    unknownText: "Kode itu tidak dikenal. Periksa lagi kode pada poster, lalu ketik di bawah ini.",
    enter: "Isi survei kepuasan",
    enterText: "Ketik kode yang tertera pada poster di tempat layanan.",
    code: "Kode survei",
    codeHint: "Delapan huruf dan angka, misalnya ABCD-2345.",
    open: "Buka survei",
    again: "Muat ulang formulir",
    refused: {
      FOREIGN: "Formulir ini tidak dapat dikenali. Buka lagi dari poster atau tautan, lalu isi kembali.",
      TOO_SOON: "Formulir terkirim terlalu cepat. Tunggu beberapa detik, lalu tekan Kirim sekali lagi.",
      EXPIRED: "Formulir sudah terlalu lama terbuka. Jawaban Anda masih ada di bawah: tekan Kirim sekali lagi.",
      SPENT: "Jawaban ini sudah kami terima. Anda tidak perlu mengirimnya lagi.",
      TICKET_UNKNOWN: "Nomor ini tidak ada dalam antrean hari ini. Periksa karcis Anda, atau kosongkan.",
      TICKET_USED: "Nomor ini sudah dipakai untuk mengisi. Satu karcis dihitung sekali.",
      TOO_MANY: "Hari ini sudah terlalu banyak jawaban dari jaringan ini. Coba lagi besok, atau pakai jaringan lain.",
    },
  },
  EN: {
    title: (service) => `Satisfaction survey: ${service}`,
    description: (service, unit) =>
      `Rate the service ${service} of ${unit}: nine questions, no name, about two minutes.`,
    lead: "Nine questions, about two minutes. Choose one answer to each.",
    promise: "Without your name: we do not keep who you are, your internet address, or the hour of your answer.",
    aboutYou: "About you (may be left out)",
    aboutYouHint: "Helps us see whether all groups are served equally well. Shown as numbers only.",
    age: "Age",
    sex: "Sex",
    education: "Education",
    unsaid: "Rather not say",
    comment: "Suggestions (may be left out)",
    commentHint: "Write no names, identity numbers or telephone numbers.",
    ticket: "Number of today's queue (may be left out)",
    ticketHint:
      "As on the ticket, such as A012. It only makes sure that a ticket counts once; the number is not kept with your answers.",
    withTicket: "Answer with a queue number",
    send: "Send answers",
    sendPartly: "Send without these answers",
    summary: "Look at your answers",
    missing: (question) => `Question ${question}: choose one answer.`,
    none: "There is no answer yet. Choose at least one, then send.",
    partly: "Answer the questions above, or send without them if you do not know.",
    thanks: "Thank you",
    thanksText: "Your answers have been received and count in the satisfaction index of this service.",
    thanksMore: "The result is shown to the public together with the answers of others, without names.",
    toPublic: "See the results of services",
    already: "You have answered today",
    alreadyText: "A device counts once a day for each service. You can answer again tomorrow.",
    alreadyTicket: "Is this device shared? The next person can answer with their own queue number.",
    closed: "This survey is closed",
    closedText: "The unit takes no answers at the moment. Tell the staff what you think.",
    unknown: "Survey not found",
    unknownText: "That code is not known. Look at the poster once more and type the code below.",
    enter: "Answer a satisfaction survey",
    enterText: "Type the code that stands on the poster where you were served.",
    code: "Survey code",
    codeHint: "Eight letters and digits, such as ABCD-2345.",
    open: "Open the survey",
    again: "Load the form again",
    refused: {
      FOREIGN: "This form is not known here. Open it from the poster or link again, and fill it in once more.",
      TOO_SOON: "The form was sent too soon. Wait some seconds, then press Send once more.",
      EXPIRED: "The form was open for too long. Your answers are still below: press Send once more.",
      SPENT: "We have these answers already. There is no need to send them again.",
      TICKET_UNKNOWN: "This number is not in today's queue. Look at your ticket, or leave it empty.",
      TICKET_USED: "This number came with answers already. A ticket counts once.",
      TOO_MANY: "Too many answers came from this network today. Try again tomorrow, or from another network.",
    },
  },
};
