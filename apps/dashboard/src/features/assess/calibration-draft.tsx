import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { formatScore } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { aspectWord, ratingWord } from "../assessments/words.ts";
import { postTitle } from "../employees/post-title.ts";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import {
  CalibrationDraft_AssessmentFragmentDoc,
  type CalibrationDraft_AssessmentFragment,
} from "./calibration-draft.generated.ts";
import { Calibrations } from "./calibrations.tsx";
import { ProposeForm } from "./propose-form.tsx";
import styles from "./published.module.css";

interface CalibrationDraftProps {
  assessment: FragmentType<CalibrationDraft_AssessmentFragment>;
  period: string;
}

/** One draft as its appraiser has made it, and another rating to propose. */
export function CalibrationDraft({ assessment, period }: CalibrationDraftProps) {
  const { data } = useSuspenseFragment({
    fragment: CalibrationDraft_AssessmentFragmentDoc,
    fragmentName: "CalibrationDraft_assessment",
    from: assessment,
  });
  const { employee, appraiser, position, workResult, behaviour, predicate } = data;
  return (
    <div className={styles.published}>
      <div>
        <h2>
          <Link to="/penilaian/$post" params={{ post: position.id }} search={{ period }}>
            {employee.name}
          </Link>
        </h2>
        <p className={styles.status}>
          {[postTitle(position), appraiser && m.calibrate_appraiser({ who: appraiser.name })]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      <dl className={styles.facts}>
        {predicate && (
          <div>
            <dt>{m.column_predicate()}</dt>
            <dd>
              <PredicateMark predicate={predicate} />
            </dd>
          </div>
        )}
        {workResult && (
          <div>
            <dt>{m.work_result()}</dt>
            <dd>{ratingWord(workResult)}</dd>
          </div>
        )}
        {behaviour && (
          <div>
            <dt>{m.behaviour()}</dt>
            <dd>{ratingWord(behaviour)}</dd>
          </div>
        )}
        {data.aspects.map(({ aspect, score }) => (
          <div key={aspect}>
            <dt>{aspectWord(aspect)}</dt>
            <dd>{score === null ? "–" : formatScore(score)}</dd>
          </div>
        ))}
      </dl>
      {data.reason && <p className={styles.words}>{data.reason}</p>}
      <Calibrations assessment={data} />
      {data.viewerMayProposeCalibration && workResult && behaviour ? (
        <ProposeForm key={data.id} assessmentId={data.id} workResult={workResult} behaviour={behaviour} />
      ) : (
        data.calibrations.every(({ status }) => status !== "PROPOSED") && (
          <p className={styles.status}>{m.calibrate_not_yours()}</p>
        )
      )}
    </div>
  );
}
