import type { Question } from "./question.ts";
import { unit, year } from "./variables.ts";

export const cascadeCoverage: Question = {
  id: "cascade-coverage",
  title: {
    id: "Di mana rencana kerja putus: hasil atasan tanpa dukungan, hasil tanpa induk?",
    en: "Where does the cascade break: results nobody supports, results without a parent?",
  },
  explanation: {
    id: "Per unit: hasil kerja utama yang tidak mendukung hasil atasan, dan hasil pimpinan yang tidak didukung siapa pun, dari SKP yang disepakati.",
    en: "By unit: main results that support none of a superior's, and results of leaders that nobody supports, of agreed plans.",
  },
  text: `query CascadeCoverage($year: Int, $unit: OrgUnitScope) {
  performancePlans(
    first: 1
    filter: { year: { eq: $year }, unit: $unit, status: { in: [APPROVED] } }
  ) {
    all: aggregates {
      count
      sum { results unlinkedResults leaderResults unsupportedResults }
    }
    byUnit: groupedAggregates(
      groupBy: [ORG_UNIT]
      unitLevel: 1
      orderBy: [{ statistic: SUM, measure: UNLINKED_RESULTS, direction: DESC }]
    ) {
      keys { orgUnit { code name } }
      count
      sum { results unlinkedResults leaderResults unsupportedResults }
      isWithheld
    }
    byPositionKind: groupedAggregates(groupBy: [POSITION_KIND]) {
      keys { positionKind }
      count
      sum { results unlinkedResults leaderResults unsupportedResults }
      isWithheld
    }
  }
}
`,
  variables: [year, unit],
  chart: "BAR",
  show: ["performancePlans", "byUnit"],
};
