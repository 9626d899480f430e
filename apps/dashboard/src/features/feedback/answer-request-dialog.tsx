import type { Rating } from "@andir/domain/rating";
import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import styles from "./feedback.module.css";
import { GiveFeedbackDocument } from "./give-feedback.generated.ts";

const IDS = { text: "feedback-text", rating: "feedback-rating", isAnonymous: "feedback-unnamed" };

interface AnswerRequestDialogProps {
  account: string;
  requestId: string;
  employee: { name: string };
  about: string;
  mayStayUnnamed: boolean;
  onClose: () => void;
}

/** What one saw, in words; a rating only where one wants to give one. What was typed outlives a reload. */
export function AnswerRequestDialog({
  account,
  requestId,
  employee,
  about,
  mayStayUnnamed,
  onClose,
}: AnswerRequestDialogProps) {
  const [give, { loading }] = useMutation(GiveFeedbackDocument, { errorPolicy: "none", refetchQueries: "active" });
  const { draft, change, clear } = useDraft(`feedback.${account}.${requestId}`, {
    text: "",
    rating: "" as Rating | "",
    isAnonymous: false,
  });
  const { errors, refuse, attempt, errorOf } = useAttempt(IDS);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    refuse(draft.text.trim() ? [] : [{ field: IDS.text, message: m.give_feedback_text_missing() }]);
    if (!draft.text.trim()) return;
    void attempt(async () => {
      const { text, rating, isAnonymous } = draft;
      const input = { requestId, text, rating: rating === "" ? null : rating, isAnonymous, isFromServiceUser: false };
      const problems = (await give({ variables: { input } })).data?.giveFeedback.problems;
      if (problems?.length === 0) {
        clear();
        onClose();
        showToast({ words: m.give_feedback_given({ who: employee.name }) });
      }
      return problems;
    });
  }
  return (
    <Dialog title={m.feedback_for({ who: employee.name })} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <p>{about}</p>
        {errors.length > 0 && <ErrorSummary title={m.feedback_not_sent()} errors={errors} />}
        <TextArea
          id={IDS.text}
          label={m.give_feedback_text()}
          hint={m.give_feedback_text_hint()}
          error={errorOf(IDS.text)}
          rows={5}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        <SelectField
          id={IDS.rating}
          label={m.give_feedback_rating()}
          error={errorOf(IDS.rating)}
          value={draft.rating}
          options={[
            { value: "", label: m.feedback_no_rating() },
            { value: "ABOVE", label: m.rating_above() },
            { value: "MEETS", label: m.rating_meets() },
            { value: "BELOW", label: m.rating_below() },
          ]}
          onChange={(rating) => change({ rating: rating as Rating | "" })}
        />
        {mayStayUnnamed && (
          <Checkbox
            id={IDS.isAnonymous}
            label={m.feedback_unnamed_choice()}
            hint={m.give_feedback_unnamed_hint()}
            checked={draft.isAnonymous}
            onChange={(event) => change({ isAnonymous: event.target.checked })}
          />
        )}
        <DialogActions>
          <Button kind="primary" type="submit" disabled={loading}>
            {loading ? m.waiting_sending() : m.feedback_send()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
