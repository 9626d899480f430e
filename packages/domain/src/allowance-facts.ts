import type { AllowancePost } from "./allowance-rules.ts";
import type { SanctionFact } from "./allowance-sanctions.ts";
import type { AttendanceCode } from "./attendance-code.ts";
import type { EmploymentType } from "./employment-type.ts";
import type { LeaveKind } from "./leave-kind.ts";
import type { Predicate } from "./predicate.ts";
import type { BasisPoints } from "./rupiah.ts";

/** How the assessment that a month goes by stands. */
export const AllowanceAssessment = {
  PUBLISHED: "PUBLISHED",
  /** Published as too short in the post to be assessed. */
  TOO_SHORT: "TOO_SHORT",
  /** Begun, and not yet published. */
  UNDER_WAY: "UNDER_WAY",
  /** Its day has not come. */
  NOT_DUE: "NOT_DUE",
  MISSING: "MISSING",
} as const;
export type AllowanceAssessment = (typeof AllowanceAssessment)[keyof typeof AllowanceAssessment];

/** Everything that one person's figure for one month rests on. */
export interface AllowanceFacts {
  readonly employmentType: EmploymentType;
  /** The post that was held last in the month. */
  readonly post: AllowancePost & { readonly hoursShare: BasisPoints };
  readonly daysOfMonth: number;
  /** Calendar days on which a post was held. */
  readonly daysHeld: number;
  /** For the whole month; null for who was there on any day. */
  readonly leave: LeaveKind | null;
  /** Null while the month has not been counted. */
  readonly attendance: {
    readonly scheduledDays: number;
    readonly codes: Readonly<Partial<Record<AttendanceCode, number>>>;
  } | null;
  readonly assessment: {
    readonly state: AllowanceAssessment;
    readonly predicate: Predicate | null;
    readonly discipline: number | null;
    readonly workQuality: number | null;
    readonly innovation: number | null;
  };
  /** Posts held acting for the whole month. */
  readonly acting: readonly AllowancePost[];
  /** Those that stand, the earliest first; not there in what was kept before sanctions were recorded. */
  readonly sanctions?: readonly SanctionFact[];
}
