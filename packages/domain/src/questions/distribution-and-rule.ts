import type { Question } from "./question.ts";
import { from, period, to } from "./variables.ts";

export const distributionAndRule: Question = {
  id: "distribution-and-rule",
  title: {
    id: "Apakah sebaran predikat sesuai dengan kinerja unitnya?",
    en: "Do the predicates of a unit's people follow from how the unit did?",
  },
  explanation: {
    id: "Sebaran per unit pada satu periode (tanpa pilihan: bulan terakhir yang jatuh tempo), kinerja organisasinya, dan kalimat aturan yang tidak dipenuhi (SE MenPANRB 3/2023); bagi analis pelanggaran tidak ditampilkan, hanya sebaran menurut waktu.",
    en: "The distribution by unit in one period (the latest month due unless picked), the unit's own rating, and which sentences of the rule are not kept (SE MenPANRB 3/2023); analysts see the distribution over time without the violations.",
  },
  text: `query DistributionAndRule($period: ID, $from: Date, $to: Date) {
  orgUnits(first: 60, filter: { level: { lte: 1 } }) {
    nodes {
      code
      name
      distribution(periodId: $period) {
        isChecked
        organisationRating
        published {
          total
          counts { predicate count }
          violations { rule predicates limit actual }
        }
      }
      organisationRatings(first: 1) {
        nodes { rating period { label } }
      }
    }
  }
  assessments(
    first: 1
    filter: {
      period: { kind: { eq: MONTH }, startsOn: { gte: $from, lte: $to } }
      status: { in: [PUBLISHED, ACKNOWLEDGED, OBJECTED, DECIDED, FINAL] }
      predicate: { isNull: false }
    }
  ) {
    byUnit: groupedAggregates(groupBy: [ORG_UNIT, PREDICATE], unitLevel: 1, shareWithin: [ORG_UNIT]) {
      keys { orgUnit { code name } predicate }
      count
      share
      isWithheld
    }
  }
}
`,
  variables: [period, from, to],
  chart: "STACKED_BAR",
  show: ["orgUnits"],
};
