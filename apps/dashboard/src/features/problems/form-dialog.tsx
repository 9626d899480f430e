import type { ReactNode } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import styles from "./form-dialog.module.css";

interface FormDialogProps {
  title: string;
  /** What it is for, or what will happen. */
  lead?: string;
  errors: readonly FormError[];
  /** What did not come about, as long as there are errors. */
  failed: string;
  submit: string;
  isBusy: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form of its own fields in a dialog; one of fields that can be listed is a ChangeDialog. */
export function FormDialog({
  title,
  lead,
  errors,
  failed,
  submit,
  isBusy,
  onSubmit,
  onClose,
  children,
}: FormDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {lead && <p>{lead}</p>}
        {errors.length > 0 && <ErrorSummary title={failed} errors={errors} />}
        {children}
        <DialogActions>
          <Button kind="primary" type="submit" disabled={isBusy}>
            {isBusy ? m.saving() : submit}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
