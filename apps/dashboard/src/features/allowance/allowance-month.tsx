import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatCount, formatInstant, formatMonth } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import {
  AllowanceMonth_MonthFragmentDoc,
  ComputeAllowanceMonthDocument,
  type AllowanceMonth_MonthFragment,
} from "./allowance-month.generated.ts";
import { allowanceProblemWord } from "./allowance-problem-word.ts";
import { formatRupiah, formatStep, gapWho, gapWord } from "./allowance-words.ts";
import styles from "./allowance.module.css";
import { LockDialog } from "./lock-dialog.tsx";

/** What a month comes to, what is missing, who can supply it, and what can be done now. */
export function AllowanceMonth({ month }: { month: FragmentType<AllowanceMonth_MonthFragment> }) {
  const { data } = useSuspenseFragment({ fragment: AllowanceMonth_MonthFragmentDoc, from: month });
  const [isLocking, setIsLocking] = useState(false);
  const [said, setSaid] = useState<Saying | null>(null);
  const { check, isLocked, lockedAt, lockedBy, computedAt, note } = data;
  if (!check) return <p className={styles.advice}>{isLocked ? m.tpp_month_locked() : m.tpp_month_open()}</p>;
  return (
    <div className={styles.panel}>
      <Answer
        clauses={[
          { text: m.tpp_says_total({ total: formatRupiah(check.total), n: formatCount(check.ready) }) },
          check.pending > 0 && { text: m.tpp_says_pending({ n: formatCount(check.pending) }), isUrgent: !isLocked },
          check.notEntitled > 0 && { text: m.tpp_says_none({ n: formatCount(check.notEntitled) }) },
          check.correcting > 0 && {
            text: m.tpp_says_corrected({ n: formatCount(check.correcting), amount: formatStep(check.corrected) }),
          },
        ]}
      />
      <p className={styles.quiet}>
        {isLocked && lockedAt
          ? m.tpp_locked_by({ date: formatInstant(lockedAt), name: lockedBy?.name ?? "" })
          : m.tpp_computed_at({ date: formatInstant(computedAt) })}
      </p>
      {note && <p className={styles.note}>{note}</p>}
      <Said said={said} />
      {check.gaps.length > 0 && (
        <section className={styles.part} aria-label={m.tpp_gaps()}>
          <h2>{m.tpp_gaps()}</h2>
          <ul className={styles.gaps}>
            {check.gaps.map(({ gap, people }) => (
              <li key={gap}>
                <Link to="/tpp" search={{ bulan: data.month.slice(0, 7), kurang: gap }}>
                  {m.tpp_gap_people({ gap: gapWord(gap), n: formatCount(people) })}
                </Link>
                <small className={styles.quiet}>{gapWho(gap)}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.viewerMayLock && (
        <div className={styles.buttons}>
          <ComputeButton month={data.month} isAgain onDone={(words) => setSaid({ words })} />
          <Button kind="primary" disabled={check.ready === 0} onClick={() => setIsLocking(true)}>
            {m.tpp_lock()}
          </Button>
        </div>
      )}
      {isLocking && (
        <LockDialog
          monthId={data.id}
          month={formatMonth(data.month)}
          ready={check.ready}
          pending={check.pending}
          total={check.total}
          onClose={() => setIsLocking(false)}
          onDone={(words) => setSaid({ words })}
        />
      )}
    </div>
  );
}

interface ComputeButtonProps {
  month: string;
  isAgain?: boolean;
  onDone: (words: string) => void;
}

/** Works the month out from the facts of today. */
export function ComputeButton({ month, isAgain = false, onDone }: ComputeButtonProps) {
  const [compute] = useMutation(ComputeAllowanceMonthDocument, { errorPolicy: "none", refetchQueries: "active" });
  const { errors, attempt, isBusy } = useAttempt({}, allowanceProblemWord);
  const run = () =>
    void attempt(async () => {
      const answer = (await compute({ variables: { input: { month } } })).data?.computeAllowanceMonth;
      if (answer?.problems.length === 0) onDone(m.tpp_computed({ month: formatMonth(month) }));
      return answer?.problems;
    });
  return (
    <>
      {errors.length > 0 && <ErrorSummary title={m.tpp_failed()} errors={errors} />}
      <Button kind={isAgain ? "outline" : "primary"} disabled={isBusy} onClick={run}>
        {isBusy ? m.tpp_computing() : isAgain ? m.tpp_compute_again() : m.tpp_compute({ month: formatMonth(month) })}
      </Button>
    </>
  );
}
