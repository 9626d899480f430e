import { useMutation } from "@apollo/client/react";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { FormDialog } from "../problems/form-dialog.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { CloseTrainingProgrammeDocument } from "./close-programme.generated.ts";
import styles from "./training.module.css";
import { trainingProblemWord } from "./words.ts";

interface CloseProgrammeDialogProps {
  programmeId: string;
  title: string;
  /** How many sessions are ahead: they are called off first, each with its reason. */
  ahead: number;
  onClose: () => void;
  onDone: () => void;
}

/** What ends, what stays, and that it can be opened again. */
export function CloseProgrammeDialog({ programmeId, title, ahead, onClose, onDone }: CloseProgrammeDialogProps) {
  const [close] = useMutation(CloseTrainingProgrammeDocument, { errorPolicy: "none" });
  const onceKey = useOnceKey();
  const { errors, attempt, isBusy } = useAttempt({}, trainingProblemWord);

  const submit = () =>
    void attempt(async () => {
      const input = { programmeId, idempotencyKey: onceKey({ programmeId }) };
      const answer = (await close({ variables: { input } })).data?.closeTrainingProgramme;
      if (answer?.programme) onDone();
      return answer?.problems;
    });
  return (
    <FormDialog
      title={m.trn_close_of({ title })}
      errors={errors}
      failed={m.trn_close_failed()}
      submit={m.trn_close()}
      isBusy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <ul className={styles.meanings}>
        <li>{m.trn_close_ends()}</li>
        <li>{m.trn_close_stays()}</li>
        <li>{m.trn_close_undo()}</li>
        {ahead > 0 && <li>{m.trn_close_ahead({ n: String(ahead) })}</li>}
      </ul>
    </FormDialog>
  );
}
