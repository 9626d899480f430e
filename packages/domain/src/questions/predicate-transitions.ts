import type { Question } from "./question.ts";
import { from, to, unit } from "./variables.ts";

export const predicateTransitions: Question = {
  id: "predicate-transitions",
  title: {
    id: "Siapa naik dan siapa turun: dari predikat apa ke predikat apa?",
    en: "Who rises and who falls: from which predicate to which?",
  },
  explanation: {
    id: "Dari setiap predikat, bagian yang menjadi predikat apa pada periode berikutnya, untuk jabatan yang sama. Kosong: periode sebelumnya tidak dinilai.",
    en: "Of each predicate, what share came to which in the next period, for the same post. Empty: the period before was not assessed.",
  },
  text: `query PredicateTransitions($from: Date, $to: Date, $unit: OrgUnitScope) {
  assessments(
    first: 1
    filter: {
      period: { kind: { eq: MONTH }, startsOn: { gte: $from, lte: $to } }
      unit: $unit
      status: { in: [PUBLISHED, ACKNOWLEDGED, OBJECTED, DECIDED, FINAL] }
      predicate: { isNull: false }
    }
  ) {
    transitions: groupedAggregates(
      groupBy: [PREVIOUS_PREDICATE, PREDICATE]
      shareWithin: [PREVIOUS_PREDICATE]
    ) {
      keys { previousPredicate predicate }
      count
      share
      isWithheld
    }
    byPeriod: groupedAggregates(groupBy: [PERIOD, PREVIOUS_PREDICATE, PREDICATE]) {
      keys { period { label } bucketStartsOn previousPredicate predicate }
      count
      isWithheld
    }
  }
}
`,
  variables: [from, to, unit],
  chart: "HEAT_MAP",
  show: ["assessments", "transitions"],
};
