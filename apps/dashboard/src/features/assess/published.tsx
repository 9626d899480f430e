import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import { formatMoment } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { assessmentStatusWord, ratingWord } from "../assessments/words.ts";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import { Published_AssessmentFragmentDoc, type Published_AssessmentFragment } from "./published.generated.ts";
import styles from "./published.module.css";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

/** What was published, and taking it back as long as the rules allow. */
export function Published({
  assessment,
  who,
}: {
  assessment: FragmentType<Published_AssessmentFragment>;
  who: string;
}) {
  const { data } = useSuspenseFragment({ fragment: Published_AssessmentFragmentDoc, from: assessment });
  const [isWithdrawing, setWithdrawing] = useState(false);
  return (
    <div className={styles.published}>
      <p className={styles.status}>
        {[
          assessmentStatusWord(data.status),
          data.publishedAt && m.assessment_published({ date: formatMoment(data.publishedAt) }),
          data.appraiser && m.assessment_by({ name: data.appraiser.name }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {data.isTooShort && <p>{m.assess_too_short_published()}</p>}
      {data.predicate && (
        <dl className={styles.facts}>
          <div>
            <dt>{m.column_predicate()}</dt>
            <dd>
              <PredicateMark predicate={data.predicate} />
            </dd>
          </div>
          {data.workResult && (
            <div>
              <dt>{m.work_result()}</dt>
              <dd>{ratingWord(data.workResult)}</dd>
            </div>
          )}
          {data.behaviour && (
            <div>
              <dt>{m.behaviour()}</dt>
              <dd>{ratingWord(data.behaviour)}</dd>
            </div>
          )}
        </dl>
      )}
      {data.reason && (
        <div>
          <h3>{m.assessment_reason()}</h3>
          <p className={styles.words}>{data.reason}</p>
        </div>
      )}
      {data.distributionReason && (
        <div>
          <h3>{m.assess_distribution_reason()}</h3>
          <p className={styles.words}>{data.distributionReason}</p>
        </div>
      )}
      {data.viewerMayWithdraw ? (
        <div>
          <Button onClick={() => setWithdrawing(true)}>{m.assess_withdraw()}</Button>
          {isWithdrawing && <WithdrawDialog assessmentId={data.id} who={who} onClose={() => setWithdrawing(false)} />}
        </div>
      ) : (
        <p className={styles.status}>{m.assess_not_withdrawable()}</p>
      )}
    </div>
  );
}
