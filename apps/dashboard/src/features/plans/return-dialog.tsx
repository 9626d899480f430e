import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import { ReturnPlanDocument } from "./plan-moves.generated.ts";
import styles from "./plan-dialog.module.css";
import { wholeId } from "./plan-problems.ts";
import { usePlanAttempt } from "./use-plan-attempt.ts";

interface ReturnDialogProps {
  plan: { id: string; name: string };
  onClose: () => void;
  onReturned: () => void;
}

/** What is to change: its owner reads it above the plan that they mend. */
export function ReturnDialog({ plan, onClose, onReturned }: ReturnDialogProps) {
  const { draft, change, clear } = useDraft(`return.${plan.id}`, { note: "" });
  const [returnPlan, { loading }] = useMutation(ReturnPlanDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf } = usePlanAttempt({ note: wholeId("note") });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (!draft.note.trim()) {
      refuse([{ field: wholeId("note"), message: m.skp_missing_note() }]);
      return;
    }
    void attempt(async () => {
      const { data } = await returnPlan({ variables: { input: { planId: plan.id, note: draft.note } } });
      const problems = data?.returnPlan.problems;
      if (problems?.length === 0) {
        clear();
        onReturned();
      }
      return problems;
    });
  }
  return (
    <Dialog title={m.skp_return_title({ name: plan.name })} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <p>{m.skp_return_meaning({ name: plan.name })}</p>
        {errors.length > 0 && <ErrorSummary title={m.skp_move_failed()} errors={errors} />}
        <TextArea
          id={wholeId("note")}
          label={m.skp_return_note()}
          help={<FieldHelp of="cycle.returnNote" label={m.skp_return_note()} />}
          hint={m.skp_return_note_hint()}
          error={errorOf(wholeId("note"))}
          rows={4}
          value={draft.note}
          onChange={(event) => change({ note: event.target.value })}
        />
        <DialogActions>
          <Button kind="primary" type="submit" disabled={loading}>
            {loading ? m.saving() : m.skp_return_do()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
