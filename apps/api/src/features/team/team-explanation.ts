import { isPublished } from "@andir/domain/assessment-status";
import { PlanningState } from "@andir/domain/planning-state";
import { ReportingState } from "@andir/domain/reporting-state";
import type { ExplanationLine } from "../../platform/explanation-line.ts";
import type { Standing } from "./standing.loaders.ts";
import type { TeamCount, TeamCountExplanation } from "./team-explanation.type.ts";

const RULES: Record<TeamCount, string> = {
  MEMBERS: "Posts whose holder owes a report for the period: all but those on leave throughout.",
  REPORTED: "Of these, posts whose report was handed in: submitted or verified.",
  LATE: "Of these, posts whose report came after the due date, or is still missing after it.",
  TO_VERIFY: "Of these, posts whose report was submitted and waits for the appraiser.",
  TO_ASSESS: "Of these, posts with a verified report whose assessment is not yet published.",
  MISSING_PLANS: "Posts that owe a plan for the year, of which none was begun by its due date, as of today.",
};

const isHandedIn = ({ reportingState: state }: Standing): boolean => state === "SUBMITTED" || state === "VERIFIED";
const isAssessed = ({ assessmentStatus }: Standing): boolean =>
  assessmentStatus !== null && isPublished(assessmentStatus);

/** Which standings a count counts; the summary and its explanation ask the same. */
export const COUNTS: Record<Exclude<TeamCount, "MISSING_PLANS">, (standing: Standing) => boolean> = {
  MEMBERS: ({ reportingState }) => reportingState !== "NOT_APPLICABLE",
  REPORTED: isHandedIn,
  LATE: (standing) => standing.reportingState !== "NOT_APPLICABLE" && standing.daysLate > 0,
  TO_VERIFY: ({ reportingState }) => reportingState === "SUBMITTED",
  TO_ASSESS: (standing) => standing.reportingState === "VERIFIED" && !isAssessed(standing),
};

export function explainCounts(
  standings: readonly Standing[],
  plannings: readonly PlanningState[],
): TeamCountExplanation[] {
  const reporting = Object.entries(COUNTS).map(([count, counts]) =>
    explained(
      count as TeamCount,
      Object.values(ReportingState).flatMap((state) => {
        const those = standings.filter(({ reportingState }) => reportingState === state);
        const counted = those.filter(counts).length;
        return [line(state, counted, 1), line(state, those.length - counted, 0)];
      }),
    ),
  );
  const planning = explained(
    "MISSING_PLANS",
    Object.values(PlanningState).map((state) =>
      line(state, plannings.filter((other) => other === state).length, state === "MISSING" ? 1 : 0),
    ),
  );
  return [...reporting, planning];
}

const line = (name: string, count: number, each: 0 | 1): ExplanationLine => ({
  name,
  count,
  each,
  amount: count * each,
});

function explained(count: TeamCount, lines: readonly ExplanationLine[]): TeamCountExplanation {
  return {
    count,
    rule: RULES[count],
    value: lines.reduce((sum, { amount }) => sum + amount, 0),
    lines: lines.filter((each) => each.count > 0),
  };
}
