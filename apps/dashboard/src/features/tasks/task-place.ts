import type { TaskKind } from "@andir/domain/task-kind";

export interface Place {
  to: string;
  params?: Record<string, string>;
  search?: Record<string, string>;
}

interface About {
  kind: TaskKind;
  count: number;
  period: { id: string } | null;
  employee: { id: string } | null;
  unit: { id: string } | null;
}

type Where = (about: About) => Place | null;

const at =
  (to: string): Where =>
  () => ({ to });
/** With the period that it is about, as these pages have it in their address. */
const ofPeriod =
  (to: string): Where =>
  ({ period }) => ({ to, ...(period && { search: { period: period.id } }) });
const person: Where = ({ employee }) => employee && { to: "/people/$id", params: { id: employee.id } };
const unit: Where = (about) => ({ to: "/unit", ...(about.unit && { search: { unit: about.unit.id } }) });

/** Where each is done, the best place first. A place that is not there yet is passed over. */
const PLACES: Record<TaskKind, readonly Where[]> = {
  PLAN_TO_HAND_IN: [at("/skp")],
  PLAN_TO_MEND: [at("/skp")],
  REPORT_TO_HAND_IN: [ofPeriod("/kerja")],
  REPORT_TO_MEND: [ofPeriod("/kerja")],
  ASSESSMENTS_TO_READ: [at("/skp/penilaian"), at("/kerja")],
  FEEDBACK_TO_GIVE: [at("/umpan-balik"), person],
  DIALOGUES_TO_CONFIRM: [person],
  REPORTS_TO_VERIFY: [person, ofPeriod("/team")],
  PLANS_TO_APPROVE: [at("/skp/persetujuan"), person, at("/team")],
  AMENDMENTS_TO_DECIDE: [at("/skp/persetujuan"), person, at("/team")],
  ASSESSMENTS_TO_MAKE: [ofPeriod("/penilaian"), ofPeriod("/team")],
  ASSESSMENTS_TO_PUBLISH: [ofPeriod("/penilaian"), ofPeriod("/team")],
  CALIBRATIONS_TO_ANSWER: [ofPeriod("/penilaian"), person, ofPeriod("/team")],
  OBJECTIONS_TO_ANSWER: [at("/keberatan"), person, at("/team")],
  OBJECTIONS_TO_DECIDE: [at("/keberatan"), person, at("/team")],
  UNITS_TO_RATE: [unit, at("/team")],
  CORRECTIONS_TO_DECIDE: [at("/administrasi/koreksi"), person],
  POSTS_TO_MEND: [at("/administrasi/pegawai"), person],
  PERIODS_TO_OPEN: [at("/administrasi/periode")],
  PERIODS_TO_CLOSE: [at("/administrasi/periode")],
  YEAR_TO_PREPARE: [at("/administrasi/periode")],
  FOLLOW_UPS_TO_DECIDE: [at("/administrasi/tindak-lanjut"), person],
};

/** Where a task is done; null where there is no such place in this product yet. `isThere` knows the addresses that lead somewhere. */
export function taskPlace(about: About, isThere: (to: string) => boolean): Place | null {
  for (const where of PLACES[about.kind]) {
    const place = where(about);
    if (place && isThere(place.to)) return place;
  }
  return null;
}
