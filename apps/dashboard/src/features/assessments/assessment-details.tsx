import type { Aspect } from "@andir/domain/aspect";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useId, useState } from "react";
import { formatInstant, formatScore } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import styles from "./assessment-details.module.css";
import {
  AssessmentDetails_AssessmentFragmentDoc,
  type AssessmentDetails_AssessmentFragment,
} from "./assessment-details.generated.ts";
import { Explanation } from "./explanation.tsx";
import { aspectWord, assessmentStatusWord, ratingWord } from "./words.ts";

/** What was found, what was chosen and why; each number opens to the sum behind it. */
export function AssessmentDetails({ assessment }: { assessment: FragmentType<AssessmentDetails_AssessmentFragment> }) {
  const { data } = useSuspenseFragment({ fragment: AssessmentDetails_AssessmentFragmentDoc, from: assessment });
  const [open, setOpen] = useState<Aspect | null>(null);
  const region = useId();
  const opened = data.aspects.find(({ aspect }) => aspect === open);

  return (
    <div className={styles.details}>
      <div className={styles.head}>
        <h3>{m.assessment()}</h3>
        <span className={styles.quiet}>
          {[
            // The day says it already.
            !(data.status === "PUBLISHED" && data.publishedAt) && assessmentStatusWord(data.status),
            data.publishedAt && m.assessment_published({ date: formatInstant(data.publishedAt) }),
            data.appraiser && m.assessment_by({ name: data.appraiser.name }),
            data.source === "IMPORT" && m.assessment_imported(),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </div>
      {data.aspects.length > 0 && (
        <div className={styles.aspects}>
          {data.aspects.map(({ aspect, score }) => (
            <button
              key={aspect}
              type="button"
              className={styles.aspect}
              aria-expanded={aspect === open}
              aria-controls={region}
              title={m.explanation_open()}
              onClick={() => setOpen(aspect === open ? null : aspect)}
            >
              <span>{aspectWord(aspect)}</span>
              <strong>{score === null ? "–" : formatScore(score)}</strong>
            </button>
          ))}
        </div>
      )}
      <div id={region}>{opened && <Explanation {...opened} />}</div>
      {data.predicate === null ? (
        <p className={styles.quiet}>{m.assessment_under_way()}</p>
      ) : (
        <dl className={styles.ratings}>
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
        <dl className={styles.ratings}>
          <div>
            <dt>{m.assessment_reason()}</dt>
            <dd className={styles.reason}>{data.reason}</dd>
          </div>
        </dl>
      )}
    </div>
  );
}
