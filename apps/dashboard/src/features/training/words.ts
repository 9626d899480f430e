import { agencyDate } from "@andir/domain/iso-date";
import type { RegistrationStatus, SessionMode, TrainingKind } from "@andir/domain/training";
import { formatDay, formatTime, formatWeekday } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import type { ChipTone } from "../../ui/chip.tsx";
import type { IconName } from "../../ui/icon.tsx";
import { problemWord, type Mendable } from "../problems/problem-words.ts";

const KINDS: Record<TrainingKind, () => string> = {
  SOCIALISATION: m.trn_kind_socialisation,
  COMPETENCE: m.trn_kind_competence,
};
export const trainingKindWord = (kind: TrainingKind): string => KINDS[kind]();

const MODES: Record<SessionMode, () => string> = { ON_SITE: m.trn_on_site, ONLINE: m.trn_online };
export const modeWord = (mode: SessionMode): string => MODES[mode]();

interface State {
  icon: IconName;
  tone: ChipTone;
  word: () => string;
}

const STATES: Record<RegistrationStatus, State> = {
  INVITED: { icon: "bell", tone: "action", word: m.trn_invited },
  REGISTERED: { icon: "check", tone: "plain", word: m.trn_registered },
  WAITING: { icon: "clock", tone: "quiet", word: m.trn_waiting },
  DECLINED: { icon: "dash", tone: "quiet", word: m.trn_declined },
  CANCELLED: { icon: "dash", tone: "quiet", word: m.trn_cancelled },
};

export const registrationWord = (status: RegistrationStatus): string => STATES[status].word();

const ATTENDED: State = { icon: "check", tone: "plain", word: m.trn_attended };
const ABSENT: State = { icon: "dash", tone: "quiet", word: m.trn_absent };

interface Part {
  status: RegistrationStatus;
  attendedAt: string | null;
}

/** Where one stands: who was there is that, whatever came before, and once it is over who was not. */
export function partState({ status, attendedAt }: Part, endsAt: string): State {
  if (attendedAt !== null) return ATTENDED;
  const isOver = Date.parse(endsAt) < Date.now();
  return isOver && status !== "DECLINED" && status !== "CANCELLED" ? ABSENT : STATES[status];
}

/** "Kam, 3 Des 09.00–10.30 WIB" */
export const whenWord = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string =>
  m.trn_when({
    day: dayWord(agencyDate(new Date(startsAt))),
    from: formatTime(startsAt),
    to: formatTime(endsAt),
  });

/** Of another year with the year. */
const dayWord = (day: string): string =>
  day.slice(0, 4) === agencyDate(new Date()).slice(0, 4) ? formatWeekday(day) : formatDay(day);

/** How many places are left, or that all who come get one. */
export function placesWord({
  capacity,
  registeredCount,
}: {
  capacity: number | null;
  registeredCount: number;
}): string {
  if (capacity === null) return m.trn_places_open();
  const left = Math.max(0, capacity - registeredCount);
  return left === 0 ? m.trn_places_none() : m.trn_places_left({ n: String(left), of: String(capacity) });
}

const WORDS: Readonly<Record<string, () => string>> = {
  "OVER sessionId": m.trn_problem_over,
  "NO_PLACE sessionId": m.trn_problem_no_place,
  "NOT_NOW sessionId": m.trn_problem_not_now,
  "WRONG_CODE code": m.trn_problem_code,
  "NOT_PRESENT sessionId": m.trn_problem_not_present,
  "ENOUGH_TODAY ": m.trn_problem_enough,
  "NO_EMPLOYEE ": m.trn_problem_no_employee,
  "IN_THE_PAST startsAt": m.trn_problem_past,
  "BEGUN startsAt": m.trn_problem_begun,
  "BEGUN sessionId": m.trn_problem_held,
  "CANCELLED sessionId": m.trn_problem_cancelled,
  "NOT_FOUND sessionId": m.problem_gone,
  "NOT_FOUND programmeId": m.problem_gone,
  "NOT_FOUND materialId": m.problem_gone,
  "NOT_FOUND employeeIds": m.trn_problem_employees,
  "NO_QUIZ sessionId": m.trn_problem_no_quiz,
  "BEFORE_START endsAt": m.trn_problem_end,
  "TOO_LONG endsAt": m.trn_problem_long,
  "NOT_AN_ADDRESS link": m.trn_problem_address,
  "NOT_AN_ADDRESS url": m.trn_problem_address,
  "OUT_OF_RANGE capacity": m.trn_problem_capacity,
  "OUT_OF_RANGE lessonHours": m.trn_problem_hours,
  "OUT_OF_RANGE passMark": m.trn_problem_pass_mark,
  "OUT_OF_RANGE options": m.trn_problem_options,
  "TWICE options": m.trn_problem_twice,
  "REQUIRED correct": m.trn_problem_correct,
  "OPEN programmeId": m.problem_gone,
  "NOT_FOUND code": m.problem_gone,
  "WITHDRAWN code": m.trn_problem_withdrawn,
  "CLOSED programmeId": m.trn_problem_closed,
  "SESSIONS_AHEAD programmeId": m.trn_problem_ahead,
  "NOT_HELD sessionId": m.trn_problem_not_held,
};

/** What is to be mended, in the reader's words; of a list the field is told by its name, whatever the place in it. */
export function trainingProblemWord(problem: Mendable): string {
  const field = problem.field?.findLast((part) => !/^\d+$/.test(part)) ?? "";
  return WORDS[`${problem.code} ${field}`]?.() ?? problemWord(problem);
}
