import { useMutation } from "@apollo/client/react";
import { formatCount } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Dialog, DialogActions } from "../../../ui/dialog.tsx";
import { problemWord } from "../../problems/problem-words.ts";
import type { TeamRow } from "../team-row.ts";
import { ActPeople, ActProgress, ActResults } from "./act-results.tsx";
import { useOneByOne } from "./use-one-by-one.ts";
import { VerifyOneOfManyDocument } from "./verify-many.generated.ts";

export interface ActDialogProps {
  /** Those of the chosen to whom it can be done. */
  rows: readonly TeamRow[];
  /** How many more were chosen. */
  others: number;
  periodId: string;
  period: string;
  onClose: () => void;
  /** Something was changed: what is on the page is no longer so. */
  onDone: () => void;
}

/** Verifies one report after another: an appraiser who has read them has one press left, not forty. */
export function VerifyDialog({ rows, others, period, onClose, onDone }: ActDialogProps) {
  const [verify] = useMutation(VerifyOneOfManyDocument, { errorPolicy: "none" });
  const { results, state, start, stop } = useOneByOne<TeamRow>(async (row) => {
    if (!row.verify) return { outcome: "refused", said: null };
    const { reportId, revision } = row.verify;
    // The same key again, after a lost answer, is the same verification; one of a later state of the report is another.
    const idempotencyKey = `verify ${reportId} ${revision}`;
    const { data } = await verify({ variables: { input: { reportId, idempotencyKey } } });
    const problem = data?.verifyReport.problems[0];
    return problem ? { outcome: "refused", said: problemWord(problem) } : { outcome: "done", said: null };
  });
  const done = results.filter(({ outcome }) => outcome === "done").length;
  const n = formatCount(rows.length);

  return (
    <Dialog title={m.verify_many({ n })} onClose={onClose}>
      {state === "before" ? (
        <>
          <p>{m.verify_many_what({ n, period })}</p>
          <ActPeople
            people={rows.map(({ id, name, daysLate }) => ({
              id,
              name,
              note: daysLate > 0 ? m.late_by({ days: m.days({ n: daysLate }) }) : null,
            }))}
          />
          {others > 0 && <p>{m.verify_many_others({ n: formatCount(others) })}</p>}
          <DialogActions>
            <Button kind="primary" onClick={() => void start(rows).then(onDone)}>
              {m.verify_many({ n })}
            </Button>
            <Button onClick={onClose}>{m.cancel()}</Button>
          </DialogActions>
        </>
      ) : (
        <>
          <ActProgress done={results.length} total={rows.length} />
          {state === "over" && <p role="status">{m.verify_many_done({ done: formatCount(done), total: n })}</p>}
          <ActResults results={results} />
          <DialogActions>
            {state === "running" ? (
              <Button onClick={stop}>{m.act_stop()}</Button>
            ) : (
              <Button kind="primary" onClick={onClose}>
                {m.close()}
              </Button>
            )}
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
