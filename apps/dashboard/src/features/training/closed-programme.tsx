import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { formatInstant } from "../../lib/format.ts";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import {
  CloseProgramme_ProgrammeFragmentDoc,
  ReopenTrainingProgrammeDocument,
  type CloseProgramme_ProgrammeFragment,
} from "./close-programme.generated.ts";
import styles from "./training.module.css";
import { trainingProblemWord } from "./words.ts";

interface ClosedProgrammeProps {
  programme: FragmentType<CloseProgramme_ProgrammeFragment>;
  onOpened: () => void;
}

/** Of a closed programme: since when, what that means, and the way back for those who keep it. */
export function ClosedProgramme({ programme, onOpened }: ClosedProgrammeProps) {
  const { data } = useSuspenseFragment({ fragment: CloseProgramme_ProgrammeFragmentDoc, from: programme });
  const [reopen] = useMutation(ReopenTrainingProgrammeDocument, { errorPolicy: "none" });
  const onceKey = useOnceKey();
  const { errors, attempt, isBusy } = useAttempt({}, trainingProblemWord);
  const { id: programmeId, closedAt, viewerMayReopen } = data;
  if (closedAt === null) return null;

  const open = () =>
    void attempt(async () => {
      const wish = { programmeId, closedAt };
      const input = { programmeId, idempotencyKey: onceKey(wish) };
      const answer = (await reopen({ variables: { input } })).data?.reopenTrainingProgramme;
      if (answer?.programme) onOpened();
      return answer?.problems;
    });
  return (
    <Notice
      title={m.trn_closed_since({ day: formatInstant(closedAt) })}
      action={
        viewerMayReopen && (
          <div className={styles.buttons}>
            <Button disabled={isBusy} onClick={open}>
              {isBusy ? m.saving() : m.trn_reopen()}
            </Button>
            {errors.map(({ message }) => (
              <p key={message} role="alert" className={styles.problem}>
                {message}
              </p>
            ))}
          </div>
        )
      }
    >
      {m.trn_closed_meaning()}
    </Notice>
  );
}
