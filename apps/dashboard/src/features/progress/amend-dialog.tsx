import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { AmendProgressDocument } from "./change-dialog.generated.ts";
import { quantityOf } from "./entry-draft.ts";
import styles from "./entry-form.module.css";
import type { EntryItem_EntryFragment } from "./entry-item.generated.ts";

const IDS = { text: "amend-text", quantity: "amend-quantity", reason: "amend-reason" };

interface AmendDialogProps {
  entry: EntryItem_EntryFragment;
  onClose: () => void;
}

/** What a reported entry should have said, and why it did not: what it said before stays beside it. */
export function AmendDialog({ entry, onClose }: AmendDialogProps) {
  const [amend, { loading }] = useMutation(AmendProgressDocument, { errorPolicy: "none", refetchQueries: "active" });
  const { draft, change, clear } = useDraft(`amend.${entry.id}.${entry.revision}`, {
    text: entry.text,
    quantity: entry.quantity === null ? "" : String(entry.quantity).replace(".", ","),
    reason: "",
  });
  const { errors, refuse, attempt, errorOf } = useAttempt(IDS);

  function leave() {
    clear();
    onClose();
  }
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing: FormError[] = [];
    const quantity = quantityOf(draft.quantity);
    if (!draft.text.trim()) missing.push({ field: IDS.text, message: m.entry_text_missing() });
    if (Number.isNaN(quantity)) missing.push({ field: IDS.quantity, message: m.problem_entry_quantity() });
    if (!draft.reason.trim()) missing.push({ field: IDS.reason, message: m.entry_amend_reason_missing() });
    refuse(missing);
    if (missing.length > 0) return;
    void attempt(async () => {
      const input = { entryId: entry.id, text: draft.text, quantity, reason: draft.reason };
      const problems = (await amend({ variables: { input } })).data?.amendProgress.problems;
      if (problems?.length === 0) {
        leave();
        showToast({ words: m.entry_amended_done() });
      }
      return problems;
    });
  }

  return (
    <Dialog title={m.entry_amend_title()} onClose={leave}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <p>{m.entry_amend_lead()}</p>
        {errors.length > 0 && <ErrorSummary title={m.entry_amend_failed()} errors={errors} />}
        <TextArea
          id={IDS.text}
          label={m.entry_what()}
          help={<FieldHelp of="work.entryText" label={m.entry_what()} />}
          error={errorOf(IDS.text)}
          rows={4}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        <Field
          id={IDS.quantity}
          label={m.entry_quantity()}
          help={<FieldHelp of="work.entryQuantity" label={m.entry_quantity()} />}
          error={errorOf(IDS.quantity)}
          inputMode="decimal"
          autoComplete="off"
          value={draft.quantity}
          onChange={(event) => change({ quantity: event.target.value })}
        />
        <Field
          id={IDS.reason}
          label={m.reason()}
          help={<FieldHelp of="cycle.amendEntryReason" label={m.reason()} />}
          hint={m.entry_amend_reason_hint()}
          error={errorOf(IDS.reason)}
          autoComplete="off"
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
        <DialogActions>
          <Button kind="primary" type="submit" disabled={loading}>
            {loading ? m.saving() : m.entry_amend()}
          </Button>
          <Button onClick={leave}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
