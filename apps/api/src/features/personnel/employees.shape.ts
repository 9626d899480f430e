import { EmploymentType } from "@andir/domain/employment-type";
import { isIsoDate } from "@andir/domain/iso-date";
import type { ImportColumn } from "@andir/domain/import-columns";
import { rowProblem, type ImportProblem } from "@andir/domain/import-problem";
import { Role } from "@andir/domain/role";
import { parseNip } from "@andir/domain/nip";
import { defineShape, type RowVerdict } from "../../platform/imports/import-shape.ts";
import { applyEmployees, undoEmployees } from "./employees.shape.changes.ts";
import { listEmployeesByNip, type KnownEmployee } from "./employees.shape.facts.ts";

/** Words of the national personnel export for how a person is employed. */
export const EMPLOYMENT_WORDS: Readonly<Record<string, readonly string[]>> = {
  CIVIL_SERVANT: ["PNS", "P", "Pegawai Negeri Sipil", "Aktif", "PNS Aktif"],
  CANDIDATE: ["CPNS", "C", "Calon Pegawai Negeri Sipil", "Calon PNS"],
  CONTRACT: ["PPPK", "P3K", "PPPK Aktif", "PPPK Penuh Waktu", "Pegawai Pemerintah dengan Perjanjian Kerja"],
  CONTRACT_PART_TIME: ["PPPK Paruh Waktu", "PPPK PW", "P3K Paruh Waktu"],
};

export const NIP_COLUMN: ImportColumn = {
  name: "nip",
  heads: ["NIP", "NIP Baru", "NIP ASN", "NI PPPK", "NIP/NI PPPK", "NIP Pegawai", "Nomor Induk Pegawai"],
  type: "NIP",
  isRequired: true,
  says: { ID: "18 angka, berformat Teks.", EN: "18 digits, formatted as Text." },
  example: "198503122010011004",
};

const COLUMNS: readonly ImportColumn[] = [
  NIP_COLUMN,
  {
    name: "name",
    heads: ["Nama", "Nama PNS", "Nama ASN", "Nama Pegawai", "Nama Lengkap"],
    type: "TEXT",
    longest: 150,
    isRequired: true,
    says: {
      ID: "Nama lengkap; gelar boleh di sini atau di kolomnya sendiri.",
      EN: "Full name; titles here or in columns of their own.",
    },
    example: "Rahmat Contoh",
  },
  {
    name: "titlesBefore",
    heads: ["Gelar Depan", "Glr Depan"],
    type: "TEXT",
    longest: 50,
    says: { ID: "Gelar di depan nama.", EN: "Titles before the name." },
    example: "Dr.",
  },
  {
    name: "titlesAfter",
    heads: ["Gelar Belakang", "Glr Belakang"],
    type: "TEXT",
    longest: 80,
    says: { ID: "Gelar di belakang nama.", EN: "Titles after the name." },
    example: "S.Sos., M.Si.",
  },
  {
    name: "employmentType",
    heads: [
      "Jenis Kepegawaian",
      "Status Kepegawaian",
      "Jenis Pegawai",
      "Status CPNS PNS",
      "Jenis ASN",
      "Status Pegawai",
    ],
    type: "WORD",
    words: EMPLOYMENT_WORDS,
    says: {
      ID: "PNS, CPNS, PPPK, atau PPPK Paruh Waktu. Tanpa kolom ini: menurut NIP-nya.",
      EN: "PNS, CPNS, PPPK or PPPK Paruh Waktu. Without it: as the NIP has it.",
    },
    example: "PNS",
  },
  {
    name: "joinedOn",
    heads: ["TMT CPNS", "TMT PPPK", "TMT Masuk", "Tanggal Masuk", "TMT Pengangkatan"],
    type: "DAY",
    says: {
      ID: "Hari pertama bertugas; untuk pegawai baru. Tanpa kolom ini: awal bulan pengangkatan di NIP.",
      EN: "First day of duty; for those who are new. Without it: the month of appointment in the NIP.",
    },
    example: "01/01/2010",
  },
];

export interface EmployeeValues {
  readonly nip: string;
  readonly name: string;
  readonly titlesBefore: string | null;
  readonly titlesAfter: string | null;
  readonly employmentType: EmploymentType | null;
  readonly joinedOn: string | null;
}

/** What a row does, once the person is known or not. */
export interface EmployeePlan {
  readonly known: KnownEmployee | null;
  readonly name: string;
  readonly employmentType: EmploymentType;
  readonly joinedOn: string;
  readonly warnings: readonly string[];
}

export const employeesShape = defineShape<EmployeeValues, EmployeePlan>({
  kind: "EMPLOYEES",
  name: { ID: "Pegawai", EN: "Employees" },
  says: {
    ID: "Menambah pegawai dan memperbarui nama serta jenis kepegawaian, dari ekspor sistem kepegawaian nasional atau daftar sendiri. Jabatan dimasukkan dengan bentuk Jabatan.",
    EN: "Adds people and brings names and kinds of employment up to date, from the national personnel system's export or a list of your own. Posts come with the shape Posts.",
  },
  columns: COLUMNS,
  asksReason: true,
  offeredTo: (actor) => actor.roles.has(Role.ADMINISTRATOR),
  identity: ({ nip }) => nip,
  async check(scope, _file, rows) {
    const known = await listEmployeesByNip(
      scope,
      rows.map(({ values }) => values.nip),
    );
    return rows.map(({ row, values }) => judge(row, values, known.get(values.nip) ?? null));
  },
  apply: applyEmployees,
  undo: undoEmployees,
});

const withTitles = ({ titlesBefore, name, titlesAfter }: EmployeeValues): string =>
  [titlesBefore, titlesAfter === null ? name : `${name}, ${titlesAfter.replace(/^,\s*/, "")}`]
    .filter((part) => part !== null)
    .join(" ");

function judge(row: number, values: EmployeeValues, known: KnownEmployee | null): RowVerdict<EmployeePlan> {
  const wrong = (...problems: ImportProblem[]): RowVerdict<EmployeePlan> => ({ row, outcome: "WRONG", problems });
  const parsed = parseNip(values.nip);
  if (!parsed.ok) throw new Error("The column has looked at the NIP.");
  const ofNip = parsed.kind === "CONTRACT" ? EmploymentType.CONTRACT : EmploymentType.CIVIL_SERVANT;
  const name = withTitles(values);
  const warnings: readonly string[] = parsed.warnings;
  const doubtful = warnings.length === 0 ? [] : [doubtfulNip(values.nip, warnings)];

  if (known === null) {
    const joinedOn = values.joinedOn ?? appointedOn(parsed.appointed);
    if (joinedOn === null) return wrong(NO_JOINING);
    const employmentType = values.employmentType ?? ofNip;
    return { row, outcome: "CREATE", problems: doubtful, plan: { known, name, employmentType, joinedOn, warnings } };
  }
  if (!known.isKept) return wrong(KEPT_ELSEWHERE);
  if (known.leftOn !== null) return wrong(hasLeft(known.leftOn));
  const employmentType = values.employmentType ?? known.employmentType;
  const changes = [
    ...(name === known.name ? [] : [{ column: "name", from: known.name, to: name }]),
    ...(employmentType === known.employmentType
      ? []
      : [{ column: "employmentType", from: known.employmentType, to: employmentType }]),
  ];
  return {
    row,
    outcome: changes.length > 0 ? "CHANGE" : "SAME",
    changes,
    plan: { known, name, employmentType, joinedOn: known.joinedOn, warnings },
  };
}

function appointedOn({ year, month }: { year: number; month: number | null }): string | null {
  const day = `${String(year).padStart(4, "0")}-${String(month ?? 0).padStart(2, "0")}-01`;
  return isIsoDate(day) ? day : null;
}

const NO_JOINING = rowProblem("joinedOn", null, "REQUIRED", {
  ID: "Pegawai baru: isi tanggal mulai bertugas (TMT). NIP ini tidak memuat bulannya.",
  EN: "This person is new: give the first day of duty. The NIP does not tell the month.",
});

const KEPT_ELSEWHERE = rowProblem(
  "nip",
  null,
  "KEPT_ELSEWHERE",
  {
    ID: "Data orang ini dikelola unit lain. Administrator daerah dapat mengubahnya.",
    EN: "This person's records are kept by another unit. An administrator of the agency can change them.",
  },
  "ADMINISTRATOR",
);

const hasLeft = (day: string): ImportProblem =>
  rowProblem(
    "nip",
    day,
    "HAS_LEFT",
    {
      ID: "Orang ini sudah berhenti. Datanya tidak diubah lagi; bila masih bertugas, minta administrator memeriksanya.",
      EN: "This person has left. The record is not changed any more; if they are on duty, ask an administrator to look at it.",
    },
    "ADMINISTRATOR",
  );

const doubtfulNip = (nip: string, warnings: readonly string[]): ImportProblem =>
  rowProblem(
    "nip",
    nip,
    "DOUBTFUL_NIP",
    {
      ID: `NIP ini tampak ganjil (${warnings.join(", ")}) dan tetap diterima. Periksa dengan SK-nya.`,
      EN: `This NIP looks odd (${warnings.join(", ")}) and is taken all the same. Compare it with the decree.`,
    },
    "SOURCE",
  );
