import type { Job } from "./jobs.ts";
import type { Family, UnitSpec } from "./organisation.ts";
import type { Pool } from "./words/pools.ts";

const POOL_OF: Record<Family, Pool> = {
  government: "office",
  secretariat: "organisation",
  personnel: "personnel",
  district: "district",
  village: "village",
  education: "education",
  school: "teacher",
  health: "health",
  clinic: "clinic",
  registry: "registry",
  licensing: "licensing",
};

const HIGH: Partial<Job> = { kind: "HIGH_LEADER", grades: ["IV/b", "IV/c"], degrees: ["S.Sos., M.Si.", "S.E., M.M."] };
const SUPERVISORY: Partial<Job> = { kind: "SUPERVISORY", grades: ["III/d", "III/d", "IV/a"] };
const ADMINISTRATIVE: Partial<Job> = { kind: "ADMINISTRATIVE", grades: ["III/d", "IV/a", "IV/b"] };

/** Heads whose post is not that of a section, by the code of their unit. */
const BY_CODE: Record<string, Partial<Job>> = {
  PEMDA: { kind: "HIGH_LEADER", grades: [], degrees: ["S.E., M.Si."] },
  SETDA: { ...HIGH, grades: ["IV/d"], prefix: "Dr.", degrees: ["S.IP., M.Si."] },
  "SETDA.ORG": ADMINISTRATIVE,
  BKPSDM: HIGH,
  KEC: { ...ADMINISTRATIVE, grades: ["IV/a", "IV/b"], degrees: ["S.STP., M.Si."] },
  "KEC.SEK": { ...ADMINISTRATIVE, degrees: ["S.STP., M.AP.", "S.Sos., M.Si."] },
  DISDIK: { ...HIGH, degrees: ["S.Pd., M.Pd."] },
  DINKES: { ...HIGH, prefix: "dr.", degrees: ["M.Kes."] },
  DISDUKCAPIL: HIGH,
  DPMPTSP: HIGH,
};

const BY_FAMILY: Partial<Record<Family, Partial<Job>>> = {
  village: { degrees: ["S.Sos.", "S.IP., M.Si.", "S.STP.", "S.AP., M.AP."] },
  clinic: { prefix: "dr.", degrees: ["M.K.M.", "M.Kes.", ""] },
  school: { kind: "FUNCTIONAL", grades: ["III/d", "IV/a"], degrees: ["S.Pd., M.Pd.", "S.Pd."] },
};

/** The post of the head of a unit; its own work is half leading, half that of the unit. */
export function headJob({ code, family, kind, head }: UnitSpec): Job {
  const isBureau = kind === null && (family === "education" || family === "health");
  return {
    title: head,
    kind: "SUPERVISORY",
    grades: ["III/d", "IV/a"],
    contractGrade: null,
    degrees: ["S.Sos., M.Si.", "S.IP.", "S.AP., M.AP.", "S.E., M.M."],
    pools: ["lead", POOL_OF[family]],
    ...(isBureau ? ADMINISTRATIVE : SUPERVISORY),
    ...BY_FAMILY[family],
    ...BY_CODE[code],
  };
}
