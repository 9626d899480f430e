import type { Question } from "./question.ts";
import { from, minimum, to, unit } from "./variables.ts";

export const topAndBottom: Question = {
  id: "top-and-bottom",
  title: {
    id: "Unit mana yang teratas dan terbawah?",
    en: "Which units are at the top and at the bottom?",
  },
  explanation: {
    id: "Sepuluh unit dengan rata-rata kualitas kerja tertinggi dan terendah, hanya yang penilaiannya cukup banyak untuk dibandingkan.",
    en: "The ten units with the highest and the lowest mean of work quality, of those that have enough assessments to be compared.",
  },
  text: `query TopAndBottom($from: Date, $to: Date, $unit: OrgUnitScope, $minimum: Int) {
  assessments(
    first: 1
    filter: {
      period: { kind: { eq: MONTH }, startsOn: { gte: $from, lte: $to } }
      unit: $unit
      status: { in: [PUBLISHED, ACKNOWLEDGED, OBJECTED, DECIDED, FINAL] }
    }
  ) {
    top: groupedAggregates(
      groupBy: [ORG_UNIT]
      having: { count: { gte: $minimum }, average: { workQuality: { isNull: false } } }
      orderBy: [{ statistic: AVERAGE, measure: WORK_QUALITY, direction: DESC }]
      first: 10
    ) {
      keys { orgUnit { code name } }
      count
      distinctCount { employees }
      average { workQuality discipline predicateStep }
    }
    bottom: groupedAggregates(
      groupBy: [ORG_UNIT]
      having: { count: { gte: $minimum }, average: { workQuality: { isNull: false } } }
      orderBy: [{ statistic: AVERAGE, measure: WORK_QUALITY, direction: ASC }]
      first: 10
    ) {
      keys { orgUnit { code name } }
      count
      distinctCount { employees }
      average { workQuality discipline predicateStep }
    }
  }
}
`,
  variables: [from, to, unit, minimum(30)],
  chart: "BAR",
  show: ["assessments", "top"],
};
