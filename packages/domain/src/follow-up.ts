import type { AbsenceFlag, AbsenceLevel, AbsenceRule } from "./absence.ts";
import type { Predicate } from "./predicate.ts";

/** What may follow from a year's performance (tindak lanjut). Source: PermenPANRB 6/2022. */
export const FollowUpKind = {
  /** Penghargaan. */
  REWARD: "REWARD",
  /** Pembinaan: bimbingan dan konseling kinerja. */
  COACHING: "COACHING",
  /** Sanksi. */
  SANCTION: "SANCTION",
} as const;
export type FollowUpKind = (typeof FollowUpKind)[keyof typeof FollowUpKind];

/** What a rule looks at. */
export type FollowUpCondition =
  /** The last so many years, without a gap, each with one of these predicates. */
  | { on: "PREDICATES"; anyOf: readonly Predicate[]; years: number }
  /** Days without a valid reason in the year, by the level of their bracket. */
  | { on: "ABSENCE"; levels: readonly AbsenceLevel[] }
  /** So many days one after another that they lead to dismissal. */
  | { on: "CONSECUTIVE_ABSENCE" };

/** A dated setting: what is proposed to the authorised official (PPK, PyB), who alone decides. */
export interface FollowUpRule {
  /** By which a proposal names the rule. */
  code: string;
  kind: FollowUpKind;
  when: FollowUpCondition;
  /** As the official reads it, in Indonesian; null where the rule of absence has the words, or the contract. */
  text: string | null;
  source: string;
}

/** The default until an agency sets its own: the instruments name rewards, coaching and sanctions, and leave to the agency from when on. */
export const FOLLOW_UP: readonly FollowUpRule[] = [
  {
    code: "VERY_GOOD_TWO_YEARS",
    kind: "REWARD",
    when: { on: "PREDICATES", anyOf: ["VERY_GOOD"], years: 2 },
    text: "prioritas dalam kelompok rencana suksesi",
    source: "PP 30/2019; jumlah tahun ditetapkan instansi",
  },
  {
    code: "VERY_GOOD",
    kind: "REWARD",
    when: { on: "PREDICATES", anyOf: ["VERY_GOOD"], years: 1 },
    text: "penghargaan atas kinerja",
    source: "PermenPANRB 6/2022; bentuk ditetapkan instansi",
  },
  {
    code: "BELOW_GOOD",
    kind: "COACHING",
    when: { on: "PREDICATES", anyOf: ["NEEDS_IMPROVEMENT", "POOR", "VERY_POOR"], years: 1 },
    text: "bimbingan dan konseling kinerja",
    source: "PermenPANRB 6/2022",
  },
  {
    code: "POOR_TWO_YEARS",
    kind: "SANCTION",
    when: { on: "PREDICATES", anyOf: ["POOR", "VERY_POOR"], years: 2 },
    text: "sanksi administratif",
    source: "PP 30/2019; jumlah tahun ditetapkan instansi",
  },
  {
    code: "ABSENCE",
    kind: "SANCTION",
    when: { on: "ABSENCE", levels: ["LIGHT", "MEDIUM", "SEVERE"] },
    text: null,
    source: "PP 94/2021, PP 49/2018",
  },
  {
    code: "CONSECUTIVE_ABSENCE",
    kind: "SANCTION",
    when: { on: "CONSECUTIVE_ABSENCE" },
    text: null,
    source: "PP 94/2021, PP 49/2018",
  },
];

/** What is known of a person at the end of a year. */
export interface FollowUpFacts {
  year: number;
  /** Final ones of this year and of years before; a year without a predicate is left out and breaks a row of years. */
  predicates: readonly { year: number; predicate: Predicate }[];
  /** With the rule that the person stands under; null for who stands under none. */
  absence: { flag: AbsenceFlag; rule: AbsenceRule } | null;
}

/** Something for the authorised official to decide, by the rule that it comes from. Nothing follows by itself. */
export interface FollowUpProposal {
  rule: string;
  kind: FollowUpKind;
  text: string | null;
  source: string;
  /** The years that it looks at, the last first. */
  years: readonly number[];
}

/** What the rules propose, in their order; several may look at the same facts. */
export function followUpProposals(facts: FollowUpFacts, rules: readonly FollowUpRule[]): FollowUpProposal[] {
  return rules.flatMap(({ code, kind, when, text, source }) => {
    const met = metBy(when, facts);
    return met === null ? [] : [{ rule: code, kind, text: text ?? met.text, source, years: met.years }];
  });
}

function metBy(when: FollowUpCondition, { year, predicates, absence }: FollowUpFacts) {
  if (when.on === "PREDICATES") {
    const years = Array.from({ length: Math.max(1, when.years) }, (_, i) => year - i);
    const isMet = years.every((of) => predicates.some((one) => one.year === of && when.anyOf.includes(one.predicate)));
    return isMet ? { text: null, years } : null;
  }
  if (absence === null) return null;
  if (when.on === "CONSECUTIVE_ABSENCE") {
    return absence.flag.isDismissal ? { text: absence.rule.dismissal.sanction, years: [year] } : null;
  }
  const { bracket } = absence.flag;
  return bracket !== null && when.levels.includes(bracket.level) ? { text: bracket.sanction, years: [year] } : null;
}
