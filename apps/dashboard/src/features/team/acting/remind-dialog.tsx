import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { formatCount } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Dialog, DialogActions } from "../../../ui/dialog.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { reportingWord } from "../../reports/reporting-words.ts";
import { useAttempt } from "../../problems/use-attempt.ts";
import { ActPeople, ActResults, type ActResult } from "./act-results.tsx";
import { RemindManyDocument } from "./remind-many.generated.ts";
import type { ActDialogProps } from "./verify-dialog.tsx";

/** So many the server takes at once. */
const MOST = 250;

const SAYS = {
  REMINDED: { outcome: "done", said: m.remind_done },
  REMINDED_TODAY: { outcome: "skipped", said: m.remind_today },
  NOT_OWED: { outcome: "skipped", said: m.remind_not_owed },
} as const;

/** Reminds people of the report that they owe: a notice in the app, and a line in the mail of the day. */
export function RemindDialog({ rows, others, periodId, period, onClose, onDone }: ActDialogProps) {
  const [remind, { loading }] = useMutation(RemindManyDocument, { errorPolicy: "none" });
  const [results, setResults] = useState<readonly ActResult[] | null>(null);
  const { errors, attempt } = useAttempt();
  const n = formatCount(rows.length);

  const submit = () =>
    void attempt(async () => {
      const found: ActResult[] = [];
      for (let from = 0; from < rows.length; from += MOST) {
        const some = rows.slice(from, from + MOST);
        const { data } = await remind({
          variables: { input: { matter: "REPORT", periodId, employeeIds: some.map(({ employeeId }) => employeeId) } },
        });
        if (!data || data.remindEmployees.problems.length > 0) return data?.remindEmployees.problems;
        for (const { employee, outcome } of data.remindEmployees.reminders) {
          const row = some.find(({ employeeId }) => employeeId === employee.id);
          if (row)
            found.push({ id: row.id, name: row.name, outcome: SAYS[outcome].outcome, said: SAYS[outcome].said() });
        }
      }
      setResults(found);
      onDone();
      return [];
    });

  return (
    <Dialog title={m.remind_many({ n })} onClose={onClose}>
      {results === null ? (
        <>
          <p>{m.remind_many_what({ n, period })}</p>
          {errors.length > 0 && <ErrorSummary title={m.remind_many_failed()} errors={errors} />}
          <ActPeople
            people={rows.map(({ id, name, daysLate, state, isRemindedToday }) => ({
              id,
              name,
              note: isRemindedToday
                ? m.remind_today()
                : daysLate > 0
                  ? m.late_by({ days: m.days({ n: daysLate }) })
                  : reportingWord(state),
            }))}
          />
          {others > 0 && <p>{m.remind_many_others({ n: formatCount(others) })}</p>}
          <DialogActions>
            <Button kind="primary" disabled={loading} onClick={submit}>
              {loading ? m.saving() : m.remind_many({ n })}
            </Button>
            <Button onClick={onClose}>{m.cancel()}</Button>
          </DialogActions>
        </>
      ) : (
        <>
          <p role="status">
            {m.remind_many_done({
              done: formatCount(results.filter(({ outcome }) => outcome === "done").length),
              total: formatCount(results.length),
            })}
          </p>
          <ActResults results={results} />
          <DialogActions>
            <Button kind="primary" onClick={onClose}>
              {m.close()}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
