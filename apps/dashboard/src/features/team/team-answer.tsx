import { memo } from "react";
import { agencyDate } from "@andir/domain/iso-date";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import type { TeamAnswer_TeamFragment } from "./team-answer.generated.ts";

/** How the team is doing, in one sentence. */
export const TeamAnswer = memo(function TeamAnswer({ team }: { team: TeamAnswer_TeamFragment }) {
  const { memberCount, reportedCount, lateCount, toVerifyCount, toAssessCount } = team.summary;
  const { reportDueOn } = team.period;
  const isDue = reportDueOn < agencyDate(new Date());
  const longest = Math.max(0, ...team.members.map(({ daysLate }) => daysLate));

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
});
