import type { Question } from "./question.ts";
import { from, to, unit } from "./variables.ts";

export const attainmentByAspect: Question = {
  id: "attainment-by-aspect",
  title: {
    id: "Aspek indikator mana yang tercapai: kuantitas, kualitas, waktu, atau biaya?",
    en: "Which aspect of indicators is attained: quantity, quality, time or cost?",
  },
  explanation: {
    id: "Capaian realisasi bulanan terhadap target bulan itu, sampai batas aturan, per aspek indikator; yang tidak diukur berada di luar rata-rata.",
    en: "Attainment of monthly realisations against the target of the month, up to the cap of the rule, by aspect; what was not measured stays out of means.",
  },
  text: `query AttainmentByAspect($from: Date, $to: Date, $unit: OrgUnitScope) {
  realisations(
    first: 1
    filter: { period: { kind: { eq: MONTH }, startsOn: { gte: $from, lte: $to } }, unit: $unit }
  ) {
    byAspect: groupedAggregates(groupBy: [ASPECT]) {
      keys { aspect }
      count
      distinctCount { indicators employees }
      average { attainment measured met }
      median { attainment }
      p10 { attainment }
      isWithheld
    }
    byUnit: groupedAggregates(groupBy: [ORG_UNIT, ASPECT], unitLevel: 1) {
      keys { orgUnit { code name } aspect }
      count
      average { attainment met }
      isWithheld
    }
    byPeriod: groupedAggregates(groupBy: [PERIOD, ASPECT]) {
      keys { period { label } bucketStartsOn aspect }
      count
      average { attainment }
      isWithheld
    }
  }
}
`,
  variables: [from, to, unit],
  chart: "BAR",
  show: ["realisations", "byAspect"],
};
