import type { HelpForm } from "./help-text.ts";

/** A disciplinary sanction, as its decree has it. */
export const SANCTION_HELP = {
  title: { id: "Hukuman disiplin", en: "Disciplinary sanction" },
  fields: {
    person: {
      label: { id: "Pegawai", en: "Person" },
      what: {
        id: "Pegawai yang dijatuhi hukuman. Ia diberi tahu dan dapat membaca catatan ini.",
        en: "Whom the sanction is about. They are told, and can read this record.",
      },
      example: { id: "Budi Santosa", en: "Budi Santosa" },
      source: "PP94",
    },
    kind: {
      label: { id: "Jenis hukuman", en: "Sanction" },
      what: {
        id: "Jenis menurut keputusan, dari teguran lisan sampai pemberhentian.",
        en: "Which, by the decree, from an oral reprimand to dismissal.",
      },
      example: { id: "Teguran tertulis", en: "Written reprimand" },
      source: "PP94",
    },
    decree: {
      label: { id: "Nomor keputusan", en: "Number of the decree" },
      what: {
        id: "Nomor surat keputusan hukuman disiplin.",
        en: "The number of the decree by which the sanction was given.",
      },
      example: { id: "800.1.6.2/12/2026", en: "800.1.6.2/12/2026" },
      source: "HOUSE",
    },
    decidedOn: {
      label: { id: "Tanggal keputusan", en: "Day of the decree" },
      what: { id: "Tanggal pada surat keputusan.", en: "The day that the decree bears." },
      example: { id: "10 Agustus 2026", en: "10 August 2026" },
      source: "HOUSE",
    },
    effectiveOn: {
      label: { id: "Mulai berlaku", en: "Takes effect" },
      what: {
        id: "Sejak kapan hukuman berlaku menurut keputusan. Potongan TPP dihitung dari bulan ini atau bulan sesudahnya, menurut rumus.",
        en: "From which day it takes effect by the decree. The allowance is cut from this month or the next, by the formula.",
      },
      example: { id: "1 September 2026", en: "1 September 2026" },
      source: "HOUSE",
    },
    reason: {
      label: { id: "Yang dilanggar", en: "What was violated" },
      what: {
        id: "Kewajiban atau larangan yang dilanggar menurut keputusan. Dibaca oleh pegawai yang bersangkutan.",
        en: "Which duty or prohibition was violated, by the decree. Read by the person whom it is about.",
      },
      example: {
        id: "Tidak masuk kerja 12 hari tanpa alasan yang sah",
        en: "Absent for 12 days without a valid reason",
      },
      source: "HOUSE",
    },
    withdrawal: {
      label: { id: "Alasan mencabut", en: "Reason for taking it back" },
      what: {
        id: "Mengapa catatan ini dicabut. Dibaca oleh pegawai yang bersangkutan.",
        en: "Why the record is taken back. Read by the person whom it is about.",
      },
      example: { id: "Banding administratif dikabulkan", en: "The administrative appeal was granted" },
      source: "HOUSE",
    },
  },
} as const satisfies HelpForm;
