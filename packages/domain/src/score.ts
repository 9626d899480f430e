/** What a score is made of; each is one heading of its explanation. */
export const ScorePartName = {
  /** Kehadiran. */
  ATTENDANCE: "ATTENDANCE",
  /** Ketepatan waktu pelaporan. */
  PUNCTUAL_REPORTING: "PUNCTUAL_REPORTING",
  /** Progres harian. */
  DAILY_PROGRESS: "DAILY_PROGRESS",
  /** Hasil kerja terverifikasi. */
  VERIFIED_WORK: "VERIFIED_WORK",
  /** Hasil layanan. */
  SERVICE_OUTCOME: "SERVICE_OUTCOME",
  SATISFACTION: "SATISFACTION",
  /** Inovasi tervalidasi. */
  VALIDATED_INNOVATION: "VALIDATED_INNOVATION",
  /** Capaian indikator. */
  ATTAINMENT: "ATTAINMENT",
  /** Umpan balik. */
  FEEDBACK: "FEEDBACK",
  /** Saran rating hasil kerja: no part of a score, but of a rating's explanation. */
  WORK_RESULT_ADVICE: "WORK_RESULT_ADVICE",
  /** Saran rating perilaku kerja. */
  BEHAVIOUR_ADVICE: "BEHAVIOUR_ADVICE",
  /** Gabungan rating hasil kerja bulan dan triwulan dalam setahun (annual-merge.ts), beside the advice of a year. */
  MERGED_WORK_RESULT: "MERGED_WORK_RESULT",
  /** Gabungan rating perilaku kerja. */
  MERGED_BEHAVIOUR: "MERGED_BEHAVIOUR",
} as const;
export type ScorePartName = (typeof ScorePartName)[keyof typeof ScorePartName];

/** The lines that are not an attendance code or an innovation stage by name. */
export const ScoreLineName = {
  /** The 100 points from which is deducted. */
  FULL: "FULL",
  NOT_SUBMITTED: "NOT_SUBMITTED",
  DAYS_LATE: "DAYS_LATE",
  DAYS_ATTENDED: "DAYS_ATTENDED",
  DAYS_WITH_ENTRY: "DAYS_WITH_ENTRY",
  ENTRIES: "ENTRIES",
  VERIFIED_ENTRIES: "VERIFIED_ENTRIES",
  SERVED: "SERVED",
  WITHIN_STANDARD: "WITHIN_STANDARD",
  RESPONDENTS: "RESPONDENTS",
  /** The satisfaction index of the services, 25 to 100. */
  SATISFACTION_INDEX: "SATISFACTION_INDEX",
  /** Mean attainment of the results, in percent. */
  MEAN_ATTAINMENT: "MEAN_ATTAINMENT",
  RATERS: "RATERS",
  /** What feedback gives that meets expectation throughout. */
  MEETS_EXPECTATION: "MEETS_EXPECTATION",
  /** How far feedback is above or below expectation in the mean, from -1 to 1. */
  MEAN_FEEDBACK: "MEAN_FEEDBACK",
  /** What everyone has before the first innovation. */
  BASE: "BASE",
} as const;
export type ScoreLineName = (typeof ScoreLineName)[keyof typeof ScoreLineName];

/** One step of the sum: `amount` = `count` x `each`, in points. A line with `each` 0 only states a fact, such as a denominator. */
export interface ScoreLine {
  name: string;
  count: number;
  each: number;
  amount: number;
}

/** `score` is the sum of the lines within 0-100, null when the part does not apply; `weight` is that of the rules, before nulls are left out. */
export interface ScorePart {
  name: ScorePartName;
  weight: number;
  score: number | null;
  lines: ScoreLine[];
}

/** A score from 0 to 100 (nilai), advice and never a rating; null when nothing was measured. Zero is a score, null is not. */
export interface Score {
  score: number | null;
  parts: ScorePart[];
}

export const scoreLine = (name: string, count: number, each: number): ScoreLine => ({
  name,
  count,
  each,
  amount: count * each + 0, // never a negative zero
});

/** A part whose score is the sum of its lines; null lines for a part that does not apply. */
export const scorePart = (name: ScorePartName, weight: number, lines: ScoreLine[] | null): ScorePart => ({
  name,
  weight,
  score: lines === null ? null : points(lines.reduce((sum, line) => sum + line.amount, 0)),
  lines: lines ?? [],
});

/**
 * The weighted mean of the parts that have a score; the weights of the others are shared out among them. Null when no weight is left.
 * Parts are brought into 0-100 and rounded first, so that the score can be worked out by hand from the numbers shown.
 */
export function weighted(parts: readonly ScorePart[]): Score {
  let weights = 0;
  let sum = 0;
  const shown = parts.map((part) => ({ ...part, score: part.score === null ? null : points(part.score) }));
  for (const { score, weight } of shown) {
    if (score === null) continue;
    weights += weight;
    sum += weight * score;
  }
  return { score: weights > 0 ? round2(sum / weights) : null, parts: shown };
}

/** Half up to so many decimals as on paper: 1.005 to two is 1.01, though its nearest binary number is a little less. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(exact(value * scale)) / scale + 0;
}

export const round2 = (value: number): number => roundTo(value, 2);

/** Without the last digits that only binary fractions have: 0.1 + 0.2 is 0.3. */
export const exact = (value: number): number => Number(value.toPrecision(12));

const points = (value: number): number => round2(Math.min(100, Math.max(0, value)));
