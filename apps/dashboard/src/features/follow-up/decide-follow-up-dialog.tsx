import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { DecideFollowUpDocument, type FollowUpList_FollowUpFragment } from "./follow-up-list.generated.ts";
import styles from "./follow-up-list.module.css";
import { followUpKindWord, followUpProblemWord } from "./words.ts";

const IDS = { accept: "follow-up-accept", reason: "follow-up-reason" };

interface DecideFollowUpDialogProps {
  followUp: FollowUpList_FollowUpFragment;
  onClose: () => void;
  onDecided: () => void;
}

/** Whether what a rule proposes follows: a person decides, once, and says why. */
export function DecideFollowUpDialog({ followUp, onClose, onDecided }: DecideFollowUpDialogProps) {
  const { id, kind, text, employee } = followUp;
  const { draft, change, clear } = useDraft(`follow-up.${id}`, { answer: null as "yes" | "no" | null, reason: "" });
  const [decide, { loading }] = useMutation(DecideFollowUpDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf } = useAttempt(IDS, followUpProblemWord);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing = [
      ...(draft.answer === null ? [{ field: IDS.accept, message: m.follow_up_answer_missing() }] : []),
      ...(draft.reason.trim() ? [] : [{ field: IDS.reason, message: m.follow_up_reason_missing() }]),
    ];
    refuse(missing);
    if (missing.length > 0) return;
    void attempt(async () => {
      const input = { followUpId: id, accept: draft.answer === "yes", reason: draft.reason };
      const problems = (await decide({ variables: { input } })).data?.decideFollowUp.problems;
      if (problems?.length === 0) {
        clear();
        onDecided();
      }
      return problems;
    });
  }
  return (
    <Dialog title={m.follow_up_decide_title({ name: employee.name })} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <p>
          {followUpKindWord(kind)}: {text ?? m.follow_up_by_contract()}
        </p>
        {errors.length > 0 && <ErrorSummary title={m.objection_failed()} errors={errors} />}
        <RadioGroup
          id={IDS.accept}
          label={m.follow_up_question()}
          help={<FieldHelp of="cycle.followUp" label={m.follow_up_question()} />}
          error={errorOf(IDS.accept)}
          value={draft.answer}
          options={[
            { value: "yes", label: m.follow_up_yes() },
            { value: "no", label: m.follow_up_no() },
          ]}
          onChange={(answer) => change({ answer })}
        />
        <TextArea
          id={IDS.reason}
          label={m.reason()}
          help={<FieldHelp of="cycle.followUpReason" label={m.reason()} />}
          hint={m.follow_up_reason_hint()}
          error={errorOf(IDS.reason)}
          rows={4}
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
        <DialogActions>
          <Button kind="primary" type="submit" disabled={loading}>
            {loading ? m.saving() : m.follow_up_decide_do()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
