import type { OrganisationRating } from "./organisation-rating.ts";
import type { Rating } from "./rating.ts";

/**
 * What the agency sets for the cycle (aturan siklus kinerja): a dated setting, so every function takes it as an argument.
 * Attainments and their thresholds are in percent.
 */
export interface CycleRules {
  version: string;
  planDue: {
    /** Of the year that the plan is for, as MM-DD. */
    monthDay: string;
    /** For a post that began later, in calendar days. */
    daysAfterNewPost: number;
  };
  objection: { windowDays: number; windowUnit: "CALENDAR" | "WORKING" };
  /** When results count as most or few, and one result as above, meeting or below what was expected. */
  advice: {
    aboveOver: number;
    meetsFrom: number;
    /** Least share of the results. */
    most: number;
    /** Greatest share of the main results. */
    few: number;
  };
  /** The least mean attainment of a unit's indicators for each; below the last it is VERY_POOR. */
  organisationAdvice: { outstandingOver: number; goodFrom: number; needsImprovementFrom: number; poorFrom: number };
  /** The work result that the rating of a unit gives its head. */
  headMapping: Record<OrganisationRating, Rating>;
  /** A post held for less is not assessed by itself. */
  minimumMonthsInPost: number;
  /** What one indicator counts at most, so that one does not hide another. */
  attainmentCap: number;
  /** Fewer raters than this stay unshown; never below 3. */
  anonymousRaters: number;
  /** How the posts of one year become one result: by the months that each was held. */
  merge: { weight: "MONTHS" };
}

/** The default until an agency sets its own. Source: rules.json (PermenPANRB 6/2022, SE MenPANRB 3/2023, PP 30/2019). */
export const DEFAULT_CYCLE_RULES: CycleRules = {
  version: "2022-1",
  planDue: { monthDay: "01-31", daysAfterNewPost: 14 },
  objection: { windowDays: 14, windowUnit: "CALENDAR" },
  advice: { aboveOver: 100, meetsFrom: 90, most: 0.5, few: 0.25 },
  organisationAdvice: { outstandingOver: 100, goodFrom: 90, needsImprovementFrom: 75, poorFrom: 50 },
  headMapping: {
    OUTSTANDING: "ABOVE",
    GOOD: "MEETS",
    NEEDS_IMPROVEMENT: "BELOW",
    POOR: "BELOW",
    VERY_POOR: "BELOW",
  },
  minimumMonthsInPost: 1,
  attainmentCap: 120,
  anonymousRaters: 3,
  merge: { weight: "MONTHS" },
};
