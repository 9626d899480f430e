import type { PositionKind } from "@andir/domain/position-kind";
import type { Family } from "./organisation.ts";
import type { Pool } from "./words/pools.ts";

export interface Job {
  title: string;
  kind: PositionKind;
  /** Grades of civil servants from youngest to oldest. */
  grades: readonly string[];
  /** Grade of a contract employee; null where the post is for civil servants only. */
  contractGrade: string | null;
  /** Titles after the name that such people have, "" for none. */
  degrees: readonly string[];
  prefix?: string;
  /** Share of women where it is far from half. */
  women?: number;
  /** What the days are filled with: the first most of the time. */
  pools: readonly [Pool, Pool];
}

const HIGH_SCHOOL = ["II/a", "II/b", "II/c", "II/d"];
const DIPLOMA = ["II/c", "II/d", "III/a", "III/b"];
const BACHELOR = ["III/a", "III/a", "III/b", "III/b", "III/c", "III/d"];
const SUPERVISOR = ["III/c", "III/d", "IV/a"];

const OFFICE_DEGREES = ["S.AP.", "S.E.", "S.Sos.", "S.IP.", "S.H.", "S.M."];

/** Posts of implementing staff that every office has (nomenclature of 2024 in five broad names). */
const analyst = (pool: Pool, second: Pool = "office", degrees: readonly string[] = OFFICE_DEGREES): Job => ({
  title: "Penelaah Teknis Kebijakan",
  kind: "IMPLEMENTING",
  grades: BACHELOR,
  contractGrade: "IX",
  degrees,
  pools: [pool, second],
});
const dataOfficer = (pool: Pool, second: Pool = "office"): Job => ({
  title: "Pengolah Data dan Informasi",
  kind: "IMPLEMENTING",
  grades: DIPLOMA,
  contractGrade: "VII",
  degrees: ["A.Md.", "A.Md.Kom.", "A.Md.", ""],
  pools: [pool, second],
});
const clerk = (pool: Pool, second: Pool = "office"): Job => ({
  title: "Pengadministrasi Perkantoran",
  kind: "IMPLEMENTING",
  grades: HIGH_SCHOOL,
  contractGrade: "V",
  degrees: ["", "", "", "A.Md."],
  pools: [pool, second],
});
const serviceOfficer = (pool: Pool, second: Pool = "office"): Job => ({
  title: "Penata Layanan Operasional",
  kind: "IMPLEMENTING",
  grades: BACHELOR,
  contractGrade: "IX",
  degrees: ["S.Sos.", "S.AP.", "S.Kom.", "S.IP."],
  pools: [pool, second],
});
const operator = (pool: Pool, second: Pool = "office"): Job => ({
  title: "Operator Layanan Operasional",
  kind: "IMPLEMENTING",
  grades: HIGH_SCHOOL,
  contractGrade: "V",
  degrees: ["", "", ""],
  pools: [pool, second],
});
const supervisor = (title: string, pool: Pool): Job => ({
  title,
  kind: "SUPERVISORY",
  grades: SUPERVISOR,
  contractGrade: null,
  degrees: ["S.Sos.", "S.IP.", "S.AP.", "S.E., M.M.", "S.H."],
  pools: [pool, "lead"],
});
const functional = (title: string, pools: Job["pools"], degrees: readonly string[], more: Partial<Job> = {}): Job => ({
  title,
  kind: "FUNCTIONAL",
  grades: BACHELOR,
  contractGrade: "IX",
  degrees,
  pools,
  ...more,
});

const nurse = functional("Perawat Ahli Pertama", ["nurse", "clinic"], ["S.Kep., Ners"], { women: 0.75 });
const nurseAssistant = functional("Perawat Terampil", ["nurse", "clinic"], ["A.Md.Kep."], {
  grades: DIPLOMA,
  contractGrade: "VII",
  women: 0.7,
});
const midwife = functional("Bidan Terampil", ["midwife", "clinic"], ["A.Md.Keb."], {
  grades: DIPLOMA,
  contractGrade: "VII",
  women: 1,
});
const doctor = functional("Dokter Ahli Pertama", ["doctor", "clinic"], ["", "", "M.K.M."], {
  grades: ["III/b", "III/c", "III/d"],
  contractGrade: "X",
  prefix: "dr.",
  women: 0.6,
});
const dentist = functional("Dokter Gigi Ahli Pertama", ["doctor", "clinic"], [""], {
  grades: ["III/b", "III/c", "III/d"],
  contractGrade: "X",
  prefix: "drg.",
  women: 0.7,
});
const paramedic = (title: string, degree: string): Job =>
  functional(title, ["paramedic", "clinic"], [degree], { grades: DIPLOMA, contractGrade: "VII", women: 0.7 });
const teacher = (title: string): Job =>
  functional(title, ["teacher", "teacher"], ["S.Pd.", "S.Pd.", "S.Pd., Gr.", "S.Pd., M.Pd."], { women: 0.68 });

/** Posts that must be there, in the order of the seats after the head. */
export const FIXED_SEATS: Partial<Record<Family, readonly Job[]>> = {
  village: [
    supervisor("Sekretaris Kelurahan", "village"),
    supervisor("Kepala Seksi Pemerintahan Kelurahan", "village"),
    supervisor("Kepala Seksi Kesejahteraan Sosial Kelurahan", "villageField"),
  ],
  clinic: [
    {
      ...clerk("clinic"),
      title: "Kepala Subbagian Tata Usaha",
      kind: "SUPERVISORY",
      grades: SUPERVISOR,
      contractGrade: null,
      degrees: ["S.K.M.", "S.Kep., Ners"],
    },
    doctor,
    dentist,
    midwife,
  ],
};

/** What the other seats are filled from, each as often as it stands here. */
export const STAFF: Record<Family, readonly Job[]> = {
  government: [analyst("office")],
  secretariat: [
    analyst("organisation"),
    analyst("organisation"),
    dataOfficer("organisation"),
    clerk("office"),
    functional("Analis Kebijakan Ahli Muda", ["organisation", "office"], ["S.IP., M.Si.", "S.Sos., M.AP."], {
      grades: ["III/c", "III/d"],
      contractGrade: null,
    }),
  ],
  personnel: [
    functional("Analis SDM Aparatur Ahli Pertama", ["personnel", "office"], ["S.Psi.", "S.AP.", "S.H."]),
    functional("Analis SDM Aparatur Ahli Muda", ["personnel", "office"], ["S.IP., M.Si.", "S.Psi., M.M."], {
      grades: ["III/c", "III/d"],
      contractGrade: null,
    }),
    analyst("personnel"),
    dataOfficer("personnel"),
    clerk("office", "personnel"),
  ],
  district: [analyst("district"), dataOfficer("district"), clerk("district"), operator("district")],
  village: [
    serviceOfficer("village", "villageField"),
    dataOfficer("village"),
    clerk("village"),
    operator("villageField", "village"),
    serviceOfficer("villageField", "village"),
  ],
  education: [
    analyst("education", "office", ["S.Pd.", "S.Pd., M.Pd.", "S.AP."]),
    analyst("education", "office", ["S.Pd.", "S.Kom.", "S.E."]),
    dataOfficer("education"),
    clerk("office", "education"),
    functional("Pengawas Sekolah Ahli Muda", ["education", "office"], ["S.Pd., M.Pd."], {
      grades: ["III/c", "III/d", "IV/a"],
      contractGrade: null,
    }),
  ],
  school: [
    teacher("Guru Ahli Pertama"),
    teacher("Guru Ahli Pertama"),
    teacher("Guru Ahli Pertama"),
    { ...teacher("Guru Ahli Muda"), grades: ["III/c", "III/d"], contractGrade: null },
    clerk("office", "education"),
  ],
  health: [
    functional("Epidemiolog Kesehatan Ahli Pertama", ["health", "office"], ["S.K.M.", "S.K.M., M.Epid."]),
    functional("Administrator Kesehatan Ahli Pertama", ["health", "office"], ["S.K.M.", "S.K.M., M.Kes."]),
    analyst("health", "office", ["S.K.M.", "S.E.", "S.Kep."]),
    dataOfficer("health"),
    clerk("office", "health"),
  ],
  clinic: [
    nurse,
    nurseAssistant,
    nurseAssistant,
    midwife,
    midwife,
    doctor,
    paramedic("Asisten Apoteker Terampil", "A.Md.Farm."),
    paramedic("Pranata Laboratorium Kesehatan Terampil", "A.Md.Kes."),
    paramedic("Nutrisionis Terampil", "A.Md.Gz."),
    paramedic("Perekam Medis Terampil", "A.Md.RMIK."),
    paramedic("Tenaga Sanitasi Lingkungan Terampil", "A.Md.KL."),
    clerk("clinic"),
  ],
  registry: [
    serviceOfficer("registry"),
    dataOfficer("registry"),
    operator("registry"),
    analyst("registry"),
    functional("Administrator Database Kependudukan Ahli Pertama", ["registry", "office"], ["S.Kom.", "S.T."]),
    clerk("office", "registry"),
  ],
  licensing: [
    functional("Penata Perizinan Ahli Pertama", ["licensing", "office"], ["S.H.", "S.AP.", "S.T."]),
    functional("Penata Perizinan Ahli Muda", ["licensing", "office"], ["S.H., M.H.", "S.T., M.T."], {
      grades: ["III/c", "III/d"],
      contractGrade: null,
    }),
    serviceOfficer("licensing"),
    dataOfficer("licensing"),
    clerk("office", "licensing"),
  ],
};
