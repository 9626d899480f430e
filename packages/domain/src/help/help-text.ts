/** A text in both languages of the product. */
export interface Words {
  readonly id: string;
  readonly en: string;
}

/** What stands behind a field: the instrument by its number, and the part of it, or that it is a rule of use alone. */
export const HELP_SOURCES = {
  PERMEN6_PLAN: { id: "PermenPANRB 6/2022, perencanaan kinerja", en: "PermenPANRB 6/2022, planning of performance" },
  PERMEN6_DO: {
    id: "PermenPANRB 6/2022, pelaksanaan, pemantauan, dan pembinaan kinerja",
    en: "PermenPANRB 6/2022, doing, monitoring and coaching",
  },
  PERMEN6_RATE: { id: "PermenPANRB 6/2022, penilaian kinerja", en: "PermenPANRB 6/2022, assessment of performance" },
  AKHLAK: { id: "SE MenPANRB 20/2021, nilai dasar BerAKHLAK", en: "SE MenPANRB 20/2021, core values (BerAKHLAK)" },
  PP30_59: { id: "PP 30/2019 Pasal 59, keberatan", en: "PP 30/2019 article 59, objections" },
  SE3: {
    id: "SE MenPANRB 3/2023, predikat dan sebarannya",
    en: "SE MenPANRB 3/2023, predicates and their distribution",
  },
  PP94: { id: "PP 94/2021, disiplin PNS", en: "PP 94/2021, discipline of civil servants" },
  UU27: { id: "UU 27/2022, pelindungan data pribadi", en: "UU 27/2022, protection of personal data" },
  HOUSE: { id: "Aturan pemakaian di instansi ini", en: "A rule of use in this agency" },
} as const satisfies Record<string, Words>;
export type HelpSource = keyof typeof HELP_SOURCES;

/** Help with one field of a form: what belongs there, an example, and where it comes from. */
export interface FieldHelp {
  readonly label: Words;
  readonly what: Words;
  readonly example: Words;
  readonly source: HelpSource;
}

export interface HelpForm {
  readonly title: Words;
  readonly fields: Readonly<Record<string, FieldHelp>>;
}

/** One subject of the help page. */
export interface HelpTopic {
  /** Stands in the address. */
  readonly key: string;
  readonly title: Words;
  /** A paragraph each. */
  readonly text: readonly Words[];
  /** The screen that it is about. */
  readonly place: string;
}

export interface HelpSection {
  readonly title: Words;
  readonly topics: readonly HelpTopic[];
}
