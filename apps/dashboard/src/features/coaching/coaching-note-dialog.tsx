import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { AddCoachingNoteDocument } from "./coaching-note-dialog.generated.ts";
import styles from "./coaching-notes.module.css";

interface CoachingNoteDialogProps {
  employee: { id: string; name: string };
  onClose: () => void;
  onAdded: () => void;
}

const TEXT = "coaching-text";

/** A note for someone's guidance: for oneself, or shared with the person from the start. */
export function CoachingNoteDialog({ employee, onClose, onAdded }: CoachingNoteDialogProps) {
  const { draft, change, clear } = useDraft(`coaching.${employee.id}`, { text: "", isShared: false });
  const [add, { loading }] = useMutation(AddCoachingNoteDocument, { errorPolicy: "none", refetchQueries: "active" });
  const { errors, refuse, attempt, errorOf } = useAttempt({ text: TEXT });
  const onceKey = useOnceKey();

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (draft.text.trim() === "") {
      refuse([{ field: TEXT, message: m.coaching_text_missing() }]);
      return;
    }
    void attempt(async () => {
      const wish = { employeeId: employee.id, text: draft.text.trim(), isShared: draft.isShared };
      const { data } = await add({ variables: { input: { ...wish, idempotencyKey: onceKey(wish) } } });
      const problems = data?.addCoachingNote.problems;
      if (problems?.length === 0) {
        clear();
        onAdded();
      }
      return problems;
    });
  }
  return (
    <Dialog title={m.coaching_add_title({ name: employee.name })} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        {errors.length > 0 && <ErrorSummary title={m.coaching_failed()} errors={errors} />}
        <TextArea
          id={TEXT}
          label={m.coaching_text()}
          help={<FieldHelp of="duty.coachingText" label={m.coaching_text()} />}
          hint={m.coaching_text_hint()}
          error={errorOf(TEXT)}
          rows={5}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        <Checkbox
          id="coaching-shared"
          label={m.coaching_share({ name: employee.name })}
          hint={m.coaching_share_hint()}
          checked={draft.isShared}
          onChange={(event) => change({ isShared: event.target.checked })}
        />
        <DialogActions>
          <Button kind="primary" type="submit" disabled={loading}>
            {loading ? m.saving() : m.coaching_add_do()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
