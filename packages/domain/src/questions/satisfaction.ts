import type { Question } from "./question.ts";
import { from, to, unit } from "./variables.ts";

export const satisfaction: Question = {
  id: "satisfaction",
  title: {
    id: "Seberapa puas pengguna layanan, unsur mana yang paling lemah, dan ke mana arahnya?",
    en: "How satisfied are the users of services, which element is weakest, and where is it going?",
  },
  explanation: {
    id: "Indeks kepuasan masyarakat (SKM) dan rata-rata kesembilan unsur per layanan, unsur terlemah, dan indeks per bulan; kelompok di bawah lima responden disamarkan bagi analis.",
    en: "The satisfaction index (SKM) and the means of the nine elements by service, the weakest element, and the index by month; groups under five respondents are withheld from analysts.",
  },
  text: `query Satisfaction($from: Date, $to: Date, $unit: OrgUnitScope) {
  satisfactionResponses(first: 1, filter: { answeredOn: { gte: $from, lte: $to }, unit: $unit }) {
    byService: groupedAggregates(groupBy: [SERVICE], orderBy: [{ direction: DESC }]) {
      keys { service { name unit { code } } }
      count
      satisfaction { index band weakest unanswered }
      average { requirements procedure time fee product competence conduct complaints facilities }
      isWithheld
    }
    byMonth: groupedAggregates(groupBy: [ANSWERED], dateBucket: MONTH) {
      keys { answeredFrom }
      count
      satisfaction { index band weakest }
      isWithheld
    }
    all: aggregates {
      count
      satisfaction { index band weakest elements { element mean value band } }
      isWithheld
    }
  }
}
`,
  variables: [from, to, unit],
  chart: "BAR",
  show: ["satisfactionResponses", "byService"],
};
