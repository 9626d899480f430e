import type { Question } from "./question.ts";
import { period } from "./variables.ts";

export const trainingAndAdoption: Question = {
  id: "training-and-adoption",
  title: {
    id: "Apakah unit yang ikut sosialisasi lebih banyak memakai aplikasi dan lebih tepat waktu?",
    en: "Do units that were shown the product use it more, and report in time?",
  },
  explanation: {
    id: "Per unit pada satu periode: bagian pegawai yang pernah ikut sosialisasi di samping pemakaian dan laporan terlambat; dan sebelum-sesudah tiap sesi di samping yang belum ikut. Bukan bukti sebab; kelompok kecil dihitung bersama unit di atasnya.",
    en: "By unit in one period: who has been at a socialisation beside use and late reports; and before and after each session beside those not yet there. No proof of a cause; small groups are counted with the unit above.",
  },
  text: `query TrainingAndAdoption($period: ID) {
  orgUnits(first: 60, filter: { level: { lte: 1 } }) {
    nodes {
      code
      name
      adoption(periodId: $period) {
        peopleCount
        trainedShare
        activeShare
        phoneShare
        firstReportInTimeShare
        lateShare
        dropOffStep
        isWithheld
      }
      trainingEffects(first: 4) {
        session { startsAt programme { title } }
        attendedCount
        activeBefore
        activeAfter
        othersActiveBefore
        othersActiveAfter
        lateBefore
        lateAfter
      }
    }
  }
}
`,
  variables: [period],
  chart: "SCATTER",
  show: ["orgUnits"],
};
