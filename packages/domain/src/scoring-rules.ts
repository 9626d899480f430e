import type { AttendanceCode } from "./attendance-code.ts";
import type { InnovationStage } from "./innovation-stage.ts";

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
  workQuality: { weights: { dailyProgress: number; verifiedWork: number; serviceOutcome: number } };
  innovation: {
    /** What everyone has before the first innovation. */
    base: number;
    points: Record<InnovationStage, number>;
    /** How many months back an innovation counts. */
    monthsBack: number;
  };
}

/** The default until an agency sets its own. Deductions are local everywhere: the law sets none. */
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
