import { ORGANISATION_RATING_LABEL } from "@andir/domain/organisation-rating";
import { useMutation } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import { randomKey } from "../../lib/random-key.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { ratingShort } from "../assessments/words.ts";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import { problemWord } from "../problems/problem-words.ts";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { countsFrom } from "./counts.ts";
import { DistributionBars } from "./distribution-bars.tsx";
import { asksDistributionReason, asksReason, goes } from "./publish-choice.ts";
import type { PublishPlan_PreviewFragment } from "./publish-plan.generated.ts";
import styles from "./publish-plan.module.css";
import { PublishAssessmentsDocument } from "./publish-run.generated.ts";
import { violationWord } from "./violation-word.ts";

type Item = PublishPlan_PreviewFragment["items"][number];

interface PublishPlanProps {
  periodId: string;
  /** It has no id of its own, so the page hands it on as it is. */
  preview: PublishPlan_PreviewFragment;
  /** The drafts that are ticked at first; all without it. */
  chosen: readonly string[] | undefined;
  onStarted: (runId: string) => void;
}

const keyOf = (item: Item): string => item.assessment?.id ?? item.employee.id;

const IDS = { reason: "many-reason", distributionReason: "many-distribution-reason" };

/** Whom a run would publish, whom not and why, and what the unit would look like after it. Nothing happens before one says so. */
export function PublishPlan({ periodId, preview: data, chosen, onStarted }: PublishPlanProps) {
  const reasons = useDraft(`penilaian.terbitkan.${periodId}`, { reason: "", distributionReason: "" });
  const [isAsking, setAsking] = useState(false);
  const [start, { loading }] = useMutation(PublishAssessmentsDocument, { errorPolicy: "none" });
  const { errors, attempt, errorOf } = useAttempt(IDS);
  const [left, setLeft] = useState<readonly string[]>(() =>
    chosen ? data.items.map(keyOf).filter((key) => !chosen.includes(key)) : [],
  );
  const going = data.items.filter((item) => goes(item, reasons.draft) && !left.includes(keyOf(item)));
  const n = going.length;

  const submit = () =>
    void attempt(async () => {
      const { reason, distributionReason } = reasons.draft;
      const assessmentIds = going.flatMap(({ assessment }) => (assessment ? [assessment.id] : []));
      const { data: answer } = await start({
        variables: {
          input: {
            periodId,
            assessmentIds,
            ...(reason.trim() && { reason }),
            ...(distributionReason.trim() && { distributionReason }),
            idempotencyKey: randomKey(),
          },
        },
      });
      setAsking(false);
      const run = answer?.publishAssessments.run;
      if (run) {
        reasons.clear();
        onStarted(run.id);
      }
      return answer?.publishAssessments.problems;
    });

  return (
    <div className={styles.plan}>
      <Answer
        clauses={[
          { text: m.publish_answer({ n, total: data.items.length }) },
          data.items.length > n && { text: m.publish_answer_rest({ n: data.items.length - n }) },
        ]}
      />
      {errors.length > 0 && <ErrorSummary title={m.publish_failed()} errors={errors} />}
      {data.distributions.length > 0 && (
        <div className={styles.units}>
          {data.distributions.map(({ unit, organisationRating, violations, distribution }) => (
            <section key={unit.id} className={styles.unit} aria-label={unit.name}>
              <h2>{m.publish_unit({ unit: unit.name, rating: ORGANISATION_RATING_LABEL[organisationRating] })}</h2>
              {distribution && (
                <DistributionBars
                  label={m.publish_unit_after({ n: distribution.total })}
                  counts={countsFrom(distribution.counts)}
                  here={null}
                />
              )}
              {violations.length === 0 ? (
                <p className={styles.quiet}>{m.publish_unit_kept()}</p>
              ) : (
                <ul className={styles.violations}>
                  {violations.map((violation) => (
                    <li key={violation.rule + violation.predicates.join()}>{violationWord(violation)}</li>
                  ))}
                </ul>
              )}
            </section>
          ))}
        </div>
      )}
      {data.items.some(asksReason) && (
        <TextArea
          id={IDS.reason}
          label={m.publish_reason({ n: data.items.filter(asksReason).length })}
          help={
            <FieldHelp of="cycle.publishReason" label={m.publish_reason({ n: data.items.filter(asksReason).length })} />
          }
          hint={m.publish_reason_hint()}
          error={errorOf(IDS.reason)}
          value={reasons.draft.reason}
          onChange={(event) => reasons.change({ reason: event.target.value })}
        />
      )}
      {data.items.some(asksDistributionReason) && (
        <TextArea
          id={IDS.distributionReason}
          label={m.assess_distribution_reason()}
          help={<FieldHelp of="cycle.distributionReason" label={m.assess_distribution_reason()} />}
          hint={m.assess_distribution_reason_hint()}
          error={errorOf(IDS.distributionReason)}
          value={reasons.draft.distributionReason}
          onChange={(event) => reasons.change({ distributionReason: event.target.value })}
        />
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">{m.column_name()}</th>
            <th scope="col">{m.work_result()}</th>
            <th scope="col">{m.behaviour()}</th>
            <th scope="col">{m.column_predicate()}</th>
            <th scope="col">{m.publish_outcome()}</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map((item) => {
            const { assessment, employee } = item;
            const key = keyOf(item);
            const may = goes(item, reasons.draft);
            return (
              <tr key={key}>
                <td className={styles.tick}>
                  <input
                    type="checkbox"
                    aria-label={m.publish_tick({ who: employee.name })}
                    checked={may && !left.includes(key)}
                    disabled={!may}
                    onChange={({ target }) =>
                      setLeft((before) => (target.checked ? before.filter((id) => id !== key) : [...before, key]))
                    }
                  />
                </td>
                <th scope="row">
                  {assessment ? (
                    <Link
                      to="/penilaian/$post"
                      params={{ post: assessment.position.id }}
                      search={{ period: periodId }}
                      className={styles.name}
                    >
                      {employee.name}
                    </Link>
                  ) : (
                    employee.name
                  )}
                </th>
                <td data-label={m.work_result()}>
                  {assessment?.workResult ? ratingShort(assessment.workResult) : "–"}
                </td>
                <td data-label={m.behaviour()}>{assessment?.behaviour ? ratingShort(assessment.behaviour) : "–"}</td>
                <td data-label={m.column_predicate()}>
                  {assessment?.predicate ? <PredicateMark predicate={assessment.predicate} /> : "–"}
                </td>
                <td className={styles.outcome} data-blocked={!may || undefined}>
                  {may ? m.publish_goes() : item.problems.map((problem) => wordOf(problem)).join(" ")}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={styles.foot}>
        <Button kind="primary" disabled={n === 0} onClick={() => setAsking(true)}>
          {m.publish_do({ n })}
        </Button>
      </div>
      {isAsking && (
        <Dialog title={m.publish_ask({ n })} onClose={() => setAsking(false)}>
          <p>{m.publish_ask_what({ n })}</p>
          <DialogActions>
            <Button kind="primary" disabled={loading} onClick={submit}>
              {loading ? m.assess_publishing() : m.publish_do({ n })}
            </Button>
            <Button onClick={() => setAsking(false)}>{m.cancel()}</Button>
          </DialogActions>
        </Dialog>
      )}
    </div>
  );
}

const wordOf = (problem: Item["problems"][number]): string =>
  problem.code === "REQUIRED" ? m.problem_reason_departs() : problemWord(problem);
