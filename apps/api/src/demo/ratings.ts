import { DEFAULT_CYCLE_RULES } from "@andir/domain/cycle-rules";
import type { DisciplineFacts } from "@andir/domain/discipline-score";
import { headWorkResult } from "@andir/domain/head-of-unit";
import { ORGANISATION_RATING_LABEL, type OrganisationRating } from "@andir/domain/organisation-rating";
import { Rating } from "@andir/domain/rating";
import type { WorkQualityFacts } from "@andir/domain/work-quality-score";
import type { Random } from "./random.ts";

export interface Impression {
  discipline: number | null;
  disciplineFacts: DisciplineFacts;
  workFacts: WorkQualityFacts;
  /** Days on which an entry could be expected, where the demo writes fewer than one a day. */
  expectedDays: number;
  /** How the appraiser sees people in general, from -1 (strict) to 1 (lenient). */
  leniency: number;
  /** What no fact shows, from -1 to 1. */
  talent: number;
}

export interface Ratings {
  workResult: Rating;
  behaviour: Rating;
  reason: string;
}

const WORK_ABOVE = 98.3;
const WORK_BELOW = 80;
const BEHAVIOUR_ABOVE = 99.9;
const BEHAVIOUR_BELOW = 67;

/**
 * What an appraiser chooses who looks at the same facts, but is a person. Of the head of a unit that is rated the work result
 * is what that gives.
 */
export function rate(impression: Impression, random: Random, ofUnit: OrganisationRating | null = null): Ratings {
  const { leniency, talent } = impression;
  const opinion = 1.2 * leniency + 1.8 * talent + 0.8 * random.bell();
  const work = individualWork(impression) + opinion;
  const conduct = (impression.discipline ?? 100) + opinion;
  const individual = rating(work, WORK_BELOW, WORK_ABOVE);
  const workResult = headWorkResult(ofUnit, DEFAULT_CYCLE_RULES.headOfUnit) ?? individual;
  const behaviour = rating(conduct, BEHAVIOUR_BELOW, BEHAVIOUR_ABOVE);
  return { workResult, behaviour, reason: reasonFor(workResult, behaviour, impression, ofUnit, random) };
}

/** The story of the appraiser who looks at nothing. */
export const rateTheSame = (): Ratings => ({
  workResult: Rating.MEETS,
  behaviour: Rating.MEETS,
  reason: "Kinerja sesuai ekspektasi.",
});

/** The own work, without the waiting time of the unit, which no single person answers for. */
function individualWork({ workFacts, expectedDays }: Impression): number {
  const progress = expectedDays > 0 ? Math.min(1, workFacts.daysWithEntry / expectedDays) : 1;
  const verified = workFacts.entries > 0 ? workFacts.verifiedEntries / workFacts.entries : 1;
  return 43 * progress + 57 * verified;
}

function rating(value: number, below: number, above: number): Rating {
  if (value >= above) return Rating.ABOVE;
  return value < below ? Rating.BELOW : Rating.MEETS;
}

const WORK_REASONS: Record<Rating, readonly string[]> = {
  ABOVE: [
    "Hasil kerja melampaui target: {verified} dari {entries} progres diterima.",
    "Pekerjaan selesai lebih cepat dari rencana dan mutunya konsisten; {verified} progres diterima.",
    "Progres tercatat pada {days} dari {attended} hari kerja dan hampir seluruhnya diterima.",
  ],
  MEETS: [
    "Target bulanan tercapai; {verified} dari {entries} progres diterima.",
    "Hasil kerja sesuai rencana dengan progres pada {days} dari {attended} hari kerja.",
    "Tugas pokok terlaksana sesuai ekspektasi; beberapa progres perlu dilengkapi bukti.",
  ],
  BELOW: [
    "Hanya {verified} dari {entries} progres dapat diterima; target belum tercapai.",
    "Progres hanya tercatat pada {days} dari {attended} hari kerja, dan sebagian target tertunda.",
    "Sebagian besar hasil belum memenuhi ekspektasi; disepakati pendampingan mingguan.",
  ],
};

const CONDUCT_REASONS: Record<Rating, readonly string[]> = {
  ABOVE: ["Kehadiran dan pelaporan tertib, menjadi contoh bagi rekan.", "Sigap membantu rekan dan selalu tepat waktu."],
  MEETS: ["Perilaku kerja sesuai harapan.", "Kerja sama dan kehadiran cukup baik.", "Melayani dengan ramah."],
  BELOW: [
    "Tercatat {absent} hari tanpa keterangan; pembinaan telah dilakukan.",
    "Kehadiran dan ketepatan laporan jauh di bawah harapan.",
  ],
};

function reasonFor(
  work: Rating,
  conduct: Rating,
  impression: Impression,
  ofUnit: OrganisationRating | null,
  random: Random,
): string {
  const { workFacts, disciplineFacts } = impression;
  const absent = disciplineFacts.codes.TK ?? 0;
  const conductReasons =
    conduct === Rating.BELOW && absent === 0 ? CONDUCT_REASONS.BELOW.slice(1) : CONDUCT_REASONS[conduct];
  const late = disciplineFacts.reporting.daysLate;
  const ownWork = random.pick(WORK_REASONS[work]);
  return [
    ofUnit === null ? ownWork : `Hasil kerja mengikuti predikat organisasi unit: ${ORGANISATION_RATING_LABEL[ofUnit]}.`,
    random.pick(conductReasons),
    late > 0 ? `Laporan terlambat ${late} hari.` : "",
  ]
    .join(" ")
    .trim()
    .replace("{verified}", String(workFacts.verifiedEntries))
    .replace("{entries}", String(workFacts.entries))
    .replace("{days}", String(workFacts.daysWithEntry))
    .replace("{attended}", String(workFacts.daysAttended))
    .replace("{absent}", String(absent));
}
