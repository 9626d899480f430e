import type { SatisfactionBand } from "@andir/domain/satisfaction-index";
import type { ServiceElement } from "@andir/domain/service-element";
import type { Worded } from "../../platform/public-pages/language.ts";

/** Mutu pelayanan, by PermenPANRB 14/2017. */
export const BAND_WORDS: Worded<Readonly<Record<SatisfactionBand, string>>> = {
  ID: { A: "Sangat baik", B: "Baik", C: "Kurang baik", D: "Tidak baik" },
  EN: { A: "Very good", B: "Good", C: "Less than good", D: "Not good" },
};

export const ELEMENT_WORDS: Worded<Readonly<Record<ServiceElement, string>>> = {
  ID: {
    REQUIREMENTS: "Persyaratan",
    PROCEDURE: "Prosedur",
    TIME: "Waktu penyelesaian",
    FEE: "Biaya atau tarif",
    PRODUCT: "Hasil layanan",
    COMPETENCE: "Kemampuan petugas",
    CONDUCT: "Sikap petugas",
    COMPLAINTS: "Penanganan pengaduan",
    FACILITIES: "Sarana dan prasarana",
  },
  EN: {
    REQUIREMENTS: "Requirements",
    PROCEDURE: "Procedure",
    TIME: "Time to completion",
    FEE: "Fees",
    PRODUCT: "What was delivered",
    COMPETENCE: "Skill of the staff",
    CONDUCT: "Conduct of the staff",
    COMPLAINTS: "Handling of complaints",
    FACILITIES: "Facilities",
  },
};

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
  readonly atMost: (n: string) => string;
  readonly within: string;
  readonly visitors: (n: string) => string;
  readonly noWait: string;
  readonly isWithin: string;
  readonly isBeyond: string;
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
    standard: "Standar layanan",
    atMost: (n) => `paling lama ${n} menit`,
    within: "Dipanggil dalam standar",
    visitors: (n) => `${n} kunjungan`,
    noWait: "Belum ditampilkan: terlalu sedikit kunjungan yang tercatat.",
    isWithin: "Umumnya sesuai standar",
    isBeyond: "Umumnya lebih lama dari standar",
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
    standard: "Standard of the service",
    atMost: (n) => `${n} minutes at most`,
    within: "Called within the standard",
    visitors: (n) => `${n} visits`,
    noWait: "Not shown yet: too few visits were recorded.",
    isWithin: "Mostly within the standard",
    isBeyond: "Mostly longer than the standard",
    faster: (n) => `${n} minutes faster than in the three months before`,
    slower: (n) => `${n} minutes slower than in the three months before`,
    same: "The same as in the three months before",
    rate: "Rate this service",
    complain: "Send a complaint",
  },
};
