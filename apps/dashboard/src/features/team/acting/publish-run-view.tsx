import { useMutation, useQuery, useSuspenseFragment } from "@apollo/client/react";
import type { FragmentType } from "@apollo/client";
import { Suspense, useEffect, useEffectEvent } from "react";
import { formatCount } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Dialog, DialogActions } from "../../../ui/dialog.tsx";
import { problemWord } from "../../problems/problem-words.ts";
import { ActProgress, ActResults, type ActResult } from "./act-results.tsx";
import {
  CancelPublishManyDocument,
  PublishManyRun_RunFragmentDoc,
  PublishManyRunDocument,
  type PublishManyRun_RunFragment,
} from "./publish-many.generated.ts";

interface PublishRunViewProps {
  id: string;
  title: string;
  nameOf: (assessmentId: string | undefined) => string;
  onClose: () => void;
  onDone: () => void;
}

/** How often one looks how far it has come. */
const EVERY = 700;

/** A run that publishes many goes on beside the page: one may close this, and it goes on. */
export function PublishRunView({ id, title, nameOf, onClose, onDone }: PublishRunViewProps) {
  const { data, startPolling, stopPolling } = useQuery(PublishManyRunDocument, {
    variables: { id },
    fetchPolicy: "network-only",
  });
  const run = data?.node?.__typename === "PublishRun" ? data.node : null;
  useEffect(() => {
    startPolling(EVERY);
    return stopPolling;
  }, [startPolling, stopPolling]);

  return (
    <Dialog title={title} onClose={onClose}>
      <Suspense>
        {run && <Run run={run} id={id} nameOf={nameOf} onClose={onClose} onOver={onDone} stopPolling={stopPolling} />}
      </Suspense>
    </Dialog>
  );
}

interface RunProps extends Pick<PublishRunViewProps, "id" | "nameOf" | "onClose"> {
  run: FragmentType<PublishManyRun_RunFragment>;
  onOver: () => void;
  stopPolling: () => void;
}

function Run({ run, id, nameOf, onClose, onOver, stopPolling }: RunProps) {
  const { data } = useSuspenseFragment({ fragment: PublishManyRun_RunFragmentDoc, from: run });
  const [cancel, cancelling] = useMutation(CancelPublishManyDocument);
  const isOver = data.status === "DONE" || data.status === "CANCELLED";
  const over = useEffectEvent(() => {
    stopPolling();
    onOver();
  });
  useEffect(() => {
    if (isOver) over();
  }, [isOver]);
  const results = data.items.flatMap(({ outcome, assessment, problems }): ActResult[] => {
    if (outcome === null && !isOver) return [];
    const one = { id: assessment?.id ?? "", name: nameOf(assessment?.id) };
    if (outcome === "PUBLISHED") return [{ ...one, outcome: "done", said: m.publish_done() }];
    if (outcome === "REFUSED") return [{ ...one, outcome: "refused", said: problems.map(problemWord).join(" ") }];
    return [{ ...one, outcome: "failed", said: m.publish_not_reached() }];
  });

  return (
    <>
      <ActProgress done={data.publishedCount + data.refusedCount} total={data.totalCount} />
      {isOver && (
        <p role="status">
          {m.publish_many_done({ done: formatCount(data.publishedCount), total: formatCount(data.totalCount) })}
        </p>
      )}
      <ActResults results={results} />
      <DialogActions>
        {isOver ? (
          <Button kind="primary" onClick={onClose}>
            {m.close()}
          </Button>
        ) : (
          <Button
            disabled={!data.viewerMayCancel || cancelling.loading}
            onClick={() => void cancel({ variables: { input: { publishRunId: id } } })}
          >
            {m.act_stop()}
          </Button>
        )}
      </DialogActions>
    </>
  );
}
