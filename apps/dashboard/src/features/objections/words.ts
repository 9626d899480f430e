import type { ObjectionStatus } from "@andir/domain/objection-status";
import { locale } from "../../lib/locale.ts";
import * as m from "../../messages/messages.js";
import type { ChipTone } from "../../ui/chip.tsx";
import type { IconName } from "../../ui/icon.tsx";
import { problemWord, type Mendable } from "../problems/problem-words.ts";

export const OBJECTION_STATES: Record<ObjectionStatus, { icon: IconName; tone: ChipTone; word: () => string }> = {
  FILED: { icon: "clock", tone: "action", word: m.objection_state_filed },
  ANSWERED: { icon: "clock", tone: "action", word: m.objection_state_answered },
  DECIDED: { icon: "check", tone: "plain", word: m.objection_state_decided },
};

const WORDS: Readonly<Record<string, () => string>> = {
  "REQUIRED reason": m.objection_reason_missing,
  "REQUIRED answer": m.objection_answer_missing,
  TOO_LONG: m.objection_too_long,
  WINDOW_CLOSED: m.objection_window_closed,
  NOT_OPEN: m.objection_not_open,
  NO_RATING: m.objection_no_rating,
  ANSWERED: m.objection_already_answered,
  DECIDED: m.objection_already_decided,
  NOT_ANSWERED: m.objection_not_answered_yet,
  ACKNOWLEDGED: m.rating_already_read,
};

export function objectionProblemWord(problem: Mendable): string {
  const word = WORDS[`${problem.code} ${problem.field?.at(-1) ?? ""}`] ?? WORDS[problem.code];
  if (word) return word();
  return locale() === "en" ? problem.message : problemWord(problem);
}
