import type { AttendanceCode } from "./attendance-code.ts";
import type { InnovationStage } from "./innovation-stage.ts";
import type { Rating } from "./rating.ts";

/**
 * How the three aspects are scored: a dated setting of the agency (aturan penilaian lokal), so every function takes it as an argument.
 * Scores and deductions are in points of 100, weights are shares that need not add up to 1.
 */
export interface ScoringRules {
  version: string;
  discipline: {
    weights: { attendance: number; punctualReporting: number };
    /** Points per day with the code. */
    deductions: Record<AttendanceCode, number>;
    /** Points per calendar day that a report is late. */
    perDayLate: number;
  };
  workQuality: {
    /** A part without a weight does not exist in that version of the rule. */
    weights: {
      attainment?: number;
      dailyProgress?: number;
      verifiedWork?: number;
      feedback?: number;
      serviceOutcome?: number;
      satisfaction?: number;
    };
    /** How feedback becomes points; given where it has a weight. */
    feedback?: FeedbackPoints;
    /** How many answers the satisfaction index must rest on; given where it has a weight. */
    satisfaction?: { minResponses: number };
  };
  innovation: {
    /** What everyone has before the first innovation. */
    base: number;
    points: Record<InnovationStage, number>;
    /** How many months back an innovation counts. */
    monthsBack: number;
  };
}

/** Points for feedback whose mean is one of the three ratings, in a straight line in between. */
export interface FeedbackPoints {
  points: Record<Rating, number>;
  /** Feedback of fewer people is left out: its mean would tell who said what. */
  minRaters: number;
}

/** The rule that every database starts with, in force until a later one begins. Deductions are local everywhere: the law sets none. */
export const DEFAULT_SCORING_RULES: ScoringRules = {
  version: "2024-1",
  discipline: {
    weights: { attendance: 0.7, punctualReporting: 0.3 },
    deductions: {
      TL1: 0.5,
      TL2: 1,
      TL3: 1.25,
      TL4: 1.5,
      PSW1: 0.5,
      PSW2: 1,
      PSW3: 1.25,
      PSW4: 1.5,
      TK: 5,
      CUTI: 0,
      DL: 0,
      IZIN: 0,
      SAKIT: 0,
    },
    perDayLate: 5,
  },
  workQuality: { weights: { dailyProgress: 0.3, verifiedWork: 0.4, serviceOutcome: 0.3 } },
  innovation: {
    base: 50,
    points: { IDEA: 5, TRIAL: 20, ADOPTED: 40, REPLICATED: 50, CLOSED: 0 },
    monthsBack: 12,
  },
};

/** Work quality by what was attained and how others found it, in place of how often someone logged; the other aspects as before. */
export const SCORING_RULES_2026_2: ScoringRules = {
  ...DEFAULT_SCORING_RULES,
  version: "2026-2",
  workQuality: {
    weights: { attainment: 0.4, verifiedWork: 0.2, feedback: 0.2, serviceOutcome: 0.2 },
    feedback: { points: { BELOW: 50, MEETS: 80, ABOVE: 100 }, minRaters: 3 },
  },
};
