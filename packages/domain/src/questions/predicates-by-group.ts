import type { Question } from "./question.ts";
import { from, positionKinds, to, unit } from "./variables.ts";

export const predicatesByGroup: Question = {
  id: "predicates-by-group",
  title: {
    id: "Berapa banyak dan berapa bagian tiap predikat, menurut kelompok?",
    en: "How many have which predicate, and what share is that, by group?",
  },
  explanation: {
    id: "Penilaian yang sudah terbit, dihitung per predikat menurut periode, unit, jenis jabatan, golongan, dan jenis kepegawaian.",
    en: "Published assessments counted by predicate, by period, unit, kind of post, grade and employment type.",
  },
  text: `query PredicatesByGroup($from: Date, $to: Date, $unit: OrgUnitScope, $positionKinds: [PositionKind!]) {
  assessments(
    first: 1
    filter: {
      period: { kind: { eq: MONTH }, startsOn: { gte: $from, lte: $to } }
      unit: $unit
      position: { kind: { in: $positionKinds } }
      status: { in: [PUBLISHED, ACKNOWLEDGED, OBJECTED, DECIDED, FINAL] }
      predicate: { isNull: false }
    }
  ) {
    total: aggregates { count }
    byPredicate: groupedAggregates(groupBy: [PREDICATE]) {
      keys { predicate }
      count
      share
      isWithheld
    }
    byPeriod: groupedAggregates(groupBy: [PERIOD, PREDICATE]) {
      keys { period { label } bucketStartsOn predicate }
      count
      share
      isWithheld
    }
    byUnit: groupedAggregates(groupBy: [ORG_UNIT, PREDICATE], unitLevel: 1) {
      keys { orgUnit { code name } predicate }
      count
      share
      isWithheld
    }
    byPositionKind: groupedAggregates(groupBy: [POSITION_KIND, PREDICATE]) {
      keys { positionKind predicate }
      count
      share
      isWithheld
    }
    byGrade: groupedAggregates(groupBy: [GRADE, PREDICATE]) {
      keys { grade predicate }
      count
      share
      isWithheld
    }
    byEmploymentType: groupedAggregates(groupBy: [EMPLOYMENT_TYPE, PREDICATE]) {
      keys { employmentType predicate }
      count
      share
      isWithheld
    }
  }
}
`,
  variables: [from, to, unit, positionKinds],
  chart: "STACKED_BAR",
  show: ["assessments", "byUnit"],
};
