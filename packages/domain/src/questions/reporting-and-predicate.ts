import type { Question } from "./question.ts";
import { employmentType, from, to, unit } from "./variables.ts";

export const reportingAndPredicate: Question = {
  id: "reporting-and-predicate",
  title: {
    id: "Apakah yang melapor tepat waktu mendapat predikat lebih baik?",
    en: "Do those who report in time get better predicates?",
  },
  explanation: {
    id: "Predikat menurut cara laporan periode yang sama masuk (tepat waktu, terlambat, tidak ada), dan rata-rata hari terlambat per predikat.",
    en: "Predicates by how the report of the same period came in (in time, late, missing), and mean days late by predicate.",
  },
  text: `query ReportingAndPredicate($from: Date, $to: Date, $unit: OrgUnitScope, $employmentType: EmploymentType) {
  assessments(
    first: 1
    filter: {
      period: { kind: { eq: MONTH }, startsOn: { gte: $from, lte: $to } }
      unit: $unit
      employee: { employmentType: { eq: $employmentType } }
      status: { in: [PUBLISHED, ACKNOWLEDGED, OBJECTED, DECIDED, FINAL] }
      predicate: { isNull: false }
    }
  ) {
    byReporting: groupedAggregates(groupBy: [REPORTING, PREDICATE], shareWithin: [REPORTING]) {
      keys { reporting predicate }
      count
      share
      isWithheld
    }
    byPredicate: groupedAggregates(groupBy: [PREDICATE]) {
      keys { predicate }
      count
      average { reportDaysLate }
      p90 { reportDaysLate }
      isWithheld
    }
  }
}
`,
  variables: [from, to, unit, employmentType],
  chart: "STACKED_BAR",
  show: ["assessments", "byReporting"],
};
