import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { ratingWord } from "../assessments/words.ts";
import { AnswerForm } from "./answer-form.tsx";
import { Calibrations_AssessmentFragmentDoc, type Calibrations_AssessmentFragment } from "./calibrations.generated.ts";
import styles from "./calibrations.module.css";

type Calibration = Calibrations_AssessmentFragment["calibrations"][number];

/** What the head above proposed, and what the appraiser made of it: before, proposed, after, each with who, when and why. */
export function Calibrations({ assessment }: { assessment: FragmentType<Calibrations_AssessmentFragment> }) {
  const { data } = useSuspenseFragment({ fragment: Calibrations_AssessmentFragmentDoc, from: assessment });
  if (data.calibrations.length === 0) return null;
  return (
    <section className={styles.calibrations} aria-label={m.assess_calibration()}>
      {data.calibrations.map((calibration) => (
        <div key={calibration.id} className={styles.one} data-open={calibration.status === "PROPOSED" || undefined}>
          <h3>{titleOf(calibration)}</h3>
          <table>
            <thead>
              <tr>
                <td />
                <th scope="col">{m.work_result()}</th>
                <th scope="col">{m.behaviour()}</th>
              </tr>
            </thead>
            <tbody>
              <Ratings
                word={m.assess_before()}
                work={calibration.workResultBefore}
                behaviour={calibration.behaviourBefore}
              />
              <Ratings word={m.assess_proposed()} work={calibration.workResult} behaviour={calibration.behaviour} />
              {calibration.workResultAfter && calibration.behaviourAfter && (
                <Ratings
                  word={m.assess_after()}
                  work={calibration.workResultAfter}
                  behaviour={calibration.behaviourAfter}
                />
              )}
            </tbody>
          </table>
          {calibration.reason && (
            <Words
              who={m.assess_by_on({ who: calibration.office ?? "–", date: formatInstant(calibration.proposedAt) })}
              words={calibration.reason}
            />
          )}
          {calibration.answerReason && calibration.answeredAt && (
            <Words
              who={m.assess_by_on({ who: m.assess_appraiser(), date: formatInstant(calibration.answeredAt) })}
              words={calibration.answerReason}
            />
          )}
          {calibration.viewerMayAnswer && <AnswerForm calibrationId={calibration.id} />}
        </div>
      ))}
    </section>
  );
}

function titleOf({ status }: Calibration): string {
  if (status === "PROPOSED") return m.assess_calibration_open();
  return status === "ACCEPTED" ? m.assess_calibration_accepted() : m.assess_calibration_kept();
}

function Ratings({
  word,
  work,
  behaviour,
}: {
  word: string;
  work: Calibration["workResult"];
  behaviour: Calibration["behaviour"];
}) {
  return (
    <tr>
      <th scope="row">{word}</th>
      <td>{ratingWord(work)}</td>
      <td>{ratingWord(behaviour)}</td>
    </tr>
  );
}

function Words({ who, words }: { who: string; words: string }) {
  return (
    <blockquote className={styles.words}>
      <p>{words}</p>
      <footer>{who}</footer>
    </blockquote>
  );
}
