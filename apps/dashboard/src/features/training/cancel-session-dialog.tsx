import { useMutation } from "@apollo/client/react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { TextArea } from "../../ui/text-area.tsx";
import { FormDialog } from "../problems/form-dialog.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { CancelTrainingSessionDocument } from "./session-dialog.generated.ts";
import { trainingProblemWord } from "./words.ts";

const IDS = { reason: "call-off-reason" };

interface CancelSessionDialogProps {
  sessionId: string;
  onClose: () => void;
  onDone: () => void;
}

/** What cannot be taken back says whom it reaches. */
export function CancelSessionDialog({ sessionId, onClose, onDone }: CancelSessionDialogProps) {
  const { draft, change, clear } = useDraft(`training.cancel.${sessionId}`, { reason: "" });
  const [cancel] = useMutation(CancelTrainingSessionDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf, isBusy } = useAttempt(IDS, trainingProblemWord);

  function submit() {
    if (!draft.reason.trim()) {
      refuse([{ field: IDS.reason, message: m.trn_call_off_reason_missing() }]);
      return;
    }
    void attempt(async () => {
      const input = { sessionId, reason: draft.reason };
      const answer = (await cancel({ variables: { input } })).data?.cancelTrainingSession;
      if (answer?.session) {
        clear();
        onDone();
      }
      return answer?.problems;
    });
  }
  return (
    <FormDialog
      title={m.trn_call_off()}
      lead={m.trn_call_off_meaning()}
      errors={errors}
      failed={m.trn_failed()}
      submit={m.trn_call_off()}
      isBusy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextArea
        id={IDS.reason}
        label={m.reason()}
        help={<FieldHelp of="training.cancelReason" label={m.reason()} />}
        hint={m.trn_call_off_reason_hint()}
        error={errorOf(IDS.reason)}
        value={draft.reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
    </FormDialog>
  );
}
