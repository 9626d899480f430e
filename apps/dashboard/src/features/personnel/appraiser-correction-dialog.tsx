import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { NOTHING_CHOSEN } from "../../ui/combobox.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { EmployeeCombobox } from "../employees/employee-combobox.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { RequestAppraiserCorrectionDocument } from "./appraiser-correction-dialog.generated.ts";
import styles from "./appraiser-correction-dialog.module.css";

interface AppraiserCorrectionDialogProps {
  /** The posts that one holds today. */
  posts: readonly { id: string; title: string }[];
  onClose: () => void;
  onAsked: () => void;
}

const IDS = { claimedAppraiserId: "correction-who", note: "correction-note", positionId: "correction-post" };

/** Who one's appraiser is in truth. The administrator of the unit decides; meanwhile nothing is blocked. */
export function AppraiserCorrectionDialog({ posts, onClose, onAsked }: AppraiserCorrectionDialogProps) {
  const { draft, change, clear } = useDraft("appraiser-correction", {
    who: NOTHING_CHOSEN,
    note: "",
    post: posts[0]?.id ?? "",
  });
  const [ask, { loading }] = useMutation(RequestAppraiserCorrectionDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf } = useAttempt(IDS);
  const onceKey = useOnceKey();
  const { who, note, post } = draft;

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing: FormError[] = [];
    if (!who.chosen) missing.push({ field: IDS.claimedAppraiserId, message: m.correction_who_missing() });
    if (note.trim() === "") missing.push({ field: IDS.note, message: m.correction_note_missing() });
    refuse(missing);
    if (missing.length > 0 || !who.chosen) return;
    const { id } = who.chosen;
    void attempt(async () => {
      const wish = { positionId: post, claimedAppraiserId: id, note: note.trim() };
      const { data } = await ask({ variables: { input: { ...wish, idempotencyKey: onceKey(wish) } } });
      const problems = data?.requestAppraiserCorrection.problems;
      if (problems?.length === 0) {
        clear();
        onAsked();
      }
      return problems;
    });
  }
  return (
    <Dialog title={m.correction_title()} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <p>{m.correction_meaning()}</p>
        {errors.length > 0 && <ErrorSummary title={m.correction_failed()} errors={errors} />}
        {posts.length > 1 && (
          <SelectField
            id={IDS.positionId}
            label={m.correction_post()}
            help={<FieldHelp of="rating.correctionPost" label={m.correction_post()} />}
            error={errorOf(IDS.positionId)}
            value={post}
            options={posts.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(id) => change({ post: id })}
          />
        )}
        <EmployeeCombobox
          id={IDS.claimedAppraiserId}
          label={m.correction_who()}
          help={<FieldHelp of="rating.correctionWho" label={m.correction_who()} />}
          hint={m.correction_who_hint()}
          error={errorOf(IDS.claimedAppraiserId)}
          value={who}
          onChange={(next) => change({ who: next })}
        />
        <TextArea
          id={IDS.note}
          label={m.correction_note()}
          help={<FieldHelp of="rating.correctionNote" label={m.correction_note()} />}
          hint={m.correction_note_hint()}
          error={errorOf(IDS.note)}
          value={note}
          onChange={(event) => change({ note: event.target.value })}
        />
        <DialogActions>
          <Button kind="primary" type="submit" disabled={loading}>
            {loading ? m.saving() : m.correction_do()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
