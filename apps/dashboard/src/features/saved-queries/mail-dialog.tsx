import { MailInterval } from "@andir/domain/saved-query";
import { useMutation } from "@apollo/client/react";
import { useId, useState, type SubmitEvent } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { intervalWord, queryProblemWord } from "./query-words.ts";
import { MailQueryDocument, type SavedQuery_QueryFragment } from "./saved-query.generated.ts";
import styles from "./saved-queries.module.css";

type Choice = MailInterval | "NEVER";

/** How often a link to the query comes by mail. The mail has no number: they are worked out when it is opened. */
export function MailDialog({ query, onClose }: { query: SavedQuery_QueryFragment; onClose: () => void }) {
  const id = useId();
  const [mail] = useMutation(MailQueryDocument, { errorPolicy: "none" });
  const [choice, setChoice] = useState<Choice>(query.viewerMail?.every ?? "NEVER");
  const field = `${id}-every`;
  const { errors, attempt, errorOf, isBusy } = useAttempt({ every: field }, queryProblemWord);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void attempt(async () => {
      const every = choice === "NEVER" ? null : choice;
      const { data } = await mail({ variables: { input: { savedQueryId: query.id, every } } });
      if (data?.mailQuery.problems.length === 0) {
        showToast({ words: every === null ? m.saved_mail_ended() : m.saved_mail_set({ every: intervalWord(every) }) });
        onClose();
      }
      return data?.mailQuery.problems;
    });
  };

  return (
    <Dialog title={m.saved_mail()} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        {errors.length > 0 && <ErrorSummary title={m.saved_failed()} errors={errors} />}
        <p>{m.saved_mail_note()}</p>
        <RadioGroup<Choice>
          id={field}
          label={m.saved_mail_often()}
          help={<FieldHelp of="query.often" label={m.saved_mail_often()} />}
          error={errorOf(field)}
          value={choice}
          options={[
            { value: "NEVER", label: m.saved_mail_never() },
            ...Object.values(MailInterval).map((every) => ({ value: every, label: intervalWord(every) })),
          ]}
          onChange={setChoice}
        />
        <DialogActions>
          <Button kind="primary" type="submit" disabled={isBusy}>
            {isBusy ? m.saving() : m.saved_save()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
