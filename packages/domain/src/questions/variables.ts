import type { QuestionVariable } from "./question.ts";

/** First day of the month, so many months before a day's own. */
const monthBefore = (day: string, months: number): string => {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const counted = year * 12 + (month - 1) - months;
  return `${Math.floor(counted / 12)}-${String((counted % 12) + 1).padStart(2, "0")}-01`;
};

/** The months of the last year: a question about now and how it came about. */
export const from: QuestionVariable = {
  name: "from",
  kind: "DATE",
  label: { id: "Periode mulai dari", en: "Periods that begin from" },
  initial: (today) => monthBefore(today, 12),
};

export const to: QuestionVariable = {
  name: "to",
  kind: "DATE",
  label: { id: "sampai dengan", en: "up to" },
  initial: (today) => today,
};

/** The same of instants, as the clocks of the agency have them. */
export const since: QuestionVariable = {
  name: "since",
  kind: "INSTANT",
  label: { id: "Mulai", en: "From" },
  initial: (today) => `${monthBefore(today, 12)}T00:00:00+07:00`,
};

export const until: QuestionVariable = {
  name: "until",
  kind: "INSTANT",
  label: { id: "sampai dengan", en: "up to" },
  initial: (today) => `${today}T23:59:59+07:00`,
};

/** Nothing picked is the whole agency. */
export const unit: QuestionVariable = {
  name: "unit",
  kind: "UNIT",
  label: { id: "Unit kerja", en: "Unit" },
  initial: () => null,
};

/** Nothing picked is the latest month whose reports are due. */
export const period: QuestionVariable = {
  name: "period",
  kind: "PERIOD",
  label: { id: "Periode", en: "Period" },
  initial: () => null,
};

/** Nothing picked is all of them. */
export const service: QuestionVariable = {
  name: "service",
  kind: "SERVICE",
  label: { id: "Layanan", en: "Service" },
  initial: () => null,
};

export const positionKinds: QuestionVariable = {
  name: "positionKinds",
  kind: "CHOICES",
  label: { id: "Jenis jabatan", en: "Kinds of post" },
  initial: () => null,
};

export const employmentType: QuestionVariable = {
  name: "employmentType",
  kind: "CHOICE",
  label: { id: "Jenis kepegawaian", en: "Employment type" },
  initial: () => null,
};

export const year: QuestionVariable = {
  name: "year",
  kind: "YEAR",
  label: { id: "Tahun", en: "Year" },
  initial: (today) => Number(today.slice(0, 4)),
};

/** Of smaller groups a mean says little. */
export const minimum = (initial: number): QuestionVariable => ({
  name: "minimum",
  kind: "NUMBER",
  label: { id: "Jumlah minimum", en: "At least so many" },
  initial: () => initial,
});
