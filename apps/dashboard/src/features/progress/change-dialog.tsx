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
import { ChangeProgressDocument } from "./change-dialog.generated.ts";
import styles from "./entry-form.module.css";
import { quantityOf } from "./entry-draft.ts";
import type { EntryItem_EntryFragment } from "./entry-item.generated.ts";

const IDS = { date: "change-date", text: "change-text", quantity: "change-quantity", revision: "change-text" };

interface ChangeDialogProps {
  entry: EntryItem_EntryFragment;
  today: string;
  onClose: () => void;
}

/** An entry as it should be, as long as its period is not reported. What was typed outlives a reload. */
export function ChangeDialog({ entry, today, onClose }: ChangeDialogProps) {
  const [save, { loading }] = useMutation(ChangeProgressDocument, { errorPolicy: "none", refetchQueries: "active" });
  const { draft, change, clear } = useDraft(`change.${entry.id}.${entry.revision}`, {
    text: entry.text,
    date: entry.date,
    quantity: entry.quantity === null ? "" : String(entry.quantity).replace(".", ","),
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
    refuse(missing);
    if (missing.length > 0) return;
    void attempt(async () => {
      const { id: entryId, revision, plannedResult } = entry;
      const { text, date } = draft;
      const input = { entryId, revision, plannedResultId: plannedResult?.id ?? null, text, date, quantity };
      const { data } = await save({ variables: { input } });
      const problems = data?.changeProgress.problems;
      if (problems?.length === 0) {
        leave();
        showToast({ words: m.entry_changed() });
      }
      return problems;
    });
  }

  return (
    <Dialog title={m.entry_change_title()} onClose={leave}>
      <form className={styles.form} noValidate onSubmit={submit}>
        {errors.length > 0 && <ErrorSummary title={m.entry_change_failed()} errors={errors} />}
        <TextArea
          id={IDS.text}
          label={m.entry_what()}
          help={<FieldHelp of="work.entryText" label={m.entry_what()} />}
          error={errorOf(IDS.text)}
          rows={4}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        <div className={styles.pair}>
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
            id={IDS.date}
            type="date"
            label={m.entry_date()}
            help={<FieldHelp of="work.entryDate" label={m.entry_date()} />}
            error={errorOf(IDS.date)}
            max={today}
            value={draft.date}
            onChange={(event) => change({ date: event.target.value })}
          />
        </div>
        <DialogActions>
          <Button kind="primary" type="submit" disabled={loading}>
            {loading ? m.saving() : m.save_changes()}
          </Button>
          <Button onClick={leave}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
