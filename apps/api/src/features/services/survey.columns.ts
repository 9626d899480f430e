import type { ImportColumn } from "@andir/domain/import-columns";
import { Education, RespondentSex } from "@andir/domain/respondent";
import { ELEMENT_WORDS } from "@andir/domain/satisfaction-words";
import { SERVICE_ELEMENTS, type ServiceElement } from "@andir/domain/service-element";
import { fieldOf, LONGEST_COMMENT } from "./survey-answer.ts";

/** A row as the mechanism has read it by these columns; `check` is given only rows whose cells are right. */
export type SurveyRow = Readonly<Record<ServiceElement, number | null>> & {
  readonly day: string | null;
  readonly age: string | null;
  readonly sex: RespondentSex | null;
  readonly education: Education | null;
  readonly comment: string | null;
};

const { PRIMARY, JUNIOR_SECONDARY, SENIOR_SECONDARY, BACHELOR, MASTER, DOCTOR } = Education;

const SCHOOLS: Readonly<Record<Education, readonly string[]>> = {
  [PRIMARY]: ["SD", "SD/MI", "MI", "SD sederajat", "Tidak sekolah", "Tidak tamat SD", "SD ke bawah"],
  [JUNIOR_SECONDARY]: ["SMP", "SMP/MTs", "MTs", "SLTP", "SMP sederajat"],
  [SENIOR_SECONDARY]: ["SMA", "SMK", "MA", "SMA/SMK", "SMA/SMK/MA", "SLTA", "SMA sederajat", "SLTA sederajat"],
  [BACHELOR]: ["S1", "D1", "D2", "D3", "D4", "D-I", "D-II", "D-III", "D-IV", "S-1", "Diploma", "Sarjana", "D4/S1"],
  [MASTER]: ["S2", "S-2", "Magister"],
  [DOCTOR]: ["S3", "S-3", "Doktor"],
};

const SEXES: Readonly<Record<RespondentSex, readonly string[]>> = {
  [RespondentSex.MALE]: ["L", "LK", "Laki-laki", "Pria", "Male"],
  [RespondentSex.FEMALE]: ["P", "PR", "Perempuan", "Wanita", "Female"],
};

const EXAMPLES: readonly string[] = ["3", "3", "2", "4", "3", "3", "4", "3", "3"];

/** U1 to U9, as the questionnaire of the regulation numbers them, or by the names of the elements. */
const ELEMENTS = SERVICE_ELEMENTS.map((element, at): ImportColumn => {
  const { name } = ELEMENT_WORDS.ID[element];
  const place = at + 1;
  return {
    name: element,
    heads: [
      fieldOf(element).toUpperCase(),
      name,
      ELEMENT_WORDS.EN[element].name,
      `Unsur ${place}`,
      `U${place} ${name}`,
    ],
    type: "INTEGER",
    mustStand: true,
    says: {
      ID: `${name}: jawaban 1 sampai 4; kosongkan bila tidak dijawab.`,
      EN: `${ELEMENT_WORDS.EN[element].name}: an answer of 1 to 4; empty where none was given.`,
    },
    example: EXAMPLES[at] ?? "3",
  };
});

export const SURVEY_COLUMNS: readonly ImportColumn[] = [
  {
    name: "day",
    heads: ["Tanggal", "Tgl", "Tanggal survei", "Tanggal pengisian", "Date"],
    type: "DAY",
    mustStand: true,
    says: { ID: "Hari formulir diisi.", EN: "The day on which the form was filled in." },
    example: "24/11/2026",
  },
  ...ELEMENTS,
  {
    name: "age",
    heads: ["Usia", "Umur", "Age"],
    type: "TEXT",
    longest: 20,
    says: {
      ID: "Usia dalam tahun; yang disimpan hanya kelompoknya. Boleh kosong.",
      EN: "The age in years; only its band is kept. May be empty.",
    },
    example: "41",
  },
  {
    name: "sex",
    heads: ["Jenis kelamin", "JK", "L/P", "Sex"],
    type: "WORD",
    words: SEXES,
    says: { ID: "L atau P. Boleh kosong.", EN: "L (male) or P (female). May be empty." },
    example: "P",
  },
  {
    name: "education",
    heads: ["Pendidikan", "Pendidikan terakhir", "Education"],
    type: "WORD",
    words: SCHOOLS,
    says: {
      ID: "SD, SMP, SMA, D3, S1, S2, atau S3. Boleh kosong.",
      EN: "SD, SMP, SMA, D3, S1, S2 or S3. May be empty.",
    },
    example: "SMA",
  },
  {
    name: "comment",
    heads: ["Saran", "Saran atau masukan", "Saran/masukan", "Saran dan masukan", "Kritik dan saran", "Comment"],
    type: "TEXT",
    longest: LONGEST_COMMENT,
    says: { ID: "Saran dengan kata responden sendiri. Boleh kosong.", EN: "The respondent's own words. May be empty." },
    example: "Tambah kursi di ruang tunggu",
  },
];
