import type { ServiceElement } from "@andir/domain/service-element";
import type { Worded } from "../../platform/public-pages/language.ts";

interface ServiceWords {
  readonly index: string;
  readonly outOf: string;
  readonly respondents: (n: string) => string;
  readonly noIndex: string;
  readonly noAnswer: string;
  readonly wait: string;
  readonly minutes: (n: string) => string;
  readonly median: string;
  readonly p90: string;
  readonly standard: string;
  readonly within: string;
  readonly noWait: string;
  readonly faster: (n: string) => string;
  readonly slower: (n: string) => string;
  readonly same: string;
  readonly rate: string;
  readonly complain: string;
}

export const SERVICE_WORDS: Worded<ServiceWords> = {
  ID: {
    index: "Indeks kepuasan masyarakat",
    outOf: "dari 100",
    respondents: (n) => `menurut ${n} pengguna layanan`,
    noIndex: "Belum ditampilkan: terlalu sedikit pengguna yang mengisi survei.",
    noAnswer: "Belum ada yang mengisi survei.",
    wait: "Waktu tunggu",
    minutes: (n) => `${n} menit`,
    median: "Separuh pengunjung menunggu paling lama",
    p90: "Sembilan dari sepuluh paling lama",
    standard: "Standar, paling lama",
    within: "Dipanggil dalam standar",
    noWait: "Belum ditampilkan: terlalu sedikit kunjungan yang tercatat.",
    faster: (n) => `${n} menit lebih cepat daripada tiga bulan sebelumnya`,
    slower: (n) => `${n} menit lebih lama daripada tiga bulan sebelumnya`,
    same: "Sama dengan tiga bulan sebelumnya",
    rate: "Nilai layanan ini",
    complain: "Sampaikan pengaduan",
  },
  EN: {
    index: "Public satisfaction index",
    outOf: "out of 100",
    respondents: (n) => `by ${n} users of the service`,
    noIndex: "Not shown yet: too few users answered the survey.",
    noAnswer: "Nobody has answered the survey yet.",
    wait: "Waiting time",
    minutes: (n) => `${n} minutes`,
    median: "Half of the visitors waited at most",
    p90: "Nine in ten at most",
    standard: "Standard, at most",
    within: "Called within the standard",
    noWait: "Not shown yet: too few visits were recorded.",
    faster: (n) => `${n} minutes faster than in the three months before`,
    slower: (n) => `${n} minutes slower than in the three months before`,
    same: "The same as in the three months before",
    rate: "Rate this service",
    complain: "Send a complaint",
  },
};
