import type { NoticeKind } from "./notice-kind.ts";

/** What a notice says, as data; each kind needs some of it. */
export interface NoticeFacts {
  kind: NoticeKind;
  /** The period's name in the reader's language. */
  period: string | null;
  /** Whose record it is about, where that is not the reader. */
  employee: string | null;
  count: number | null;
  /** As the reader writes days. */
  dueOn: string | null;
}

type Sentence = (facts: Readonly<Record<"period" | "employee" | "dueOn", string> & { count: number }>) => string;

const INDONESIAN: Record<NoticeKind, Sentence> = {
  PLAN_SUBMITTED: ({ employee }) => `SKP ${employee} menunggu persetujuan Anda.`,
  PLAN_RETURNED: () => "SKP Anda dikembalikan dengan catatan.",
  PLAN_APPROVED: () => "SKP Anda disetujui.",
  PLAN_AMENDED: ({ employee }) => `SKP ${employee} diubah.`,
  PLAN_AMENDMENT_PROPOSED: ({ employee }) => `Usulan perubahan SKP ${employee} menunggu keputusan Anda.`,
  PLAN_AMENDMENT_DECLINED: () => "Usulan perubahan SKP Anda tidak disetujui; SKP tetap seperti semula.",
  REPORTS_TO_VERIFY: ({ count, period }) => `${count} laporan ${period} menunggu verifikasi Anda.`,
  REPORT_RETURNED: ({ period }) => `Laporan kinerja Anda untuk ${period} dikembalikan dengan catatan.`,
  REPORT_VERIFIED: ({ period }) => `Laporan kinerja Anda untuk ${period} telah diverifikasi.`,
  FEEDBACK_GIVEN: () => "Ada umpan balik baru untuk Anda.",
  FEEDBACK_REQUESTED: ({ employee }) => `Anda diminta memberi umpan balik untuk ${employee}.`,
  ASSESSMENT_PUBLISHED: ({ period }) => `Penilaian kinerja Anda untuk ${period} telah diterbitkan.`,
  ASSESSMENT_WITHDRAWN: ({ period }) => `Penilaian kinerja Anda untuk ${period} ditarik kembali.`,
  ASSESSMENT_ACKNOWLEDGED: ({ employee, period }) => `${employee} telah membaca penilaian ${period}.`,
  OBJECTION_FILED: ({ employee, period }) => `${employee} mengajukan keberatan atas penilaian ${period}.`,
  OBJECTION_ANSWERED: ({ period }) => `Keberatan atas penilaian ${period} telah ditanggapi.`,
  OBJECTION_DECIDED: ({ period }) => `Keberatan atas penilaian ${period} telah diputus.`,
  CALIBRATION_PROPOSED: ({ employee, period }) =>
    `Rating lain diusulkan untuk penilaian ${employee}, ${period}; Anda yang memutuskan.`,
  CALIBRATION_ANSWERED: ({ employee, period }) =>
    `Usulan kalibrasi Anda untuk ${employee}, ${period}, telah ditanggapi.`,
  DIALOGUE_RECORDED: () => "Ada catatan dialog kinerja yang baru untuk Anda.",
  COMPLAINT_RECEIVED: () => "Ada aduan warga untuk unit Anda. Baca dan jawab sebelum batas waktunya.",
  COMPLAINT_REOPENED: () => "Warga menyatakan aduannya belum selesai. Baca tanggapannya dan jawab sekali lagi.",
  SERVICE_WORSENED: () => "Satu layanan unit Anda memburuk bulan lalu; lihat angkanya dan tulis tindak lanjutnya.",
  UNIT_RATED: ({ period }) => `Capaian kinerja organisasi unit Anda untuk ${period} telah ditetapkan.`,
  INNOVATION_SUBMITTED: ({ employee }) => `Inovasi yang dipimpin ${employee} menunggu validasi Anda.`,
  INNOVATION_RETURNED: () => "Inovasi tim Anda dikembalikan dengan alasan.",
  INNOVATION_VALIDATED: () => "Inovasi tim Anda telah divalidasi dan dihitung dalam penilaian.",
  INNOVATION_TAKEN_OVER: () => "Unit lain mengadopsi inovasi tim Anda.",
  INNOVATION_REPLICATED: () => "Inovasi tim Anda kini diterapkan juga di unit lain.",
  SANCTION_RECORDED: () => "Hukuman disiplin menurut keputusan pejabat yang berwenang telah dicatat untuk Anda.",
  SANCTION_WITHDRAWN: () => "Catatan hukuman disiplin Anda telah dicabut; Anda dapat membaca alasannya.",
  ALLOWANCE_LOCKED: ({ period }) => `TPP ${period} telah dikunci. Lihat angka Anda dan dari mana asalnya.`,
  FOLLOW_UP_DECIDED: () => "Ada tindak lanjut atas kinerja Anda yang telah diputus.",
  CORRECTION_REQUESTED: ({ employee }) => `${employee} meminta koreksi pejabat penilai.`,
  CONCERN_RAISED: () => "Ada laporan kekeliruan yang menunggu jawaban Anda.",
  CONCERN_ANSWERED: () => "Laporan kekeliruan Anda telah dijawab.",
  WEBHOOK_DISABLED: () => "Satu webhook dimatikan karena penerimanya tidak terjangkau.",
  CORRECTION_DECIDED: () => "Permintaan koreksi pejabat penilai Anda telah diputus.",
  PERIOD_REOPENED: ({ period }) => `Periode ${period} dibuka kembali.`,
  PLAN_DUE: ({ period, dueOn }) => `SKP Anda untuk ${period} harus diajukan paling lambat ${dueOn}.`,
  PLAN_OVERDUE: ({ period, dueOn }) => `SKP Anda untuk ${period} belum diajukan; batas waktunya ${dueOn}.`,
  TEAM_PLANS_OVERDUE: ({ count, period }) => `${count} pegawai yang Anda nilai belum mengajukan SKP ${period}.`,
  UNIT_PLANS_OVERDUE: ({ count, period }) => `${count} pegawai di unit Anda belum mengajukan SKP ${period}.`,
  PLAN_REMINDED: ({ period }) => `Anda diingatkan oleh pimpinan: SKP Anda untuk ${period} belum diajukan.`,
  REPORT_REMINDED: ({ period }) => `Anda diingatkan oleh pimpinan: laporan kinerja ${period} belum diserahkan.`,
  REPORT_DUE: ({ period, dueOn }) => `Laporan kinerja ${period} harus diserahkan paling lambat ${dueOn}.`,
  REPORT_OVERDUE: ({ period, dueOn }) => `Laporan kinerja ${period} belum diserahkan; batas waktunya ${dueOn}.`,
  ASSESSMENTS_DUE: ({ count, period, dueOn }) =>
    `${count} penilaian ${period} harus diterbitkan paling lambat ${dueOn}.`,
  ASSESSMENTS_OVERDUE: ({ count, period, dueOn }) =>
    `${count} penilaian ${period} belum diterbitkan; batas waktunya ${dueOn}.`,
  TEAM_REPORTS_OVERDUE: ({ count, period }) => `${count} pegawai yang Anda nilai belum menyerahkan laporan ${period}.`,
  UNIT_REPORTS_OVERDUE: ({ count, period }) => `${count} pegawai di unit Anda belum menyerahkan laporan ${period}.`,
  TEAM_ASSESSMENTS_OVERDUE: ({ count, period }) =>
    `${count} penilaian ${period} belum diterbitkan oleh pejabat penilai di bawah Anda.`,
  TRAINING_INVITED: () => "Anda diundang ke sebuah pelatihan; jawab apakah Anda ikut.",
  TRAINING_BROUGHT: () => "Anda didaftarkan ke sebuah pelatihan.",
  TRAINING_PLACE_GIVEN: () => "Ada tempat untuk Anda di pelatihan yang Anda tunggu.",
  TRAINING_MOVED: () => "Waktu atau tempat pelatihan Anda berubah.",
  TRAINING_CANCELLED: () => "Pelatihan yang Anda ikuti dibatalkan.",
  TRAINING_SOON: () => "Pelatihan Anda segera dimulai.",
  TRAINING_CERTIFIED: () => "Sertifikat pelatihan Anda sudah terbit.",
  TRAINING_CERTIFICATE_WITHDRAWN: () => "Sertifikat pelatihan Anda dicabut; alasannya dapat Anda baca.",
};

const are = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const ENGLISH: Record<NoticeKind, Sentence> = {
  PLAN_SUBMITTED: ({ employee }) => `The plan of ${employee} waits for your approval.`,
  PLAN_RETURNED: () => "Your plan was returned with a note.",
  PLAN_APPROVED: () => "Your plan was approved.",
  PLAN_AMENDED: ({ employee }) => `The plan of ${employee} was amended.`,
  PLAN_AMENDMENT_PROPOSED: ({ employee }) => `A change of the plan of ${employee} waits for your decision.`,
  PLAN_AMENDMENT_DECLINED: () => "The change of your plan was declined; the plan stays as it was.",
  REPORTS_TO_VERIFY: ({ count, period }) =>
    `${are(count, "report", "reports")} for ${period} ${count === 1 ? "waits" : "wait"} for your verification.`,
  REPORT_RETURNED: ({ period }) => `Your performance report for ${period} was returned with a note.`,
  REPORT_VERIFIED: ({ period }) => `Your performance report for ${period} was verified.`,
  FEEDBACK_GIVEN: () => "There is new feedback for you.",
  FEEDBACK_REQUESTED: ({ employee }) => `You are asked for feedback on ${employee}.`,
  ASSESSMENT_PUBLISHED: ({ period }) => `Your assessment for ${period} was published.`,
  ASSESSMENT_WITHDRAWN: ({ period }) => `Your assessment for ${period} was withdrawn.`,
  ASSESSMENT_ACKNOWLEDGED: ({ employee, period }) => `${employee} has read the assessment for ${period}.`,
  OBJECTION_FILED: ({ employee, period }) => `${employee} objects to the assessment for ${period}.`,
  OBJECTION_ANSWERED: ({ period }) => `The objection to the assessment for ${period} was answered.`,
  OBJECTION_DECIDED: ({ period }) => `The objection to the assessment for ${period} was decided.`,
  CALIBRATION_PROPOSED: ({ employee, period }) =>
    `Other ratings are proposed for ${employee}, ${period}; it is for you to decide.`,
  CALIBRATION_ANSWERED: ({ employee, period }) => `Your calibration proposal for ${employee}, ${period}, was answered.`,
  DIALOGUE_RECORDED: () => "There is a new record of a performance dialogue with you.",
  COMPLAINT_RECEIVED: () => "A citizen has a complaint for your unit. Read it and answer before its day.",
  COMPLAINT_REOPENED: () => "A citizen says that a complaint is not settled. Read what they say and answer once more.",
  SERVICE_WORSENED: () => "A service of your unit got worse last month; see its numbers and say what is done.",
  UNIT_RATED: ({ period }) => `The organisation rating of your unit for ${period} was set.`,
  INNOVATION_SUBMITTED: ({ employee }) => `An innovation led by ${employee} waits for your confirmation.`,
  INNOVATION_RETURNED: () => "The innovation of your team was returned with a reason.",
  INNOVATION_VALIDATED: () => "The innovation of your team was confirmed and counts in assessments.",
  INNOVATION_TAKEN_OVER: () => "Another unit takes over the innovation of your team.",
  INNOVATION_REPLICATED: () => "The innovation of your team is in daily use in another unit too.",
  SANCTION_RECORDED: () => "A disciplinary sanction was recorded of you by decree of the authorised official.",
  SANCTION_WITHDRAWN: () => "A disciplinary sanction of yours was taken back; you can read why.",
  ALLOWANCE_LOCKED: ({ period }) =>
    `The allowance (TPP) of ${period} is locked. See your figure and how it came about.`,
  FOLLOW_UP_DECIDED: () => "A follow-up of your performance was decided.",
  CORRECTION_REQUESTED: ({ employee }) => `${employee} asks for a correction of the appraiser.`,
  CONCERN_RAISED: () => "Someone reports a mistake and waits for your answer.",
  CONCERN_ANSWERED: () => "The mistake that you reported was answered.",
  WEBHOOK_DISABLED: () => "A webhook was switched off, since its receiver cannot be reached.",
  CORRECTION_DECIDED: () => "Your request to correct the appraiser was decided.",
  PERIOD_REOPENED: ({ period }) => `The period ${period} was reopened.`,
  PLAN_DUE: ({ period, dueOn }) => `Your plan for ${period} is due on ${dueOn}.`,
  PLAN_OVERDUE: ({ period, dueOn }) => `Your plan for ${period} was not handed in; it was due on ${dueOn}.`,
  TEAM_PLANS_OVERDUE: ({ count, period }) =>
    `${are(count, "person", "people")} whom you appraise ${count === 1 ? "owes" : "owe"} the plan for ${period}.`,
  UNIT_PLANS_OVERDUE: ({ count, period }) =>
    `${are(count, "person", "people")} of your unit ${count === 1 ? "owes" : "owe"} the plan for ${period}.`,
  PLAN_REMINDED: ({ period }) => `You are reminded by those who lead you: your plan for ${period} was not handed in.`,
  REPORT_REMINDED: ({ period }) =>
    `You are reminded by those who lead you: your performance report for ${period} was not handed in.`,
  REPORT_DUE: ({ period, dueOn }) => `Your performance report for ${period} is due on ${dueOn}.`,
  REPORT_OVERDUE: ({ period, dueOn }) => `Your performance report for ${period} is missing; it was due on ${dueOn}.`,
  ASSESSMENTS_DUE: ({ count, period, dueOn }) =>
    `${are(count, "assessment", "assessments")} for ${period} ${count === 1 ? "is" : "are"} due on ${dueOn}.`,
  ASSESSMENTS_OVERDUE: ({ count, period, dueOn }) =>
    `${are(count, "assessment", "assessments")} for ${period} ${count === 1 ? "is" : "are"} not published; due on ${dueOn}.`,
  TEAM_REPORTS_OVERDUE: ({ count, period }) =>
    `${are(count, "person", "people")} whom you appraise ${count === 1 ? "owes" : "owe"} the report for ${period}.`,
  UNIT_REPORTS_OVERDUE: ({ count, period }) =>
    `${are(count, "person", "people")} of your unit ${count === 1 ? "owes" : "owe"} the report for ${period}.`,
  TEAM_ASSESSMENTS_OVERDUE: ({ count, period }) =>
    `${are(count, "assessment", "assessments")} for ${period} ${count === 1 ? "is" : "are"} not published by appraisers below you.`,
  TRAINING_INVITED: () => "You are invited to a training; say whether you come.",
  TRAINING_BROUGHT: () => "You were registered for a training.",
  TRAINING_PLACE_GIVEN: () => "There is a place for you in the training that you waited for.",
  TRAINING_MOVED: () => "Time or place of your training changed.",
  TRAINING_CANCELLED: () => "The training that you take part in was called off.",
  TRAINING_SOON: () => "Your training begins soon.",
  TRAINING_CERTIFIED: () => "Your certificate of training is issued.",
  TRAINING_CERTIFICATE_WITHDRAWN: () => "Your certificate of training was withdrawn; you can read why.",
};

/** What the reader may not see, or what is no more, is named by what it is. */
const UNNAMED = {
  id: { period: "suatu periode", employee: "seorang pegawai", dueOn: "tanggal yang ditetapkan" },
  en: { period: "a period", employee: "an employee", dueOn: "the day set" },
} as const;

/** A notice as one sentence. */
export function noticeText({ kind, ...facts }: NoticeFacts, locale: "id" | "en"): string {
  const { period, employee, dueOn } = UNNAMED[locale];
  return (locale === "id" ? INDONESIAN : ENGLISH)[kind]({
    period: facts.period ?? period,
    employee: facts.employee ?? employee,
    dueOn: facts.dueOn ?? dueOn,
    count: facts.count ?? 0,
  });
}
