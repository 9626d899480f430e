import type { Question } from "./question.ts";
import { from, to, unit } from "./variables.ts";

export const feedbackFrequency: Question = {
  id: "feedback-frequency",
  title: {
    id: "Seberapa sering pejabat penilai memberi umpan balik, dan sudah berapa lama sejak yang terakhir?",
    en: "How often do appraisers give feedback, and how long ago was the last?",
  },
  explanation: {
    id: "Umpan balik bernama dari pejabat penilai per periode, dan hari sejak yang terakhir sampai akhir periode; per pasangan hanya bagi yang mengenal nama. Isinya tidak terlihat.",
    en: "Named feedback of appraisers per period, and days from the last to the end of the period; by pair only for those who know names. What it says is not shown.",
  },
  text: `query FeedbackFrequency($from: Date, $to: Date, $unit: OrgUnitScope) {
  assessments(
    first: 1
    filter: {
      period: { kind: { eq: MONTH }, startsOn: { gte: $from, lte: $to } }
      unit: $unit
      status: { in: [PUBLISHED, ACKNOWLEDGED, OBJECTED, DECIDED, FINAL] }
    }
  ) {
    byUnit: groupedAggregates(groupBy: [ORG_UNIT], unitLevel: 1) {
      keys { orgUnit { code name } }
      count
      sum { feedbackGiven }
      average { feedbackGiven daysSinceFeedback }
      median { daysSinceFeedback }
      isWithheld
    }
    byAppraiser: groupedAggregates(
      groupBy: [APPRAISER]
      orderBy: [{ statistic: AVERAGE, measure: FEEDBACK_GIVEN, direction: ASC }]
    ) {
      keys { appraiser { name } }
      distinctCount { employees }
      sum { feedbackGiven }
      average { feedbackGiven daysSinceFeedback }
      isWithheld
    }
    byPair: groupedAggregates(
      groupBy: [APPRAISER, EMPLOYEE]
      orderBy: [{ statistic: MIN, measure: DAYS_SINCE_FEEDBACK, direction: DESC }]
      first: 100
    ) {
      keys { appraiser { name } employee { name } }
      sum { feedbackGiven }
      min { daysSinceFeedback }
      isWithheld
    }
  }
}
`,
  variables: [from, to, unit],
  chart: "BAR",
  show: ["assessments", "byUnit"],
};
