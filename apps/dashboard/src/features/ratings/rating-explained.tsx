import { agencyDate, daysBetween } from "@andir/domain/iso-date";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { formatDay, formatInstant, formatScore, formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Explanation } from "../assessments/explanation.tsx";
import { aspectWord, assessmentStatusWord, ratingWord } from "../assessments/words.ts";
import { ratingInText } from "./words.ts";
import { periodWord } from "../periods/period-words.ts";
import { NationalBeside } from "../national-ratings/national-beside.tsx";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import { predicateWord } from "../predicates/predicate-words.ts";
import { AcknowledgeForm } from "./acknowledge-form.tsx";
import { ObjectForm } from "./object-form.tsx";
import {
  RatingExplained_AssessmentFragmentDoc,
  type RatingExplained_AssessmentFragment,
} from "./rating-explained.generated.ts";
import styles from "./rating-explained.module.css";

type Rating = RatingExplained_AssessmentFragment;

interface RatingExplainedProps {
  assessment: FragmentType<Rating>;
  onRead: () => void;
  onObjected: (objectionId: string) => void;
}

/** One published rating with all that it rests on, and what its subject may do about it. */
export function RatingExplained({ assessment, onRead, onObjected }: RatingExplainedProps) {
  const { data } = useSuspenseFragment({
    fragment: RatingExplained_AssessmentFragmentDoc,
    fragmentName: "RatingExplained_assessment",
    from: assessment,
  });
  const until = data.objectableUntil;
  const daysLeft = until ? daysBetween(agencyDate(new Date()), until) : 0;

  return (
    <>
      <header className={styles.head}>
        <h1>{m.rating_of({ period: periodWord(data.period) })}</h1>
        <Answer
          clauses={[
            data.predicate !== null && { text: m.rating_says({ predicate: predicateWord(data.predicate) }) },
            data.isTooShort && { text: m.rating_too_short() },
            data.viewerMayAcknowledge && { text: m.rating_says_unread(), isUrgent: true },
            data.viewerMayObject &&
              until !== null && {
                text: m.rating_says_window({ date: formatDay(until), days: m.days({ n: daysLeft }) }),
              },
          ]}
        />
        <p className={styles.quiet}>
          {[
            `${data.position.title}, ${data.unit.name}`,
            data.publishedAt && m.assessment_published({ date: formatInstant(data.publishedAt) }),
            data.appraiser && m.assessment_by({ name: data.appraiser.name }),
            data.status !== "PUBLISHED" && assessmentStatusWord(data.status),
            data.source === "IMPORT" && m.assessment_imported(),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </header>
      <div className={styles.columns}>
        <div className={styles.facts}>
          <Choices rating={data} />
          {data.nationalRating && <NationalBeside rating={data.nationalRating} />}
          <Aspects rating={data} />
          <Results rating={data} />
          <Calibrations rating={data} />
        </div>
        <div className={styles.moves}>
          {data.objection && (
            <section className={styles.move} aria-label={m.objection_title()}>
              <h2>{m.objection_title()}</h2>
              <Link to="/keberatan/$id" params={{ id: data.objection.id }}>
                {m.rating_see_objection()}
              </Link>
            </section>
          )}
          {data.viewerMayAcknowledge && (
            <AcknowledgeForm id={data.id} until={data.viewerMayObject ? until : null} onRead={onRead} />
          )}
          {data.acknowledgedAt && (
            <section className={styles.move} aria-label={m.rating_read()}>
              <h2>{m.rating_read()}</h2>
              <p>{m.rating_read_on({ date: formatInstant(data.acknowledgedAt) })}</p>
              {data.acknowledgementNote && <p className={styles.words}>{data.acknowledgementNote}</p>}
            </section>
          )}
          {data.viewerMayObject && until !== null && (
            <ObjectForm id={data.id} until={until} daysLeft={daysLeft} onObjected={onObjected} />
          )}
          {!data.viewerMayObject && !data.objection && until !== null && data.status !== "DRAFT" && (
            <p className={styles.quiet}>{m.rating_window_over({ date: formatDay(until) })}</p>
          )}
        </div>
      </div>
    </>
  );
}

function Choices({ rating }: { rating: Rating }) {
  if (!rating.predicate) return null;
  const choices = rating.explanation?.choices ?? [];
  return (
    <section className={styles.part} aria-labelledby="choices">
      <h2 id="choices">{m.rating_how()}</h2>
      <p className={styles.outcome}>
        <PredicateMark predicate={rating.predicate} />
        {rating.workResult && rating.behaviour && (
          <span>
            {m.rating_matrix({ result: ratingInText(rating.workResult), behaviour: ratingInText(rating.behaviour) })}
          </span>
        )}
      </p>
      {choices.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{m.rating_which()}</th>
              <th scope="col">{m.rating_advised()}</th>
              <th scope="col">{m.rating_chosen()}</th>
            </tr>
          </thead>
          <tbody>
            {choices.map(({ name, advised, chosen }) => (
              <tr key={name}>
                <th scope="row">{name === "WORK_RESULT" ? m.work_result() : m.behaviour()}</th>
                <td>{advised ? ratingWord(advised) : m.rating_no_advice()}</td>
                <td>{chosen ? ratingWord(chosen) : "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rating.reason && (
        <p className={styles.words}>
          <strong>{m.assessment_reason()}:</strong> {rating.reason}
        </p>
      )}
      {rating.distributionReason && (
        <p className={styles.words}>
          <strong>{m.rating_distribution_reason()}:</strong> {rating.distributionReason}
        </p>
      )}
    </section>
  );
}

function Aspects({ rating }: { rating: Rating }) {
  if (rating.aspects.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="aspects">
      <h2 id="aspects">{m.rating_aspects()}</h2>
      <p className={styles.quiet}>{m.rating_aspects_lead()}</p>
      {rating.aspects.map((aspect) => (
        <details key={aspect.aspect} className={styles.aspect}>
          <summary>
            <span>{aspectWord(aspect.aspect)}</span>
            <strong>{aspect.score === null ? "–" : formatScore(aspect.score)}</strong>
            <Icon name="down" />
          </summary>
          <Explanation {...aspect} />
        </details>
      ))}
    </section>
  );
}

function Results({ rating }: { rating: Rating }) {
  const results = rating.explanation?.results ?? [];
  if (results.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="results">
      <h2 id="results">{m.rating_results()}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{m.skp_indicator()}</th>
            <th scope="col">{m.rating_reached()}</th>
            <th scope="col">{m.rating_attainment()}</th>
          </tr>
        </thead>
        {results.map(({ plannedResult, attainment, indicators }, at) => (
          <tbody key={plannedResult?.id ?? at}>
            <tr className={styles.result}>
              <th scope="rowgroup" colSpan={2}>
                {plannedResult?.title ?? m.rating_result_hidden()}
              </th>
              <td>{attainment === null ? "–" : `${formatScore(attainment)} %`}</td>
            </tr>
            {indicators.map(({ indicator, realisation, attainment: of }, place) => (
              <tr key={indicator?.id ?? place}>
                <th scope="row">{indicator?.text ?? m.rating_result_hidden()}</th>
                <td>
                  {realisation === null
                    ? m.rating_not_measured()
                    : m.rating_of_target({
                        value: formatTerm(realisation),
                        target: indicator?.target == null ? "–" : formatTerm(indicator.target),
                        unit: indicator?.unitOfMeasure ?? "",
                      })}
                </td>
                <td>{of === null ? "–" : `${formatScore(of)} %`}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Calibrations({ rating }: { rating: Rating }) {
  if (rating.calibrations.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="calibrations">
      <h2 id="calibrations">{m.rating_calibrations()}</h2>
      <ul className={styles.list}>
        {rating.calibrations.map((one) => (
          <li key={one.id}>
            <p>
              {m.rating_calibration({
                office: one.office ?? m.rating_calibrator(),
                date: formatInstant(one.proposedAt),
                before: m.rating_pair({
                  result: ratingInText(one.workResultBefore),
                  behaviour: ratingInText(one.behaviourBefore),
                }),
                after: m.rating_pair({ result: ratingInText(one.workResult), behaviour: ratingInText(one.behaviour) }),
              })}
            </p>
            {one.reason && <p className={styles.words}>{one.reason}</p>}
            {one.workResultAfter && one.behaviourAfter && (
              <p>
                {m.rating_calibration_answer({
                  after: m.rating_pair({
                    result: ratingInText(one.workResultAfter),
                    behaviour: ratingInText(one.behaviourAfter),
                  }),
                })}{" "}
                {one.answerReason}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
