/** What kind of people a unit has: decides their posts, their words and between which units they are transferred. */
export type Family =
  | "government"
  | "secretariat"
  | "personnel"
  | "district"
  | "village"
  | "education"
  | "school"
  | "health"
  | "clinic"
  | "registry"
  | "licensing";

export interface UnitSpec {
  code: string;
  name: string;
  /** Null for a section inside an office. */
  kind: string | null;
  parent: string | null;
  family: Family;
  /** Title of the post that heads it. */
  head: string;
  /** Everyone in it, its head included, at the size of the demo. */
  size: number;
}

/** The government of andir.json: places are real, the government and everyone in it is invented. */
export const ORGANISATION: readonly UnitSpec[] = [
  unit("PEMDA", "Pemerintah Daerah Andir", "PEMDA", null, "government", "Kepala Daerah", 1),
  unit("SETDA", "Sekretariat Daerah", "SEKRETARIAT", "PEMDA", "secretariat", "Sekretaris Daerah", 8),
  unit("SETDA.ORG", "Bagian Organisasi", null, "SETDA", "secretariat", "Kepala Bagian Organisasi", 12),
  unit(
    "BKPSDM",
    "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    "BADAN",
    "PEMDA",
    "personnel",
    "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    24,
  ),
  unit("KEC", "Kecamatan Andir", "KECAMATAN", "PEMDA", "district", "Camat Andir", 1),
  unit("KEC.SEK", "Sekretariat Kecamatan", null, "KEC", "district", "Sekretaris Kecamatan", 1),
  section("KEC.SEK.UMPEG", "Subbagian Umum dan Kepegawaian", "KEC.SEK", 3),
  section("KEC.SEK.PROKEU", "Subbagian Program dan Keuangan", "KEC.SEK", 3),
  section("KEC.PEM", "Seksi Pemerintahan", "KEC", 3),
  section("KEC.TRAMTIB", "Seksi Ketenteraman dan Ketertiban Umum", "KEC", 3),
  section("KEC.PMD", "Seksi Pemberdayaan Masyarakat", "KEC", 2),
  section("KEC.EKBANG", "Seksi Ekonomi dan Pembangunan", "KEC", 2),
  section("KEC.KESOS", "Seksi Kesejahteraan Sosial", "KEC", 2),
  village("CAMPAKA", "Campaka", 5),
  village("CIROYOM", "Ciroyom", 8),
  village("DUNGUSCARIANG", "Dungus Cariang", 5),
  village("GARUDA", "Garuda", 14),
  village("KEBONJERUK", "Kebon Jeruk", 7),
  village("MALEBER", "Maleber", 6),
  unit("DISDIK", "Dinas Pendidikan", "DINAS", "PEMDA", "education", "Kepala Dinas Pendidikan", 1),
  unit("DISDIK.SEK", "Sekretariat", null, "DISDIK", "education", "Sekretaris Dinas Pendidikan", 18),
  bureau("DISDIK.SD", "Bidang Pembinaan Sekolah Dasar", "DISDIK", "education", 24),
  bureau("DISDIK.SMP", "Bidang Pembinaan Sekolah Menengah Pertama", "DISDIK", "education", 22),
  bureau("DISDIK.GTK", "Bidang Guru dan Tenaga Kependidikan", "DISDIK", "education", 21),
  unit("DINKES", "Dinas Kesehatan", "DINAS", "PEMDA", "health", "Kepala Dinas Kesehatan", 1),
  unit("DINKES.SEK", "Sekretariat", null, "DINKES", "health", "Sekretaris Dinas Kesehatan", 15),
  bureau("DINKES.YANKES", "Bidang Pelayanan Kesehatan", "DINKES", "health", 17),
  bureau("DINKES.P2P", "Bidang Pencegahan dan Pengendalian Penyakit", "DINKES", "health", 17),
  clinic("PKM.GARUDA", "Garuda", "DINKES", 46),
  clinic("PKM.CIROYOM", "Ciroyom", "DINKES", 39),
  unit(
    "DISDUKCAPIL",
    "Dinas Kependudukan dan Pencatatan Sipil",
    "DINAS",
    "PEMDA",
    "registry",
    "Kepala Dinas Kependudukan dan Pencatatan Sipil",
    41,
  ),
  unit(
    "DPMPTSP",
    "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
    "DINAS",
    "PEMDA",
    "licensing",
    "Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
    35,
  ),
];

export interface ServiceSpec {
  unit: string;
  name: string;
  standardWaitMinutes: number;
  /** About how many people come on a working day. */
  visits: number;
  /** The usual median wait in minutes; the story of PKM.GARUDA replaces it. */
  usualWait: number;
}

export const SERVICES: readonly ServiceSpec[] = [
  { unit: "PKM.GARUDA", name: "Pemeriksaan umum", standardWaitMinutes: 30, visits: 15, usualWait: 55 },
  { unit: "PKM.GARUDA", name: "Kesehatan ibu dan anak", standardWaitMinutes: 30, visits: 9, usualWait: 23 },
  { unit: "PKM.CIROYOM", name: "Pemeriksaan umum", standardWaitMinutes: 30, visits: 13, usualWait: 25 },
  { unit: "DISDUKCAPIL", name: "Perekaman KTP elektronik", standardWaitMinutes: 20, visits: 14, usualWait: 15 },
  { unit: "DPMPTSP", name: "Nomor Induk Berusaha", standardWaitMinutes: 30, visits: 10, usualWait: 20 },
  { unit: "KEL.GARUDA", name: "Surat pengantar", standardWaitMinutes: 15, visits: 11, usualWait: 10 },
  { unit: "KEC.PEM", name: "Legalisasi dokumen", standardWaitMinutes: 15, visits: 8, usualWait: 11 },
];

/** From section to office, "from" itself included: what the tree of the reporting line climbs. */
export function superiorOf(code: string, parent: string | null): string | null {
  // Heads of offices answer to the regional secretary, who stands beside them in the tree, not above.
  return parent === "PEMDA" && code !== "SETDA" ? "SETDA" : parent;
}

/** Health centres and schools work six days a week, offices five. */
export const daysPerWeekOf = (family: Family): 5 | 6 => (family === "clinic" || family === "school" ? 6 : 5);

export function unit(
  code: string,
  name: string,
  kind: string | null,
  parent: string | null,
  family: Family,
  head: string,
  size: number,
): UnitSpec {
  return { code, name, kind, parent, family, head, size };
}

export function clinic(code: string, name: string, parent: string, size: number): UnitSpec {
  return unit(code, `UPT Puskesmas ${name}`, "UPT", parent, "clinic", `Kepala UPT Puskesmas ${name}`, size);
}

function section(code: string, name: string, parent: string, size: number): UnitSpec {
  return unit(code, name, null, parent, "district", `Kepala ${name}`, size);
}

function village(code: string, name: string, size: number): UnitSpec {
  return unit(`KEL.${code}`, `Kelurahan ${name}`, "KELURAHAN", "KEC", "village", `Lurah ${name}`, size);
}

function bureau(code: string, name: string, parent: string, family: Family, size: number): UnitSpec {
  return unit(code, name, null, parent, family, `Kepala ${name}`, size);
}
