import type { NoticeKind } from "@andir/domain/notice-kind";
import type { PeriodKind } from "@andir/domain/period-kind";
import { periodToken } from "../periods/period-token.ts";

export interface Place {
  to: string;
  params?: Record<string, string>;
  search?: Record<string, string>;
}

export interface Told {
  kind: NoticeKind;
  period: { id: string; kind: PeriodKind; startsOn: string } | null;
  /** Whose record it is about; null for one's own. */
  employee: { id: string } | null;
  record: { __typename: string; id: string } | null;
}

type Where = (told: Told, viewerId: string | null) => Place | null;

const at =
  (to: string): Where =>
  () => ({ to });
const ofPeriod =
  (to: string): Where =>
  ({ period }) => ({ to, ...(period && { search: { period: period.id } }) });
const person: Where = ({ employee }, viewerId) => {
  const id = employee?.id ?? viewerId;
  return id === null ? null : { to: "/people/$id", params: { id } };
};
const plan: Where = ({ record }) =>
  record?.__typename === "PerformancePlan" ? { to: "/skp/$id", params: { id: record.id } } : null;
const ownReport: Where = ({ period }) =>
  period && { to: "/kerja/laporan/$period", params: { period: periodToken(period) } };

const innovation: Where = ({ record }) =>
  record?.__typename === "Innovation" ? { to: "/inovasi/$id", params: { id: record.id } } : null;

const PLAN = [plan, at("/skp"), person];
const REPORT = [ownReport, at("/kerja"), person];
const JUDGING = [ofPeriod("/penilaian"), ofPeriod("/team")];
const INNOVATION = [innovation, at("/inovasi")];
const OBJECTION = [at("/keberatan"), person];

/** Where each is seen or done, the best place first. */
const PLACES: Record<NoticeKind, readonly Where[]> = {
  PLAN_SUBMITTED: PLAN,
  PLAN_RETURNED: PLAN,
  PLAN_APPROVED: PLAN,
  PLAN_AMENDED: PLAN,
  PLAN_AMENDMENT_PROPOSED: PLAN,
  PLAN_AMENDMENT_DECLINED: PLAN,
  REPORTS_TO_VERIFY: [ofPeriod("/team")],
  REPORT_RETURNED: REPORT,
  REPORT_VERIFIED: REPORT,
  FEEDBACK_GIVEN: [person],
  FEEDBACK_REQUESTED: [at("/kerja/umpan-balik"), person],
  ASSESSMENT_PUBLISHED: [at("/nilai-saya"), person],
  ASSESSMENT_WITHDRAWN: [at("/nilai-saya"), person],
  ASSESSMENT_ACKNOWLEDGED: [person],
  OBJECTION_FILED: OBJECTION,
  OBJECTION_ANSWERED: OBJECTION,
  OBJECTION_DECIDED: OBJECTION,
  CALIBRATION_PROPOSED: JUDGING,
  CALIBRATION_ANSWERED: [ofPeriod("/penilaian/kalibrasi"), ofPeriod("/penilaian")],
  DIALOGUE_RECORDED: [person],
  COMPLAINT_RECEIVED: [at("/aduan")],
  COMPLAINT_REOPENED: [at("/aduan")],
  SERVICE_WORSENED: [at("/layanan")],
  UNIT_RATED: [at("/unit")],
  INNOVATION_SUBMITTED: INNOVATION,
  INNOVATION_RETURNED: INNOVATION,
  INNOVATION_VALIDATED: INNOVATION,
  INNOVATION_TAKEN_OVER: INNOVATION,
  INNOVATION_REPLICATED: INNOVATION,
  FOLLOW_UP_DECIDED: [person],
  SANCTION_RECORDED: [at("/hukuman-disiplin")],
  SANCTION_WITHDRAWN: [at("/hukuman-disiplin")],
  ALLOWANCE_LOCKED: [at("/tpp")],
  PLAN_REMINDED: [at("/skp")],
  REPORT_REMINDED: REPORT,
  CORRECTION_REQUESTED: [at("/administrasi/perbaikan"), person],
  CONCERN_RAISED: [() => ({ to: "/keliru", search: { tampil: "jawab" } })],
  CONCERN_ANSWERED: [at("/keliru")],
  WEBHOOK_DISABLED: [at("/administrasi/webhook")],
  CORRECTION_DECIDED: [person],
  PERIOD_REOPENED: JUDGING,
  PLAN_DUE: [at("/skp")],
  PLAN_OVERDUE: [at("/skp")],
  TEAM_PLANS_OVERDUE: [at("/team")],
  UNIT_PLANS_OVERDUE: [at("/unit"), at("/team")],
  REPORT_DUE: REPORT,
  REPORT_OVERDUE: REPORT,
  ASSESSMENTS_DUE: JUDGING,
  ASSESSMENTS_OVERDUE: JUDGING,
  TEAM_REPORTS_OVERDUE: [ofPeriod("/team")],
  UNIT_REPORTS_OVERDUE: [ofPeriod("/unit"), ofPeriod("/team")],
  TEAM_ASSESSMENTS_OVERDUE: [ofPeriod("/unit"), ofPeriod("/team")],
  TRAINING_INVITED: [at("/pelatihan")],
  TRAINING_BROUGHT: [at("/pelatihan")],
  TRAINING_PLACE_GIVEN: [at("/pelatihan")],
  TRAINING_MOVED: [at("/pelatihan")],
  TRAINING_CANCELLED: [at("/pelatihan")],
  TRAINING_SOON: [at("/pelatihan")],
  TRAINING_CERTIFIED: [at("/pelatihan")],
  TRAINING_CERTIFICATE_WITHDRAWN: [at("/pelatihan")],
};

/** Where a notice leads; null where there is no such place. */
export function noticePlace(told: Told, viewerId: string | null, isThere: (to: string) => boolean): Place | null {
  for (const where of PLACES[told.kind]) {
    const place = where(told, viewerId);
    if (place && isThere(place.to)) return place;
  }
  return null;
}
