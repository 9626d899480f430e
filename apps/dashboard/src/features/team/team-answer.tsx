import { agencyDate } from "@andir/domain/iso-date";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { TeamAnswer_TeamFragmentDoc, type TeamAnswer_TeamFragment } from "./team-answer.generated.ts";

/** How the team is doing, in one sentence. */
export function TeamAnswer({ team }: { team: FragmentType<TeamAnswer_TeamFragment> }) {
  const { data } = useSuspenseFragment({ fragment: TeamAnswer_TeamFragmentDoc, from: team });
  const { memberCount, reportedCount, lateCount, toVerifyCount, toAssessCount } = data.summary;
  const { reportDueOn } = data.period;
  const isDue = reportDueOn < agencyDate(new Date());
  const longest = Math.max(0, ...data.members.map(({ daysLate }) => daysLate));

  return (
    <Answer
      clauses={[
        !isDue && { text: m.answer_not_due({ date: formatDay(reportDueOn) }) },
        { text: m.answer_reported({ reported: reportedCount, total: memberCount }) },
        isDue && lateCount === 0 && { text: m.answer_none_late() },
        lateCount > 0 && { text: m.answer_late({ late: lateCount, longest: m.days({ n: longest }) }), isUrgent: true },
        toVerifyCount > 0 && { text: m.answer_to_verify({ n: toVerifyCount }) },
        toAssessCount > 0 && { text: m.answer_to_assess({ n: toAssessCount }) },
      ]}
    />
  );
}
