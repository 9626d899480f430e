import type { PeriodKind } from "@andir/domain/period-kind";
import type { TaskKind } from "@andir/domain/task-kind";
import { periodToken } from "../periods/period-token.ts";

export interface Place {
  to: string;
  params?: Record<string, string>;
  search?: Record<string, string>;
}

interface About {
  kind: TaskKind;
  count: number;
  period: { id: string; kind: PeriodKind; startsOn: string } | null;
  employee: { id: string } | null;
  unit: { id: string } | null;
}

/** One's own page: its address needs who one is, which whoever shows the link knows. */
const OWN = "/people/$id";

type Where = (about: About) => Place | null;

const at =
  (to: string): Where =>
  () => ({ to });
/** With the period that it is about, as these pages have it in their address. */
const ofPeriod =
  (to: string, search: Record<string, string> = {}): Where =>
  ({ period }) => ({ to, search: { ...search, ...(period && { period: period.id }) } });
const person: Where = ({ employee, period }) =>
  employee && {
    to: "/people/$id",
    params: { id: employee.id },
    ...(period && { search: { period: periodToken(period) } }),
  };
const RATING = { view: "rating" };
const unitOf: Where = ({ unit }) => unit && { to: "/unit/$id", params: { id: unit.id }, search: RATING };
const ownReport: Where = ({ period }) =>
  period && { to: "/kerja/laporan/$period", params: { period: periodToken(period) } };

/** Where each is done, the best place first. A place that is not there is passed over. */
const PLACES: Record<TaskKind, readonly Where[]> = {
  PLAN_TO_HAND_IN: [at("/skp")],
  PLAN_TO_MEND: [at("/skp")],
  REPORT_TO_HAND_IN: [ownReport, at("/kerja")],
  REPORT_TO_MEND: [ownReport, at("/kerja")],
  ASSESSMENTS_TO_READ: [at("/nilai-saya"), at(OWN)],
  FEEDBACK_TO_GIVE: [at("/kerja/umpan-balik"), person],
  DIALOGUES_TO_CONFIRM: [person, at(OWN)],
  TRAINING_TO_ANSWER: [at("/pelatihan")],
  INNOVATIONS_TO_MEND: [() => ({ to: "/inovasi", search: { show: "mine" } })],
  REPORTS_TO_VERIFY: [person, ofPeriod("/team", { needs: "verify" })],
  PLANS_TO_APPROVE: [at("/skp"), person, at("/team")],
  AMENDMENTS_TO_DECIDE: [at("/skp"), person, at("/team")],
  ASSESSMENTS_TO_MAKE: [ofPeriod("/penilaian"), ofPeriod("/team")],
  ASSESSMENTS_TO_PUBLISH: [ofPeriod("/penilaian/terbitkan"), ofPeriod("/team")],
  CALIBRATIONS_TO_ANSWER: [ofPeriod("/penilaian"), person, ofPeriod("/team")],
  OBJECTIONS_TO_ANSWER: [at("/keberatan"), person, at("/team")],
  OBJECTIONS_TO_DECIDE: [at("/keberatan"), person, at("/team")],
  INNOVATIONS_TO_CONFIRM: [() => ({ to: "/inovasi", search: { show: "waiting" } })],
  SERVICES_TO_MEND: [() => ({ to: "/layanan", search: { perhatian: "ya" } })],
  UNITS_TO_RATE: [unitOf, () => ({ to: "/unit", search: RATING }), at("/team")],
  COMPLAINTS_TO_ANSWER: [at("/aduan")],
  CORRECTIONS_TO_DECIDE: [at("/administrasi/perbaikan"), person],
  CONCERNS_TO_ANSWER: [() => ({ to: "/keliru", search: { tampil: "jawab" } })],
  POSTS_TO_MEND: [at("/administrasi/perbaikan"), at("/administrasi/pegawai"), person],
  PERIODS_TO_OPEN: [at("/administrasi/periode")],
  PERIODS_TO_CLOSE: [at("/administrasi/periode")],
  YEAR_TO_PREPARE: [at("/administrasi/periode")],
  FOLLOW_UPS_TO_DECIDE: [at("/tindak-lanjut"), person],
};

/** Where a task is done; null where there is no such place in this product yet. `isThere` knows the addresses that lead somewhere. */
export function taskPlace(
  about: About,
  { isThere, viewerId }: { isThere: (to: string) => boolean; viewerId: string | null },
): Place | null {
  for (const where of PLACES[about.kind]) {
    const place = where(about);
    if (!place || !isThere(place.to)) continue;
    if (place.to !== OWN || place.params) return place;
    if (viewerId !== null) return { to: OWN, params: { id: viewerId } };
  }
  return null;
}
