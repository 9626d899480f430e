import type { ReactNode, SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import type { Mendable } from "../problems/problem-words.ts";
import { useAttempt } from "../problems/use-attempt.ts";
import { ChangeField, emptyOf, missingOf, type FieldOf, type Filled } from "./change-field.tsx";
import styles from "./change-dialog.module.css";

interface ChangeDialogProps {
  title: string;
  /** What will happen, from which day and to whom, as far as it is filled in. */
  meaning: (filled: Filled) => ReactNode;
  fields: readonly FieldOf[];
  /** Names the form and its record: what is typed outlives a reload and a dropped network. */
  draft: string;
  submit: string;
  /** Above what is to be mended. */
  failed?: string;
  /** Changes, and says what is to be mended; nothing when it was done. */
  run: (filled: Filled) => Promise<readonly Mendable[] | undefined>;
  onClose: () => void;
}

/** A change of a record: its facts, the day from which it holds, and why. What will happen is said before it is done. */
export function ChangeDialog({ title, meaning, fields, draft: key, submit, failed, run, onClose }: ChangeDialogProps) {
  const { draft, change, clear } = useDraft<Filled>(`change.${key}`, emptyOf(fields));
  const idOf = (name: string) => `change-${name}`;
  const { errors, refuse, attempt, errorOf, isBusy } = useAttempt(
    Object.fromEntries(fields.map(({ name }) => [name, idOf(name)])),
  );

  function send(event: SyntheticEvent) {
    event.preventDefault();
    const missing = missingOf(fields, draft);
    refuse(missing.map(({ name, message }) => ({ field: idOf(name), message })));
    if (missing.length > 0) return;
    void attempt(async () => {
      const problems = await run(draft);
      if (problems?.length === 0) {
        clear();
        onClose();
      }
      return problems;
    });
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={send}>
        {errors.length > 0 && <ErrorSummary title={failed ?? m.adm_failed()} errors={errors} />}
        {fields.map((field) => (
          <div key={field.name} data-half={field.isHalf || undefined}>
            <ChangeField
              id={idOf(field.name)}
              field={field}
              value={draft[field.name] ?? ""}
              error={errorOf(idOf(field.name))}
              onChange={(value) => change({ [field.name]: value })}
            />
          </div>
        ))}
        <p className={styles.meaning} role="status">
          {meaning(draft)}
        </p>
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
