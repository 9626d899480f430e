import type { AssessmentStatus } from "@andir/domain/assessment-status";
import type { ReportingState } from "@andir/domain/reporting-state";

/** What waits for the viewer. */
export const NEEDS = ["verify", "assess", "remind"] as const;
export type Need = (typeof NEEDS)[number];

interface Member {
  reportingState: ReportingState;
  daysLate: number;
  viewerMayAssess: boolean;
  viewerMayRemind: boolean;
  report: { viewerMayVerify: boolean } | null;
  assessment: { status: AssessmentStatus } | null;
}

/** Of which members: the first line and the rows below it ask the same. What one may do is the server's word. */
export const waitsFor: Record<Need, (member: Member) => boolean> = {
  verify: ({ report }) => report?.viewerMayVerify === true,
  assess: ({ viewerMayAssess, reportingState, assessment }) =>
    viewerMayAssess && reportingState === "VERIFIED" && (assessment === null || assessment.status === "DRAFT"),
  remind: ({ viewerMayRemind, daysLate }) => viewerMayRemind && daysLate > 0,
};
