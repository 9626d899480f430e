/** Why someone chooses otherwise than the numbers suggest: for more than they tell, or for less. */
export const WORK_DEPARTURES = {
  up: [
    "Target tertunda karena berkas dari pihak lain, sedangkan mutu hasilnya baik.",
    "Tugas di luar rencana diselesaikan dengan hasil yang tidak tampak pada angka.",
    "Hasilnya dipakai rekan di unit lain dan melebihi yang disepakati.",
  ],
  down: [
    "Jumlahnya melampaui target, tetapi sebagian hasil perlu dikerjakan ulang.",
    "Target tercapai dengan bantuan rekan satu tim.",
  ],
} as const;

/** The median wait depends on the whole centre. */
export const QUEUE_DEPARTURE = "Waktu tunggu bergantung pada antrean seluruh puskesmas, bukan pada satu petugas.";

export const CONDUCT_DEPARTURES = {
  up: [
    "Membimbing rekan baru di luar tugasnya.",
    "Warga dan rekan menyebut sikapnya sebagai teladan.",
    "Sigap menggantikan rekan yang berhalangan.",
  ],
  late: ["Tidak ada ketidakhadiran tanpa keterangan; ketepatan waktu dibina setiap minggu."],
  absent: ["Ketidakhadiran berkaitan dengan keluarga yang sakit dan sudah membaik."],
  down: ["Beberapa kali menunda permintaan rekan satu tim."],
} as const;
