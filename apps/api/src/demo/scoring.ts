import { DEFAULT_SCORING_RULES, SCORING_RULES_2026_2, type ScoringRules } from "@andir/domain/scoring-rules";
import type { IsoDate } from "@andir/domain/iso-date";

/** As the migrations set them: the rule in force at the end of a period. */
export const scoringRulesOn = (day: IsoDate): ScoringRules =>
  day >= "2026-01-01" ? SCORING_RULES_2026_2 : DEFAULT_SCORING_RULES;
