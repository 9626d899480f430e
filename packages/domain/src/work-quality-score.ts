import { scoreLine, ScoreLineName, scorePart, ScorePartName, weighted, type Score, type ScoreLine } from "./score.ts";
import type { ScoringRules } from "./scoring-rules.ts";

/** What the quality of work (kualitas kerja) of one person in one period is read from. */
export interface WorkQualityFacts {
  daysAttended: number;
  /** Days with at least one entry of daily progress (progres harian), which Peraturan BKN 2/2026 asks for every working day. */
  daysWithEntry: number;
  entries: number;
  /** Entries that the appraiser has verified. */
  verifiedEntries: number;
  /** Requests served, and those of them served within the standard (standar pelayanan); null for one who serves nobody. */
  service: { served: number; withinStandard: number } | null;
}

/** Three shares in points of 100, weighted. A share of nothing is null, not 0; none exceeds 100. */
export function workQualityScore(facts: WorkQualityFacts, rules: ScoringRules): Score {
  const { weights } = rules.workQuality;
  const { DAYS_WITH_ENTRY, DAYS_ATTENDED, VERIFIED_ENTRIES, ENTRIES, WITHIN_STANDARD, SERVED } = ScoreLineName;
  const { served, withinStandard } = facts.service ?? { served: 0, withinStandard: 0 };

  const progress = share(DAYS_WITH_ENTRY, facts.daysWithEntry, DAYS_ATTENDED, facts.daysAttended);
  const verified = share(VERIFIED_ENTRIES, facts.verifiedEntries, ENTRIES, facts.entries);
  const service = share(WITHIN_STANDARD, withinStandard, SERVED, served);
  return weighted([
    scorePart(ScorePartName.DAILY_PROGRESS, weights.dailyProgress, progress),
    scorePart(ScorePartName.VERIFIED_WORK, weights.verifiedWork, verified),
    scorePart(ScorePartName.SERVICE_OUTCOME, weights.serviceOutcome, service),
  ]);
}

function share(partName: ScoreLineName, part: number, wholeName: ScoreLineName, whole: number): ScoreLine[] | null {
  if (whole <= 0) return null;
  return [scoreLine(wholeName, whole, 0), scoreLine(partName, part, 100 / whole)];
}
