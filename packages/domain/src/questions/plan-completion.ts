import type { Question } from "./question.ts";
import { unit, year } from "./variables.ts";

export const planCompletion: Question = {
  id: "plan-completion",
  title: {
    id: "Unit mana yang SKP-nya sudah lengkap, dan seberapa terlambat?",
    en: "Which units have complete plans, and how late were they?",
  },
  explanation: {
    id: "SKP per unit: bagian yang disepakati, yang terlambat, dan rata-rata hari terlambat, di samping jumlah pegawai yang menjabat. Analis hanya melihat SKP yang sudah disepakati.",
    en: "Plans by unit: the share agreed, the share late and mean days late, beside how many people hold a post. Analysts see agreed plans alone.",
  },
  text: `query PlanCompletion($year: Int, $unit: OrgUnitScope) {
  performancePlans(first: 1, filter: { year: { eq: $year }, unit: $unit }) {
    all: aggregates {
      count
      average { agreed late daysLate }
    }
    byUnit: groupedAggregates(groupBy: [ORG_UNIT], unitLevel: 1) {
      keys { orgUnit { code name } }
      count
      distinctCount { employees }
      average { agreed late daysLate daysToAgree }
      max { daysLate }
      isWithheld
    }
    byStatus: groupedAggregates(groupBy: [ORG_UNIT, STATUS], unitLevel: 1, shareWithin: [ORG_UNIT]) {
      keys { orgUnit { code name } status }
      count
      share
      isWithheld
    }
  }
  employees(
    first: 1
    filter: { hasPost: true, unit: $unit, not: { employmentType: { eq: ELECTED_OFFICIAL } } }
  ) {
    byUnit: groupedAggregates(groupBy: [ORG_UNIT], unitLevel: 1) {
      keys { orgUnit { code name } }
      count
      isWithheld
    }
  }
}
`,
  variables: [year, unit],
  chart: "BAR",
  show: ["performancePlans", "byUnit"],
};
