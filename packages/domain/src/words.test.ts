import { AbsenceLevel } from "./absence.ts";
import { AllowanceGap, AllowanceLineName, AllowanceSection, AllowanceState } from "./allowance.ts";
import { AllowanceAssessment } from "./allowance-facts.ts";
import { AllowanceMeasure } from "./allowance-rules.ts";
import { MergeLineName } from "./annual-merge.ts";
import { Aspect } from "./aspect.ts";
import { AssessmentSource, AssessmentStatus } from "./assessment-status.ts";
import { AttainmentLineName, AttainmentState } from "./attainment.ts";
import { AttendanceClass, AttendanceCode } from "./attendance-code.ts";
import { BehaviourLineName } from "./behaviour-advice.ts";
import { CalibrationStatus } from "./calibration-status.ts";
import { Capacity } from "./capacity.ts";
import { CoreValue } from "./core-value.ts";
import { FunctionalLevel } from "./credit-points.ts";
import { WindowUnit } from "./cycle-rules.ts";
import { SanctionKind } from "./disciplinary-sanction.ts";
import { DistributionBreach } from "./distribution.ts";
import { EmploymentType } from "./employment-type.ts";
import { FeedbackKind } from "./feedback-kind.ts";
import { FeedbackRequestState } from "./feedback-request-state.ts";
import { FollowUpStatus } from "./follow-up-status.ts";
import { FollowUpKind } from "./follow-up.ts";
import { IndicatorAspect } from "./indicator-aspect.ts";
import { IndicatorDirection, IndicatorPattern } from "./indicator-pattern.ts";
import { InnovationStage } from "./innovation-stage.ts";
import { Language } from "./language.ts";
import { LeaveKind } from "./leave-kind.ts";
import { NipWarning } from "./nip.ts";
import { NoticeKind } from "./notice-kind.ts";
import { ObjectionStatus } from "./objection-status.ts";
import { OrganisationRating } from "./organisation-rating.ts";
import { Party } from "./party.ts";
import { PeriodKind } from "./period-kind.ts";
import { PlanPerspective } from "./plan-perspective.ts";
import { PlanStatus } from "./plan-status.ts";
import { PlannedResultKind } from "./planned-result-kind.ts";
import { PositionKind } from "./position-kind.ts";
import { Predicate } from "./predicate.ts";
import { Rating } from "./rating.ts";
import { ReportStatus } from "./report-status.ts";
import { ReportingState } from "./reporting-state.ts";
import { Role } from "./role.ts";
import { RoundingMode } from "./rupiah.ts";
import { NotRolledUp } from "./roll-up.ts";
import { ScoreLineName, ScorePartName } from "./score.ts";
import { Assessability } from "./short-in-post.ts";
import { WorkResultLineName } from "./work-result-advice.ts";
import { WorkWeekKind } from "./work-week.ts";

// The graph publishes the keys of an enum and the database holds its values: they are one word.
test.each(
  Object.entries({
    AbsenceLevel,
    AllowanceAssessment,
    AllowanceGap,
    AllowanceLineName,
    AllowanceMeasure,
    AllowanceSection,
    AllowanceState,
    LeaveKind,
    RoundingMode,
    SanctionKind,
    Aspect,
    Assessability,
    AssessmentSource,
    AssessmentStatus,
    AttainmentLineName,
    AttainmentState,
    AttendanceClass,
    AttendanceCode,
    BehaviourLineName,
    CalibrationStatus,
    Capacity,
    CoreValue,
    DistributionBreach,
    EmploymentType,
    FeedbackKind,
    FeedbackRequestState,
    FollowUpKind,
    FollowUpStatus,
    FunctionalLevel,
    IndicatorAspect,
    IndicatorDirection,
    IndicatorPattern,
    InnovationStage,
    MergeLineName,
    NipWarning,
    NotRolledUp,
    Language,
    NoticeKind,
    ObjectionStatus,
    OrganisationRating,
    Party,
    PeriodKind,
    PlanPerspective,
    PlanStatus,
    PlannedResultKind,
    PositionKind,
    Predicate,
    Rating,
    ReportStatus,
    ReportingState,
    Role,
    ScoreLineName,
    ScorePartName,
    WindowUnit,
    WorkResultLineName,
    WorkWeekKind,
  }),
)("every word of %s is the same as a key and as a value", (_, words) => {
  for (const [key, value] of Object.entries(words)) expect(value).toBe(key);
});

// Written out, in the order of the contract: a word that changes breaks every client.
test.each([
  [Role, "EMPLOYEE APPRAISER UNIT_HEAD PERFORMANCE_TEAM ANALYST ADMINISTRATOR AUTHORISED_OFFICIAL"],
  [Rating, "BELOW MEETS ABOVE"],
  [Predicate, "VERY_POOR POOR NEEDS_IMPROVEMENT GOOD VERY_GOOD"],
  [Aspect, "DISCIPLINE WORK_QUALITY INNOVATION"],
  [PeriodKind, "MONTH QUARTER YEAR"],
  [PositionKind, "HIGH_LEADER ADMINISTRATIVE SUPERVISORY FUNCTIONAL IMPLEMENTING"],
  [Capacity, "DEFINITIVE PLT PLH"],
  [EmploymentType, "CIVIL_SERVANT CANDIDATE CONTRACT CONTRACT_PART_TIME ELECTED_OFFICIAL"],
  [ReportStatus, "DRAFT SUBMITTED RETURNED VERIFIED"],
  [ReportingState, "NOT_APPLICABLE NOT_DUE MISSING DRAFT SUBMITTED RETURNED VERIFIED"],
  [AssessmentStatus, "DRAFT PUBLISHED ACKNOWLEDGED OBJECTED DECIDED FINAL"],
  [AssessmentSource, "LOCAL IMPORT"],
  [PlanStatus, "DRAFT SUBMITTED RETURNED APPROVED SUPERSEDED"],
  [ObjectionStatus, "FILED ANSWERED DECIDED"],
  [OrganisationRating, "VERY_POOR POOR NEEDS_IMPROVEMENT GOOD OUTSTANDING"],
  [Party, "OWNER APPRAISER SUPERIOR CALIBRATOR CYCLE SYSTEM"],
  [CoreValue, "SERVICE_ORIENTED ACCOUNTABLE COMPETENT HARMONIOUS LOYAL ADAPTIVE COLLABORATIVE"],
  [PlanPerspective, "RECIPIENT PROCESS STRENGTHENING BUDGET"],
  [PlannedResultKind, "MAIN ADDITIONAL"],
  [IndicatorAspect, "QUANTITY QUALITY TIME COST"],
  [IndicatorPattern, "CUMULATIVE POSITION RELEASE"],
  [IndicatorDirection, "HIGHER_IS_BETTER LOWER_IS_BETTER"],
  [AttainmentState, "MEASURED NOT_MEASURED NOT_DUE"],
  [FeedbackKind, "APPRAISER TEAM_LEAD PEER SUBORDINATE SELF SERVICE_USER"],
  [FeedbackRequestState, "OPEN ANSWERED DECLINED EXPIRED"],
  [WindowUnit, "CALENDAR WORKING"],
  [AllowanceState, "READY PENDING NOT_ENTITLED"],
  [AllowanceMeasure, "ATTENDANCE PREDICATE DISCIPLINE WORK_QUALITY INNOVATION"],
  [RoundingMode, "HALF_UP DOWN UP"],
  [LeaveKind, "ANNUAL SICK MATERNITY STUDY UNPAID"],
  [AbsenceLevel, "LIGHT MEDIUM SEVERE"],
  [FunctionalLevel, "PEMULA TERAMPIL MAHIR PENYELIA AHLI_PERTAMA AHLI_MUDA AHLI_MADYA AHLI_UTAMA"],
  [CalibrationStatus, "PROPOSED ACCEPTED KEPT"],
  [FollowUpStatus, "PROPOSED ACCEPTED DECLINED"],
  [FollowUpKind, "REWARD COACHING SANCTION"],
  [Assessability, "ASSESSABLE NOT_ASSESSABLE"],
  [WorkWeekKind, "FIVE_DAY SIX_DAY SHIFT"],
  [InnovationStage, "IDEA TRIAL ADOPTED REPLICATED CLOSED"],
])("the public words stay as they are: %#", (words, expected) => {
  expect(Object.values(words).join(" ")).toBe(expected);
});
