import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { formatCount } from "../../../lib/format.ts";
import { useDraft } from "../../../lib/use-draft.ts";
import * as m from "../../../messages/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Dialog, DialogActions } from "../../../ui/dialog.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { predicateWord } from "../../predicates/predicate-words.ts";
import { problemWord } from "../../problems/problem-words.ts";
import { useAttempt } from "../../problems/use-attempt.ts";
import styles from "./acting.module.css";
import { ActPeople } from "./act-results.tsx";
import { PublishManyDocument, PublishManyPreviewDocument } from "./publish-many.generated.ts";
import { PublishRunView } from "./publish-run-view.tsx";
import type { ActDialogProps } from "./verify-dialog.tsx";

/** Publishes many drafts: first what would become of each, then the run with its progress, then what became of each. */
export function PublishDialog({ rows, others, periodId, period, onClose, onDone }: ActDialogProps) {
  const [runId, setRunId] = useState<string | null>(null);
  const { draft, change, clear } = useDraft(`publish.${periodId}`, { reason: "", distributionReason: "" });
  const [asked, setAsked] = useState(draft);
  const input = {
    periodId,
    assessmentIds: rows.flatMap(({ publish }) => publish?.assessmentId ?? []),
    reason: asked.reason.trim() || null,
    distributionReason: asked.distributionReason.trim() || null,
  };
  const { data, error, loading } = useQuery(PublishManyPreviewDocument, {
    variables: { input },
    fetchPolicy: "network-only",
    skip: runId !== null,
  });
  const [publish, publishing] = useMutation(PublishManyDocument, { errorPolicy: "none" });
  const { errors, attempt } = useAttempt();
  const nameOf = (assessmentId: string | undefined) =>
    rows.find((row) => row.publish?.assessmentId === assessmentId)?.name ?? "";
  const preview = data?.publishPreview;
  const items = preview?.items ?? [];
  const ready = items.filter(({ wouldPublish }) => wouldPublish);
  const held = items.filter(({ wouldPublish }) => !wouldPublish);
  const codes = new Set(held.flatMap(({ problems }) => problems.map(({ code, field }) => `${code} ${field?.at(-1)}`)));
  const wantsReason = codes.has("REQUIRED reason") || asked.reason !== "";
  const wantsDistribution = codes.has("DISTRIBUTION distributionReason") || asked.distributionReason !== "";
  const isAsked = asked.reason === draft.reason && asked.distributionReason === draft.distributionReason;
  const n = formatCount(ready.length);

  const submit = () =>
    void attempt(async () => {
      const those = ready.flatMap(({ assessment }) => assessment?.id ?? []);
      const { data: answer } = await publish({ variables: { input: { ...input, assessmentIds: those } } });
      const run = answer?.publishAssessments.run;
      if (run) {
        clear();
        setRunId((run as { id?: string }).id ?? null);
      }
      return answer?.publishAssessments.problems;
    });

  if (runId !== null)
    return (
      <PublishRunView id={runId} nameOf={nameOf} onClose={onClose} onDone={onDone} title={m.publish_many_title()} />
    );
  return (
    <Dialog title={m.publish_many_title()} onClose={onClose}>
      {error && <ErrorSummary title={m.publish_many_failed()} errors={[{ field: null, message: m.act_failed() }]} />}
      {errors.length > 0 && <ErrorSummary title={m.publish_many_failed()} errors={errors} />}
      {preview?.problems.map((problem) => (
        <p key={problem.code}>{problemWord(problem)}</p>
      ))}
      {loading && !preview && <p role="status">{m.publish_many_weighing()}</p>}
      {preview && ready.length > 0 && (
        <>
          <p>{m.publish_many_what({ n, period })}</p>
          <ActPeople
            people={ready.map(({ assessment }) => {
              const row = rows.find(({ publish: one }) => one?.assessmentId === assessment?.id);
              return {
                id: assessment?.id ?? "",
                name: row?.name ?? "",
                note: row?.predicate ? predicateWord(row.predicate) : null,
              };
            })}
          />
        </>
      )}
      {held.length > 0 && (
        <>
          <p>{m.publish_many_held({ n: formatCount(held.length) })}</p>
          <ActPeople
            people={held.map(({ assessment, problems }) => ({
              id: assessment?.id ?? "",
              name: nameOf(assessment?.id),
              note: problems.map(problemWord).join(" "),
            }))}
          />
        </>
      )}
      {wantsReason && (
        <Reason
          id="publish-reason"
          label={m.team_publish_reason()}
          hint={m.team_publish_reason_hint()}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
      {wantsDistribution && (
        <Reason
          id="publish-distribution-reason"
          label={m.publish_distribution_reason()}
          hint={m.publish_distribution_reason_hint()}
          value={draft.distributionReason}
          onChange={(distributionReason) => change({ distributionReason })}
        />
      )}
      {others > 0 && <p>{m.publish_many_others({ n: formatCount(others) })}</p>}
      <DialogActions>
        {isAsked ? (
          <Button kind="primary" disabled={publishing.loading || loading || ready.length === 0} onClick={submit}>
            {publishing.loading ? m.saving() : m.publish_many({ n })}
          </Button>
        ) : (
          <Button kind="primary" onClick={() => setAsked(draft)}>
            {m.publish_many_weigh_again()}
          </Button>
        )}
        <Button onClick={onClose}>{m.cancel()}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface ReasonProps {
  id: string;
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
}

function Reason({ id, label, hint, value, onChange }: ReasonProps) {
  return (
    <div className={styles.reason}>
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      <textarea
        id={id}
        aria-describedby={`${id}-hint`}
        maxLength={4000}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
