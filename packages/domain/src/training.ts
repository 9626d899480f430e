/** What a programme of training is for (jenis program). */
export const TrainingKind = {
  /** How one works with this product: what adoption is read against. */
  SOCIALISATION: "SOCIALISATION",
  /** What one has to be able to do in one's post (pengembangan kompetensi). */
  COMPETENCE: "COMPETENCE",
} as const;
export type TrainingKind = (typeof TrainingKind)[keyof typeof TrainingKind];

/** Where a session is held. */
export const SessionMode = { ON_SITE: "ON_SITE", ONLINE: "ONLINE" } as const;
export type SessionMode = (typeof SessionMode)[keyof typeof SessionMode];

/** Where a person's place in a session stands. Who came is a fact of its own: one who comes unannounced has been there too. */
export const RegistrationStatus = {
  /** Asked to come, not answered. */
  INVITED: "INVITED",
  /** Has a place. */
  REGISTERED: "REGISTERED",
  /** Waits for a place (daftar tunggu). */
  WAITING: "WAITING",
  /** Was asked and does not come. */
  DECLINED: "DECLINED",
  /** Had a place or waited for one, and gave it up. */
  CANCELLED: "CANCELLED",
} as const;
export type RegistrationStatus = (typeof RegistrationStatus)[keyof typeof RegistrationStatus];

/** How it is known that someone was there. */
export const AttendanceMeans = {
  /** By the code that was shown in the room. */
  CODE: "CODE",
  /** From a list, such as that of a meeting online. */
  LIST: "LIST",
} as const;
export type AttendanceMeans = (typeof AttendanceMeans)[keyof typeof AttendanceMeans];

const MINUTE = 60_000;
/** The code counts from half an hour before the session to an hour after it. */
const BEFORE = 30 * MINUTE;
const AFTER = 60 * MINUTE;

export interface SessionTimes {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Whether one can say by the code that one is there. */
export const takesAttendance = ({ startsAt, endsAt }: SessionTimes, now: Date): boolean =>
  startsAt.getTime() - BEFORE <= now.getTime() && now.getTime() <= endsAt.getTime() + AFTER;

/** A place is taken, given up or offered until the session begins. */
export const takesRegistrations = (session: SessionTimes & { readonly cancelledAt: Date | null }, now: Date): boolean =>
  session.cancelledAt === null && now < session.startsAt;

/** Which place the next one gets: null as capacity is no limit at all. */
export const placeFor = (capacity: number | null, taken: number): "REGISTERED" | "WAITING" =>
  capacity === null || taken < capacity ? "REGISTERED" : "WAITING";

/** The score of a quiz from 0 to 100, rounded down: what is not quite the pass mark has not passed. */
export function quizScore(correct: readonly number[], chosen: readonly (number | null)[]): number {
  if (correct.length === 0) throw new RangeError("A quiz without questions has no score.");
  const right = correct.filter((answer, i) => chosen[i] === answer).length;
  return Math.floor((right * 100) / correct.length);
}

/** Attempts at a quiz in a day: enough to learn from, too few to try every answer. */
export const QUIZ_ATTEMPTS_A_DAY = 3;

/** Whether what is needed for a certificate is there: one was present, and passed where there is a quiz. */
export const earnsCertificate = (facts: {
  readonly attended: boolean;
  readonly hasQuiz: boolean;
  readonly bestScore: number | null;
  readonly passMark: number;
}): boolean => facts.attended && (!facts.hasQuiz || (facts.bestScore !== null && facts.bestScore >= facts.passMark));
