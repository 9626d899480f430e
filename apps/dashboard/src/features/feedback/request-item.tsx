import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { DeclineFeedbackRequestDocument } from "./give-feedback.generated.ts";
import { GiveFeedbackDialog } from "./give-feedback-dialog.tsx";
import styles from "./feedback.module.css";
import { coreValueWord } from "./feedback-words.ts";
import { RequestItem_RequestFragmentDoc, type RequestItem_RequestFragment } from "./request-item.generated.ts";

/** Someone asks for feedback: on whom, on what, until when, and the two answers to that. */
export function RequestItem({ request }: { request: FragmentType<RequestItem_RequestFragment> }) {
  const { data } = useSuspenseFragment({ fragment: RequestItem_RequestFragmentDoc, from: request });
  const [isOpen, setOpen] = useState(false);
  const [decline, { loading }] = useMutation(DeclineFeedbackRequestDocument, {
    errorPolicy: "none",
    refetchQueries: "active",
  });
  const { errors, attempt } = useAttempt();
  const { id, until, message, coreValue, resultTitle, askedBy, employee } = data;
  const about = coreValue ? coreValueWord(coreValue) : (resultTitle ?? m.feedback_general());

  function sayNo() {
    void attempt(async () => {
      const problems = (await decline({ variables: { input: { requestId: id } } })).data?.declineFeedbackRequest
        .problems;
      if (problems?.length === 0) showToast({ words: m.feedback_declined() });
      return problems;
    });
  }
  return (
    <li className={styles.item}>
      <p className={styles.words}>
        {askedBy.id === employee.id
          ? m.feedback_asks_own({ who: askedBy.name })
          : m.feedback_asks_on({ who: askedBy.name, on: employee.name })}
      </p>
      {message !== null && <p className={styles.words}>{message}</p>}
      <p className={styles.about}>
        {about} · {m.feedback_until({ day: formatDay(until) })}
      </p>
      <div className={styles.actions}>
        {data.viewerMayAnswer && (
          <Button
            kind="primary"
            aria-label={m.feedback_answer_which({ who: employee.name })}
            onClick={() => setOpen(true)}
          >
            {m.feedback_answer()}
          </Button>
        )}
        {data.viewerMayDecline && (
          <Button aria-label={m.feedback_decline_which({ who: askedBy.name })} disabled={loading} onClick={sayNo}>
            {m.feedback_decline()}
          </Button>
        )}
      </div>
      {errors[0] && <p role="alert">{errors[0].message}</p>}
      {isOpen && (
        <GiveFeedbackDialog
          employee={{
            id: employee.id,
            name: employee.name,
            kind: data.isTeamLead ? "TEAM_LEAD" : employee.viewerFeedbackKind,
            mayStayUnnamed: employee.viewerMayStayUnnamed && !data.isTeamLead,
          }}
          request={{ id, about }}
          onClose={() => setOpen(false)}
          onGiven={() => {
            setOpen(false);
            showToast({ words: m.give_feedback_given({ who: employee.name }) });
          }}
        />
      )}
    </li>
  );
}
