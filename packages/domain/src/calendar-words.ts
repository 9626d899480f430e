import type { Language } from "./language.ts";
import type { TaskKind } from "./task-kind.ts";

/** What stands in a calendar: what is due, of which period, how many. No name, no number of a rating: a calendar leaves the house. */
export interface CalendarMatter {
  readonly kind: TaskKind | "REPORT_DUE" | "ASSESSMENTS_DUE";
  readonly period: string | null;
  readonly count: number;
}

type Words = Readonly<Record<CalendarMatter["kind"], (count: number) => string>>;

const ID: Words = {
  REPORT_DUE: () => "Batas laporan kinerja",
  ASSESSMENTS_DUE: () => "Batas penilaian pegawai",
  PLAN_TO_HAND_IN: () => "Batas pengajuan SKP",
  PLAN_TO_MEND: () => "SKP yang dikembalikan",
  REPORT_TO_HAND_IN: () => "Laporan kinerja belum dikirim",
  REPORT_TO_MEND: () => "Laporan kinerja dikembalikan",
  ASSESSMENTS_TO_READ: () => "Hari terakhir mengajukan keberatan",
  FEEDBACK_TO_GIVE: (n) => `Umpan balik diminta: ${n}`,
  INNOVATIONS_TO_MEND: (n) => `Inovasi dikembalikan: ${n}`,
  DIALOGUES_TO_CONFIRM: (n) => `Dialog kinerja menunggu konfirmasi: ${n}`,
  TRAINING_TO_ANSWER: (n) => `Undangan pelatihan menunggu jawaban: ${n}`,
  REPORTS_TO_VERIFY: (n) => `Laporan menunggu verifikasi: ${n}`,
  PLANS_TO_APPROVE: (n) => `SKP menunggu persetujuan: ${n}`,
  AMENDMENTS_TO_DECIDE: (n) => `Usulan perubahan SKP: ${n}`,
  ASSESSMENTS_TO_MAKE: (n) => `Pegawai belum dinilai: ${n}`,
  ASSESSMENTS_TO_PUBLISH: (n) => `Penilaian belum diterbitkan: ${n}`,
  CALIBRATIONS_TO_ANSWER: (n) => `Usulan kalibrasi menunggu jawaban: ${n}`,
  OBJECTIONS_TO_ANSWER: (n) => `Keberatan menunggu tanggapan: ${n}`,
  OBJECTIONS_TO_DECIDE: (n) => `Keberatan menunggu putusan: ${n}`,
  INNOVATIONS_TO_CONFIRM: (n) => `Inovasi menunggu validasi: ${n}`,
  SERVICES_TO_MEND: (n) => `Layanan yang memburuk: ${n}`,
  UNITS_TO_RATE: (n) => `Unit menunggu capaian kinerja: ${n}`,
  COMPLAINTS_TO_ANSWER: (n) => `Pengaduan warga menunggu jawaban: ${n}`,
  CORRECTIONS_TO_DECIDE: (n) => `Koreksi pejabat penilai: ${n}`,
  CONCERNS_TO_ANSWER: (n) => `Laporan kekeliruan: ${n}`,
  POSTS_TO_MEND: (n) => `Jabatan tanpa pejabat penilai: ${n}`,
  PERIODS_TO_OPEN: (n) => `Periode yang perlu dibuka: ${n}`,
  PERIODS_TO_CLOSE: (n) => `Periode yang perlu ditutup: ${n}`,
  YEAR_TO_PREPARE: () => "Siapkan periode tahun depan",
  FOLLOW_UPS_TO_DECIDE: (n) => `Usulan tindak lanjut: ${n}`,
};

const EN: Words = {
  REPORT_DUE: () => "Performance report due",
  ASSESSMENTS_DUE: () => "Assessments due",
  PLAN_TO_HAND_IN: () => "Performance plan (SKP) due",
  PLAN_TO_MEND: () => "Plan (SKP) returned",
  REPORT_TO_HAND_IN: () => "Performance report missing",
  REPORT_TO_MEND: () => "Performance report returned",
  ASSESSMENTS_TO_READ: () => "Last day to object",
  FEEDBACK_TO_GIVE: (n) => `Feedback asked for: ${n}`,
  INNOVATIONS_TO_MEND: (n) => `Innovations returned: ${n}`,
  DIALOGUES_TO_CONFIRM: (n) => `Performance dialogues to confirm: ${n}`,
  TRAINING_TO_ANSWER: (n) => `Training invitations to answer: ${n}`,
  REPORTS_TO_VERIFY: (n) => `Reports to verify: ${n}`,
  PLANS_TO_APPROVE: (n) => `Plans to approve: ${n}`,
  AMENDMENTS_TO_DECIDE: (n) => `Proposed changes of plans: ${n}`,
  ASSESSMENTS_TO_MAKE: (n) => `People to assess: ${n}`,
  ASSESSMENTS_TO_PUBLISH: (n) => `Assessments to publish: ${n}`,
  CALIBRATIONS_TO_ANSWER: (n) => `Calibrations to answer: ${n}`,
  OBJECTIONS_TO_ANSWER: (n) => `Objections to answer: ${n}`,
  OBJECTIONS_TO_DECIDE: (n) => `Objections to decide: ${n}`,
  INNOVATIONS_TO_CONFIRM: (n) => `Innovations to confirm: ${n}`,
  SERVICES_TO_MEND: (n) => `Services that got worse: ${n}`,
  UNITS_TO_RATE: (n) => `Units to rate: ${n}`,
  COMPLAINTS_TO_ANSWER: (n) => `Complaints to answer: ${n}`,
  CORRECTIONS_TO_DECIDE: (n) => `Corrections of appraisers: ${n}`,
  CONCERNS_TO_ANSWER: (n) => `Reported mistakes: ${n}`,
  POSTS_TO_MEND: (n) => `Posts without an appraiser: ${n}`,
  PERIODS_TO_OPEN: (n) => `Periods to open: ${n}`,
  PERIODS_TO_CLOSE: (n) => `Periods to close: ${n}`,
  YEAR_TO_PREPARE: () => "Prepare the periods of next year",
  FOLLOW_UPS_TO_DECIDE: (n) => `Follow-ups to decide: ${n}`,
};

export const calendarTitle = ({ kind, period, count }: CalendarMatter, language: Language): string => {
  const title = (language === "ID" ? ID : EN)[kind](count);
  return period === null ? title : `${title} · ${period}`;
};
