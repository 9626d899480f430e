import {
  scoreLine,
  ScoreLineName,
  scorePart,
  ScorePartName,
  weighted,
  type Score,
  type ScoreLine,
  type ScorePart,
} from "./score.ts";
import type { FeedbackPoints, ScoringRules } from "./scoring-rules.ts";

/** What the quality of work (kualitas kerja) of one person in one period is read from. */
export interface WorkQualityFacts {
  /** Mean attainment of the planned results in percent, capped (`meanAttainment`); null when none was measured. */
  attainment: number | null;
  daysAttended: number;
  /** Days with at least one entry of daily progress (progres harian), which Peraturan BKN 2/2026 asks for every working day. */
  daysWithEntry: number;
  entries: number;
  /** Entries that the appraiser has verified. */
  verifiedEntries: number;
  /** The mean of others' ratings, from -1 (all below) to 1 (all above; `meanRating`), and how many people gave them; null of none. */
  feedback: { mean: number; raters: number } | null;
  /** Requests served, and those of them served within the standard (standar pelayanan); null for one who serves nobody. */
  service: { served: number; withinStandard: number } | null;
  /** The satisfaction index of the services, and of how many answers it is; null where nobody answered, or not to each element. */
  satisfaction?: { index: number; responses: number } | null;
}

/** The parts that the rule knows, each in points of 100, weighted. What was not measured is null, not 0, and left out; none exceeds 100. */
export function workQualityScore(facts: WorkQualityFacts, rules: ScoringRules): Score {
  const { weights, feedback } = rules.workQuality;
  const { DAYS_WITH_ENTRY, DAYS_ATTENDED, VERIFIED_ENTRIES, ENTRIES, WITHIN_STANDARD, SERVED } = ScoreLineName;
  const { served, withinStandard } = facts.service ?? { served: 0, withinStandard: 0 };

  const attainment = facts.attainment === null ? null : [scoreLine(ScoreLineName.MEAN_ATTAINMENT, facts.attainment, 1)];
  const progress = share(DAYS_WITH_ENTRY, facts.daysWithEntry, DAYS_ATTENDED, facts.daysAttended);
  const verified = share(VERIFIED_ENTRIES, facts.verifiedEntries, ENTRIES, facts.entries);
  const service = share(WITHIN_STANDARD, withinStandard, SERVED, served);
  return weighted([
    ...part(ScorePartName.ATTAINMENT, weights.attainment, attainment),
    ...part(ScorePartName.DAILY_PROGRESS, weights.dailyProgress, progress),
    ...part(ScorePartName.VERIFIED_WORK, weights.verifiedWork, verified),
    ...part(ScorePartName.FEEDBACK, weights.feedback, feedbackLines(facts.feedback, feedback)),
    ...part(ScorePartName.SERVICE_OUTCOME, weights.serviceOutcome, service),
    ...part(ScorePartName.SATISFACTION, weights.satisfaction, satisfactionLines(facts.satisfaction, rules)),
  ]);
}

const part = (name: ScorePartName, weight: number | undefined, lines: ScoreLine[] | null): ScorePart[] =>
  weight === undefined ? [] : [scorePart(name, weight, lines)];

function share(partName: ScoreLineName, count: number, wholeName: ScoreLineName, whole: number): ScoreLine[] | null {
  if (whole <= 0) return null;
  return [scoreLine(wholeName, whole, 0), scoreLine(partName, count, 100 / whole)];
}

/** The index itself, since it is in points of 100 already. */
function satisfactionLines(of: WorkQualityFacts["satisfaction"], { workQuality }: ScoringRules): ScoreLine[] | null {
  if (of == null || of.responses < (workQuality.satisfaction?.minResponses ?? FEWEST_RESPONSES)) return null;
  return [
    scoreLine(ScoreLineName.RESPONDENTS, of.responses, 0),
    scoreLine(ScoreLineName.SATISFACTION_INDEX, of.index, 1),
  ];
}

/** Where the rule does not say. */
const FEWEST_RESPONSES = 10;

function feedbackLines(feedback: WorkQualityFacts["feedback"], rule: FeedbackPoints | undefined): ScoreLine[] | null {
  if (feedback === null || rule === undefined || feedback.raters < rule.minRaters) return null;
  const { BELOW, MEETS, ABOVE } = rule.points;
  return [
    scoreLine(ScoreLineName.RATERS, feedback.raters, 0),
    scoreLine(ScoreLineName.MEETS_EXPECTATION, 1, MEETS),
    scoreLine(ScoreLineName.MEAN_FEEDBACK, feedback.mean, feedback.mean > 0 ? ABOVE - MEETS : MEETS - BELOW),
  ];
}
