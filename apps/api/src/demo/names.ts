import type { Sex } from "@andir/domain/nip";
import type { Random } from "./random.ts";

const words = (text: string): string[] => text.trim().split(/\s+/);

const MALE = words(`
  Aditya Agung Ahmad Ajat Akbar Aldi Alwi Andika Arief Arman Asep Bagas Bayu Beni Bima Cahya Cecep Dadan Dani Darma
  Daud Deden Denny Dicky Dimas Edwin Egi Endang Erlangga Fahmi Faisal Fajar Farhan Ferdi Galih Gilang Gunawan Hafiz
  Hamdan Haris Hendra Heri Hilman Ihsan Ilham Imam Indra Irfan Iwan Jajang Jaka Kemal Krisna Lukman Luthfi Marwan
  Maulana Miftah Nandang Nugraha Nurdin Panji Rafi Rahmat Rama Rendi Reza Rizal Rudi Ruslan Samsul Satria Sigit Soni
  Surya Syahrul Taufik Teguh Tono Ujang Wawan Wildan Wisnu Yayan Yogi Yudha Yusuf Zaki Zulfan
`);

const FEMALE = words(`
  Aisyah Alia Amalia Anggi Anisa Ai Ayu Astri Bunga Cici Citra Dara Desi Devi Dewi Diah Dina Eka Elis Elsa Erna Euis
  Fatimah Febri Fitri Gita Hana Hesti Ida Iis Imas Indah Intan Ira Irma Iis Juwita Kania Karina Kartika Lestari Lia
  Lilis Lina Lusi Maya Mega Melati Mira Nadia Neneng Nia Nina Novi Nunung Nur Okta Popi Putri Rahayu Ratna
  Reni Resti Rina Rini Risma Rosa Salma Santi Sari Shinta Silvi Siska Siti Sofia Sri Susi Tari Tika Tini Titin Tuti
  Ulfa Vina Wati Widi Wiwin Wulan Yanti Yati Yeni Yulia Yuni Zahra
`);

const LAST = words(`
  Abdurrahim Adiputra Afandi Alamsyah Anggara Anugrah Ardiansyah Arifin Atmadja Azhari Badrudin Bahtiar Budiman
  Chaerudin Danuwijaya Darmawan Efendi Firmansyah Fauzi Ginanjar Gumelar Hadiansyah Hadiwinata Hakim Halim Handayani
  Hartati Hasanah Herdiana Heryanto Hidayat Iskandar Ismail Jaelani Juliana Junaedi Kosasih Kurnia Kurniawan Kusuma
  Kusnadi Lesmana Maharani Mahmudin Mardiana Marlina Maryani Muharam Mulyana Munawar Mustika Nasrudin Ningsih Nugroho
  Nuraeni Nurhayati Nurjanah Oktaviani Pamungkas Permana Pertiwi Prasetya Pratama Purnama Puspita Rachman Rahmawati
  Ramadhan Rohmana Rosdiana Rosmiati Rukmana Rusmana Sadikin Saepudin Safitri Sanjaya Santika Saputra Septiani Setiadi
  Setiawan Sobari Solihin Sudrajat Sugandi Suhendar Sukmana Sumantri Sunarya Supriatna Suryana Susanti Sutisna Syarif
  Tresnawati Utami Wahyudi Wibisana Wijaya Winarti Wiranata Wulandari Yulianti Zaenudin
`);

/** Fit for women only: a man never draws them. */
const LAST_OF_WOMEN = new Set(
  words(`
    Handayani Hartati Hasanah Herdiana Juliana Maharani Mardiana Marlina Maryani Mustika Ningsih Nuraeni Nurhayati
    Nurjanah Oktaviani Pertiwi Puspita Rahmawati Rosdiana Rosmiati Safitri Septiani Susanti Tresnawati Utami Winarti
    Wulandari Yulianti
  `),
);
const LAST_OF_MEN = LAST.filter((name) => !LAST_OF_WOMEN.has(name));

/** Chance would find these, and they belong to people in public life. */
const OF_PUBLIC_FIGURES = new Set([
  "Agung Nugroho",
  "Ahmad Fauzi",
  "Ahmad Ramadhan",
  "Arief Budiman",
  "Arief Hidayat",
  "Arief Rachman",
  "Fahmi Hakim",
  "Iwan Setiawan",
  "Taufik Hidayat",
  "Yudha Wibisana",
]);

/** Gives invented names, none twice. Two words while there are some left, then three. */
export function nameMaker(): (sex: Sex, random: Random) => string {
  const taken = new Set<string>();
  return (sex, random) => {
    const [first, last] = sex === "MALE" ? [MALE, LAST_OF_MEN] : [FEMALE, LAST];
    for (let attempt = 0; ; attempt += 1) {
      const names = [random.pick(first), random.pick(last)];
      if (attempt > 2) names.splice(1, 0, random.pick(attempt > 12 ? last : first));
      const name = names.join(" ");
      if (taken.has(name) || OF_PUBLIC_FIGURES.has(name) || names[0] === names[1]) continue;
      taken.add(name);
      return name;
    }
  };
}

/** The name as it is written on forms: prefix, name, degrees. */
export const titled = (name: string, prefix: string | undefined, degrees: string): string =>
  `${prefix ? `${prefix} ` : ""}${name}${degrees ? `, ${degrees}` : ""}`;
