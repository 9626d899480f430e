import type { FollowUpKind } from "@andir/domain/follow-up";
import type { FollowUpStatus } from "@andir/domain/follow-up-status";
import { locale } from "../../lib/locale.ts";
import * as m from "../../messages/messages.js";
import type { ChipTone } from "../../ui/chip.tsx";
import type { IconName } from "../../ui/icon.tsx";
import { problemWord, type Mendable } from "../problems/problem-words.ts";

const KIND: Record<FollowUpKind, () => string> = {
  REWARD: m.follow_up_reward,
  COACHING: m.follow_up_coaching,
  SANCTION: m.follow_up_sanction,
};
export const followUpKindWord = (kind: FollowUpKind): string => KIND[kind]();

export const FOLLOW_UP_STATES: Record<FollowUpStatus, { icon: IconName; tone: ChipTone; word: () => string }> = {
  PROPOSED: { icon: "clock", tone: "action", word: m.follow_up_proposed },
  ACCEPTED: { icon: "check", tone: "plain", word: m.follow_up_accepted },
  DECLINED: { icon: "dash", tone: "quiet", word: m.follow_up_declined },
};

const WORDS: Readonly<Record<string, () => string>> = {
  "REQUIRED reason": m.follow_up_reason_missing,
  DECIDED: m.follow_up_decided_already,
  NOT_FOUND: m.follow_up_gone,
};

export function followUpProblemWord(problem: Mendable): string {
  const word = WORDS[`${problem.code} ${problem.field?.at(-1) ?? ""}`] ?? WORDS[problem.code];
  if (word) return word();
  return locale() === "en" ? problem.message : problemWord(problem);
}
