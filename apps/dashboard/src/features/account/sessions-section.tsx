import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import { formatMoment } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Section } from "../../ui/section.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { deviceWord } from "./device-words.ts";
import styles from "./rows.module.css";
import {
  RevokeOtherSessionsDocument,
  RevokeSessionDocument,
  SessionsSection_AccountFragmentDoc,
  type SessionsSection_AccountFragment,
} from "./sessions-section.generated.ts";

/** Every device that is signed in. One that its owner does not know can be shut out at once. */
export function SessionsSection({ account }: { account: FragmentType<SessionsSection_AccountFragment> }) {
  const { data } = useSuspenseFragment({ fragment: SessionsSection_AccountFragmentDoc, from: account });
  const [revoke, one] = useMutation(RevokeSessionDocument, { errorPolicy: "none" });
  const [revokeOthers, others] = useMutation(RevokeOtherSessionsDocument, { errorPolicy: "none" });
  const [isAsking, setIsAsking] = useState(false);
  const [said, setSaid] = useState("");
  const { errors, attempt } = useAttempt();
  const isBusy = one.loading || others.loading;
  // This one first, then the most recently seen.
  const sessions = [...data.sessions].sort(
    (a, b) => Number(b.isCurrent) - Number(a.isCurrent) || b.lastSeenAt.localeCompare(a.lastSeenAt),
  );
  const otherCount = sessions.filter(({ isCurrent }) => !isCurrent).length;

  function end(sessionId: string) {
    void attempt(async () => {
      const answer = await revoke({ variables: { input: { sessionId } } });
      const problems = answer.data?.revokeSession.problems;
      if (problems?.length === 0) setSaid(m.session_ended());
      return problems;
    });
  }
  function endOthers() {
    void attempt(async () => {
      const answer = await revokeOthers();
      const problems = answer.data?.revokeOtherSessions.problems;
      setIsAsking(false);
      if (problems?.length === 0) setSaid(m.sessions_ended());
      return problems;
    });
  }
  return (
    <Section title={m.sessions_title()} lead={m.sessions_lead()}>
      {errors.length > 0 && <ErrorSummary title={m.sessions_failed_title()} errors={errors} />}
      <ul className={styles.rows}>
        {sessions.map(({ id, userAgent, address, lastSeenAt, createdAt, isCurrent }) => (
          <li key={id}>
            <div className={styles.what}>
              <p className={styles.name}>
                <strong>{deviceWord(userAgent)}</strong>
                {isCurrent && <Tag>{m.session_current()}</Tag>}
              </p>
              <p className={styles.facts}>
                {m.session_seen({ at: formatMoment(lastSeenAt) })}
                {address && ` · ${address}`}
                {` · ${m.session_since({ at: formatMoment(createdAt) })}`}
              </p>
            </div>
            {!isCurrent && (
              <Button
                disabled={isBusy}
                aria-label={m.session_end_which({ device: deviceWord(userAgent) })}
                onClick={() => end(id)}
              >
                {m.session_end()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {otherCount > 0 && (
        <Button disabled={isBusy} onClick={() => setIsAsking(true)}>
          {m.sessions_end_others()}
        </Button>
      )}
      <p role="status" className={styles.said}>
        {said}
      </p>
      {isAsking && (
        <Dialog title={m.sessions_end_others_title()} onClose={() => setIsAsking(false)}>
          <p>{m.sessions_end_others_meaning({ n: otherCount })}</p>
          <DialogActions>
            <Button kind="primary" disabled={isBusy} onClick={endOthers}>
              {m.sessions_end_others()}
            </Button>
            <Button onClick={() => setIsAsking(false)}>{m.cancel()}</Button>
          </DialogActions>
        </Dialog>
      )}
    </Section>
  );
}
