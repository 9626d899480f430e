import type { FragmentType } from "@apollo/client";
import { useMutation, useQuery, useSuspenseFragment } from "@apollo/client/react";
import { formatCount, formatMoment } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button, buttonClass } from "../../ui/button.tsx";
import { periodWord } from "../periods/period-words.ts";
import {
  CancelDocumentRunDocument,
  DocumentRun_RunFragmentDoc,
  DocumentRunStateDocument,
  type DocumentRun_RunFragment,
} from "./document-run.generated.ts";
import { paperWord } from "./paper-words.ts";
import styles from "./papers.module.css";

const EVERY = 1_000; // milliseconds

/** How far a run is; it goes on if one leaves, and its file can be fetched at any time. */
export function DocumentRun({ run }: { run: FragmentType<DocumentRun_RunFragment> }) {
  const { data } = useSuspenseFragment({ fragment: DocumentRun_RunFragmentDoc, from: run });
  const [cancel, { loading }] = useMutation(CancelDocumentRunDocument, { errorPolicy: "none" });
  const isUnderWay = data.status === "QUEUED" || data.status === "RUNNING";
  // Its answers go to the cache, from which the row is shown.
  useQuery(DocumentRunStateDocument, {
    variables: { id: data.id },
    skip: !isUnderWay,
    pollInterval: isUnderWay ? EVERY : 0,
    fetchPolicy: "network-only",
  });
  const done = data.issuedCount + data.standingCount + data.refusedCount;
  const name = [paperWord(data.kind), data.period ? periodWord(data.period) : data.year].filter(Boolean).join(" ");
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <strong>{name}</strong>
        <span className={styles.quiet}>
          {[data.unit?.name ?? m.papers_run_all(), formatMoment(data.startedAt)].join(" · ")}
        </span>
        <span role="status">{wordOf(data, done)}</span>
        {isUnderWay && <progress className={styles.bar} value={done} max={data.totalCount} aria-label={name} />}
      </div>
      <div className={styles.actions}>
        {data.viewerMayCancel && (
          <Button
            disabled={loading}
            onClick={() => void cancel({ variables: { input: { documentRunId: data.id } } }).catch(() => undefined)}
          >
            {m.papers_run_cancel()}
          </Button>
        )}
        {!isUnderWay && data.issuedCount + data.standingCount > 0 && (
          <a className={buttonClass("outline")} href={data.url} download aria-label={m.papers_run_zip_named({ name })}>
            {m.papers_run_zip()}
          </a>
        )}
      </div>
    </li>
  );
}

function wordOf(run: DocumentRun_RunFragment, done: number): string {
  const said = {
    done: formatCount(done),
    total: formatCount(run.totalCount),
    issued: formatCount(run.issuedCount),
    standing: formatCount(run.standingCount),
    refused: formatCount(run.refusedCount),
  };
  switch (run.status) {
    case "QUEUED":
    case "RUNNING":
      return m.papers_run_at(said);
    case "CANCELLED":
      return m.papers_run_cancelled(said);
    case "DONE":
      return run.refusedCount === 0 ? m.papers_run_done(said) : m.papers_run_done_refused(said);
  }
}
