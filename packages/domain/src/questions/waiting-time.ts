import type { Question } from "./question.ts";
import { service, since, unit, until } from "./variables.ts";

export const waitingTime: Question = {
  id: "waiting-time",
  title: {
    id: "Berapa lama warga menunggu di setiap layanan, dibanding standarnya?",
    en: "How long do citizens wait at each service, against its standard?",
  },
  explanation: {
    id: "Median dan persentil ke-90 waktu tunggu per layanan dari nomor antrean, standar layanan, dan bagian yang dipanggil dalam standar; juga per bulan dan per jam.",
    en: "Median and ninetieth percentile of the waiting time per service from queue tickets, its standard, and the share called within it; by month and by hour too.",
  },
  text: `query WaitingTime($since: DateTime, $until: DateTime, $unit: OrgUnitScope, $service: ID) {
  serviceVisits(
    first: 1
    filter: { arrivedAt: { gte: $since, lte: $until }, unit: $unit, service: { eq: $service } }
  ) {
    byService: groupedAggregates(
      groupBy: [SERVICE]
      orderBy: [{ statistic: P90, measure: WAIT_MINUTES, direction: DESC }]
    ) {
      keys { service { name standardWaitMinutes unit { code } } }
      count
      median { waitMinutes serviceMinutes }
      p90 { waitMinutes }
      average { withinStandard }
    }
    byMonth: groupedAggregates(groupBy: [ARRIVED], dateBucket: MONTH) {
      keys { arrivedFrom }
      count
      median { waitMinutes }
      p90 { waitMinutes }
      average { withinStandard }
    }
    byHour: groupedAggregates(groupBy: [HOUR]) {
      keys { hour }
      count
      median { waitMinutes }
      p90 { waitMinutes }
    }
  }
}
`,
  variables: [since, until, unit, service],
  chart: "BAR",
  show: ["serviceVisits", "byService"],
};
