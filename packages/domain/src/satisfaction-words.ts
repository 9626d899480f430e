import type { Language } from "./language.ts";
import type { AgeBand, Education, RespondentSex } from "./respondent.ts";
import type { SatisfactionBand } from "./satisfaction-index.ts";
import type { ServiceElement } from "./service-element.ts";

type Worded<T> = Readonly<Record<Language, T>>;

export interface ElementWords {
  /** The element, as a heading. */
  readonly name: string;
  readonly question: string;
  /** The answers 1, 2, 3 and 4. */
  readonly answers: readonly [string, string, string, string];
}

/**
 * The questionnaire of PermenPANRB 14/2017 (annex), with its answers; "Saudara" is "Anda" here as everywhere in the product. The
 * English is a translation of it.
 */
export const ELEMENT_WORDS: Worded<Readonly<Record<ServiceElement, ElementWords>>> = {
  ID: {
    REQUIREMENTS: {
      name: "Persyaratan",
      question: "Bagaimana pendapat Anda tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?",
      answers: ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"],
    },
    PROCEDURE: {
      name: "Sistem, mekanisme, dan prosedur",
      question: "Bagaimana pemahaman Anda tentang kemudahan prosedur pelayanan di unit ini?",
      answers: ["Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"],
    },
    TIME: {
      name: "Waktu penyelesaian",
      question: "Bagaimana pendapat Anda tentang kecepatan waktu dalam memberikan pelayanan?",
      answers: ["Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"],
    },
    FEE: {
      name: "Biaya/tarif",
      question: "Bagaimana pendapat Anda tentang kewajaran biaya atau tarif dalam pelayanan?",
      answers: ["Sangat mahal", "Cukup mahal", "Murah", "Gratis"],
    },
    PRODUCT: {
      name: "Produk spesifikasi jenis pelayanan",
      question:
        "Bagaimana pendapat Anda tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan?",
      answers: ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"],
    },
    COMPETENCE: {
      name: "Kompetensi pelaksana",
      question: "Bagaimana pendapat Anda tentang kompetensi atau kemampuan petugas dalam pelayanan?",
      answers: ["Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"],
    },
    CONDUCT: {
      name: "Perilaku pelaksana",
      question: "Bagaimana pendapat Anda tentang perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?",
      answers: ["Tidak sopan dan ramah", "Kurang sopan dan ramah", "Sopan dan ramah", "Sangat sopan dan ramah"],
    },
    COMPLAINTS: {
      name: "Penanganan pengaduan, saran dan masukan",
      question: "Bagaimana pendapat Anda tentang penanganan pengaduan pengguna layanan?",
      answers: ["Tidak ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal", "Dikelola dengan baik"],
    },
    FACILITIES: {
      name: "Sarana dan prasarana",
      question: "Bagaimana pendapat Anda tentang kualitas sarana dan prasarana?",
      answers: ["Buruk", "Cukup", "Baik", "Sangat baik"],
    },
  },
  EN: {
    REQUIREMENTS: {
      name: "Requirements",
      question: "Do the requirements fit the kind of service?",
      answers: ["They do not", "Not quite", "They fit", "They fit very well"],
    },
    PROCEDURE: {
      name: "System, mechanism and procedure",
      question: "How easy is the procedure of the service at this unit?",
      answers: ["Not easy", "Not very easy", "Easy", "Very easy"],
    },
    TIME: {
      name: "Time to completion",
      question: "How fast was the service?",
      answers: ["Not fast", "Not very fast", "Fast", "Very fast"],
    },
    FEE: {
      name: "Fee",
      question: "How fair is the cost or fee of the service?",
      answers: ["Very expensive", "Rather expensive", "Cheap", "Free of charge"],
    },
    PRODUCT: {
      name: "What the service delivers",
      question: "Does what you were given match what the service standard says?",
      answers: ["It does not", "Not quite", "It matches", "It matches very well"],
    },
    COMPETENCE: {
      name: "Competence of the staff",
      question: "How competent are the staff?",
      answers: ["Not competent", "Not very competent", "Competent", "Very competent"],
    },
    CONDUCT: {
      name: "Conduct of the staff",
      question: "How polite and friendly are the staff?",
      answers: [
        "Not polite or friendly",
        "Not very polite or friendly",
        "Polite and friendly",
        "Very polite and friendly",
      ],
    },
    COMPLAINTS: {
      name: "Handling of complaints and suggestions",
      question: "How are complaints of users handled?",
      answers: [
        "There is no way to complain",
        "There is one, but it does not work",
        "It works, not fully",
        "Well managed",
      ],
    },
    FACILITIES: {
      name: "Facilities",
      question: "How good are the facilities?",
      answers: ["Poor", "Fair", "Good", "Very good"],
    },
  },
};

/** How an element is called where the words of the questionnaire are too long: to citizens, and of a complaint. */
export const SHORT_ELEMENT_WORDS: Worded<Readonly<Record<ServiceElement, string>>> = {
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

/** Mutu pelayanan. */
export const BAND_WORDS: Worded<Readonly<Record<SatisfactionBand, string>>> = {
  ID: { A: "Sangat baik", B: "Baik", C: "Kurang baik", D: "Tidak baik" },
  EN: { A: "Very good", B: "Good", C: "Less than good", D: "Not good" },
};

export const AGE_WORDS: Worded<Readonly<Record<AgeBand, string>>> = {
  ID: {
    UNDER_18: "Di bawah 18 tahun",
    FROM_18: "18–25 tahun",
    FROM_26: "26–35 tahun",
    FROM_36: "36–45 tahun",
    FROM_46: "46–59 tahun",
    FROM_60: "60 tahun ke atas",
  },
  EN: {
    UNDER_18: "Under 18",
    FROM_18: "18–25",
    FROM_26: "26–35",
    FROM_36: "36–45",
    FROM_46: "46–59",
    FROM_60: "60 or older",
  },
};

export const SEX_WORDS: Worded<Readonly<Record<RespondentSex, string>>> = {
  ID: { FEMALE: "Perempuan", MALE: "Laki-laki" },
  EN: { FEMALE: "Female", MALE: "Male" },
};

export const EDUCATION_WORDS: Worded<Readonly<Record<Education, string>>> = {
  ID: {
    PRIMARY: "SD atau tidak bersekolah",
    JUNIOR_SECONDARY: "SMP",
    SENIOR_SECONDARY: "SMA/SMK",
    BACHELOR: "D1–D4 atau S1",
    MASTER: "S2",
    DOCTOR: "S3",
  },
  EN: {
    PRIMARY: "Primary school (SD) or none",
    JUNIOR_SECONDARY: "Junior secondary school (SMP)",
    SENIOR_SECONDARY: "Senior secondary school (SMA/SMK)",
    BACHELOR: "Diploma or bachelor (D1–D4, S1)",
    MASTER: "Master (S2)",
    DOCTOR: "Doctor (S3)",
  },
};
