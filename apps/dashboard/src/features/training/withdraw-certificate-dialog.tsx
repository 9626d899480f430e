import { useMutation } from "@apollo/client/react";
import { useDraft } from "../../lib/use-draft.ts";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Checkbox } from "../../ui/checkbox.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import { FormDialog } from "../problems/form-dialog.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { WithdrawTrainingCertificateDocument } from "./withdraw-certificate-dialog.generated.ts";
import { trainingProblemWord } from "./words.ts";

const IDS = { reason: "withdraw-reason" };

interface WithdrawCertificateDialogProps {
  code: string;
  name: string;
  onClose: () => void;
  onDone: () => void;
}

/** What cannot be taken back says what it does, and to whom. */
export function WithdrawCertificateDialog({ code, name, onClose, onDone }: WithdrawCertificateDialogProps) {
  const { draft, change, clear } = useDraft(`training.withdraw.${code}`, { reason: "", wasAbsent: false });
  const [withdraw] = useMutation(WithdrawTrainingCertificateDocument, { errorPolicy: "none" });
  const onceKey = useOnceKey();
  const { errors, refuse, attempt, errorOf, isBusy } = useAttempt(IDS, trainingProblemWord);

  function submit() {
    if (!draft.reason.trim()) {
      refuse([{ field: IDS.reason, message: m.trn_withdraw_reason_missing() }]);
      return;
    }
    void attempt(async () => {
      const wish = { code, ...draft };
      const input = { ...wish, idempotencyKey: onceKey(wish) };
      const answer = (await withdraw({ variables: { input } })).data?.withdrawTrainingCertificate;
      if (answer?.registration) {
        clear();
        onDone();
      }
      return answer?.problems;
    });
  }
  return (
    <FormDialog
      title={m.trn_withdraw_of({ name })}
      lead={m.trn_withdraw_meaning()}
      errors={errors}
      failed={m.trn_failed()}
      submit={m.trn_withdraw()}
      isBusy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextArea
        id={IDS.reason}
        label={m.reason()}
        help={<FieldHelp of="training.withdrawReason" label={m.reason()} />}
        hint={m.trn_withdraw_reason_hint()}
        error={errorOf(IDS.reason)}
        value={draft.reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
      <Checkbox
        id="withdraw-absent"
        label={m.trn_withdraw_absent()}
        hint={m.trn_withdraw_absent_hint()}
        checked={draft.wasAbsent}
        onChange={(event) => change({ wasAbsent: event.target.checked })}
      />
    </FormDialog>
  );
}
