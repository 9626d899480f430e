import { RATING_LABEL } from "@andir/domain/import-label";
import { ORGANISATION_RATING_LABEL } from "@andir/domain/organisation-rating";
import { Rating } from "@andir/domain/rating";
import type { Basis } from "../features/assessments/basis.ts";
import type { Random } from "./random.ts";
import { CONDUCT_DEPARTURES, QUEUE_DEPARTURE, WORK_DEPARTURES } from "./words/departures.ts";

export interface Impression {
  basis: Basis;
  discipline: number | null;
  /** What the numbers suggest. */
  advised: { workResult: Rating | null; behaviour: Rating | null };
  /** The same without the waiting time of the unit, which no single person answers for. */
  personal: Rating | null;
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

/** So sure is an appraiser who chooses otherwise than the numbers suggest. */
const MORE = 1.1;
const MUCH_MORE = 1.5;
const LESS = -1.1;

/**
 * What an appraiser chooses who has the advice before them, but is a person: mostly the same, else with the reason. Of the
 * head of a unit that is rated the work result is what that gives.
 */
export function rate(impression: Impression, random: Random): Ratings {
  const { leniency, talent, basis } = impression;
  const opinion = 1.2 * leniency + 1.8 * talent + 0.8 * random.bell();
  const workResult = basis.organisation?.workResult ?? chosenWork(impression, opinion);
  const behaviour = chosenConduct(impression, opinion);
  return { workResult, behaviour, reason: reasonFor(workResult, behaviour, impression, random) };
}

function chosenWork(impression: Impression, opinion: number): Rating {
  const { personal, advised } = impression;
  const seen = personal ?? advised.workResult;
  if (seen === null) return rating(individualWork(impression) + opinion, WORK_BELOW, WORK_ABOVE);
  if (seen === Rating.BELOW) return opinion > MORE ? Rating.MEETS : seen;
  if (seen === Rating.MEETS) return opinion > MUCH_MORE ? Rating.ABOVE : seen;
  return opinion < LESS ? Rating.MEETS : seen;
}

function chosenConduct({ basis, discipline, advised }: Impression, opinion: number): Rating {
  // To be late is put right together; to stay away without a reason is not.
  if (advised.behaviour === Rating.BELOW) return absentIn(basis) === 0 || opinion > MORE ? Rating.MEETS : Rating.BELOW;
  return rating((discipline ?? 100) + opinion, BEHAVIOUR_BELOW, BEHAVIOUR_ABOVE);
}

/** The story of the appraiser who looks at nothing. */
export const rateTheSame = (): Ratings => ({
  workResult: Rating.MEETS,
  behaviour: Rating.MEETS,
  reason: "Kinerja sesuai ekspektasi.",
});

/** Where there is no advice: what was logged and accepted. */
function individualWork({ basis: { aspects }, expectedDays }: Impression): number {
  const progress = expectedDays > 0 ? Math.min(1, aspects.daysWithEntry / expectedDays) : 1;
  const verified = aspects.entries > 0 ? aspects.verifiedEntries / aspects.entries : 1;
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

function reasonFor(work: Rating, conduct: Rating, impression: Impression, random: Random): string {
  const { organisation, aspects } = impression.basis;
  const absent = absentIn(impression.basis);
  const conductReasons =
    conduct === Rating.BELOW && absent === 0 ? CONDUCT_REASONS.BELOW.slice(1) : CONDUCT_REASONS[conduct];
  const ownWork = random.pick(WORK_REASONS[work]);
  return [
    organisation === null
      ? ownWork
      : `Hasil kerja mengikuti predikat organisasi unit: ${ORGANISATION_RATING_LABEL[organisation.rating]}.`,
    workDeparture(work, impression, random),
    random.pick(conductReasons),
    conductDeparture(conduct, impression, random),
    aspects.daysLate > 0 ? `Laporan terlambat ${aspects.daysLate} hari.` : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ")
    .replace("{verified}", String(aspects.verifiedEntries))
    .replace("{entries}", String(aspects.entries))
    .replace("{days}", String(aspects.daysWithEntry))
    .replace("{attended}", String(aspects.attendedDays))
    .replace("{absent}", String(absent));
}

const absentIn = ({ aspects }: Basis): number => aspects.codes.TK ?? 0;

const ORDER = [Rating.BELOW, Rating.MEETS, Rating.ABOVE];
const isMore = (chosen: Rating, advised: Rating): boolean => ORDER.indexOf(chosen) > ORDER.indexOf(advised);

/** Empty where the choice is what the numbers suggest, or they suggest nothing. */
function workDeparture(
  chosen: Rating,
  { advised: { workResult: advised }, personal, basis }: Impression,
  random: Random,
) {
  if (advised === null || advised === chosen || basis.organisation !== null) return "";
  const isQueue = personal !== null && personal !== advised && isMore(chosen, advised);
  const why = isQueue ? QUEUE_DEPARTURE : random.pick(WORK_DEPARTURES[isMore(chosen, advised) ? "up" : "down"]);
  return `Saran hasil kerja: ${RATING_LABEL[advised]}. ${why}`;
}

function conductDeparture(chosen: Rating, { advised: { behaviour: advised }, basis }: Impression, random: Random) {
  if (advised === null || advised === chosen) return "";
  const lenient = absentIn(basis) === 0 ? "late" : "absent";
  const direction = !isMore(chosen, advised) ? "down" : advised === Rating.BELOW ? lenient : "up";
  return `Saran perilaku: ${RATING_LABEL[advised]}. ${random.pick(CONDUCT_DEPARTURES[direction])}`;
}
