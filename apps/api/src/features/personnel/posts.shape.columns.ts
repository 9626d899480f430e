import type { ImportColumn } from "@andir/domain/import-columns";
import { NIP_COLUMN } from "./employees.shape.ts";

/** Words of the national export for kinds of posts, and those of agencies' own lists. */
const KIND_WORDS: Readonly<Record<string, readonly string[]>> = {
  HIGH_LEADER: [
    "Jabatan Pimpinan Tinggi",
    "JPT",
    "JPT Pratama",
    "Pimpinan Tinggi",
    "Eselon II",
    "Jabatan Pimpinan Tinggi Pratama",
  ],
  ADMINISTRATIVE: ["Jabatan Administrator", "Administrator", "Eselon III"],
  SUPERVISORY: ["Jabatan Pengawas", "Pengawas", "Eselon IV"],
  FUNCTIONAL: ["Jabatan Fungsional", "Fungsional", "Jabatan Fungsional Tertentu", "JF", "JFT"],
  IMPLEMENTING: ["Jabatan Pelaksana", "Pelaksana", "Jabatan Fungsional Umum", "JFU"],
};

export const POST_COLUMNS: readonly ImportColumn[] = [
  NIP_COLUMN,
  {
    name: "unit",
    heads: ["Unor", "Unor Nama", "Nama Unor", "Unit Kerja", "Nama Unit", "Kode Unor", "Kode Unit", "Unor ID"],
    type: "TEXT",
    longest: 200,
    isRequired: true,
    says: {
      ID: "Kode unit, atau namanya bila hanya satu yang bernama itu.",
      EN: "The unit's code, or its name where only one has it.",
    },
    example: "KEL.GARUDA",
  },
  {
    name: "title",
    heads: ["Jabatan", "Nama Jabatan", "Jabatan Nama"],
    type: "TEXT",
    longest: 200,
    isRequired: true,
    says: { ID: "Nama jabatan.", EN: "Title of the post." },
    example: "Pengadministrasi Umum",
  },
  {
    name: "kind",
    heads: ["Jenis Jabatan", "Jenis Jabatan Nama", "Jenjang Jabatan"],
    type: "WORD",
    words: KIND_WORDS,
    says: {
      ID: "Jabatan Pimpinan Tinggi, Administrator, Pengawas, Fungsional, atau Pelaksana. Wajib untuk jabatan baru.",
      EN: "High leader, administrator, supervisor, functional or implementing, in their Indonesian words. Needed for a new post.",
    },
    example: "Jabatan Pelaksana",
  },
  {
    name: "grade",
    heads: ["Gol", "Golongan", "Gol Ruang", "Golongan Ruang", "Gol Akhir", "Gol Akhir Nama", "Pangkat Golongan"],
    type: "GRADE",
    says: { ID: "Seperti III/c, atau IX untuk PPPK.", EN: "Such as III/c, or IX for contract employees." },
    example: "III/c",
  },
  {
    name: "startsOn",
    heads: ["TMT Jabatan", "TMT", "Mulai Jabatan", "Tanggal Mulai"],
    type: "DAY",
    isRequired: true,
    says: { ID: "Hari pertama memegang jabatan.", EN: "First day in the post." },
    example: "01/01/2026",
  },
  {
    name: "isHead",
    heads: ["Kepala Unit", "Pimpinan Unit", "Memimpin Unit"],
    type: "YES_NO",
    says: { ID: "Ya bila pemegang jabatan memimpin unit itu.", EN: "Ya (yes) where the holder heads the unit." },
    example: "Tidak",
  },
];

export interface PostValues {
  readonly nip: string;
  readonly unit: string;
  readonly title: string;
  readonly kind: string | null;
  readonly grade: string | null;
  readonly startsOn: string;
  readonly isHead: boolean | null;
}
