import type { Question } from "./question.ts";
import { from, to, unit } from "./variables.ts";

export const innovations: Question = {
  id: "innovations",
  title: {
    id: "Unit mana yang berinovasi, dan apakah inovasi berkaitan dengan predikat Sangat Baik?",
    en: "Which units innovate, and does that go with a predicate of Very Good?",
  },
  explanation: {
    id: "Inovasi per unit, tahap, dan triwulan ketika dicatat, dan nilai inovasi menurut predikat dan triwulan. Kaitan bukan sebab: nilai inovasi ikut dilihat saat menilai.",
    en: "Innovations by unit, stage and the quarter in which they were written down, and the score of innovation by predicate and quarter. They go together and need not follow: appraisers see the score.",
  },
  text: `query Innovations($from: Date, $to: Date, $unit: OrgUnitScope) {
  innovations(first: 1, filter: { startedOn: { lte: $to }, unit: $unit }) {
    byUnit: groupedAggregates(groupBy: [ORG_UNIT], orderBy: [{ direction: DESC }]) {
      keys { orgUnit { code name } }
      count
      sum { validated people }
      average { daysToAdopt }
    }
    byStage: groupedAggregates(groupBy: [STAGE]) {
      keys { stage }
      count
      share
    }
    byUnitAndStage: groupedAggregates(groupBy: [ORG_UNIT, STAGE]) {
      keys { orgUnit { code name } stage }
      count
      share
    }
    byPeriod: groupedAggregates(groupBy: [STARTED, STAGE], dateBucket: QUARTER) {
      keys { startedFrom stage }
      count
      share
    }
  }
  assessments(
    first: 1
    filter: {
      period: { kind: { eq: MONTH }, startsOn: { gte: $from, lte: $to } }
      unit: $unit
      status: { in: [PUBLISHED, ACKNOWLEDGED, OBJECTED, DECIDED, FINAL] }
      predicate: { isNull: false }
    }
  ) {
    byPredicate: groupedAggregates(groupBy: [PREDICATE]) {
      keys { predicate }
      count
      average { innovation }
      median { innovation }
      p90 { innovation }
      isWithheld
    }
    byPeriod: groupedAggregates(groupBy: [PERIOD, PREDICATE], dateBucket: QUARTER) {
      keys { bucketStartsOn predicate }
      count
      average { innovation }
      isWithheld
    }
  }
}
`,
  variables: [from, to, unit],
  chart: "BAR",
  show: ["innovations", "byUnit"],
};
