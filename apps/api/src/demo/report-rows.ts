import type { CopyWriter } from "./copy.ts";
import type { Random } from "./random.ts";
import type { DemoReport } from "./reports.ts";
import type { Outcome } from "./stories.ts";
import type { DemoPeriod } from "./timeline.ts";
import { holdsOn, type DemoPost } from "./world.ts";

/** The status of the report by what became of it; whatever is not here has been verified. */
const STATUS: { [outcome in Outcome]?: string } = {
  DRAFT: "DRAFT",
  SUBMITTED: "SUBMITTED",
  SUBMITTED_LATE: "SUBMITTED",
  RETURNED: "RETURNED",
};

/** Gives the key of the report, for its entries. */
export function writeReport(
  writer: CopyWriter,
  post: DemoPost,
  period: DemoPeriod,
  report: DemoReport,
  narrative: string,
  random: Random,
): string {
  const key = random.key(Date.parse(period.endsOn));
  const appraiser = post.appraisers.find((term) => holdsOn(term, period.endsOn))?.appraiser.key ?? null;
  writer.add(
    "performance_report",
    key,
    post.person.key,
    post.key,
    post.unit.key,
    period.key,
    period.endsOn,
    STATUS[report.outcome] ?? "VERIFIED",
    period.reportDueOn,
    report.submittedAt,
    report.daysLate,
    narrative,
    report.verifiedAt,
    report.verifiedOn === null ? null : appraiser,
  );
  return key;
}
