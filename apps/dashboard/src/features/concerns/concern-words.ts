import { addresseeOf, type ConcernAddressee, type ConcernStatus, type ConcernSubject } from "@andir/domain/concern";
import * as m from "../../messages/messages.js";
import type { ChipTone } from "../../ui/chip.tsx";
import type { IconName } from "../../ui/icon.tsx";
import { problemWord, type Mendable } from "../problems/problem-words.ts";

const SUBJECTS: Record<ConcernSubject, () => string> = {
  RECORD: m.concern_record,
  WORK: m.concern_work,
  RATING: m.concern_rating,
  CYCLE: m.concern_cycle,
  PROGRAM: m.concern_program,
};
export const CONCERN_SUBJECTS = Object.keys(SUBJECTS) as readonly ConcernSubject[];
export const subjectWord = (subject: ConcernSubject): string => SUBJECTS[subject]();

const ADDRESSEES: Record<ConcernAddressee, () => string> = {
  APPRAISER: m.concern_to_appraiser,
  ADMINISTRATOR: m.concern_to_administrator,
  PERFORMANCE_TEAM: m.concern_to_team,
};
/** To whom it will go, by the same rule as it does. */
export const goesTo = (subject: ConcernSubject, hasAppraiser: boolean): string =>
  ADDRESSEES[addresseeOf(subject, hasAppraiser)]();

export const STATES: Record<ConcernStatus, { word: () => string; icon: IconName; tone: ChipTone }> = {
  OPEN: { word: m.concern_open, icon: "clock", tone: "action" },
  ANSWERED: { word: m.concern_answered, icon: "check", tone: "plain" },
  WITHDRAWN: { word: m.concern_withdrawn, icon: "dash", tone: "quiet" },
};

const PROBLEMS: Readonly<Record<string, () => string>> = {
  "OPEN_ALREADY place": m.problem_concern_open,
  "INVALID place": m.problem_concern_place,
  "NOT_FOUND concernId": m.problem_concern_missing,
  "CLOSED concernId": m.problem_concern_closed,
};
export const concernProblemWord = (problem: Mendable): string =>
  PROBLEMS[`${problem.code} ${problem.field?.at(-1) ?? ""}`]?.() ?? problemWord(problem);
