import type { Question } from "./question.ts";
import { from, to, unit } from "./variables.ts";

export const absenceAndPredicate: Question = {
  id: "absence-and-predicate",
  title: {
    id: "Bagaimana predikat mereka yang tidak masuk tanpa keterangan?",
    en: "Which predicates have those who were absent without a valid reason?",
  },
  explanation: {
    id: "Predikat menurut jumlah hari tanpa keterangan dalam periode, dengan jenjang PP 94/2021, dan rata-rata hari per predikat.",
    en: "Predicates by days absent without a valid reason in the period, in the steps of PP 94/2021, and mean days by predicate.",
  },
  text: `query AbsenceAndPredicate($from: Date, $to: Date, $unit: OrgUnitScope) {
  assessments(
    first: 1
    filter: {
      period: { kind: { eq: MONTH }, startsOn: { gte: $from, lte: $to } }
      unit: $unit
      status: { in: [PUBLISHED, ACKNOWLEDGED, OBJECTED, DECIDED, FINAL] }
      predicate: { isNull: false }
    }
  ) {
    byAbsence: groupedAggregates(groupBy: [ABSENCE, PREDICATE], shareWithin: [ABSENCE]) {
      keys { absence predicate }
      count
      share
      isWithheld
    }
    byPredicate: groupedAggregates(groupBy: [PREDICATE]) {
      keys { predicate }
      count
      average { absentDays discipline }
      isWithheld
    }
  }
}
`,
  variables: [from, to, unit],
  chart: "STACKED_BAR",
  show: ["assessments", "byAbsence"],
};
