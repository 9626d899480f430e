import type { GuideStepKind } from "@andir/domain/guide-step";
import * as m from "../../messages/messages.js";

interface StepWords {
  title: () => string;
  /** What one does there, in the words that stand on the buttons. */
  how: () => string;
}

const WORDS: Record<GuideStepKind, StepWords> = {
  PLAN_AGREED: { title: m.guide_plan, how: m.guide_plan_how },
  FIRST_ENTRY: { title: m.guide_entry, how: m.guide_entry_how },
  FIRST_REPORT: { title: m.guide_report, how: m.guide_report_how },
  RATING_READ: { title: m.guide_rating, how: m.guide_rating_how },
  TEAM_PLANS_AGREED: { title: m.guide_team_plans, how: m.guide_team_plans_how },
  FIRST_VERIFICATION: { title: m.guide_verify, how: m.guide_verify_how },
  FIRST_FEEDBACK: { title: m.guide_feedback, how: m.guide_feedback_how },
  FIRST_PUBLICATION: { title: m.guide_publish, how: m.guide_publish_how },
  UNIT_AGREEMENT: { title: m.guide_unit, how: m.guide_unit_how },
  SECOND_FACTOR: { title: m.guide_factor, how: m.guide_factor_how },
  APPRAISERS_COMPLETE: { title: m.guide_appraisers, how: m.guide_appraisers_how },
  MONTH_OPEN: { title: m.guide_month, how: m.guide_month_how },
  YEAR_PREPARED: { title: m.guide_year, how: m.guide_year_how },
  FIRST_QUERY: { title: m.guide_query, how: m.guide_query_how },
};

/** What a step asks for; a report says of which month. */
export const stepTitle = (kind: GuideStepKind, period: string | null): string =>
  kind === "FIRST_REPORT" && period !== null ? m.guide_report_of({ period }) : WORDS[kind].title();

export const stepHow = (kind: GuideStepKind): string => WORDS[kind].how();
