import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { CommentUnitRealisationDocument } from "./agreement-moves.generated.ts";
import styles from "./unit-rating-view.module.css";

const ID = "realisation-comment";

interface CommentDialogProps {
  realisation: { id: string; comment: string | null };
  onClose: () => void;
  onDone: () => void;
}

/** What the leader above says to what the unit reached. */
export function CommentDialog({ realisation, onClose, onDone }: CommentDialogProps) {
  const { draft, change, clear } = useDraft(`realisation-comment.${realisation.id}`, {
    comment: realisation.comment ?? "",
  });
  const [comment, { loading }] = useMutation(CommentUnitRealisationDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf } = useAttempt({ comment: ID });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const words = draft.comment.trim();
    if (!words) {
      refuse([{ field: ID, message: m.comment_missing() }]);
      return;
    }
    void attempt(async () => {
      const { data } = await comment({ variables: { input: { realisationId: realisation.id, comment: words } } });
      const problems = data?.commentUnitRealisation.problems;
      if (problems?.length === 0) {
        clear();
        onDone();
      }
      return problems;
    });
  }
  return (
    <Dialog title={m.comment_title()} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        {errors.length > 0 && <ErrorSummary title={m.rating_failed()} errors={errors} />}
        <TextArea
          id={ID}
          label={m.comment_label()}
          help={<FieldHelp of="unitPlan.comment" label={m.comment_label()} />}
          hint={m.comment_hint()}
          error={errorOf(ID)}
          value={draft.comment}
          onChange={(event) => change({ comment: event.target.value })}
        />
        <DialogActions>
          <Button kind="primary" type="submit" disabled={loading}>
            {loading ? m.saving() : m.comment_save()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
