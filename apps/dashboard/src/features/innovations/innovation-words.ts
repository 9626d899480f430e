import type { InnovationReviewer, InnovationReviewStatus } from "@andir/domain/innovation-moves";
import type { InnovationStage } from "@andir/domain/innovation-stage";
import { locale } from "../../lib/locale.ts";
import * as m from "../../messages/messages.js";
import type { ChipTone } from "../../ui/chip.tsx";
import type { IconName } from "../../ui/icon.tsx";
import { problemWord, type Mendable } from "../problems/problem-words.ts";

interface State {
  icon: IconName;
  tone: ChipTone;
  word: () => string;
}

export const STAGES: Record<InnovationStage, State> = {
  IDEA: { icon: "idea", tone: "quiet", word: m.innovation_stage_idea },
  TRIAL: { icon: "clock", tone: "quiet", word: m.innovation_stage_trial },
  ADOPTED: { icon: "check", tone: "plain", word: m.innovation_stage_adopted },
  REPLICATED: { icon: "star", tone: "plain", word: m.innovation_stage_replicated },
  CLOSED: { icon: "dash", tone: "quiet", word: m.innovation_stage_closed },
};
export const stageWord = (stage: InnovationStage): string => STAGES[stage].word();

export const REVIEWS: Record<InnovationReviewStatus, State> = {
  OPEN: { icon: "pencil", tone: "quiet", word: m.innovation_review_open },
  SUBMITTED: { icon: "sent", tone: "action", word: m.innovation_review_submitted },
  RETURNED: { icon: "back", tone: "attention", word: m.innovation_review_returned },
  VALIDATED: { icon: "check", tone: "plain", word: m.innovation_review_validated },
};

const REVIEWERS: Record<InnovationReviewer, () => string> = {
  APPRAISER: m.innovation_by_appraiser,
  PERFORMANCE_TEAM: m.innovation_by_team,
};
export const reviewerWord = (reviewer: InnovationReviewer): string => REVIEWERS[reviewer]();

const WORDS: Readonly<Record<string, () => string>> = {
  "REQUIRED title": m.innovation_title_missing,
  "REQUIRED problem": m.innovation_problem_missing,
  "REQUIRED change": m.innovation_change_missing,
  "REQUIRED reason": m.innovation_reason_missing,
  "REQUIRED note": m.innovation_note_missing,
  "REQUIRED name": m.innovation_name_missing,
  "REQUIRED unitOfMeasure": m.innovation_measure_missing,
  "REQUIRED source": m.innovation_source_missing,
  SHARES: m.innovation_shares_wrong,
  TWICE: m.innovation_twice,
  WITHOUT_YOU: m.innovation_without_you,
  CONFIRMED: m.innovation_members_confirmed,
  NOT_A_MEMBER: m.innovation_lead_wrong,
  NOT_AN_ADDRESS: m.innovation_not_an_address,
  NOT_A_NUMBER: m.innovation_not_a_number,
  IN_FUTURE: m.innovation_in_future,
  INCOMPLETE: m.innovation_after_incomplete,
  NOT_AFTER: m.innovation_not_after,
  BEFORE_LAST: m.innovation_before_last,
  BEFORE_ORIGIN: m.innovation_before_last,
  NO_APPRAISER: m.innovation_no_appraiser,
  APPRAISER_IN_TEAM: m.innovation_appraiser_in_team,
  NOT_MEASURED: m.innovation_not_measured,
  NOT_OPEN: m.innovation_not_open,
  NOT_NEXT: m.innovation_not_open,
  NOT_SUBMITTED: m.innovation_not_open,
  NOT_FOUND: m.innovation_gone,
  NOT_TO_ADOPT: m.innovation_not_to_adopt,
  THERE_ALREADY: m.innovation_there_already,
  NO_POST: m.innovation_no_post,
};

export function innovationProblemWord(problem: Mendable): string {
  const field = problem.field?.at(-1)?.split(".").at(-1) ?? "";
  const word = WORDS[`${problem.code} ${field}`] ?? WORDS[problem.code];
  if (word) return word();
  return locale() === "en" ? problem.message : problemWord(problem);
}
