import type { Question } from "./question.ts";
import { from, minimum, to, unit } from "./variables.ts";

export const appraiserLeniency: Question = {
  id: "appraiser-leniency",
  title: {
    id: "Pejabat penilai mana yang paling longgar atau paling ketat, dan seberapa seragam penilaiannya?",
    en: "Which appraisers are the most lenient or strict, and how alike are their ratings?",
  },
  explanation: {
    id: "Rata-rata dan simpangan predikat (1 sampai 5) per pejabat penilai, dan bagian setiap pasangan rating dalam penilaiannya. Simpangan 0 berarti semua sama.",
    en: "Mean and deviation of predicates (1 to 5) per appraiser, and the share of each pair of ratings among theirs. A deviation of 0 means that all are the same.",
  },
  text: `query AppraiserLeniency($from: Date, $to: Date, $unit: OrgUnitScope, $minimum: Int) {
  assessments(
    first: 1
    filter: {
      period: { kind: { eq: MONTH }, startsOn: { gte: $from, lte: $to } }
      unit: $unit
      status: { in: [PUBLISHED, ACKNOWLEDGED, OBJECTED, DECIDED, FINAL] }
      predicate: { isNull: false }
    }
  ) {
    all: aggregates {
      count
      average { predicateStep }
      stddev { predicateStep }
    }
    byAppraiser: groupedAggregates(
      groupBy: [APPRAISER]
      having: { count: { gte: $minimum } }
      orderBy: [{ statistic: AVERAGE, measure: PREDICATE_STEP, direction: DESC }]
    ) {
      keys { appraiser { name } }
      count
      distinctCount { employees }
      average { predicateStep workResultStep behaviourStep }
      stddev { predicateStep }
    }
    identicalRatings: groupedAggregates(
      groupBy: [APPRAISER, WORK_RESULT, BEHAVIOUR]
      shareWithin: [APPRAISER]
      having: { count: { gte: $minimum } }
      orderBy: [{ direction: DESC }]
    ) {
      keys { appraiser { name } workResult behaviour }
      count
      share
    }
  }
}
`,
  variables: [from, to, unit, minimum(5)],
  chart: "BAR",
  show: ["assessments", "byAppraiser"],
};
