import { agencyDate, daysBetween } from "@andir/domain/iso-date";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { AssessAnswer_TeamFragmentDoc, type AssessAnswer_TeamFragment } from "./assess-answer.generated.ts";
import { standingOf } from "./standing.ts";

/** How far the period is, and how long there is. */
export function AssessAnswer({ team }: { team: FragmentType<AssessAnswer_TeamFragment> }) {
  const { data } = useSuspenseFragment({ fragment: AssessAnswer_TeamFragmentDoc, from: team });
  const standings = data.members.map(({ assessment }) => standingOf(assessment));
  const count = (...of: string[]) => standings.filter((standing) => of.includes(standing)).length;
  const [published, ready, proposed] = [count("PUBLISHED"), count("READY"), count("PROPOSED")];
  const rest = count("NONE", "BEGUN");
  const isDone = published === standings.length;
  const { assessmentDueOn, isOpen } = data.period;
  const left = daysBetween(agencyDate(new Date()), assessmentDueOn);

  return (
    <Answer
      clauses={[
        { text: m.assess_answer_published({ n: published, total: standings.length }) },
        ready > 0 && { text: m.assess_answer_ready({ n: ready }) },
        proposed > 0 && { text: m.assess_answer_proposed({ n: proposed }), isUrgent: true },
        rest > 0 && { text: m.assess_answer_rest({ n: rest }) },
        !isOpen && { text: m.assess_answer_closed() },
        isOpen &&
          !isDone &&
          left >= 0 && { text: m.assess_answer_due({ date: formatDay(assessmentDueOn), days: m.days({ n: left }) }) },
        isOpen &&
          !isDone &&
          left < 0 && {
            text: m.assess_answer_overdue({ date: formatDay(assessmentDueOn), days: m.days({ n: -left }) }),
            isUrgent: true,
          },
      ]}
    />
  );
}
