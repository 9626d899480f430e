import { addDays } from "@andir/domain/iso-date";
import type { CopyWriter } from "./copy.ts";
import { randomOf } from "./random.ts";
import type { Timeline } from "./timeline.ts";

interface KeptQuery {
  readonly name: string;
  readonly description: string;
  readonly text: (from: string) => string;
}

/** What the agency's page of tiles shows: each one list, so that a picture of it says one thing. */
const KEPT: readonly KeptQuery[] = [
  {
    name: "Predikat setiap bulan",
    description: "Bagian tiap predikat dari penilaian bulanan yang sudah terbit, satu tahun terakhir.",
    text: (from) => `query PredikatSetiapBulan {
  assessments(first: 1, filter: { period: { kind: { eq: MONTH }, startsOn: { gte: "${from}" } }, predicate: { isNull: false } }) {
    groupedAggregates(groupBy: [PERIOD, PREDICATE], dateBucket: MONTH, shareWithin: [PERIOD]) {
      keys { bucketStartsOn predicate }
      share
      count
    }
  }
}
`,
  },
  {
    name: "Waktu tunggu per layanan",
    description: "Median menit menunggu sampai dipanggil, dari nomor antrean satu tahun terakhir.",
    text: (from) => `query WaktuTunggu {
  serviceVisits(first: 1, filter: { arrivedAt: { gte: "${from}T00:00:00+07:00" } }) {
    groupedAggregates(groupBy: [SERVICE], orderBy: [{ statistic: MEDIAN, measure: WAIT_MINUTES, direction: DESC }]) {
      keys { service { name unit { name } } }
      median { waitMinutes }
      count
    }
  }
}
`,
  },
  {
    name: "Terlambat melapor menurut predikat",
    description: "Rata-rata hari terlambat laporan periode yang sama, menurut predikat yang diterima.",
    text: (from) => `query TerlambatMenurutPredikat {
  assessments(first: 1, filter: { period: { kind: { eq: MONTH }, startsOn: { gte: "${from}" } }, predicate: { isNull: false } }) {
    groupedAggregates(groupBy: [PREDICATE]) {
      keys { predicate }
      average { reportDaysLate }
      count
    }
  }
}
`,
  },
];

/** Questions that the performance team has kept for everyone, pinned to the agency's page. */
export function writeSavedQueries(
  writer: CopyWriter,
  accounts: ReadonlyMap<string, string>,
  { today }: Timeline,
  seed: number,
): void {
  const owner = accounts.get("tim.kinerja");
  if (owner === undefined) throw new Error("No one in the cast has the account tim.kinerja.");
  const random = randomOf(seed, "saved queries");
  const savedOn = addDays(today, -40);
  const [at, from] = [`${savedOn}T03:00:00Z`, `${addDays(today, -365).slice(0, 7)}-01`];
  for (const [place, { name, description, text }] of KEPT.entries()) {
    const key = random.key(Date.parse(at));
    writer.add("saved_query", key, owner, name, description, "AGENCY", 1, 1, at, at);
    writer.add("saved_query_version", key, 1, owner, text(from), "", "[]", at);
    writer.add("query_tile", random.key(Date.parse(at)), key, place, "CHART", "");
  }
}
