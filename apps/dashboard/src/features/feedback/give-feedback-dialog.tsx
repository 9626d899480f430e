import type { CoreValue } from "@andir/domain/core-value";
import type { FeedbackKind } from "@andir/domain/feedback-kind";
import type { Rating } from "@andir/domain/rating";
import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { RATINGS, ratingWord } from "../assessments/words.ts";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { CORE_VALUES, coreValueWord, feedbackKindWord } from "./feedback-words.ts";
import { GiveFeedbackDocument } from "./give-feedback.generated.ts";
import styles from "./feedback-form.module.css";

interface GiveFeedbackDialogProps {
  /** `kind` is as whom it is given, where that is known before it is sent. */
  employee: { id: string; name: string; kind: FeedbackKind | null; mayStayUnnamed: boolean };
  /** What was asked for, when it was: then that is what it is on. */
  request?: { id: string; about: string };
  onClose: () => void;
  onGiven: () => void;
}

const IDS = {
  text: "feedback-text",
  coreValue: "feedback-on",
  rating: "feedback-rating",
  isAnonymous: "feedback-unnamed",
};
const EMPTY: {
  text: string;
  coreValue: CoreValue | "";
  rating: Rating | "";
  isAnonymous: boolean;
  isFromServiceUser: boolean;
} = {
  text: "",
  coreValue: "",
  rating: "",
  isAnonymous: false,
  isFromServiceUser: false,
};

/** What one saw, in words first: a rating is optional. Says who will read it, and as whom it is given. */
export function GiveFeedbackDialog({ employee, request, onClose, onGiven }: GiveFeedbackDialogProps) {
  const { draft, change, clear } = useDraft(`feedback.${request?.id ?? employee.id}`, EMPTY);
  const [give, { loading }] = useMutation(GiveFeedbackDocument, { errorPolicy: "none", refetchQueries: "active" });
  const { errors, refuse, attempt, errorOf } = useAttempt(IDS);
  const onceKey = useOnceKey();
  const { text, coreValue, rating, isAnonymous, isFromServiceUser } = draft;

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (text.trim() === "") {
      refuse([{ field: IDS.text, message: m.feedback_text_missing() }]);
      return;
    }
    void attempt(async () => {
      const wish = {
        ...(request ? { requestId: request.id } : { employeeId: employee.id, coreValue: coreValue || null }),
        text: text.trim(),
        rating: rating || null,
        isAnonymous: employee.mayStayUnnamed && isAnonymous,
        isFromServiceUser: employee.kind === "APPRAISER" && isFromServiceUser,
      };
      const { data } = await give({ variables: { input: { ...wish, idempotencyKey: onceKey(wish) } } });
      const problems = data?.giveFeedback.problems;
      if (problems?.length === 0) {
        clear();
        onGiven();
      }
      return problems;
    });
  }
  return (
    <Dialog title={m.feedback_give_title({ name: employee.name })} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        {request && <p>{request.about}</p>}
        {employee.kind && <p className={styles.quiet}>{m.feedback_as({ kind: feedbackKindWord(employee.kind) })}</p>}
        {errors.length > 0 && <ErrorSummary title={m.feedback_failed()} errors={errors} />}
        <TextArea
          id={IDS.text}
          label={m.feedback_text()}
          help={<FieldHelp of="feedback.feedbackText" label={m.feedback_text()} />}
          hint={m.feedback_text_hint()}
          error={errorOf(IDS.text)}
          rows={4}
          value={text}
          onChange={(event) => change({ text: event.target.value })}
        />
        <div className={styles.two}>
          {!request && (
            <SelectField
              id={IDS.coreValue}
              label={m.feedback_on()}
              help={<FieldHelp of="feedback.feedbackOn" label={m.feedback_on()} />}
              error={errorOf(IDS.coreValue)}
              value={coreValue}
              options={[
                { value: "", label: m.feedback_on_all() },
                ...CORE_VALUES.map((value) => ({ value, label: coreValueWord(value) })),
              ]}
              onChange={(value) => change({ coreValue: value as CoreValue | "" })}
            />
          )}
          <SelectField
            id={IDS.rating}
            label={m.feedback_rating()}
            help={<FieldHelp of="feedback.feedbackRating" label={m.feedback_rating()} />}
            error={errorOf(IDS.rating)}
            value={rating}
            options={[
              { value: "", label: m.feedback_rating_none() },
              ...RATINGS.map((value) => ({ value, label: ratingWord(value) })),
            ]}
            onChange={(value) => change({ rating: value as Rating | "" })}
          />
        </div>
        {employee.mayStayUnnamed && (
          <Checkbox
            id={IDS.isAnonymous}
            label={m.feedback_unnamed()}
            hint={m.feedback_unnamed_hint()}
            checked={isAnonymous}
            onChange={(event) => change({ isAnonymous: event.target.checked })}
          />
        )}
        {employee.kind === "APPRAISER" && (
          <Checkbox
            id="feedback-service-user"
            label={m.feedback_from_user()}
            hint={m.feedback_from_user_hint()}
            checked={isFromServiceUser}
            onChange={(event) => change({ isFromServiceUser: event.target.checked })}
          />
        )}
        <DialogActions>
          <Button kind="primary" type="submit" disabled={loading}>
            {loading ? m.saving() : m.feedback_give_do()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
