import { agencyDate } from "@andir/domain/iso-date";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatCount, formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { UnitAnswer_OverviewFragmentDoc, type UnitAnswer_OverviewFragment } from "./unit-answer.generated.ts";

/** How the unit and those below it stand, in one sentence. */
export function UnitAnswer({ overview }: { overview: FragmentType<UnitAnswer_OverviewFragment> }) {
  const { data } = useSuspenseFragment({ fragment: UnitAnswer_OverviewFragmentDoc, from: overview });
  const { progress, period, postCount } = data;
  if (progress === null || postCount === null) return null;
  const isDue = period.reportDueOn < agencyDate(new Date());
  const { reportsOwed, reportsHandedIn, reportsLate, assessmentsOwed, assessmentsPublished } = progress;
  return (
    <Answer
      clauses={[
        !isDue && { text: m.unit_answer_not_due({ date: formatDay(period.reportDueOn) }) },
        { text: m.unit_answer_reported({ reported: formatCount(reportsHandedIn), total: formatCount(reportsOwed) }) },
        isDue && reportsLate === 0 && { text: m.unit_answer_none_late() },
        reportsLate > 0 && { text: m.unit_answer_late({ late: formatCount(reportsLate) }), isUrgent: true },
        assessmentsOwed > 0 && {
          text: m.unit_answer_assessed({
            assessed: formatCount(assessmentsPublished),
            total: formatCount(assessmentsOwed),
          }),
        },
        { text: m.unit_answer_people({ n: formatCount(postCount) }) },
      ]}
    />
  );
}
