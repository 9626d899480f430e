import type { FragmentType } from "@apollo/client";
import { useMutation, useQuery, useSuspenseFragment } from "@apollo/client/react";
import { useEffect } from "react";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import {
  CancelImportDocument,
  ImportProgress_RunFragmentDoc,
  ImportStateDocument,
  type ImportProgress_RunFragment,
} from "./import-progress.generated.ts";
import { isUnderWay, statusWord } from "./import-words.ts";
import styles from "./imports.module.css";

const EVERY = 1_000; // milliseconds

/** How far the step under way is; it goes on if one leaves. */
export function ImportProgress({
  run,
  onEnded,
}: {
  run: FragmentType<ImportProgress_RunFragment>;
  onEnded: () => void;
}) {
  const { data } = useSuspenseFragment({ fragment: ImportProgress_RunFragmentDoc, from: run });
  const isRunning = isUnderWay(data.status);
  const { stopPolling } = useQuery(ImportStateDocument, {
    variables: { id: data.id },
    pollInterval: EVERY,
    skip: !isRunning,
    fetchPolicy: "network-only",
  });
  const [cancel, { loading }] = useMutation(CancelImportDocument, { errorPolicy: "none" });
  useEffect(() => {
    if (!isRunning) return;
    return () => {
      stopPolling();
      onEnded();
    };
  }, [isRunning]);
  if (!isRunning) return null;
  const { doneCount, totalCount, status } = data;
  return (
    <section className={styles.stack} aria-label={m.import_progress()}>
      <p role="status">
        {statusWord(status)}{" "}
        {totalCount === null
          ? m.import_read_so_far({ n: formatCount(doneCount) })
          : m.import_done_of({ n: formatCount(doneCount), all: formatCount(totalCount) })}
      </p>
      <progress
        className={styles.bar}
        aria-label={m.import_progress()}
        {...(totalCount === null ? {} : { value: doneCount, max: Math.max(totalCount, 1) })}
      />
      {data.viewerMayCancel && (
        <Button
          disabled={loading}
          onClick={() => void cancel({ variables: { input: { importId: data.id } } }).catch(() => undefined)}
        >
          {m.import_stop()}
        </Button>
      )}
      {data.isStopAsked && <p>{m.import_stopping()}</p>}
    </section>
  );
}
