import type { Question } from "./question.ts";
import { from, to, unit } from "./variables.ts";

export const objections: Question = {
  id: "objections",
  title: {
    id: "Berapa banyak keberatan, berapa lama diputus, dan berapa yang mengubah penilaian?",
    en: "How many objections are there, how long do they take, and how many change a rating?",
  },
  explanation: {
    id: "Keberatan di samping jumlah penilaian yang terbit, hari sampai dijawab dan diputus, dan bagian yang diubah, per periode dan unit.",
    en: "Objections beside the number of published assessments, days to the answer and the decision, and the share changed, by period and unit.",
  },
  text: `query Objections($from: Date, $to: Date, $unit: OrgUnitScope) {
  objections(
    first: 1
    filter: { period: { kind: { eq: MONTH }, startsOn: { gte: $from, lte: $to } }, unit: $unit }
  ) {
    all: aggregates {
      count
      average { daysToAnswer daysToDecide changed }
      median { daysToDecide }
      max { daysToDecide }
      isWithheld
    }
    byStatus: groupedAggregates(groupBy: [STATUS]) {
      keys { status }
      count
      share
      isWithheld
    }
    byPeriod: groupedAggregates(groupBy: [PERIOD], dateBucket: QUARTER) {
      keys { bucketStartsOn }
      count
      average { daysToDecide changed }
      isWithheld
    }
    byUnit: groupedAggregates(groupBy: [ORG_UNIT], unitLevel: 1) {
      keys { orgUnit { code name } }
      count
      average { daysToDecide changed }
      isWithheld
    }
  }
  assessments(
    first: 1
    filter: {
      period: { kind: { eq: MONTH }, startsOn: { gte: $from, lte: $to } }
      unit: $unit
      status: { in: [PUBLISHED, ACKNOWLEDGED, OBJECTED, DECIDED, FINAL] }
    }
  ) {
    all: aggregates { count }
    byPeriod: groupedAggregates(groupBy: [PERIOD], dateBucket: QUARTER) {
      keys { bucketStartsOn }
      count
      isWithheld
    }
    byUnit: groupedAggregates(groupBy: [ORG_UNIT], unitLevel: 1) {
      keys { orgUnit { code name } }
      count
      isWithheld
    }
  }
}
`,
  variables: [from, to, unit],
  chart: "BAR",
  show: ["objections", "byUnit"],
};
