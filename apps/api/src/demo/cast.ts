import type { Sex } from "@andir/domain/nip";
import type { EmploymentType } from "@andir/domain/employment-type";
import type { Capacity } from "@andir/domain/capacity";
import type { LeaveKind } from "@andir/domain/leave-kind";
import type { Persona } from "./personas.ts";

/** Months are counted back from the latest due one (0); a day is one of that month. */
interface Moment {
  monthsAgo: number;
  day: number;
}

/** What is laid down about the person in a seat; all else is chance. */
export interface Role {
  account?: string;
  sex?: Sex;
  type?: EmploymentType;
  age?: readonly [number, number];
  persona?: Persona;
  /** Came into service on the first of that month. */
  joined?: number;
  /** Left the service at the end of that month, and the post with it or on an earlier day. */
  left?: { monthsAgo: number; day?: number };
  /** Held another post until the end of that month. */
  cameFrom?: { unit: string; asHead: boolean; monthsAgo: number };
  leaves?: readonly (Moment & { kind: LeaveKind; days: number })[];
  /** A second post under the same NIP. */
  also?: {
    unit: string;
    capacity: Capacity;
    title?: string;
    isHead: boolean;
    from: Moment;
    to?: Moment;
  };
}

/** An official who retires hands over before the end of the month: who has left cannot assess. */
const HANDOVER_DAY = 24;

/** Who plays what, by the code of the unit and the seat in it; seat 0 is the head. */
export const CAST: Record<string, Role> = {
  "PEMDA#0": { type: "ELECTED_OFFICIAL", age: [47, 55], persona: "steady" },
  "SETDA#0": { account: "sekda", age: [53, 57], persona: "steady" },
  "SETDA.ORG#0": { persona: "steady" },
  "SETDA.ORG#1": { account: "tim.kinerja", persona: "exemplary", type: "CIVIL_SERVANT" },
  "SETDA.ORG#2": { account: "analis", persona: "steady", type: "CIVIL_SERVANT" },
  "BKPSDM#1": { account: "admin", persona: "steady", type: "CIVIL_SERVANT" },
  "BKPSDM#4": {
    type: "CIVIL_SERVANT",
    age: [30, 36],
    leaves: [{ kind: "STUDY", monthsAgo: 16, day: 1, days: 390 }],
  },
  "KEC#0": { account: "camat", persona: "steady" },

  // A kelurahan whose lurah has retired: the head of a section acts, and keeps the own post.
  "KEL.MALEBER#0": { age: [57, 57], persona: "steady", left: { monthsAgo: 3, day: HANDOVER_DAY } },
  "KEC.PEM#0": {
    persona: "steady",
    also: {
      unit: "KEL.MALEBER",
      capacity: "PLT",
      isHead: true,
      from: { monthsAgo: 3, day: HANDOVER_DAY + 1 },
    },
  },
  // A section whose head retired, and a promotion to the vacant post.
  "KEC.KESOS#former": { age: [57, 57], persona: "ordinary", left: { monthsAgo: 8, day: HANDOVER_DAY } },
  "KEC.KESOS#0": {
    type: "CIVIL_SERVANT",
    persona: "exemplary",
    cameFrom: { unit: "KEC.PMD", asHead: false, monthsAgo: 8 },
  },
  // Two lurah who changed places.
  "KEL.CAMPAKA#0": { persona: "steady", cameFrom: { unit: "KEL.DUNGUSCARIANG", asHead: true, monthsAgo: 12 } },
  "KEL.DUNGUSCARIANG#0": {
    persona: "steady",
    cameFrom: { unit: "KEL.CAMPAKA", asHead: true, monthsAgo: 12 },
    leaves: [{ kind: "ANNUAL", monthsAgo: 1, day: 6, days: 12 }],
  },
  "KEL.DUNGUSCARIANG#1": {
    persona: "steady",
    also: {
      unit: "KEL.DUNGUSCARIANG",
      capacity: "PLH",
      isHead: true,
      from: { monthsAgo: 1, day: 6 },
      to: { monthsAgo: 1, day: 17 },
    },
  },

  "KEL.CIROYOM#0": { account: "lurah.ciroyom", persona: "ordinary" },

  // An appraiser who gives everyone the same, over people as different as can be.
  "KEL.KEBONJERUK#0": { persona: "steady" },
  "KEL.KEBONJERUK#1": { persona: "exemplary" },
  "KEL.KEBONJERUK#2": { persona: "steady" },
  "KEL.KEBONJERUK#3": { persona: "careless" },
  "KEL.KEBONJERUK#4": { persona: "exemplary" },
  "KEL.KEBONJERUK#5": { persona: "struggling" },
  "KEL.KEBONJERUK#6": { persona: "ordinary" },

  "KEL.GARUDA#0": { account: "lurah.garuda", persona: "exemplary" },
  "KEL.GARUDA#1": { persona: "steady" },
  "KEL.GARUDA#2": { persona: "steady" },
  "KEL.GARUDA#3": { persona: "ordinary" },
  "KEL.GARUDA#4": {
    account: "pegawai.garuda",
    sex: "FEMALE",
    type: "CIVIL_SERVANT",
    age: [29, 36],
    persona: "steady",
  },
  "KEL.GARUDA#5": { persona: "steady", cameFrom: { unit: "KEL.CAMPAKA", asHead: false, monthsAgo: 7 } },
  "KEL.GARUDA#6": {
    sex: "FEMALE",
    type: "CIVIL_SERVANT",
    age: [27, 34],
    persona: "steady",
    leaves: [{ kind: "MATERNITY", monthsAgo: 1, day: 12, days: 90 }],
  },
  "KEL.GARUDA#7": { type: "CONTRACT", persona: "careless" },
  "KEL.GARUDA#8": { type: "CANDIDATE", age: [23, 27], persona: "steady", joined: 5 },
  "KEL.GARUDA#9": {
    type: "CIVIL_SERVANT",
    persona: "steady",
    also: {
      unit: "KEC.SEK.PROKEU",
      capacity: "DEFINITIVE",
      title: "Bendahara Pengeluaran Pembantu",
      isHead: false,
      from: { monthsAgo: 14, day: 1 },
    },
  },
  "KEL.GARUDA#10": { persona: "ordinary" },
  "KEL.GARUDA#11": { persona: "ordinary" },
  "KEL.GARUDA#12": { type: "CONTRACT_PART_TIME", persona: "ordinary" },
  "KEL.GARUDA#13": { persona: "exemplary" },

  "PKM.GARUDA#0": { account: "kepala.pkm.garuda", persona: "exemplary" },
  "PKM.GARUDA#1": { persona: "exemplary" },
  "PKM.GARUDA#2": { persona: "steady" },
  "PKM.GARUDA#3": {
    type: "CIVIL_SERVANT",
    persona: "steady",
    also: { unit: "PKM.CIROYOM", capacity: "DEFINITIVE", isHead: false, from: { monthsAgo: 18, day: 1 } },
  },
  "DISDIK.GTK#5": {
    type: "CIVIL_SERVANT",
    age: [30, 37],
    leaves: [{ kind: "STUDY", monthsAgo: 14, day: 1, days: 730 }],
  },
  "DINKES.P2P#3": { age: [45, 54], leaves: [{ kind: "SICK", monthsAgo: 4, day: 10, days: 135 }] },
  "DPMPTSP#6": { type: "CIVIL_SERVANT", leaves: [{ kind: "UNPAID", monthsAgo: 11, day: 1, days: 365 }] },
  "DPMPTSP#9": { type: "CIVIL_SERVANT", persona: "struggling" },
  "DISDIK.SD#0": { account: "kabid.sd" },
  "DISDIK.SD#1": { account: "pegawai.disdik", persona: "exemplary" },
};
