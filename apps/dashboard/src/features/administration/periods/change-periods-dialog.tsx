import { useMutation } from "@apollo/client/react";
import { useState, type SyntheticEvent } from "react";
import { formatCount } from "../../../lib/format.ts";
import { useDraft } from "../../../lib/use-draft.ts";
import * as m from "../../../messages/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Dialog, DialogActions } from "../../../ui/dialog.tsx";
import { ErrorSummary, type FormError } from "../../../ui/error-summary.tsx";
import { Field } from "../../../ui/field.tsx";
import { periodWord } from "../../periods/period-words.ts";
import { problemWord } from "../../problems/problem-words.ts";
import { useAttempt } from "../../problems/use-attempt.ts";
import { FieldHelp } from "../../help/field-help.tsx";
import styles from "./periods.module.css";
import { ClosePeriodDocument, OpenPeriodDocument, ReopenPeriodDocument } from "./change-periods-dialog.generated.ts";
import type { PeriodList_PeriodFragment } from "./period-list.generated.ts";
import { PERIOD_MOVES, standingWord, type PeriodMove } from "./period-move.ts";

interface ChangePeriodsDialogProps {
  move: PeriodMove;
  periods: readonly PeriodList_PeriodFragment[];
  onClose: () => void;
  onDone: (words: string) => void;
}

/** One move for one period or many, each a change of its own: what fails is said, and what was done stays done. */
export function ChangePeriodsDialog({ move, periods, onClose, onDone }: ChangePeriodsDialogProps) {
  const words = PERIOD_MOVES[move];
  const change = useMove(move);
  const {
    draft: { reason },
    change: write,
    clear,
  } = useDraft(`periods.${move}`, { reason: "" });
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const { errors, refuse, attempt, errorOf, isBusy } = useAttempt({ reason: "period-reason" });
  const waiting = periods.filter(({ id }) => !done.has(id));

  async function changeAll() {
    const failed: FormError[] = [];
    let count = done.size;
    for (const period of waiting) {
      const problems = await change(period.id, reason.trim());
      if (problems === undefined) return undefined;
      if (problems.length > 0)
        failed.push({ field: null, message: `${periodWord(period)}: ${problems.map(problemWord).join(" ")}` });
      else {
        count += 1;
        setDone((before) => new Set(before).add(period.id));
      }
    }
    if (failed.length === 0) {
      clear();
      onDone(words.done({ n: formatCount(count) }));
      return [];
    }
    refuse(failed);
    return null;
  }
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (!reason.trim()) {
      refuse([{ field: "period-reason", message: m.adm_reason_missing() }]);
      return;
    }
    void attempt(changeAll);
  }
  return (
    <Dialog title={words.title({ n: formatCount(periods.length) })} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <p>{words.meaning()}</p>
        {errors.length > 0 && <ErrorSummary title={m.adm_failed()} errors={errors} />}
        <ul className={styles.chosen} aria-label={m.adm_periods_chosen()}>
          {periods.map((period) => (
            <li key={period.id}>
              <strong>{periodWord(period)}</strong>
              <span>{done.has(period.id) ? m.adm_done_one() : standingWord(period)}</span>
            </li>
          ))}
        </ul>
        {periods.length > 1 && isBusy && (
          <div className={styles.progress}>
            <progress max={periods.length} value={done.size} aria-label={words.word()} />
            <p role="status">{m.adm_progress({ done: formatCount(done.size), all: formatCount(periods.length) })}</p>
          </div>
        )}
        <Field
          id="period-reason"
          label={m.reason()}
          help={<FieldHelp of="rule.reason" label={m.reason()} />}
          hint={m.adm_period_reason_hint()}
          error={errorOf("period-reason")}
          autoComplete="off"
          value={reason}
          onChange={(event) => write({ reason: event.target.value })}
        />
        <DialogActions>
          <Button kind="primary" type="submit" disabled={isBusy}>
            {isBusy ? m.saving() : words.word()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function useMove(move: PeriodMove) {
  const options = { errorPolicy: "none" } as const;
  const [open] = useMutation(OpenPeriodDocument, options);
  const [close] = useMutation(ClosePeriodDocument, options);
  const [reopen] = useMutation(ReopenPeriodDocument, options);
  return async (periodId: string, reason: string) => {
    const variables = { input: { periodId, reason } };
    if (move === "open") return (await open({ variables })).data?.openPeriod.problems;
    if (move === "close") return (await close({ variables })).data?.closePeriod.problems;
    return (await reopen({ variables })).data?.reopenPeriod.problems;
  };
}
