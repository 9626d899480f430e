import { rowProblem, type ImportProblem } from "@andir/domain/import-problem";

/** What is wrong with a row of attendance, and what it waits for. */
export const attendanceProblems = {
  nipUnknown: (nip: string): ImportProblem =>
    rowProblem(
      "nip",
      nip,
      "NIP_UNKNOWN",
      {
        ID: "Tidak ada pegawai dengan NIP ini. Periksa NIP-nya, atau tambahkan pegawainya lebih dulu.",
        EN: "Nobody has this NIP. Check it, or add the person first.",
      },
      "ADMINISTRATOR",
    ),
  noPost: (day: string): ImportProblem =>
    rowProblem(
      "day",
      day,
      "NO_POST",
      {
        ID: "Orang ini tidak memegang jabatan pada hari itu. Periksa riwayat jabatannya.",
        EN: "This person held no post on that day. Check the posts held.",
      },
      "ADMINISTRATOR",
    ),
  future: (day: string): ImportProblem =>
    rowProblem("day", day, "IN_THE_FUTURE", {
      ID: "Hari ini belum terjadi. Periksa tanggalnya.",
      EN: "This day is yet to come. Check the date.",
    }),
  dayOff: (day: string): ImportProblem =>
    rowProblem(
      "day",
      day,
      "NOT_A_WORKING_DAY",
      {
        ID: "Bukan hari kerja orang ini menurut kalender unitnya, jadi tidak dihitung.",
        EN: "By the calendar of the unit this is no working day of the person, so it is not counted.",
      },
      "ADMINISTRATOR",
    ),
  codeUnknown: (column: string, text: string): ImportProblem =>
    rowProblem(column, text, "CODE_UNKNOWN", {
      ID: "Kode kehadiran ini tidak dikenal, atau dua kode bertentangan. Pakai H, TL1-TL4, PSW1-PSW4, TK, CUTI, DL, IZIN, SAKIT, atau L.",
      EN: "This code of attendance is not known, or two contradict each other. Use H, TL1-TL4, PSW1-PSW4, TK, CUTI, DL, IZIN, SAKIT or L.",
    }),
  nothing: (): ImportProblem =>
    rowProblem(null, null, "NOTHING_SAID", {
      ID: "Tidak ada kode dan jamnya tidak lengkap. Tanpa keterangan tidak disimpulkan dari jam yang kosong: isi kode atau kedua jamnya.",
      EN: "There is no code, and the times are not both there. Absence is not concluded from an empty time: give a code, or both times.",
    }),
  noSchedule: (): ImportProblem =>
    rowProblem("startsAt", null, "NO_SCHEDULE", {
      ID: "Orang ini bekerja dengan sif, jadi jadwal masuk dan pulang harus ada di berkas.",
      EN: "This person works in shifts, so the hours to come and leave must be in the file.",
    }),
  backwards: (left: string): ImportProblem =>
    rowProblem("leftAt", left, "LEFT_BEFORE_ARRIVING", {
      ID: "Jam pulang lebih awal dari jam masuk. Periksa keduanya.",
      EN: "The time of leaving is before the time of coming. Check both.",
    }),
  noMonth: (): ImportProblem =>
    rowProblem(null, null, "MONTH_MISSING", {
      ID: 'Bulannya tidak disebut. Tambahkan kolom Bulan, atau baris seperti "Bulan: Juni 2026" di atas judul kolom.',
      EN: 'The month is not named. Add a column Bulan, or a line such as "Bulan: Juni 2026" above the heads.',
    }),
  tooMany: (column: string, count: number): ImportProblem =>
    rowProblem(column, String(count), "MORE_THAN_THERE_ARE", {
      ID: "Lebih banyak dari hari yang ada. Hari hadir tidak lebih dari hari kerja, dan hari kerja tidak lebih dari 31.",
      EN: "More than there are days. Days attended are no more than working days, and those no more than 31.",
    }),
  recapOfDays: (): ImportProblem =>
    rowProblem(null, null, "COUNTED_BY_DAYS", {
      ID: "Bulan ini sudah dihitung dari data harian. Rekap ini menggantikan jumlahnya.",
      EN: "This month was counted over its days. The recap takes the place of that count.",
    }),
};
