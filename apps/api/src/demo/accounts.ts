/** Who can sign in to the demo, and as what. Shown on the sign-in page in demo mode only. */
export const demoPassword = "andir-demo";

export interface DemoAccount {
  identifier: string;
  describes: { id: string; en: string };
}

export const demoAccounts: DemoAccount[] = [
  {
    identifier: "lurah.garuda",
    describes: {
      id: "Lurah Garuda: pejabat penilai dengan tim lengkap",
      en: "Head of kelurahan Garuda: appraiser of a full team",
    },
  },
  {
    identifier: "camat",
    describes: {
      id: "Camat Andir: enam kelurahan dan lima seksi",
      en: "Head of the kecamatan: six kelurahan and five sections",
    },
  },
  {
    identifier: "pegawai.garuda",
    describes: { id: "Pegawai Kelurahan Garuda", en: "Employee of kelurahan Garuda" },
  },
  {
    identifier: "lurah.ciroyom",
    describes: {
      id: "Lurah Ciroyom: unit yang menurun enam bulan terakhir",
      en: "Head of kelurahan Ciroyom: a unit that slips these six months",
    },
  },
  {
    identifier: "kepala.pkm.garuda",
    describes: {
      id: "Kepala UPT Puskesmas Garuda: waktu tunggu yang turun",
      en: "Head of the Garuda health centre: a waiting time that falls",
    },
  },
  {
    identifier: "sekda",
    describes: {
      id: "Sekretaris Daerah: pejabat yang berwenang",
      en: "Regional secretary: the authorised official",
    },
  },
  {
    identifier: "tim.kinerja",
    describes: { id: "Tim pengelola kinerja", en: "Performance team: runs the cycle" },
  },
  {
    identifier: "analis",
    describes: {
      id: "Analis: bertanya dalam GraphQL, dengan nama samaran",
      en: "Analyst: asks in GraphQL, sees pseudonyms",
    },
  },
  {
    identifier: "admin",
    describes: {
      id: "Administrator: pegawai, unit, dan akun",
      en: "Administrator: people, units and accounts",
    },
  },
  {
    identifier: "pegawai.disdik",
    describes: {
      id: "Pegawai Dinas Pendidikan: program belajar yang menaikkan angka kelulusan",
      en: "Education officer: a learning programme that raised the graduation rate",
    },
  },
  {
    identifier: "kabid.sd",
    describes: {
      id: "Kepala Bidang Sekolah Dasar: pejabat penilai yang memvalidasi inovasi",
      en: "Head of the primary school section: appraiser who confirms innovations",
    },
  },
];
