import type { FragmentType } from "@apollo/client";
import { useMutation, useQuery, useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import { problemWord } from "../problems/problem-words.ts";
import {
  CancelPublishRunDocument,
  PublishRunProgress_RunFragmentDoc,
  PublishRunStateDocument,
  type PublishRunProgress_RunFragment,
} from "./publish-run.generated.ts";
import styles from "./publish-run.module.css";

const EVERY = 700; // milliseconds

interface PublishRunProps {
  runId: string;
  periodId: string;
  onEnded: () => void;
}

/** How far a run is, person by person; it goes on if one leaves. */
export function PublishRun({ runId, periodId, onEnded }: PublishRunProps) {
  const { data, error, startPolling, stopPolling } = useQuery(PublishRunStateDocument, {
    variables: { id: runId },
    pollInterval: EVERY,
    fetchPolicy: "cache-and-network",
  });
  const run = data?.node?.__typename === "PublishRun" ? data.node : null;
  if (!run) return <p role="status">{error ? m.publish_run_lost() : m.loading()}</p>;
  return <Progress run={run} periodId={periodId} onEnded={onEnded} polling={{ startPolling, stopPolling }} />;
}

interface ProgressProps extends Omit<PublishRunProps, "runId"> {
  run: FragmentType<PublishRunProgress_RunFragment>;
  polling: { startPolling: (every: number) => void; stopPolling: () => void };
}

function Progress({ run, periodId, onEnded, polling }: ProgressProps) {
  const { data } = useSuspenseFragment({ fragment: PublishRunProgress_RunFragmentDoc, from: run });
  const [cancel, { loading }] = useMutation(CancelPublishRunDocument, { errorPolicy: "none" });
  const { status, totalCount, publishedCount, refusedCount } = data;
  const isUnderWay = status === "QUEUED" || status === "RUNNING";
  useEffect(() => {
    if (isUnderWay) return;
    polling.stopPolling();
    onEnded();
  }, [isUnderWay]);
  const done = publishedCount + refusedCount;

  return (
    <section className={styles.run} aria-label={m.publish_run()}>
      <div className={styles.head}>
        <p role="status" className={styles.words}>
          {isUnderWay ? m.publish_run_at({ done, total: totalCount }) : endedWord(data)}
        </p>
        {data.viewerMayCancel && (
          <Button
            disabled={loading}
            onClick={() => void cancel({ variables: { input: { publishRunId: data.id } } }).catch(() => undefined)}
          >
            {m.publish_run_cancel()}
          </Button>
        )}
      </div>
      <progress className={styles.bar} value={done} max={totalCount} aria-label={m.publish_run()} />
      <ul className={styles.items}>
        {data.items.map(({ employee, assessment, outcome, problems }) => (
          <li key={assessment?.id ?? employee.id}>
            <span className={styles.who}>
              {assessment ? (
                <Link to="/penilaian/$post" params={{ post: assessment.position.id }} search={{ period: periodId }}>
                  {employee.name}
                </Link>
              ) : (
                employee.name
              )}
            </span>
            {assessment?.predicate && <PredicateMark predicate={assessment.predicate} short />}
            {outcome === "PUBLISHED" && (
              <Chip icon="check" tone="plain">
                {m.assessment_status_published()}
              </Chip>
            )}
            {outcome === "REFUSED" && (
              <span className={styles.refused}>{problems.map((problem) => problemWord(problem)).join(" ")}</span>
            )}
            {outcome === null && (
              <Chip icon="clock" tone="quiet">
                {isUnderWay ? m.publish_run_waits() : m.publish_run_not_reached()}
              </Chip>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function endedWord({ status, publishedCount, refusedCount, totalCount }: PublishRunProgress_RunFragment): string {
  const said = { published: publishedCount, refused: refusedCount, total: totalCount };
  if (status === "CANCELLED") return m.publish_run_cancelled(said);
  return refusedCount === 0 ? m.publish_run_done(said) : m.publish_run_done_refused(said);
}
