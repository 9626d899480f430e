import { agencyDate } from "@andir/domain/iso-date";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Fragment } from "react";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Emphasis } from "../../ui/emphasis.tsx";
import styles from "./team-answer.module.css";
import { TeamAnswer_TeamFragmentDoc, type TeamAnswer_TeamFragment } from "./team-answer.generated.ts";

/** How the team is doing, in one sentence. */
export function TeamAnswer({ team }: { team: FragmentType<TeamAnswer_TeamFragment> }) {
  const { data } = useSuspenseFragment({ fragment: TeamAnswer_TeamFragmentDoc, from: team });
  const { memberCount, reportedCount, lateCount, toVerifyCount, toAssessCount } = data.summary;
  const { reportDueOn } = data.period;
  const isDue = reportDueOn < agencyDate(new Date());
  const longest = Math.max(0, ...data.members.map(({ daysLate }) => daysLate));

  const clauses = [
    ...(isDue ? [] : [{ text: m.answer_not_due({ date: formatDay(reportDueOn) }), late: false }]),
    { text: m.answer_reported({ reported: reportedCount, total: memberCount }), late: false },
    ...(isDue
      ? [
          lateCount > 0
            ? { text: m.answer_late({ late: lateCount, longest: m.days({ n: longest }) }), late: true }
            : { text: m.answer_none_late(), late: false },
        ]
      : []),
    ...(toVerifyCount > 0 ? [{ text: m.answer_to_verify({ n: toVerifyCount }), late: false }] : []),
    ...(toAssessCount > 0 ? [{ text: m.answer_to_assess({ n: toAssessCount }), late: false }] : []),
  ];
  return (
    <p className={styles.answer}>
      {clauses.map(({ text, late }, i) => (
        <Fragment key={text}>
          {i > 0 && " · "}
          <span className={late ? styles.late : undefined}>
            <Emphasis>{text}</Emphasis>
          </span>
        </Fragment>
      ))}
    </p>
  );
}
