import type { InnovationStage } from "./innovation-stage.ts";
import { scoreLine, ScoreLineName, scorePart, ScorePartName, weighted, type Score } from "./score.ts";
import type { ScoringRules } from "./scoring-rules.ts";

/** What the innovation (inovasi) of one person is read from. */
export interface InnovationFacts {
  /** Validated innovations of the last `monthsBack` months, each at its stage now with the person's share in it, 0 to 1. */
  records: readonly { stage: InnovationStage; share: number }[];
  applicable: boolean;
}

/** The base and what each innovation adds for its stage by the person's share, at most 100; null when not applicable. */
export function innovationScore(facts: InnovationFacts, rules: ScoringRules): Score {
  const { base, points } = rules.innovation;
  const lines = [
    scoreLine(ScoreLineName.BASE, 1, base),
    ...facts.records.map(({ stage, share }) => scoreLine(stage, share, points[stage])),
  ];
  return weighted([scorePart(ScorePartName.VALIDATED_INNOVATION, 1, facts.applicable ? lines : null)]);
}
