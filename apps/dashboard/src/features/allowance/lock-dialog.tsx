import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { LockAllowanceMonthDocument } from "./allowance-month.generated.ts";
import { allowanceProblemWord } from "./allowance-problem-word.ts";
import { formatRupiah } from "./allowance-words.ts";

interface LockDialogProps {
  monthId: string;
  month: string;
  ready: number;
  pending: number;
  total: number;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** What will happen, to whom, and that it cannot be undone. */
export function LockDialog({ monthId, month, ready, pending, total, onClose, onDone }: LockDialogProps) {
  const [note, setNote] = useState("");
  const [lock] = useMutation(LockAllowanceMonthDocument, { errorPolicy: "none", refetchQueries: "active" });
  const { errors, attempt, isBusy, errorOf } = useAttempt({ note: "tpp-note" }, allowanceProblemWord);
  return (
    <Dialog title={m.tpp_lock_title({ month })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void attempt(async () => {
            const input = { monthId, pending, note: note.trim() || null };
            const answer = (await lock({ variables: { input } })).data?.lockAllowanceMonth;
            if (answer?.problems.length === 0) {
              onDone(m.tpp_locked_now({ month }));
              onClose();
            }
            return answer?.problems;
          });
        }}
      >
        {errors.length > 0 && <ErrorSummary title={m.tpp_failed()} errors={errors} />}
        <p>{m.tpp_lock_what({ n: formatCount(ready), total: formatRupiah(total) })}</p>
        {pending > 0 && <p>{m.tpp_lock_pending({ n: formatCount(pending) })}</p>}
        <p>{m.tpp_lock_forever()}</p>
        <TextArea
          id="tpp-note"
          label={m.tpp_lock_note()}
          help={<FieldHelp of="allowance.note" label={m.tpp_lock_note()} />}
          error={errorOf("tpp-note")}
          value={note}
          rows={3}
          onChange={(event) => setNote(event.target.value)}
        />
        <DialogActions>
          <Button kind="primary" type="submit" disabled={isBusy}>
            {isBusy ? m.saving() : m.tpp_lock()}
          </Button>
          <Button onClick={onClose}>{m.export_cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
