import type { HelpForm } from "./help-text.ts";

/** Holding programmes of training. */
export const TRAINING_HELP = {
  title: { id: "Menyelenggarakan pelatihan", en: "Holding trainings" },
  fields: {
    withdrawReason: {
      label: { id: "Alasan mencabut sertifikat", en: "Reason for withdrawing a certificate" },
      what: {
        id: "Apa yang ternyata keliru. Dibaca oleh pemilik sertifikat; siapa pun yang memeriksa kodenya tidak membacanya.",
        en: "What turned out wrong. Read by who holds the certificate; whoever checks its code does not read it.",
      },
      example: {
        id: "Daftar hadir keliru, Anda tidak berada di ruangan",
        en: "The list was wrong, you were not in the room",
      },
      source: "HOUSE",
    },
  },
} as const satisfies HelpForm;
