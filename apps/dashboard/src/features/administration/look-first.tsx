import { useState, type ReactNode, type SyntheticEvent } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import type { Mendable } from "../problems/problem-words.ts";
import { useAttempt } from "../problems/use-attempt.ts";
import styles from "./look-first.module.css";

interface Looking<Preview> {
  /** All that is typed: what was shown counts only while it is this. */
  proposal: string;
  /** What is missing before it can be looked at, or set. */
  missing: (isSetting: boolean) => FormError[];
  look: () => Promise<{ preview: Preview | null; problems: readonly Mendable[] } | undefined>;
  set: () => Promise<readonly Mendable[] | undefined>;
  errorsOf: (problems: readonly Mendable[]) => FormError[];
  onSet: () => void;
}

/** A rule is looked at before it is set: what it would have done is shown, and only that can be put in force. */
export function useLookFirst<Preview>({ proposal, missing, look, set, errorsOf, onSet }: Looking<Preview>) {
  const [seen, setSeen] = useState<{ proposal: string; preview: Preview } | null>(null);
  const { errors, refuse, attempt, errorOf, isBusy } = useAttempt();

  function run(isSetting: boolean, work: () => Promise<null | undefined>) {
    const found = missing(isSetting);
    refuse(found);
    if (found.length === 0) void attempt(work);
  }
  return {
    errors,
    errorOf,
    isBusy,
    /** Of what is typed now; null until it was looked at. */
    preview: seen?.proposal === proposal ? seen.preview : null,
    look: () =>
      run(false, async () => {
        const answer = await look();
        if (!answer) return undefined;
        refuse(errorsOf(answer.problems));
        if (answer.preview) setSeen({ proposal, preview: answer.preview });
        return null;
      }),
    save: () =>
      run(true, async () => {
        const problems = await set();
        if (!problems) return undefined;
        refuse(errorsOf(problems));
        if (problems.length === 0) onSet();
        return null;
      }),
  };
}

interface LookFirstFormProps {
  looking: Pick<ReturnType<typeof useLookFirst>, "errors" | "isBusy" | "preview" | "look" | "save">;
  /** What setting it is called. */
  submit: string;
  status: string;
  /** What was found when it was looked at. */
  shown: ReactNode;
  /** What else can be done. */
  more?: ReactNode;
  children: ReactNode;
}

/** The form around it: what is wrong on top, what it would do below, and the two steps always in reach. */
export function LookFirstForm({ looking, submit, status, shown, more, children }: LookFirstFormProps) {
  const { errors, isBusy, preview, look, save } = looking;
  const isSeen = preview !== null;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        look();
      }}
    >
      {errors.length > 0 && <ErrorSummary title={m.adm_failed()} errors={errors} />}
      {children}
      {isSeen && shown}
      <div className={styles.actions}>
        <Button kind={isSeen ? "outline" : "primary"} type="submit" disabled={isBusy}>
          {isBusy && !isSeen ? m.rule_working_out() : m.rule_preview()}
        </Button>
        {isSeen && (
          <Button kind="primary" disabled={isBusy} onClick={save}>
            {isBusy ? m.saving() : submit}
          </Button>
        )}
        <p role="status">{status}</p>
        {more}
      </div>
    </form>
  );
}
